#include "sim/picture/quiz_words.hpp"

#include <fmt/core.h>

#include "sim/picture/labels.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

Bilingual what_follows(const Scenario& scenario, const History& end) {
  Bilingual told{"Nothing is healed. At the end: ", "고쳐지지 않습니다. 마지막 상태: "};
  constexpr std::size_t kNamedMax = 8;
  bool is_first = true;
  std::vector<CertificateHandle> told_of = end.end.world.certificates.handles();
  const std::size_t left_out = told_of.size() > kNamedMax ? told_of.size() - kNamedMax : 0;
  told_of.resize(told_of.size() - left_out);
  for (const CertificateHandle handle : told_of) {
    const std::string& name = scenario.nicknames.certificates.at(handle);
    const Bilingual status = label_of(acm::status_of(end.end.world.certificates.at(handle)));
    if (!is_first) told = told + ", ";
    is_first = false;
    told = told + name + " " + status;
  }
  if (left_out > 0) {
    told =
        told + Bilingual{fmt::format(", and {} more", left_out), fmt::format(" 외 {}개", left_out)};
  }
  return told + ".";
}

Bilingual what_heals(const Proof& proof) {
  if (!proof.is_healed) {
    return {"That is the cure. It could not be played: " + proof.why_not.en + ".",
            "그것이 해결책입니다. 실행해 볼 수 없었습니다: " + proof.why_not.ko + "."};
  }
  const auto span = [](const std::optional<Duration>& duration) {
    if (!duration) return Bilingual{"never", "발급되지 않음"};
    const std::string text = format_duration(*duration);
    return Bilingual{text, korean_duration(text)};
  };
  const Bilingual typical = span(proof.typical);
  const Bilingual earliest = span(proof.earliest);
  const Bilingual latest = span(proof.latest);
  return {fmt::format("Healed: issued {} after the cure, at the earliest {}, at the latest {}.",
                      typical.en, earliest.en, latest.en),
          fmt::format("해결됩니다: 조치 후 {} 뒤에 발급 (빠르면 {}, 늦으면 {}).", typical.ko,
                      earliest.ko, latest.ko)};
}

Bilingual what_comes_of(const Trial& trial) {
  if (trial.healed_after) {
    const std::string span = format_duration(*trial.healed_after);
    const std::string ko = "이것으로도 해결됩니다: " + korean_duration(span) + " 뒤에 ";
    return trial.is_renewal
               ? Bilingual{"This heals it too: renewed " + span + " later.", ko + "갱신."}
               : Bilingual{"This heals it too: issued " + span + " later.", ko + "발급."};
  }
  Bilingual told = same("");
  if (!trial.refused.empty()) {
    told = {"It is refused: " + trial.refused, "거부됩니다: " + trial.refused};
  } else {
    told = {"It is done, and heals nothing.", "실행되지만 해결되지 않습니다."};
  }
  if (!trial.ends_as) return told;
  const Bilingual status = label_of(*trial.ends_as);
  if (trial.is_renewal) {
    return told + Bilingual{" The certificate is not renewed.", " 인증서는 갱신되지 않습니다."};
  }
  return told + Bilingual{" At the end the certificate is: ", " 마지막 인증서 상태: "} + status +
         ".";
}

}  // namespace acmsim::sim
