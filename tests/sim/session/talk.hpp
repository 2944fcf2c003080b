// What tests of a session say to it, and what they take from its answers.
#pragma once

#include <acmsim/session.hpp>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/sim/play.hpp"

namespace acmsim::sim {

/// A session of the base document with these members put over its own. Its calls take no time,
/// unless they say so.
inline Session opened(std::string_view patch, const Delays& delays = {}) {
  Json text = document(patch);
  if (!text["timing"].contains("client_call")) text["timing"]["client_call"] = "0s";
  auto session = Session::open(text.dump(), delays);
  if (!session) UNSCOPED_INFO(sentence_of(session.error()));
  REQUIRE(session);
  return std::move(*session);
}

inline Json value_of(const Answered& answered) {
  if (!answered) FAIL(sentence_of(answered.error()));
  return Json::parse(*answered);
}

inline std::string code_of(const Answered& answered) {
  if (answered) return "";
  const auto* error = std::get_if<AwsError>(&answered.error());
  return error == nullptr ? "refused" : error->code;
}

inline Refused refused_of(const Answered& answered) {
  REQUIRE_FALSE(answered);
  REQUIRE(std::holds_alternative<Refused>(answered.error()));
  return std::get<Refused>(answered.error());
}

inline std::string arn_of(Session& session, const std::string& name) {
  return value_of(session.call("acm:RequestCertificate",
                               R"({"DomainName": ")" + name + R"(", "ValidationMethod": "DNS"})"))
      .at("CertificateArn");
}

inline std::string about(const std::string& arn) { return R"({"CertificateArn": ")" + arn + "\"}"; }

inline constexpr const char* kIssued = R"({"certificate": "@new", "Status": "ISSUED"})";

}  // namespace acmsim::sim
