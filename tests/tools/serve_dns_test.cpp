// DNS as it is on the wire: what one message is answered with, and two doors to it.
#include <netinet/in.h>

#include "tests/tools/served.hpp"
#include "tools/acmsim/serve/addresses.hpp"
#include "tools/acmsim/serve/answer_memory.hpp"
#include "tools/acmsim/serve/dns_answer.hpp"

namespace acmsim::tools {
namespace {

constexpr std::uint16_t kIn = 1;
constexpr std::uint16_t kA = 1;
constexpr std::uint16_t kTxt = 16;

std::string number(unsigned value) {
  return {static_cast<char>(value >> 8U & 0xffU), static_cast<char>(value & 0xffU)};
}

std::string wire(const std::string& name) {
  std::string octets;
  std::istringstream labels(name);
  for (std::string label; std::getline(labels, label, '.');) {
    octets += static_cast<char>(label.size()) + label;
  }
  return octets + '\0';
}

/// A message of a client, with these flags and counts.
struct Query {
  std::string name = "www.example.com";
  unsigned type = kA;
  unsigned klass = kIn;
  unsigned flags = 0x0100;
  unsigned questions = 1;
  unsigned answers = 0;
  std::string opt{};

  std::string text() const {
    std::string octets = number(0xbeef) + number(flags) + number(questions) + number(answers) +
                         number(0) + number(opt.empty() ? 0 : 1);
    for (unsigned i = 0; i < questions; ++i) octets += wire(name) + number(type) + number(klass);
    return octets + opt;
  }
};

std::string opt(unsigned size, unsigned version = 0) {
  return '\0' + number(41) + number(size) + '\0' + static_cast<char>(version) + number(0) +
         number(0);
}

/// What the head of an answer says.
struct Head {
  unsigned id, flags, questions, answers, authority, additional;

