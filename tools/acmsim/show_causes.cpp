// The catalogue of causes that `diagnose` knows.
#include <fmt/core.h>

#include "sim/diagnose/causes.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {

Shown show_causes(const Question& question) {
  Shown shown;
  for (const sim::CauseRow& row : sim::causes()) {
    if (!question.takes({row.code, row.title, row.title_ko, row.speaks_for})) continue;
    const std::string number = sim::catalogue_number(row.cause);
    shown.text += fmt::format("{}  {}\n    {}\n", row.code, number, row.title);
    shown.text +=
        fmt::format("    speaks for it   {}\n    excludes it     {}\n    heals it        {}\n\n",
                    row.speaks_for, row.excludes, row.fix);
    shown.json.push_back({{"code", row.code},
                          {"catalogue", number},
                          {"title", row.title},
                          {"title_ko", row.title_ko},
                          {"speaks_for", row.speaks_for},
                          {"excludes", row.excludes},
                          {"fix", row.fix},
                          {"fix_ko", row.fix_ko}});
  }
  return shown;
}

}  // namespace acmsim::tools
