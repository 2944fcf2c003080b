// A diagnosis for people: the finding first, then what was seen, what heals it, and whether it did.
#include <algorithm>
#include <array>

#include "sim/diagnose/grounds.hpp"
#include "sim/report/diagnosis_report.hpp"
#include "sim/report/table.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

/// Grounds, and certificates without a cause, that are told unless all is wanted.
constexpr std::size_t kGroundsMax = 4;
constexpr std::size_t kQuietMax = 10;
/// Characters of a certificate's id.
constexpr std::size_t kIdLetters = 8;

struct AsideWords {
  std::string_view en;
  std::string_view ko;
};

/// Words of the report, in both languages.
struct ReportWords {
  std::string_view nothing_wrong;
  std::string_view not_enough;
  std::string_view seen;
  std::string_view heal;
  std::string_view tried;
  std::string_view earliest;
  std::string_view typical;
  std::string_view latest;
  std::string_view too_late;  ///< Where it is not healed at AWS's slowest.
  std::string_view not_tried;
  std::string_view ask;
  std::string_view open;
  std::string_view more;
  std::string_view aside;
  std::string_view cut;
  std::string_view no_certificate;
  std::string_view only_listed;
};
constexpr ReportWords kEnglish{"nothing wrong",
                               "not enough evidence",
                               "Seen",
                               "Heals it",
                               "Tried in the simulator, in this world: healed after {}.",
                               "{} at the earliest",
                               "{} as a rule",
                               "{} at the latest",
                               "; if AWS takes as long as it may, too late",
                               "Not proved in the simulator",
                               "What would decide",
                               "Still possible",
                               "... and {} more (-v tells them)",
                               "left aside",
                               "in part only",
                               "No certificate was captured.",
                               "No certificate was described."};
constexpr ReportWords kKorean{"이상 없음",
                              "증거가 부족합니다",
                              "근거",
                              "해결",
                              "이 환경을 시뮬레이터에서 시험함: {} 뒤에 해결됩니다.",
                              "빠르면 {}",
                              "보통 {}",
                              "늦어도 {}",
                              "(AWS가 가장 느리면 늦음)",
                              "시뮬레이터로 확인하지 못함",
                              "다음에 실행할 명령",
                              "남은 가능성",
                              "... 외 {}개 (-v로 모두 표시)",
                              "해석하지 못함",
                              "일부만 있음",
                              "인증서 정보가 없습니다.",
                              "인증서의 상세 정보(describe-certificate)가 없습니다."};

/// Why lines were left aside, as the readers say it, in Korean; what follows is kept.
constexpr std::array kAsideWords{
    AsideWords{"not known as what the AWS CLI, dig, host, nslookup or whois prints",
               "AWS CLI, dig, host, nslookup, whois의 출력이 아닙니다"},
    AsideWords{"JSON that ends before its last bracket", "JSON이 중간에 끝납니다"},
    AsideWords{"JSON that no describe, list or get command of acm, route53 or elbv2 prints",
               "acm, route53, elbv2 명령이 출력하는 JSON이 아닙니다"},
    AsideWords{"YAML that ends within a line", "YAML이 중간에 끝납니다"},
    AsideWords{"a binary file: it has zero bytes", "바이너리 파일입니다"},
    AsideWords{"an empty file", "빈 파일입니다"},
    AsideWords{"larger than 64 MiB", "64 MiB를 넘습니다"},
    AsideWords{"no JSON: ", "JSON 오류: "},
    AsideWords{"nothing tells what dig was asked for", "dig가 무엇을 조회했는지 알 수 없습니다"},
    AsideWords{"nothing tells what nslookup was asked for",
               "nslookup이 무엇을 조회했는지 알 수 없습니다"},
    AsideWords{"nothing tells which domain whois does not know",
               "whois가 어느 도메인을 찾지 못했는지 알 수 없습니다"},
    AsideWords{"text behind the last bracket of JSON", "JSON 뒤에 다른 글이 있습니다"},
    AsideWords{"the text ends before dig's answer does", "dig의 응답이 중간에 끝납니다"},
    AsideWords{"the text ends before nslookup's answer does", "nslookup의 응답이 중간에 끝납니다"},
    AsideWords{"this is a page, and there are more ", "목록의 일부 쪽입니다. 남은 것: "},
    AsideWords{"its command may have left out record sets",
               "명령이 일부 레코드를 제외했을 수 있습니다"},
    AsideWords{"it does not begin where its zone does", "목록이 영역의 처음부터 시작하지 않습니다"},
    AsideWords{"what the AWS CLI prints as a table is not read",
               "AWS CLI의 표 형식 출력은 읽지 않습니다"},
    AsideWords{"what the AWS CLI prints as plain text is not read",
               "AWS CLI의 텍스트 형식 출력은 읽지 않습니다"},
    AsideWords{"what looks like YAML of the AWS CLI, and is not",
               "AWS CLI의 YAML로 보이지만 아닙니다"},
};