  explicit Head(std::string_view message) {
    REQUIRE(message.size() >= 12);
    const auto at = [&](std::size_t place) {
      return static_cast<unsigned>(static_cast<unsigned char>(message[place])) << 8U |
             static_cast<unsigned char>(message[place + 1]);
    };
    id = at(0), flags = at(2), questions = at(4), answers = at(6), authority = at(8),
    additional = at(10);
  }
  unsigned rcode() const { return flags & 0xfU; }
  bool has(unsigned flag) const { return (flags & flag) != 0; }
};
constexpr unsigned kAa = 0x0400, kTc = 0x0200, kRd = 0x0100, kRa = 0x0080;

/// One who answers every question about A by some addresses, and has nothing else.
std::optional<sim::Message> addresses(const DnsQuestion& asked, std::size_t count = 1) {
  sim::Message message{asked.question, {}, asked.wants_recursion, true};
  if (asked.question.type != RecordType::a) return message;
  dns::SentSet set{asked.question.name, RecordType::a, 300, {}};
  for (std::size_t i = 0; i < count; ++i) {
    set.values.emplace_back(RecordType::a, "192.0.2." + std::to_string(i));
  }
  message.reply.answer.push_back(std::move(set));
  return message;
}

std::string answered(const Query& query, Transport transport = Transport::udp,
                     std::size_t count = 1) {
  return dns_answer(query.text(), transport,
                    [&](const auto& asked) { return addresses(asked, count); });
}

TEST_CASE("a question is answered with its name as it was spelled", "[serve]") {
  const std::string said = answered({.name = "wWw.eXample.com"});
  const Head head(said);
  CHECK(head.id == 0xbeef);
  CHECK(head.rcode() == 0);
  CHECK((head.has(kRd) && head.has(kRa) && !head.has(kAa) && !head.has(kTc)));
  CHECK((head.questions == 1 && head.answers == 1 && head.additional == 0));
  CHECK(said.find(wire("wWw.eXample.com")) == 12);
  CHECK(Head(answered({.opt = opt(4096)})).additional == 1);
}

TEST_CASE("what is no plain question is refused as name servers do", "[serve]") {
  struct Case {
    Query query;
    unsigned rcode;
  };
  for (const auto& [query, rcode] :
       std::vector<Case>{{{.klass = 3}, 5},            // CH: REFUSED
                         {{.klass = 255}, 5},          // ANY
                         {{.type = 252}, 5},           // AXFR
                         {{.type = 251}, 5},           // IXFR
                         {{.type = 253}, 4},           // MAILB: NOTIMP
                         {{.type = 41}, 1},            // OPT as a question: FORMERR
                         {{.flags = 0x2000}, 4},       // NOTIFY
                         {{.flags = 0x2800}, 4},       // UPDATE
                         {{.questions = 0}, 1},        // FORMERR
                         {{.questions = 2}, 1},        //
                         {{.opt = opt(4096, 1)}, 0}})  // BADVERS: its upper part is in OPT
  {
    const std::string said = answered(query);
    CHECK(Head(said).rcode() == rcode);
    CHECK(Head(said).answers == 0);
    if (!query.opt.empty()) CHECK(said.at(said.size() - 6) == '\1');
  }
}

TEST_CASE("what cannot be read is a FORMERR, and what is no question gets nothing", "[serve]") {
  const std::string whole = Query{}.text();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string said = dns_answer(whole.substr(0, size), Transport::udp,
                                        [](const auto& asked) { return addresses(asked); });
    CHECK(said.empty() == (size < 12));
    if (size >= 12) CHECK(Head(said).rcode() == 1);
  }
  CHECK(answered({.flags = 0x8100}).empty());
  std::string loop = Query{.questions = 0}.text();
  loop[5] = 1;
  loop += number(0xc00c) + number(kA) + number(kIn);  // A name that is where it stands itself.
  CHECK(Head(dns_answer(loop, Transport::udp, [](const auto& asked) {
          return addresses(asked);
        })).rcode() == 1);
  const auto nobody = [](const DnsQuestion&) { return std::optional<sim::Message>(); };
  CHECK(dns_answer(whole, Transport::udp, nobody).empty());
}

TEST_CASE("over UDP an answer has the size that the client takes, or is truncated", "[serve]") {
  const auto truncated = [](const Query& query, Transport transport, std::size_t count) {
    const std::string said = answered(query, transport, count);
    CHECK(Head(said).has(kTc) == (Head(said).answers == 0));
    return Head(said).has(kTc);
  };
  CHECK_FALSE(truncated({}, Transport::udp, 29));
  CHECK(truncated({}, Transport::udp, 30));  // 512 octets.
  CHECK_FALSE(truncated({.opt = opt(4096)}, Transport::udp, 73));
  CHECK(truncated({.opt = opt(4096)}, Transport::udp, 75));  // 1232 octets.
  CHECK(truncated({.opt = opt(100)}, Transport::udp, 30));
  CHECK_FALSE(truncated({}, Transport::tcp, 250));
}

TEST_CASE("a type that the model lacks is one that the name lacks, and ANY is one set", "[serve]") {
  CHECK(Head(answered({.type = 13})).answers == 0);
  CHECK(Head(answered({.type = 13})).rcode() == 0);
  CHECK(Head(answered({.type = 255})).answers == 1);
}

TEST_CASE("records of the rarer types are sent as their RFCs have them", "[serve]") {
  using std::string_literals::operator""s;  // Not that of durations.
  struct Case {
    RecordType type;
    unsigned number;
    const char* text;
    std::string sent;
  };
  for (const Case& one : std::vector<Case>{
           {RecordType::sshfp, 44, "4 2 0102ff", "\4\2\1\2\xff"s},
           {RecordType::tlsa, 52, "3 1 1 0102FF", "\3\1\1\1\2\xff"s},
           {RecordType::svcb, 64, "0 foo.example.com", "\0\0"s + wire("foo.example.com")},
           {RecordType::https, 65, "1 . port=8443 alpn=\"h2\"",
            "\0\1\0\0\1\0\3\2h2\0\3\0\2\x20\xfb"s},
           // Route 53 has octets in octal, zone files in decimal.
           {RecordType::txt, kTxt, R"("\303\251" "a\"b\\c")", "\2\xc3\xa9\5a\"b\\c"s},
           {RecordType::ptr, 12, R"(\052.example.net)", wire("*.example.net")}}) {
    INFO(one.text);
    const auto say = [&](const DnsQuestion& asked) {
      sim::Message message{asked.question, {}, asked.wants_recursion, true};
      CHECK(asked.question.type == one.type);
      message.reply.answer.push_back(
          {asked.question.name, one.type, 300, {RecordValue(one.type, one.text)}});
      CHECK(dns_answer(Query{.type = one.number}.text(), Transport::udp, [&](const auto&) {
              return std::optional(message);
            }).size() == wire_size(message) - 11);  // Without an OPT.
      return std::optional(message);
    };
    const std::string said = dns_answer(Query{.type = one.number}.text(), Transport::udp, say);
    CHECK(said.ends_with(number(static_cast<unsigned>(one.sent.size())) + one.sent));
  }
}

TEST_CASE("TTLs count down until they run out, or the answer is another one", "[serve]") {
  AnswerMemory memory;
  const AnswerMemory::Key key{*DomainName::parse("www.example.com"), RecordType::a, true};
  const auto ttl_at = [&](std::int64_t seconds, std::uint32_t first, const char* value) {
    dns::Reply reply;
    reply.answer.push_back({key.name, RecordType::a, first, {RecordValue(RecordType::a, value)}});
    memory.count_down(key, reply, sim::Instant(std::chrono::seconds(seconds)));
    return reply.answer.front().ttl;
  };
  CHECK(ttl_at(1000, 60, "192.0.2.1") == 60);
  CHECK(ttl_at(1059, 60, "192.0.2.1") == 1);
  CHECK(ttl_at(1060, 60, "192.0.2.1") == 60);
  CHECK(ttl_at(1070, 60, "192.0.2.1") == 50);
  CHECK(ttl_at(1071, 60, "192.0.2.2") == 60);
  CHECK(ttl_at(500, 60, "192.0.2.2") == 60);  // The clock was set back.
}

