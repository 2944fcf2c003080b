#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

// The architecture as tables, which tidy_test.cpp keeps.
namespace acmsim {

using Folders = std::vector<std::string>;
using Words = std::vector<std::string>;

inline constexpr std::size_t kColumnsMax = 100;
inline constexpr std::size_t kLinesMax = 300;

inline const Folders kTopFolders{"include", "model", "sim", "scenarios", "tests", "tools"};
inline const Folders kCodeFolders{"include", "model", "sim", "tests", "tools"};

/// What the files below a folder may include of ours. The most exact row speaks for a file. So
/// `sim/engine` and `sim/check`, which share a foundation, do not learn of each other.
inline const std::map<std::string, Folders> kMayInclude{
    {"include", {}},  // They stand alone: other projects have nothing else of ours.
    {"model", {"model"}},
    {"model/base", {"model/base"}},
    {"model/dns", {"model/base", "model/dns"}},
    {"model/route53", {"model/base", "model/route53"}},
    {"model/acm", {"model/base", "model/acm"}},
    {"model/mail", {"model/base", "model/mail"}},
    {"model/alb", {"model/base", "model/alb"}},
    {"model/world", {"model"}},
    {"sim/json", {"model/base", "sim/json"}},
    {"sim/time", {"model/base", "sim/time"}},
    {"sim/x509", {"sim/x509"}},
    {"sim/api", {"model", "sim/json", "sim/time", "sim/x509", "sim/api"}},
    {"sim/plan", {"model", "sim/time", "sim/api", "sim/plan"}},
    {"sim/engine", {"model", "sim/time", "sim/api", "sim/plan", "sim/engine"}},
    {"sim/check/store", {"model", "sim/plan", "sim/check/store"}},
    {"sim/check", {"model", "sim/time", "sim/plan", "sim/check"}},
    {"sim/scenario", {"model", "sim/json", "sim/time", "sim/api", "sim/plan", "sim/scenario"}},
    {"sim/draw",
     {"model", "sim/json", "sim/time", "sim/api", "sim/plan", "sim/scenario", "sim/draw"}},
    {"sim/dig", {"model", "sim/time", "sim/plan", "sim/dig"}},
    {"sim/captures",
     {"model", "sim/time", "sim/api", "sim/engine", "sim/dig", "sim/evidence", "sim/captures"}},
    {"sim/evidence", {"model", "sim/json", "sim/time", "sim/api", "sim/dig", "sim/evidence"}},
    {"sim/diagnose", {"model", "sim/time", "sim/json", "sim/api", "sim/evidence", "sim/diagnose"}},
    {"sim/forecast",
     {"model", "sim/json", "sim/time", "sim/engine", "sim/report", "sim/evidence", "sim/forecast"}},
    {"sim/freeze",
     {"model", "sim/json", "sim/time", "sim/api", "sim/plan", "sim/engine", "sim/freeze"}},
    {"sim/grade", {"sim/json", "sim/grade"}},
    {"sim/import", {"model", "sim/json", "sim/time", "sim/evidence", "sim/import"}},
    {"sim/session",
     {"model", "sim/json", "sim/time", "sim/api", "sim/plan", "sim/scenario", "sim/engine",
      "sim/report", "sim/dig", "sim/draw", "sim/session"}},
    {"sim/fuzz",
     {"model", "sim/json", "sim/time", "sim/plan", "sim/scenario", "sim/engine", "sim/fuzz"}},
    {"sim/picture",
     {"model", "sim/time", "sim/api", "sim/plan", "sim/engine", "sim/report", "sim/dig",
      "sim/scenario", "sim/check", "sim/captures", "sim/evidence", "sim/freeze", "sim/diagnose",
      "sim/proof", "sim/picture"}},
    {"sim/surroundings",
     {"model", "sim/json", "sim/time", "sim/x509", "sim/api", "sim/surroundings"}},
    {"sim/wire",
     {"model/base", "sim/json", "sim/time", "sim/api", "sim/plan", "sim/scenario", "sim/engine",
      "sim/report", "sim/session", "sim/surroundings", "sim/wire"}},
    {"sim/property", {"model", "sim/api", "sim/property"}},
    {"sim", {"model", "sim"}},
    {"tools", {"model", "sim", "tools"}},
    {"tests", {"model", "sim", "tools", "tests"}},
};

/// Foreign headers, by how their names begin, and the only folders that may include them.
inline const std::map<std::string, Folders> kForeignHeaders{
    {"acmsim/",
     {"include", "sim/api", "sim/session", "sim/surroundings", "sim/wire", "tools", "tests"}},
    {"nlohmann/",
     {"sim/json", "sim/scenario", "sim/api", "sim/report", "sim/draw", "sim/session", "sim/fuzz",
      "sim/evidence", "sim/freeze", "sim/grade", "sim/import", "sim/forecast", "sim/proof",
      "sim/picture", "sim/surroundings", "sim/wire", "tools", "tests"}},
    {"pugixml", {"sim/wire", "tests"}},
    {"valijson/", {"tests"}},
    {"pcre2", {"sim/json"}},
    {"boost/random", {"sim/check/search", "sim/engine", "sim/draw", "sim/fuzz", "tests", "tools"}},
    {"rapidcheck", {"include", "sim/property", "tests"}},
    {"catch2/", {"include", "tests"}},
    {"CLI/", {"tools"}},
    {"boost/asio", {"tools/acmsim/serve", "tools/bench", "tests/tools"}},
    {"boost/beast", {"tools/acmsim/serve", "tools/bench"}},
    {"ldns/", {"tools/acmsim/serve"}},
    {"benchmark/", {"tools/bench"}},
};

/// Words that would let the machine decide something, by where it would look. They are
/// looked for in `model` and `sim`, outside comments.
inline const std::map<std::string, Words> kImpureWords{
    {"clock",
     {"system_clock", "steady_clock", "high_resolution_clock", "file_clock", "utc_clock", "ctime",
      "clock_gettime", "gettimeofday", "std::time", "localtime", "sleep_for", "sleep_until"}},
    {"chance",
     {"rand", "srand", "random_device", "std::mt19937", "std::mt19937_64", "random_shuffle",
      "default_random_engine", "std::uniform_int_distribution", "std::uniform_real_distribution"}},
    {"threads",
     {"std::thread", "jthread", "std::async", "std::mutex", "std::atomic", "condition_variable"}},
    {"terminal and files",
     {"iostream", "fstream", "filesystem", "cstdio", "printf", "fprintf", "fopen", "std::cout",
      "std::cerr", "std::cin"}},
    {"environment", {"getenv", "setenv", "setlocale", "std::locale", "std::system"}},
};

/// Notes to oneself, which belong elsewhere. Spelled in two halves, for this file is read as well.
inline const Words kUnfinishedWords{std::string("TO") + "DO", std::string("FIX") + "ME",
                                    std::string("X") + "XX"};

}  // namespace acmsim
