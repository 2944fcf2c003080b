// What a message of DNS is answered with: its form here, what is true of the name by who is asked.
#include "tools/acmsim/serve/dns_answer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "tools/acmsim/serve/dns_wire.hpp"

namespace acmsim::tools {
namespace {

constexpr std::size_t kHeadSize = 12;
constexpr std::size_t kTcpMax = 65'535;
/// Without EDNS. Source: RFC 1035, section 2.3.4.
constexpr std::size_t kPlainUdpMax = 512;

/// A response code of the wire; those above 15 are EDNS's. Sources: RFC 1035, 2136, 6891.
enum class WireCode : std::uint8_t {
  no_error = 0,
  form_error = 1,
  server_failure = 2,
  name_error = 3,
  not_implemented = 4,
  refused = 5,
  yx_domain = 6,
  not_authorized = 9,
  bad_version = 16,
};

struct WireRcode {
  dns::Rcode rcode;
  WireCode code;
};
constexpr std::array kWireRcodes{
    WireRcode{dns::Rcode::no_error, WireCode::no_error},
    WireRcode{dns::Rcode::server_failure, WireCode::server_failure},
    WireRcode{dns::Rcode::name_error, WireCode::name_error},
    WireRcode{dns::Rcode::refused, WireCode::refused},
    WireRcode{dns::Rcode::yx_domain, WireCode::yx_domain},
};
static_assert(rows_match(kWireRcodes, &WireRcode::rcode, dns::Rcode::yx_domain));

/// Types that are no question about a name's records.
struct QuestionType {
  ldns_rr_type type;
  WireCode code;
};
constexpr std::array kNotAsked{
    QuestionType{LDNS_RR_TYPE_AXFR, WireCode::refused},
    QuestionType{LDNS_RR_TYPE_IXFR, WireCode::refused},
    QuestionType{LDNS_RR_TYPE_MAILA, WireCode::not_implemented},
    QuestionType{LDNS_RR_TYPE_MAILB, WireCode::not_implemented},
    QuestionType{LDNS_RR_TYPE_OPT, WireCode::form_error},
    QuestionType{LDNS_RR_TYPE_TSIG, WireCode::form_error},
    QuestionType{LDNS_RR_TYPE_TKEY, WireCode::refused},
};

/// In which order ANY looks for what it is answered with.
constexpr std::array kAnyTypes{
    RecordType::cname, RecordType::a,    RecordType::aaaa, RecordType::mx,    RecordType::ns,
    RecordType::soa,   RecordType::txt,  RecordType::caa,  RecordType::srv,   RecordType::ptr,
    RecordType::naptr, RecordType::spf,  RecordType::ds,   RecordType::dname, RecordType::https,
    RecordType::svcb,  RecordType::tlsa, RecordType::sshfp};

/// Types that hardly any name has: one that a name lacks stands in for those that the model lacks.
constexpr std::array kRareTypes{RecordType::spf, RecordType::naptr, RecordType::ptr,
                                RecordType::srv, RecordType::caa,   RecordType::mx};

ldns_rr& question_in(const ldns_pkt& query) {
  return *ldns_rr_list_rr(ldns_pkt_question(&query), 0);
}

/// Why a message is no plain question; nothing if it is one.
std::optional<WireCode> fault_of(const ldns_pkt& query) {
  if (ldns_pkt_get_opcode(&query) != LDNS_PACKET_QUERY) return WireCode::not_implemented;
  if (ldns_pkt_qdcount(&query) != 1 || ldns_pkt_ancount(&query) > 0 ||
      ldns_pkt_nscount(&query) > 0) {
    return WireCode::form_error;
  }
  if (ldns_pkt_tsig(&query) != nullptr) return WireCode::not_authorized;
  if (ldns_pkt_edns(&query) && ldns_pkt_edns_version(&query) > 0) return WireCode::bad_version;
  const ldns_rr& question = question_in(query);
  for (const QuestionType& row : kNotAsked) {
    if (row.type == ldns_rr_get_type(&question)) return row.code;
  }
  if (ldns_rr_get_class(&question) != LDNS_RR_CLASS_IN) return WireCode::refused;
  return std::nullopt;
}

bool has_type(const sim::Message& message, RecordType type) {
  return std::ranges::any_of(message.reply.answer,
                             [&](const dns::SentSet& set) { return set.type == type; });
}

/// Asks as often as it takes: a type of the model once; ANY until something is there, another until
/// nothing is.
std::optional<sim::Message> asked(ldns_rr_type type, DnsQuestion question, const DnsAsker& ask) {
  if (const auto known = type_of(type)) {
    question.question.type = *known;
    return ask(question);
  }
  std::optional<sim::Message> message;
  const bool is_any = type == LDNS_RR_TYPE_ANY;
  const auto try_all = [&](const auto& types) {
    for (const RecordType one : types) {
      question.question.type = one;
      message = ask(question);
      if (!message || has_type(*message, one) == is_any) return;
    }
  };
  is_any ? try_all(kAnyTypes) : try_all(kRareTypes);
  return message;
}

/// An answer to a message, without records.
LdnsPacket begun(const ldns_pkt& query, WireCode code) {
  LdnsPacket packet(ldns_pkt_new());
  ldns_pkt_set_id(packet.get(), ldns_pkt_id(&query));
  ldns_pkt_set_qr(packet.get(), true);
  ldns_pkt_set_opcode(packet.get(), ldns_pkt_get_opcode(&query));
  ldns_pkt_set_rd(packet.get(), ldns_pkt_rd(&query));
  ldns_pkt_set_cd(packet.get(), ldns_pkt_cd(&query));
  const auto number = static_cast<std::uint8_t>(code);
  ldns_pkt_set_rcode(packet.get(), number & 0xfU);
  for (std::size_t i = 0; i < ldns_pkt_qdcount(&query); ++i) {
    const ldns_rr* question = ldns_rr_list_rr(ldns_pkt_question(&query), i);
    ldns_pkt_push_rr(packet.get(), LDNS_SECTION_QUESTION, ldns_rr_clone(question));
  }
  if (ldns_pkt_edns(&query)) {
    ldns_pkt_set_edns_udp_size(packet.get(), kUdpMax);
    ldns_pkt_set_edns_do(packet.get(), ldns_pkt_edns_do(&query));
    ldns_pkt_set_edns_extended_rcode(packet.get(), static_cast<std::uint8_t>(number >> 4U));
  }
  return packet;
}

std::string fault_answer(const ldns_pkt& query, WireCode code) {
  return octets_of(*begun(query, code));
}

/// An answer to what cannot be read: its head, which says so.
std::string unread_answer(std::string_view message) {
  std::string head(message.substr(0, kHeadSize));
  const auto octet = [&](std::size_t at) { return static_cast<unsigned char>(head[at]); };
  head[2] = static_cast<char>((octet(2) & 0x79U) | 0x80U);  // Answers; keeps opcode and RD.
  head[3] = static_cast<char>(WireCode::form_error);
  std::fill(head.begin() + 4, head.end(), '\0');
  return head;
}

std::size_t octets_max(const ldns_pkt& query, Transport transport) {
  if (transport == Transport::tcp) return kTcpMax;
  if (!ldns_pkt_edns(&query)) return kPlainUdpMax;
  return std::clamp<std::size_t>(ldns_pkt_edns_udp_size(&query), kPlainUdpMax, kUdpMax);
}

/// A reply as it is sent; empty where a value has no form on the wire.
std::string written(const ldns_pkt& query, const sim::Message& message, bool is_whole) {
  const dns::Reply& reply = message.reply;
  const LdnsPacket packet = begun(query, row_of(kWireRcodes, reply.rcode).code);
  ldns_pkt_set_aa(packet.get(), reply.is_authoritative);
  ldns_pkt_set_ra(packet.get(), message.offers_recursion);
  ldns_pkt_set_tc(packet.get(), !is_whole);
  if (!is_whole) return octets_of(*packet);
  const std::array<std::pair<ldns_pkt_section, const std::vector<dns::SentSet>*>, 3> sections{
      {{LDNS_SECTION_ANSWER, &reply.answer},
       {LDNS_SECTION_AUTHORITY, &reply.authority},
       {LDNS_SECTION_ADDITIONAL, &reply.additional}}};
  for (const auto& [section, sets] : sections) {
    for (const dns::SentSet& set : *sets) {
      if (!push_set(*packet, section, set)) return {};
    }
  }
  return octets_of(*packet);
}

}  // namespace

std::string dns_answer(std::string_view message, Transport transport, const DnsAsker& ask) {
  const bool is_answer =
      message.size() < kHeadSize || (static_cast<unsigned char>(message[2]) & 0x80U) != 0;
  if (is_answer) return {};
  ldns_pkt* read = nullptr;
  const std::string octets(message);
  if (ldns_wire2pkt(&read, reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size()) !=
      LDNS_STATUS_OK) {
    return unread_answer(message);
  }
  const LdnsPacket query(read);
  if (const auto code = fault_of(*query)) return fault_answer(*query, *code);
  const ldns_rr& question = question_in(*query);
  const auto told = asked(ldns_rr_get_type(&question),
                          {.question = {name_in(*ldns_rr_owner(&question)), RecordType::a},
                           .wants_recursion = ldns_pkt_rd(query.get()),
                           .disables_checking = ldns_pkt_cd(query.get())},
                          ask);
  if (!told) return {};
  const std::size_t most = octets_max(*query, transport);
  std::string whole = written(*query, *told, true);
  if (whole.empty()) return fault_answer(*query, WireCode::server_failure);
  if (whole.size() <= most) return whole;
  return transport == Transport::udp ? written(*query, *told, false)
                                     : fault_answer(*query, WireCode::server_failure);
}

}  // namespace acmsim::tools