TEST_CASE("addresses are given in order, and stay", "[serve]") {
  Addresses hosts(53);
  hosts.add({"b", "a"});
  hosts.add({"a", "0"});
  const auto rows = hosts.rows();
  REQUIRE(rows.size() == 3);
  CHECK((rows[0].name == "a" && rows[0].address == "127.53.0.1"));
  CHECK((rows[1].name == "b" && rows[1].address == "127.53.0.2"));
  CHECK((rows[2].name == "0" && rows[2].address == "127.53.0.3"));
  CHECK(hosts.name_at(0x7f350003) == "0");
  CHECK_FALSE(hosts.name_at(0x7f350004).has_value());
  CHECK_FALSE(hosts.is_in(0x7f000001));
}

TEST_CASE("who has which address is told before the start, and by the server",
          "[program] [serve]") {
  const std::string shown = acmsim("show servers " + kArticle).out;
  CHECK_THAT(shown, Catch::Contains("127.53.0.1  name server    ns-1212.awsdns-23.org"));
  CHECK_THAT(shown, Catch::Contains("127.61.0.1  load balancer  arn:aws:elasticloadbalancing:"));
  const Served served({kArticle, "--port", "0", "--dns", "0", "--tls", "0", "--log", "none"});
  const std::string told =
      said_to(served.port(), "GET /_acmsim/addresses HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
  CHECK_THAT(told, Catch::Contains(R"("ns-1212.awsdns-23.org": "127.53.0.1")"));
  CHECK_THAT(told, Catch::Contains(R"(: "127.61.0.1")"));
  CHECK(acmsim("show servers").exit == 2);
  CHECK(acmsim("show servers /no/such/file").exit == 2);
}

/// What is answered over UDP, by whom: nothing where nobody answers for so long.
std::optional<std::string> asked(const Served& served, const Query& query, const char* address,
                                 std::chrono::milliseconds patience = kPatience) {
  const int fd = ::socket(AF_INET, SOCK_DGRAM, 0);
  const sockaddr_in place = place_of(served.dns(), address);
  REQUIRE(::connect(fd, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
  const std::string text = query.text();
  ::send(fd, text.data(), text.size(), 0);
  pollfd ready{fd, POLLIN, 0};
  std::array<char, 4096> piece{};
  ssize_t size = 0;
  if (::poll(&ready, 1, static_cast<int>(patience.count())) == 1) {
    size = ::recv(fd, piece.data(), piece.size(), 0);
  }
  ::close(fd);
  if (size <= 0) return std::nullopt;
  return std::string(piece.data(), static_cast<std::size_t>(size));
}

TEST_CASE("questions are in the log, with whom they were asked and what was said",
          "[program] [serve]") {
  Served served({kArticle, "--port", "0", "--dns", "0"});
  CHECK(asked(served, {}, "127.0.0.1").has_value());
  CHECK(asked(served, {.name = "nope.example.com"}, "127.53.0.1").has_value());
  const Ran ran = served.stop();
  CHECK_THAT(ran.err, Catch::Contains("dns         www.example.com. A: NOERROR\n"));
  CHECK_THAT(ran.err, Catch::Contains("nope.example.com. A at ns-1212.awsdns-23.org: NXDOMAIN\n"));
}

TEST_CASE("the internet of a session answers over UDP and TCP", "[program] [serve]") {
  const Served served({kArticle, "--port", "0", "--dns", "0", "--log", "none"});
  const auto resolved = asked(served, {}, "127.0.0.1");
  REQUIRE(resolved.has_value());
  CHECK((Head(*resolved).answers == 2 && Head(*resolved).has(kRa) && !Head(*resolved).has(kAa)));

  const auto server = asked(served, {.flags = 0}, "127.53.0.1");  // From that address, or not seen.
  REQUIRE(server.has_value());
  CHECK((Head(*server).has(kAa) && !Head(*server).has(kRa) && !Head(*server).has(kRd)));
  const auto other = asked(served, {.name = "example.org", .flags = 0}, "127.53.0.1");
  REQUIRE(other.has_value());
  CHECK(Head(*other).rcode() == 5);
  CHECK_FALSE(asked(served, {}, "127.53.9.9", std::chrono::milliseconds{50}).has_value());

  const Line line(served.dns());
  const std::string text = Query{.type = kTxt}.text();
  const std::string framed = number(static_cast<unsigned>(text.size())) + text;
  line.send(framed + framed + framed.substr(0, 5));
  line.half_close();
  const std::string both = line.receive();
  const std::size_t size = (both.size() - 4) / 2;
  CHECK(both.substr(0, 2) == number(static_cast<unsigned>(size)));
  CHECK(both.substr(0, size + 2) == both.substr(size + 2));
}

}  // namespace
}  // namespace acmsim::tools
