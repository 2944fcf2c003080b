// What the zones hold: where hosts lead to, aliases of aliases, who may issue, and records that
// nobody needs.
#include <array>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

Json set_of(const std::string& name, const char* type, std::int64_t ttl,
            std::initializer_list<std::string> values) {
  Json records = Json::array();
  for (const std::string& value : values) records.push_back({{"Value", value}});
  return {{"Name", name}, {"Type", type}, {"TTL", ttl}, {"ResourceRecords", records}};
}

Json alias_of(const std::string& name, const char* type, const std::string& load_balancer) {
  return {{"Name", name}, {"Type", type}, {"AliasTarget", "@" + load_balancer}};
}

class Records {
 public:
  Records(Draft& draft, const DraftZone& zone, const std::string& load_balancer)
      : draft_(draft), dice_(draft.dice), zone_(zone), load_balancer_(load_balancer) {}

  Json draw() && {
    draw_hosts();
    draw_chain();
    draw_caa();
    draw_other();
    return std::move(records_);
  }

 private:
  std::int64_t ttl() {
    if (dice_.chance(70)) return 300;
    if (draft_.is_small()) return 900 + dice_.between(-1, 4);
    return dice_.one_of({60, 900, 3600, 86400});
  }

  void draw_hosts() {
    if (load_balancer_.empty()) return;
    for (const std::string& host : {"www." + zone_.name, zone_.name}) {
      if (!dice_.chance(80)) continue;
      records_.push_back(alias_of(host, "A", load_balancer_));
      draft_.hosts.push_back(host);
      if (dice_.chance(10)) records_.push_back(alias_of(host, "AAAA", load_balancer_));
    }
    if (dice_.chance(8)) records_.push_back(alias_of("*." + zone_.name, "A", load_balancer_));
  }

  /// A host that leads to another by a CNAME; elsewhere than at Route 53 also by a DNAME.
  void draw_chain() {
    if (!draft_.hosts.empty() && dice_.chance(25)) {
      const std::string host = "app." + zone_.name;
      const std::string to = dice_.pick(draft_.hosts) + ".";
      records_.push_back(set_of(host, "CNAME", ttl(), {to}));
      draft_.hosts.push_back(host);
    }
    if (!zone_.is_hosted && dice_.chance(25)) {
      const std::string to = dice_.pick(draft_.domains);
      records_.push_back(set_of("brand." + zone_.name, "DNAME", ttl(), {to + "."}));
      draft_.hosts.push_back("www.brand." + zone_.name);
    }
  }

  void draw_caa() {
    if (!dice_.chance(15)) return;
    const std::string name = dice_.chance(70) ? zone_.name : "www." + zone_.name;
    const std::string value =
        dice_.word({R"(0 issue "amazon.com")", R"(0 issue ";")", R"(0 issuewild "letsencrypt.org")",
                    R"(0 issue "amazontrust.com")"});
    records_.push_back(set_of(name, "CAA", ttl(), {value}));
  }

  void draw_other() {
    if (dice_.chance(8)) records_.push_back(set_of(zone_.name, "MX", ttl(), {"10 mail.example."}));
    if (dice_.chance(8)) records_.push_back(set_of("a." + zone_.name, "TXT", ttl(), {R"("x")"}));
    if (dice_.chance(8)) records_.push_back(set_of("b." + zone_.name, "A", ttl(), {"192.0.2.1"}));
    if (dice_.chance(5) && !draft_.servers.empty()) {
      const std::string server = dice_.pick(draft_.servers) + ".";
      records_.push_back(set_of("cut." + zone_.name, "NS", ttl(), {server}));
    }
    if (dice_.chance(4) && !draft_.zones.empty()) {
      Json set = {{"Name", "below." + zone_.name}, {"Type", "NS"}, {"TTL", ttl()}};
      set["ResourceRecords"] = "@" + dice_.pick(draft_.zones).as + ".NameServers";
      records_.push_back(std::move(set));
    }
    if (dice_.chance(4)) {
      records_.push_back(set_of("v6." + zone_.name, "AAAA", ttl(), {"2001:db8::1"}));
    }
    if (dice_.chance(8)) draw_rare();
  }

  /// What nobody reads who validates, and what stands beside the rest all the same.
  void draw_rare() {
    struct Rare {
      const char* owner;
      const char* type;
      const char* value;
    };
    static constexpr std::array<Rare, 5> kRare{{
        {"", "HTTPS", "1 . alpn=h2"},
        {"_8443._foo.", "SVCB", "0 web.example."},
        {"_443._tcp.", "TLSA", "3 1 1 0123456789abcdef"},
        {"", "SSHFP", "4 2 0123456789abcdef"},
        {"svc.", "SVCB", R"(2 . alpn="h2,h3" port=8443)"},
    }};
    const Rare& one = dice_.pick(kRare);
    records_.push_back(set_of(one.owner + zone_.name, one.type, ttl(), {one.value}));
  }

  Draft& draft_;
  Dice& dice_;
  const DraftZone& zone_;
  const std::string& load_balancer_;
  Json records_ = Json::array();
};

}  // namespace

Json draw_records(Draft& draft, const DraftZone& zone, const std::string& load_balancer) {
  return Records(draft, zone, load_balancer).draw();
}

}  // namespace acmsim::sim
