#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

/// The parameters in the body of a REST-XML request, as the API has them. What the shape does not
/// have is passed over. Nothing where the text is no XML, is nested too deeply, or its root is
/// another.
std::optional<nlohmann::json> request_of_xml(std::string_view text, std::string_view root,
                                             const shapes::Shape& shape);

/// The name of a text's root element; empty where it is no XML.
std::string root_of_xml(std::string_view text);

/// Puts an answer's members below an element: those that travel in the body, in the order of the
/// shape.
void put_xml(pugi::xml_node element, const shapes::Shape& shape,
             const nlohmann::ordered_json& answer);

/// The document as it is sent, in one line.
std::string xml_text(const pugi::xml_document& document);

/// An instant as AWS's XML has it, out of one as the CLI prints it: `2022-01-05T00:01:00Z`.
std::string xml_instant(const std::string& printed);

}  // namespace acmsim::sim