std::string in_korean(const std::string& why) {
  for (const AsideWords& row : kAsideWords) {
    if (why.starts_with(row.en)) return std::string(row.ko) + why.substr(row.en.size());
  }
  return why;
}

class DiagnosisWriter {
 public:
  DiagnosisWriter(const Evidence& evidence, const Diagnosis& diagnosis,
                  const std::vector<Proof>& proofs, const ReportOptions& options)
      : evidence_(evidence),
        diagnosis_(diagnosis),
        proofs_(proofs),
        verbose_(options.verbose),
        is_korean_(options.language == Language::korean),
        words_(is_korean_ ? kKorean : kEnglish),
        out_(options.colour) {}

  std::string text() {
    for (std::size_t i = 0; i < diagnosis_.claims.size(); ++i) {
      if (i > 0) out_.line("");
      write(diagnosis_.claims[i]);
      if (i < proofs_.size()) write(proofs_[i]);
    }
    write_certificates();
    if (diagnosis_.certificates.empty()) {
      out_.line("{}", evidence_.listed.empty() ? words_.no_certificate : words_.only_listed);
    }
    write_open();
    write_rest(evidence_.cut_short, words_.cut);
    write_rest(evidence_.left_aside, words_.aside);
    return out_.take();
  }

 private:
  std::string said(const Said& said) const { return shown_text(is_korean_ ? said.ko : said.en); }

  /// As much of the ARN as tells certificates of one name apart; empty where there is only one.
  std::string id_where_needed(std::size_t which) const {
    const CertificateSeen& seen = evidence_.certificates[which];
    const auto same =
        std::ranges::count(evidence_.certificates, seen.domain, &CertificateSeen::domain);
    const auto slash = seen.arn.text.rfind('/');
    if (same < 2 || slash == seen.arn.text.npos) return "";
    return " " + shown_text(seen.arn.text.substr(slash + 1, kIdLetters));
  }

  /// What a certificate is called: by its ARN where its name could not be read.
  std::string label_of(std::size_t which) const {
    const CertificateSeen& seen = evidence_.certificates[which];
    if (seen.domain.is_root()) return shown_text(seen.arn.text.empty() ? "?" : seen.arn.text);
    return seen.domain.text() + id_where_needed(which);
  }

