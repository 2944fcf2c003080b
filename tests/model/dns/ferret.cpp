#include "tests/model/dns/ferret.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace acmsim::dns {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path ferret_folder() {
  const char* given = std::getenv("ACMSIM_DNS_CONFORMANCE");
  return given != nullptr ? fs::path(given)
                          : fs::path(ACMSIM_SOURCE_DIR) / ".." / "shared" / "dns-conformance";
}

std::set<std::string> name_servers_in(const std::set<std::string>& lines) {
  std::set<std::string> servers;
  for (const std::string& line : lines) {
    if (line.find(" IN NS ") != line.npos) servers.insert(line);
  }
  return servers;
}

}  // namespace

std::vector<FerretCase> ferret_cases() {
  std::ifstream file(ferret_folder() / "ferret-sample.json");
  if (!file) {
    WARN("skipped: no folder of DNS answers");
    return {};
  }
  std::vector<FerretCase> cases;
  const json data = json::parse(file);
  for (const json& one : data.at("cases")) {
    if (!one.at("oracle").get<bool>()) continue;
    const json& expected = one.at("expected");
    const auto lines = [&](const char* section) {
      return expected.at(section).get<std::set<std::string>>();
    };
    cases.push_back({one.at("id"),
                     one.at("model_case"),
                     one.at("zone_origin"),
                     one.at("zone"),
                     one.at("query").at("name"),
                     one.at("query").at("type"),
                     one.at("agree_full"),
                     {expected.at("rcode"), expected.at("aa"), lines("answer"), lines("authority"),
                      lines("additional")}});
  }
  return cases;
}

std::vector<std::string> differences(const FerretCase& asked, const ToldLines& told) {
  const ToldLines& expected = asked.expected;
  const bool is_referral = asked.kind == "E4" || asked.kind == "R1";
  std::vector<std::string> found;
  if (told.rcode != expected.rcode) found.emplace_back("rcode");
  if (told.aa != expected.aa) found.emplace_back("aa");
  if (told.answer != expected.answer) found.emplace_back("answer");
  if (is_referral && name_servers_in(told.authority) != name_servers_in(expected.authority)) {
    found.emplace_back("referral");
  }
  if (!asked.agree_full) return found;
  if (told.authority != expected.authority) found.emplace_back("authority");
  if (told.additional != expected.additional) found.emplace_back("additional");
  return found;
}

}  // namespace acmsim::dns
