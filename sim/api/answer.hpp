#pragma once

#include <acmsim/session.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "model/world/query.hpp"
#include "model/world/world.hpp"
#include "sim/time/stamps.hpp"

namespace acmsim::sim {

/// JSON with its members in the order in which AWS prints them.
using OrderedJson = nlohmann::ordered_json;

/// What is needed to answer as AWS would.
struct Answering {
  const World& world;
  const Context& context;
  const Slots<CertificateHandle, CertificateStamps>& stamps;
  const ChangeStamps& submitted;
  const CertificatePrinter* printer = nullptr;  ///< Null, or empty: there is none.
};

/// An instant as the CLI prints it: 2022-01-05T00:01:00+00:00.
std::string printed(Instant instant);
/// An answer as the AWS CLI prints it: four blanks for each level, and a newline at the end.
std::string cli_text(const OrderedJson& answer);

/// The `Certificate` member of DescribeCertificate's answer, as the CLI prints it.
OrderedJson describe_certificate(const Answering& from, CertificateHandle certificate);

/// The answer to a query that is not refused, as the CLI prints it.
OrderedJson answer(const Answering& from, PlaceHandle place, const Query& query);

/// The answer to a command that was done: `after` has the world as it is then. Null for what AWS
/// answers with nothing, and for what is done elsewhere than through an API.
OrderedJson answer(const Answering& after, const Command& command, const Outcome& outcome);

/// The answer to a refused call.
OrderedJson error_answer(const ApiError& error);

}  // namespace acmsim::sim
