#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "model/base/error.hpp"
#include "sim/api/answer.hpp"
#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

// Lists in pages, for all operations alike: what their tables say of pages is enough.

/// What a service answers to a request for a page that it cannot give: a token that is none of its
/// own for this operation, a number of items that is none. Nothing: the request may pass. Errors:
/// InvalidArgsException of ACM, InvalidInput of Route 53, ValidationError of Elastic Load
/// Balancing. Source of ACM's: ACM API Reference, ListCertificates [D]; that they say it of tokens
/// [I].
std::optional<ApiError> page_refusal(const shapes::Operation& operation,
                                     const nlohmann::json& request);

/// The page that a request asks for, of a whole answer, with the members that tell of pages.
///
/// A token names the first item of its page: what went before may have gone meanwhile. If that item
/// itself has gone, the page begins at the place where it was. [I] Route 53 says where the next
/// page begins by what it lists, and its requests begin there by themselves.
OrderedJson page_of(const shapes::Operation& operation, const nlohmann::json& request,
                    OrderedJson whole);

}  // namespace acmsim::sim
