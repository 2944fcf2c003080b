// The adapters through which programs in other languages live in a session.
#include <array>

#include "sim/report/table.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {
namespace {

struct Client {
  std::string_view language;
  std::string_view file;
  std::string_view about;
  const std::string_view& source;
};
constexpr std::array kClients{
    Client{"python", "acmsim.py", "boto3, botocore, the AWS CLI; Hypothesis", kPythonClient},
    Client{"js", "acmsim.mjs", "the AWS SDK for JavaScript v3 on Node; fast-check", kJsClient},
};

}  // namespace

Shown show_client(const Question& question) {
  Shown shown;
  std::vector<std::vector<std::string>> rows{{"client", "file", "for"}};
  for (const auto& [language, file, about, source] : kClients) {
    if (!question.about.empty() && question.about != language) continue;
    rows.push_back({std::string(language), std::string(file), std::string(about)});
    shown.json.push_back(
        {{"client", language}, {"file", file}, {"about", about}, {"source", source}});
    if (!question.about.empty()) shown.text = source;
  }
  shown.as_is = !question.about.empty();
  if (question.about.empty()) {
    shown.text = sim::table(rows) + "\nacmsim show client python > acmsim.py writes the file.\n";
  }
  return shown;
}

}  // namespace acmsim::tools
