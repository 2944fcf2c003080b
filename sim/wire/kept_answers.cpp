// Answers that are sent again.
#include "sim/wire/kept_answers.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "sim/wire/credential.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kBodyMax = 8192;  ///< Of a request; reads are short.
constexpr std::size_t kAnswerMax = 1u << 20;
constexpr std::size_t kAnswersMax = 256;  ///< Then all are forgotten.

/// Puts another id into the element RequestId or requestId. In a value no such element can stand:
/// its `<` would be `&lt;`.
void put_id(std::string& text, const std::string& old, const std::string& id) {
  static constexpr std::string_view kElement = "equestId>";
  const std::size_t at = text.find(std::string(kElement) + old + "</");
  if (at != text.npos) text.replace(at + kElement.size(), old.size(), id);
}

}  // namespace

std::optional<std::string> KeptAnswers::key_of(const HttpRequest& request) {
  if (request.body.size() > kBodyMax || request.target.size() > kBodyMax) return std::nullopt;
  const std::string scope = scope_of(request).value_or("");
  std::string key = request.method;
  for (const std::string_view part :
       {std::string_view(request.target), request.header("X-Amz-Target").value_or(""),
        std::string_view(scope), std::string_view(request.body)}) {
    key += '\n';
    key += part;
  }
  return key;
}

const KeptAnswers::Kept* KeptAnswers::find(const std::string& key) const {
  const auto found = kept_.find(key);
  return found == kept_.end() ? nullptr : &found->second;
}

void KeptAnswers::keep(std::string key, Kept kept) {
  if (kept.response.body.size() > kAnswerMax) return;
  if (kept_.size() >= kAnswersMax) kept_.clear();
  kept_.insert_or_assign(std::move(key), std::move(kept));
}

HttpResponse with_id(const KeptAnswers::Kept& kept, const std::string& id) {
  HttpResponse response = kept.response;
  for (HttpHeader& header : response.headers) {
    if (header.value == kept.id) header.value = id;
  }
  put_id(response.body, kept.id, id);
  return response;
}

}  // namespace acmsim::sim
