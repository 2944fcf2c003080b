// What calls are made with: a row for each operation, but for those of the DNS and of
// load balancers.
#include "sim/draw/draft_calls.hpp"

#include <algorithm>

#include "sim/draw/drawn_certificates.hpp"
#include "sim/scenario/operations.hpp"

namespace acmsim::sim {
namespace {

With certificate_arn(Draft& draft) {
  const DraftCertificate& one = draft.any_certificate();
  return Json{{"CertificateArn", "@" + one.as}};
}

/// Names of a site: one, or a few in one certificate.
std::vector<std::string> some_names(Draft& draft) {
  Dice& dice = draft.dice;
  const std::string& domain = dice.pick(draft.domains);
  const std::vector<std::string> all{"www." + domain, domain, "*." + domain, "app." + domain};
  std::vector<std::string> names{all[dice.chance(60) ? 0 : dice.below(all.size())]};
  for (const std::string& name : all) {
    if (name != names.front() && dice.chance(15)) names.push_back(name);
  }
  return names;
}

/// Tags that collide, and once in a while so many that only one such list has room.
Json tags(Dice& dice) {
  Json list = Json::array();
  if (dice.chance(40)) {
    const std::string series = dice.word({"a", "b"});
    for (int i = 0; i < 26; ++i) list.push_back({{"Key", series + std::to_string(i)}});
    return list;
  }
  list.push_back({{"Key", dice.word({"team", "stage", "aws:team"})}});
  if (dice.chance(60)) list.front()["Value"] = dice.word({"shop", "test"});
  return list;
}

With tagged(Draft& draft) {
  With with = certificate_arn(draft);
  (*with)["Tags"] = tags(draft.dice);
  return with;
}

With request(Draft& draft) {
  Dice& dice = draft.dice;
  const std::vector<std::string> names = some_names(draft);
  Json with = {{"DomainName", names.front()}};
  for (std::size_t i = 1; i < names.size(); ++i) {
    with["SubjectAlternativeNames"].push_back(names[i]);
  }
  if (dice.chance(92)) with["ValidationMethod"] = dice.word({"DNS", "DNS", "DNS", "EMAIL"});
  if (dice.chance(15)) with["IdempotencyToken"] = dice.word({"one", "one", "two"});
  if (dice.chance(8)) with["KeyAlgorithm"] = dice.word({"RSA_2048", "EC_prime256v1", "RSA_1024"});
  if (dice.chance(8)) {
    with["DomainValidationOptions"].push_back(
        {{"DomainName", names.front()}, {"ValidationDomain", draft.domains.front()}});
  }
  if (dice.chance(10)) with["Tags"] = tags(dice);
  if (dice.chance(20)) with["Options"] = {{"Export", "ENABLED"}};
  return with;
}

With exported(Draft& draft) {
  With with = certificate_arn(draft);
  (*with)["Passphrase"] = "open sesame";
  return with;
}

With list_certificates(Draft& draft) {
  Json with = Json::object();
  if (draft.dice.chance(20)) with["MaxItems"] = 1;
  if (draft.dice.chance(10)) with["NextToken"] = "x";
  if (draft.dice.chance(20)) with["SortBy"] = "CREATED_AT";
  if (draft.dice.chance(20)) with["SortOrder"] = "DESCENDING";
  if (draft.dice.chance(50)) with["CertificateStatuses"] = Json::array({"ISSUED"});
  if (draft.dice.chance(30)) with["Includes"] = {{"keyTypes", Json::array({"RSA_2048"})}};
  return with;
}

With resend(Draft& draft) {
  const DraftCertificate& one = draft.any_certificate();
  const std::string& name = draft.dice.pick(one.names);
  return Json{{"CertificateArn", "@" + one.as}, {"Domain", name}, {"ValidationDomain", name}};
}

With update(Draft& draft) {
  With with = certificate_arn(draft);
  if (with) (*with)["Options"] = {{"ValidationMethod", "DNS"}};
  return with;
}

With click(Draft& draft) {
  const DraftCertificate& one = draft.any_certificate();
  return Json{{"CertificateArn", "@" + one.as}, {"DomainName", draft.dice.pick(one.names)}};
}

Json certificates_of(Draft& draft) {
  const DraftCertificate& one = draft.any_certificate();
  return Json::array({{{"CertificateArn", "@" + one.as}}});
}

With create_listener(Draft& draft) {
  if (draft.load_balancers.empty()) return std::nullopt;
  const bool is_https = draft.dice.chance(80);
  Json with = {{"LoadBalancerArn", "@" + draft.dice.pick(draft.load_balancers)},
               {"Protocol", is_https ? "HTTPS" : "HTTP"},
               {"Port", draft.dice.one_of({443, 443, 8443, 80})}};
  if (is_https) with["Certificates"] = certificates_of(draft);
  if (draft.dice.chance(30)) with["DefaultActions"] = some_actions(draft);
  if (draft.dice.chance(8)) with["Tags"] = some_tags(draft);
  return with;
}

With listener_arn(Draft& draft) {
  if (draft.listeners.empty()) return std::nullopt;
  return Json{{"ListenerArn", "@" + draft.dice.pick(draft.listeners)}};
}

With listener_certificates(Draft& draft) {
  With with = listener_arn(draft);
  if (with) (*with)["Certificates"] = certificates_of(draft);
  return with;
}

With modify_listener(Draft& draft) {
  With with = listener_arn(draft);
  if (!with) return with;
  if (draft.dice.chance(15)) (*with)["DefaultActions"] = some_actions(draft);
  if (draft.dice.chance(15)) {
    (*with)["Protocol"] = "HTTP";
    return with;
  }
  (*with)["Certificates"] = certificates_of(draft);
  if (draft.dice.chance(20)) (*with)["Protocol"] = "HTTPS";
  if (draft.dice.chance(10)) (*with)["Port"] = draft.dice.one_of({443, 8443});
  return with;
}

With change_default(Draft& draft) {
  With with = listener_certificates(draft);
  if (with && draft.dice.chance(40)) (*with)["KeepPrevious"] = draft.dice.chance(50);
  return with;
}

/// Once in a while with another's key, or in place of what cannot be replaced.
With import(Draft& draft) {
  Dice& dice = draft.dice;
  const std::size_t which = dice.below(kDrawnCertificates.size());
  const std::size_t whose = dice.chance(92) ? which : dice.below(kDrawnCertificates.size());
  Json with = {{"Certificate", kDrawnCertificates.at(which).certificate},
               {"PrivateKey", kDrawnCertificates.at(whose).key}};
  if (dice.chance(35)) with["CertificateArn"] = "@" + draft.any_certificate().as;
  return with;
}

With describe_listeners(Draft& draft) {
  if (draft.dice.chance(50) && !draft.load_balancers.empty()) {
    return Json{{"LoadBalancerArn", "@" + draft.dice.pick(draft.load_balancers)}};
  }
  if (draft.listeners.empty()) return std::nullopt;
  return Json{{"ListenerArns", Json::array({"@" + draft.dice.pick(draft.listeners)})}};
}

With mailbox(Draft& draft) {
  const std::string who = draft.dice.word({"admin@", "webmaster@"});
  return Json{{"address", who + draft.dice.pick(draft.domains)}};
}

With use(Draft& draft) {
  With with = certificate_arn(draft);
  if (!with) return with;
  (*with)["ResourceArn"] = draft.dice.word({"arn:aws:cloudfront::111122223333:distribution/GIVEN",
                                            "arn:aws:cloudfront::111122223333:distribution/TWO",
                                            "arn:aws:apigateway:us-east-1::/domainnames/three"});
  return with;
}

const Calls kCalls{
    {"acm:RequestCertificate", request},
    {"acm:ImportCertificate", import},
    {"acm:DescribeCertificate", certificate_arn},
    {"acm:GetCertificate", certificate_arn},
    {"acm:ExportCertificate", exported},
    {"acm:RenewCertificate", certificate_arn},
    {"acm:AddTagsToCertificate", tagged},
    {"acm:RemoveTagsFromCertificate", tagged},
    {"acm:ListTagsForCertificate", certificate_arn},
    {"acm:ListCertificates", list_certificates},
    {"acm:DeleteCertificate", certificate_arn},
    {"acm:ResendValidationEmail", resend},
    {"acm:UpdateCertificateOptions", update},
    {"acm:ListCertificateDomainValidations", certificate_arn},
    {"elbv2:CreateListener", create_listener},
    {"elbv2:ModifyListener", modify_listener},
    {"elbv2:AddListenerCertificates", listener_certificates},
    {"elbv2:RemoveListenerCertificates", listener_certificates},
    {"elbv2:DeleteListener", listener_arn},
    {"elbv2:DescribeListeners", describe_listeners},
    {"elbv2:DescribeListenerCertificates", listener_arn},
    {"console:CreateRecordsInRoute53", certificate_arn},
    {"console:AddListenerCertificates", listener_certificates},
    {"console:RemoveListenerCertificates", listener_certificates},
    {"console:ChangeDefaultCertificate", change_default},
    {"console:CreateListener", create_listener},
    {"mail:Click", click},
    {"mail:CreateMailbox", mailbox},
    {"mail:DeleteMailbox", mailbox},
    {"service:Associate", use},
    {"service:Disassociate", use},
};

}  // namespace

const std::vector<std::string>& all_operations() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const OperationText& one : operations()) names.push_back(one.name);
    return names;
  }();
  return kNames;
}

const std::string& some_operation(Dice& dice) {
  const std::string& one = dice.pick(all_operations());
  return balancer_calls().contains(one) && dice.chance(75) ? dice.pick(all_operations()) : one;
}

std::optional<Json> draw_call(Draft& draft, const std::string& operation) {
  const Calls& table = dns_calls().contains(operation)        ? dns_calls()
                       : balancer_calls().contains(operation) ? balancer_calls()
                                                              : kCalls;
  const auto known = table.find(operation);
  const With with = known == table.end() ? std::nullopt : known->second(draft);
  if (!with) return std::nullopt;
  Json step = {{"call", operation}};
  if (!with->empty()) step["with"] = *with;
  return step;
}

}  // namespace acmsim::sim
