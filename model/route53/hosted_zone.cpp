#include "model/route53/hosted_zone.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "model/base/ascii.hpp"

// A batch is judged in three stages, and the first that finds mistakes speaks alone [I]: how large
// it is, how often it names one record set, and then edit by edit. The texts of all mistakes are
// AWS's own, from public logs. [U]

namespace acmsim::route53 {
namespace {

using Mistakes = std::vector<std::string>;

/// Source: Route 53 Developer Guide, quotas, ChangeResourceRecordSets requests. [D]
constexpr std::size_t kRecordsMax = 1000;
constexpr std::size_t kValueCharactersMax = 32000;

/// An UPSERT counts twice, and an alias as one record. Source: as above. [D]
/// Texts: DNSControl/dnscontrol#508 and #908. [U]
Mistakes mistakes_of_size(const std::vector<Edit>& batch, const Texts& texts) {
  std::size_t records = 0;
  std::size_t value_characters = 0;
  for (const Edit& edit : batch) {
    const RecordSet& set = texts.records[edit.set];
    const std::size_t times = edit.action == Action::upsert ? 2 : 1;
    const std::vector<RecordValue> values = texts.values_of(set);
    records += times * (set.is_alias ? 1 : values.size());
    for (const RecordValue& value : values) value_characters += times * value.text.size();
  }
  Mistakes mistakes;
  if (records > kRecordsMax) {
    mistakes.emplace_back("Number of records limit of 1000 exceeded.");
  }
  if (value_characters > kValueCharactersMax) {
    mistakes.emplace_back("RDATA character limit of 32000 exceeded.");
  }
  return mistakes;
}

/// A batch may name a record set once, or to DELETE and then CREATE it. A second DELETE [D], a
/// second CREATE or UPSERT, and a CREATE before the DELETE [U] are refused; UPSERT after DELETE
/// too [I].
/// Sources: Route 53 API Reference, ChangeResourceRecordSets; kubernetes-sigs/external-dns#4241
/// (DELETE twice), schwamster/serverless-certificate-creator#28 (a certificate for a domain and its
/// wildcard has one record twice), DNSControl/dnscontrol#3493 (CREATE, DELETE).
Mistakes mistakes_of_repetition(const std::vector<Edit>& batch, const Texts& texts) {
  const std::vector<Action> replacement{Action::delete_, Action::create};
  std::map<RecordKey, std::vector<Action>> actions;
  for (const Edit& edit : batch) {
    actions[texts.records[edit.set].key].push_back(edit.action);
  }
  Mistakes mistakes;
  for (const Edit& edit : batch) {
    const RecordKey key = texts.records[edit.set].key;
    const auto place = actions.find(key);
    if (place == actions.end()) continue;
    if (place->second.size() > 1 && place->second != replacement) {
      mistakes.push_back(
          "The request contains an invalid set of changes for a resource record set '" +
          std::string(name_of(key.type)) + " " + listed_name(texts.names[key.name]) + "'");
    }
    actions.erase(place);  // Spoken of once, in the order of the batch.
  }
  return mistakes;
}

/// Whether a DELETE means what is there: TTL and all values, in any order.
/// Source: Route 53 API Reference, ChangeResourceRecordSets, DELETE. [D]
bool is_same_set(RecordSet left, RecordSet right) {
  for (RecordSet* set : {&left, &right}) {
    std::ranges::sort(set->values);
    std::ranges::sort(set->targets);
  }
  return left == right;
}

/// A batch as far as it has been judged.
class Judgement {
 public:
  Judgement(const RecordTable& before, NameHandle apex, const Texts& texts)
      : before_(before), apex_(apex), texts_(texts) {}

  void judge(const Edit& edit);
  void judge_what_is_left();

  const Mistakes& mistakes() const { return mistakes_; }
  std::vector<Write> writes(ZoneHandle self) const;

 private:
  bool may_hold(const RecordSet& set);
  void judge_dname(const RecordSet& set);
  void remove(RecordHandle handle);
  std::optional<RecordHandle> find(const RecordKey& key) const;
  bool has_other_types(const RecordKey& key) const;
  void object(std::string text) { mistakes_.push_back(std::move(text)); }

