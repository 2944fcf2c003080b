#pragma once

#include <string>

#include "sim/picture/graph.hpp"
#include "sim/report/check_report.hpp"

namespace acmsim::sim {

/// The situations that the histories of a check lead through: those of the part of the document
/// that its counterexample is about, or of all of it where there is none. Nothing where there are
/// more than can be drawn.
std::optional<SituationGraph> situations_of(const Scenario& scenario, const CheckReport& report);

/// Those situations, drawn, with the way of the counterexample through them.
DrawnGraph drawn_situations(const Scenario& scenario, const CheckReport& report,
                            const SituationGraph& graph);

/// A check as one HTML file: what is told of it, its shortest counterexample as a story beside the
/// nearest history that keeps the claim, from when on the claim is lost, and the situations that
/// all histories lead through.
std::string check_page_html(const Scenario& scenario, const CheckReport& report, Language language);

}  // namespace acmsim::sim
