#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "model/acm/certificate.hpp"
#include "model/alb/listener.hpp"
#include "model/alb/load_balancer.hpp"
#include "model/alb/target_group.hpp"
#include "model/base/handle.hpp"
#include "model/base/label.hpp"
#include "model/dns/internet.hpp"
#include "model/route53/hosted_zone.hpp"

namespace acmsim {

// Everything that somebody can do to the world. What a service answers is defined by that service.

using acm::ChangeTags;
using acm::DeleteCertificate;
using acm::ExportCertificate;
using acm::ImportCertificate;
using acm::RequestCertificate;
using acm::ResendValidationEmail;
using acm::UpdateCertificateOptions;
using alb::AddListenerCertificates;
using alb::CreateListener;
using alb::CreateLoadBalancer;
using alb::CreateTargetGroup;
using alb::DeleteLoadBalancer;
using alb::DeleteTargetGroup;
using alb::ModifyListener;
using alb::RemoveListenerCertificates;

/// Somebody follows the link in the last mail about a name.
struct ClickLink {
  CertificateHandle certificate;
  std::uint32_t row = 0;
};
/// A mailbox is made, or is no more.
struct SetMailbox {
  MailboxHandle mailbox;
  bool exists = true;
};

struct CreateHostedZone {
  Fresh<ZoneHandle> fresh;
  Fresh<ChangeHandle> change;
};
struct DeleteHostedZone {
  ZoneHandle zone;
  Fresh<ChangeHandle> change;
};
/// A fault of AWS: a prior request for a hosted zone goes on being processed, or has come to its
/// end.
struct SetPriorRequest {
  ZoneHandle zone;
  bool goes_on = true;
};
struct ChangeResourceRecordSets {
  ZoneHandle zone;
  std::vector<route53::Edit> batch;
  Fresh<ChangeHandle> fresh;
};
/// The console's button "Create records in Route 53": the validation records that are missing, in
/// the account's public zones that hold the names.
struct CreateRecordsInRoute53 {
  CertificateHandle certificate;
  Fresh<ChangeHandle> fresh;
};

struct DeleteListener {
  ListenerHandle listener;
};

/// Tags of things are changed: first some go, then others come, each in place of that with the
/// same key.
struct Retag {
  std::vector<Thing> things;
  std::vector<LabelHandle> removed{};
  Labels added{};
};
/// Of a load balancer or a target group. Others than those given stay as they are.
struct SetAttributes {
  Thing thing;
  Labels attributes;
};

/// At the registrar: what is given is changed, and the internet follows later.
struct UpdateDomain {
  RegistrationHandle domain;
  std::optional<bool> registered;
  std::optional<bool> on_hold;
  std::optional<dns::Hosts> name_servers;
  std::optional<dns::DsState> ds;
};

/// At another DNS provider: a record set is written, or (nothing) deleted.
struct WriteRecord {
  ZoneHandle zone;
  RecordKey key;
  std::optional<RecordHandle> set;
  Fresh<ChangeHandle> fresh;
};
/// A name server goes silent, or answers again.
struct SetServer {
  NameHandle server;
  bool answers = true;
};
/// The signatures of a zone become wrong, or right again.
struct SetSigning {
  ZoneHandle zone;
  bool is_bogus = false;
};

/// A user of a certificate that is not modelled (a CloudFront distribution, say) takes it or lets
/// it go.
struct UseElsewhere {
  CertificateHandle certificate;
  ResourceHandle resource;
  bool used = false;
};

using Command =
    std::variant<RequestCertificate, ImportCertificate, DeleteCertificate, ResendValidationEmail,
                 UpdateCertificateOptions, ExportCertificate, ChangeTags, ClickLink, SetMailbox,
                 CreateHostedZone, DeleteHostedZone, SetPriorRequest, ChangeResourceRecordSets,
                 CreateRecordsInRoute53, CreateLoadBalancer, DeleteLoadBalancer, CreateTargetGroup,
                 DeleteTargetGroup, CreateListener, DeleteListener, AddListenerCertificates,
                 RemoveListenerCertificates, ModifyListener, Retag, SetAttributes, UpdateDomain,
                 WriteRecord, SetServer, SetSigning, UseElsewhere>;

/// A command, and the account and Region that give it.
struct Call {
  PlaceHandle from;
  Command command;
};

}  // namespace acmsim