  std::string listed(NameHandle name) const { return listed_name(texts_.names[name]); }
  std::string described(const RecordKey& key) const {
    return "[name='" + listed(key.name) + "', type='" + std::string(name_of(key.type)) + "']";
  }
  std::string named(const RecordKey& key) const {
    return "RRSet of type " + std::string(name_of(key.type)) + " with DNS name " + listed(key.name);
  }

  const RecordTable& before_;
  NameHandle apex_;
  const Texts& texts_;
  std::map<RecordKey, std::optional<RecordHandle>> left_;  ///< Where the edits have been.
  Mistakes mistakes_;
};

/// An edit with a mistake leaves everything as it was. [I]
void Judgement::judge(const Edit& edit) {
  const RecordSet& set = texts_.records[edit.set];
  if (!texts_.names[set.key.name].is_within(texts_.names[apex_])) {
    // Source: srvrco/getssl#398. [U]
    return object("RRSet with DNS name " + listed(set.key.name) + " is not permitted in zone " +
                  listed(apex_));
  }
  if (edit.action == Action::delete_) return remove(edit.set);
  if (edit.action == Action::create && find(set.key)) {
    // Source: hashicorp/terraform-provider-aws#7918. [U]
    return object("Tried to create resource record set " + described(set.key) +
                  " but it already exists");
  }
  if (may_hold(set)) left_[set.key] = edit.set;
}

void Judgement::remove(RecordHandle handle) {
  const RecordSet& set = texts_.records[handle];
  const auto current = find(set.key);
  const std::string tried = "Tried to delete resource record set " + described(set.key) + " but ";
  // Sources: boto/boto#2887, kubernetes-sigs/external-dns#732. [U]
  if (!current) return object(tried + "it was not found");
  if (!is_same_set(texts_.records[*current], set)) {
    return object(tried + "the values provided do not match the current values");
  }
  left_[set.key] = std::nullopt;
}

/// Whether the zone may hold a set beside what else is there; objects if not.
/// Source of the rules: Route 53 Developer Guide, supported DNS record types. [D]
bool Judgement::may_hold(const RecordSet& set) {
  const std::size_t mistakes_before = mistakes_.size();
  std::vector<RecordValue> values = texts_.values_of(set);
  std::ranges::sort(values);
  for (std::size_t i = 1; i < values.size(); ++i) {
    // Source: kubernetes-sigs/external-dns#1929. [U]
    if (values[i] == values[i - 1]) object("Duplicate Resource Record: '" + values[i].text + "'");
  }
  const bool is_cname = set.key.type == RecordType::cname;
  if (is_cname && set.key.name == apex_) {
    // Source: cloudfoundry/bosh-bootloader#310. [U]
    object(named(set.key) + " is not permitted at apex in zone " + listed(apex_));
  } else if (is_cname && has_other_types(set.key)) {
    // Source: aws/aws-sdk-java#1996. [U]
    object(named(set.key) +
           " is not permitted as it conflicts with other records with the same DNS name in zone " +
           listed(apex_));
  } else if (!is_cname && find({set.key.name, RecordType::cname})) {
    // AWS really writes two spaces here. Source: boto/boto3#1475. [U]
    object(named(set.key) +
           " is not permitted because a conflicting RRSet of type  CNAME with the same DNS name"
           " already exists in zone " +
           listed(apex_));
  }
  judge_dname(set);
  return mistakes_.size() == mistakes_before;
}

/// One DNAME a name, and none at a zone cut: it stands at the apex of the zone below. That there is
/// no CNAME beside it follows from the CNAME. Route 53 has no such type; the texts are ours. [I]
/// Source: RFC 6672, sections 2.3 and 2.4.
void Judgement::judge_dname(const RecordSet& set) {
  const bool is_dname = set.key.type == RecordType::dname;
  if (is_dname && set.targets.size() > 1) {
    object(named(set.key) + " is not permitted with more than one value");
  }
  const bool is_at_cut =
      set.key.name != apex_ &&
      ((is_dname && find({set.key.name, RecordType::ns})) ||
       (set.key.type == RecordType::ns && find({set.key.name, RecordType::dname})));
  if (is_at_cut) {
    object(named(set.key) + " is not permitted as NS and DNAME conflict below the apex of zone " +
           listed(apex_));
  }
}

/// The apex keeps its NS and its SOA; a batch may replace them. Texts and their order:
/// DNSControl/dnscontrol#4402, airbnb/zonify#1 [U]; that the end of the batch counts [I].
void Judgement::judge_what_is_left() {
  const auto lost = [&](RecordType type) {
    return before_.find({apex_, type}) && !find({apex_, type});
  };
  if (lost(RecordType::ns)) {
    object("A HostedZone must contain at least one NS record for the zone itself.");
  }
  if (lost(RecordType::soa)) object("A HostedZone must contain exactly one SOA record.");
}

std::optional<RecordHandle> Judgement::find(const RecordKey& key) const {
  const auto touched = left_.find(key);
  return touched == left_.end() ? before_.find(key) : touched->second;
}

bool Judgement::has_other_types(const RecordKey& key) const {
  return std::ranges::any_of(kRecordTypeNames, [&](const RecordTypeName& row) {
    return row.type != key.type && find({key.name, row.type});
  });
}

std::vector<Write> Judgement::writes(ZoneHandle self) const {
  std::vector<Write> writes;
  for (const auto& [key, set] : left_) writes.push_back({self, key, set});
  return writes;
}

/// Several mistakes are listed in one pair of brackets. Source: kcp-dev/kcp-glbc#475. [U]
tl::unexpected<ApiError> refuse_for(const Mistakes& mistakes) {
  std::string message;
  for (const std::string& mistake : mistakes) message += (message.empty() ? "" : ", ") + mistake;
  return refuse(ErrorCode::invalid_change_batch, "[" + message + "]");
}

}  // namespace

std::string listed_name(const DomainName& name) {
  std::string listed;
  for (const char c : name.with_dot()) {
    const bool is_plain =
        (is_letter(c) && c == to_lower(c)) || is_digit(c) || c == '-' || c == '_' || c == '.';
    if (is_plain) {
      listed.push_back(c);
      continue;
    }
    const auto octet = static_cast<unsigned char>(c);
    listed.push_back('\\');
    for (const int shift : {6, 3, 0}) {
      listed.push_back(static_cast<char>('0' + ((octet >> shift) & 7)));
    }
  }
  return listed;
}

Result<std::vector<Write>> answer(const HostedZone& before, ZoneHandle self,
                                  const HostedZoneFacts& facts, const std::vector<Edit>& batch,
                                  const Texts& texts) {
  if (batch.empty()) {
    // Source: Route 53 API Reference, ChangeBatch, Changes: at least one [D]; text [I].
    return refuse(ErrorCode::invalid_input, "ChangeBatch.Changes must not be empty");
  }
  for (const auto& stage : {mistakes_of_size, mistakes_of_repetition}) {
    const Mistakes mistakes = stage(batch, texts);
    if (!mistakes.empty()) return refuse_for(mistakes);
  }
  Judgement judgement(before.written, facts.name, texts);
  for (const Edit& edit : batch) judgement.judge(edit);
  judgement.judge_what_is_left();
  if (!judgement.mistakes().empty()) return refuse_for(judgement.mistakes());
  return judgement.writes(self);
}

bool is_empty(const HostedZone& zone, const HostedZoneFacts& facts) {
  return std::ranges::all_of(zone.written.rows(), [&](const RecordTable::Row& row) {
    const bool is_own = row.key.type == RecordType::soa || row.key.type == RecordType::ns;
    return is_own && row.key.name == facts.name;
  });
}

HostedZone written(HostedZone zone, const std::vector<Write>& writes, ChangeHandle change) {
  for (const Write& write : writes) {
    if (write.set) {
      zone.written.put(write.key, *write.set);
    } else {
      zone.written.erase(write.key);
    }
  }
  zone.under_way.push_back(change);
  return zone;
}

}  // namespace acmsim::route53
