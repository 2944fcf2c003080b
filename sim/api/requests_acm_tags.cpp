// The tags of certificates. Sources of what they may be: ACM API Reference, InvalidTagException,
// and AddTagsToCertificate, Tags: the value is optional; Tag Editor User Guide, naming limits [D];
// the texts of errors are ours [I].
#include <algorithm>

#include "model/base/ascii.hpp"
#include "sim/api/about_certificate.hpp"
#include "sim/api/requests_acm.hpp"

namespace acmsim::sim {
namespace {

/// A tag as it is given; without a value, of any where some are removed, and else of none.
struct TagText {
  std::string key;
  std::optional<std::string> value;
};

/// Whether AWS keeps the text for itself: in any case of letters.
bool is_reserved(const std::string& text) { return in_lower_case(text).starts_with("aws:"); }

/// By key.
Result<std::vector<TagText>> read_tag_texts(Decoding& decoding, const Member& list) {
  std::vector<TagText> tags;
  for (const Member& item : list.items()) {
    tags.push_back({decoding.text(item["Key"]).value_or(""), decoding.text(item["Value"])});
  }
  for (const TagText& tag : tags) {
    if (!is_reserved(tag.key) && !is_reserved(tag.value.value_or(""))) continue;
    return refuse(ErrorCode::invalid_tag,
                  "The tag " + tag.key + " begins with aws:, which is reserved.");
  }
  std::ranges::sort(tags, {}, &TagText::key);
  const auto twice = std::ranges::adjacent_find(tags, {}, &TagText::key);
  if (twice == tags.end()) return tags;
  // That no key may be there twice is inferred. [I]
  return refuse(ErrorCode::invalid_tag, "The tag " + twice->key + " is given more than once.");
}

}  // namespace

Result<Labels> read_tags(Decoding& decoding, const Member& list) {
  const auto texts = read_tag_texts(decoding, list);
  if (!texts) return tl::unexpected(texts.error());
  auto& labels = decoding.catalogue().labels;
  Labels tags;
  for (const TagText& text : *texts) {
    tags.push_back({labels.intern(text.key), {}});
    if (text.value) tags.back().value = labels.intern(*text.value);
  }
  std::ranges::sort(tags);
  return tags;
}

Result<Asked> decode_add_tags(Decoding& decoding) {
  const auto tags = read_tags(decoding, decoding.with()["Tags"]);
  return about_certificate(decoding, [&](CertificateHandle certificate) -> Result<Asked> {
    if (!tags) return tl::unexpected(tags.error());
    return Asked{ChangeTags{.certificate = certificate, .removed = {}, .added = *tags}};
  });
}

Result<Asked> decode_remove_tags(Decoding& decoding) {
  const auto texts = read_tag_texts(decoding, decoding.with()["Tags"]);
  return about_certificate(decoding, [&](CertificateHandle certificate) -> Result<Asked> {
    if (!texts) return tl::unexpected(texts.error());
    auto& labels = decoding.catalogue().labels;
    ChangeTags change{certificate};
    for (const TagText& text : *texts) {
      change.removed.push_back({labels.intern(text.key), std::nullopt});
      if (text.value) change.removed.back().value = labels.intern(*text.value);
    }
    return Asked{std::move(change)};
  });
}

}  // namespace acmsim::sim