  void write(const FoundCause& claim) {
    const CauseRow& row = cause_row(claim.cause);
    out_.line("{}  {}",
              out_.coloured(fmt::format("{}{}: {}", listed_names(claim.names, 6),
                                        id_where_needed(claim.certificate),
                                        is_korean_ ? row.title_ko : row.title),
                            "1"),
              fmt::format("[{}, {}]", row.code, catalogue_number(claim.cause)));
    out_.line("  {}", words_.seen);
    std::vector<std::vector<std::string>> rows;
    const std::size_t most = verbose_ ? claim.grounds.size() : kGroundsMax;
    int width = 0;
    for (std::size_t i = 0; i < std::min(most, claim.grounds.size()); ++i) {
      rows.push_back({shown_place(evidence_, claim.grounds[i].at), said(claim.grounds[i].what)});
      width = std::max(width, width_of(rows.back().front()));
    }
    for (const auto& cells : rows) out_.line("    {}  {}", padded(cells[0], width), cells[1]);
    if (claim.grounds.size() > most) {
      out_.line("    {}", fmt::format(fmt::runtime(words_.more), claim.grounds.size() - most));
    }
    out_.line("  {}", words_.heal);
    for (const Fix& fix : claim.fixes) {
      out_.line("    {}", sentence(said(fix.what)));
      for (const std::string& command : fix.commands) out_.line("      {}", shown_text(command));
    }
  }

  void write(const Proof& proof) {
    if (!proof.is_healed) {
      out_.line("  {}: {}", words_.not_tried, said(proof.why_not));
      return;
    }
    std::string spans;
    const auto add = [&](std::string_view words, const std::optional<Duration>& span) {
      if (!span) return;
      if (!spans.empty()) spans += ", ";
      spans += fmt::format(fmt::runtime(words), format_short(*span));
    };
    add(words_.earliest, proof.earliest);
    add(words_.typical, proof.typical);
    add(words_.latest, proof.latest);
    if (!proof.latest) spans += words_.too_late;
    out_.line("  {}", fmt::format(fmt::runtime(words_.tried), spans));
  }

  void write_certificates() {
    std::size_t told = 0;
    std::size_t left = 0;
    for (const CertificateVerdict& one : diagnosis_.certificates) {
      if (one.verdict == DiagnosisVerdict::causes) continue;
      if (!verbose_ && told == kQuietMax) {
        ++left;
        continue;
      }
      if (told == 0 && !diagnosis_.claims.empty()) out_.line("");
      ++told;
      const bool is_good = one.verdict == DiagnosisVerdict::nothing_wrong;
      out_.line("{}", out_.coloured(fmt::format("{}: {}", label_of(one.certificate),
                                                is_good ? words_.nothing_wrong : words_.not_enough),
                                    "1"));
      out_.line("  {}", sentence(said(one.state)));
    }
    if (left > 0) out_.line("{}", fmt::format(fmt::runtime(words_.more), left));
  }

  void write_open() {
    if (!diagnosis_.ask_next.empty()) {
      out_.line("  {}", words_.ask);
      out_.line("    {}", shown_text(diagnosis_.ask_next));
    }
    if (diagnosis_.open.empty()) return;
    std::string codes;
    for (const OpenCause& one : diagnosis_.open) {
      codes += (codes.empty() ? "" : ", ") + std::string(cause_row(one.cause).code);
    }
    out_.line("  {}: {}", words_.open, codes);
  }

  void write_rest(const std::vector<LeftAside>& rest, std::string_view what) {
    for (std::size_t i = 0; i < rest.size(); ++i) {
      if (i == 5 && !verbose_) {
        out_.line("{}", fmt::format(fmt::runtime(words_.more), rest.size() - i));
        return;
      }
      out_.line("{}:{}: {}: {}{}", shown_text(rest[i].capture), rest[i].line, what,
                shown_text(is_korean_ ? in_korean(rest[i].why) : rest[i].why),
                rest[i].instead.empty() ? "" : " (" + shown_text(rest[i].instead) + ")");
    }
  }

  const Evidence& evidence_;
  const Diagnosis& diagnosis_;
  const std::vector<Proof>& proofs_;
  bool verbose_;
  bool is_korean_;
  const ReportWords& words_;
  TextWriter out_;
};

}  // namespace

std::string diagnosis_text(const Evidence& evidence, const Diagnosis& diagnosis,
                           const std::vector<Proof>& proofs, const ReportOptions& options) {
  return DiagnosisWriter(evidence, diagnosis, proofs, options).text();
}

}  // namespace acmsim::sim
