// Tags that things have at the start.
#include <algorithm>

#include "model/world/things.hpp"
#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {
namespace {

/// Of certificates a tag may be without a value; elsewhere that is an empty one.
Labels tags_of(DecodeContext& context, const Node& thing, bool may_lack_value) {
  auto& words = context.catalogue().labels;
  Labels labels;
  for (const Node& item : thing["Tags"].items()) {
    const LabelHandle key = words.intern(item["Key"].text());
    if (std::ranges::find(labels, key, &Label::key) != labels.end()) {
      context.report(item["Key"], "each key once");
    }
    Label label{key, {}};
    const Node value = item["Value"];
    if (value.is_given() || !may_lack_value) label.value = words.intern(value.text_or(""));
    put(labels, label);
  }
  return labels;
}

template <class H>
void put_tags(DecodeContext& context, const Given<H>& given) {
  if (!given.node["Tags"].is_given()) return;
  put_labels(context.world().tags, given.handle, tags_of(context, given.node, false));
}

}  // namespace

void decode_tags(DecodeContext& context) {
  for (const auto& one : context.part.certificates) {
    if (!one.node["Tags"].is_given()) continue;
    context.world().certificates.at(one.handle).tags = tags_of(context, one.node, true);
  }
  for (const auto& one : context.part.hosted_zones) put_tags(context, one);
  for (const auto& one : context.part.load_balancers) put_tags(context, one);
  for (const GivenListener& one : context.part.listeners) put_tags(context, one.given);
}

}  // namespace acmsim::sim
