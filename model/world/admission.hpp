#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "model/base/error.hpp"
#include "model/world/world.hpp"

namespace acmsim {

/// A thing that is there afterwards, as given; where it is optional, nothing: it is gone.
template <class H, class T>
struct Put {
  H handle;
  T thing;
};
template <class H, class T>
Put(H, T) -> Put<H, T>;
/// A hosted zone that is empty until its first change is served.
struct PutNewZone {
  ZoneHandle zone;
};
/// All the labels that something has in a table afterwards.
struct PutLabels {
  LabelTable World::*table;
  Thing thing;
  Labels labels;
};
/// Somebody approves a name.
struct Approve {
  CertificateHandle certificate;
  acm::NameApproved approval;
};

using WorldWrite =
    std::variant<Put<PlaceHandle, acm::Ledger>,
                 Put<CertificateHandle, acm::Withdrawn>,  ///< While a listener still shows it.
                 Put<CertificateHandle, std::optional<acm::Certificate>>,
                 Put<LoadBalancerHandle, std::optional<alb::LoadBalancer>>,
                 Put<ListenerHandle, std::optional<alb::Listener>>,
                 Put<TargetGroupHandle, std::optional<alb::TargetGroup>>, PutLabels,
                 Put<RegistrationHandle, dns::Registration>, PutNewZone,
                 Put<ChangeHandle, route53::Change>, Put<MailboxHandle, mail::Mailbox>, Approve,
                 SetPriorRequest, SetServer, SetSigning>;

/// Everything that an accepted command will write. Nothing has been written yet.
struct Draft {
  Effects effects;
  std::vector<WorldWrite> writes{};         ///< In the order in which they are made.
  std::optional<NameHandle> mail_domain{};  ///< Where mails go, if not to the name's own.
  std::optional<Existing> existing{};       ///< What is answered in place of the fresh thing.
};

/// Admits commands to the world as it is: says what each would write, or why AWS refuses it.
///
/// A service judges its own part; what it cannot know by itself is gathered here. One overload for
/// each command, in the file of the service that it goes to. Errors: see `apply`.
struct Admission {
  const World& world;
  const Context& context;
  PlaceHandle from;
  const Catalogue& names = context.names;
  const Rules& rules = context.rules(world);

  Result<Draft> operator()(const RequestCertificate& command) const;
  Result<Draft> operator()(const ImportCertificate& command) const;
  Result<Draft> operator()(const DeleteCertificate& command) const;
  Result<Draft> operator()(const ResendValidationEmail& command) const;
  Result<Draft> operator()(const UpdateCertificateOptions& command) const;
  Result<Draft> operator()(const ExportCertificate& command) const;
  Result<Draft> operator()(const ChangeTags& command) const;
  Result<Draft> operator()(const ClickLink& command) const;
  Result<Draft> operator()(const SetMailbox& command) const;
  Result<Draft> operator()(const UseElsewhere& command) const;

  Result<Draft> operator()(const CreateHostedZone& command) const;
  Result<Draft> operator()(const ChangeResourceRecordSets& command) const;
  Result<Draft> operator()(const CreateRecordsInRoute53& command) const;
  Result<Draft> operator()(const DeleteHostedZone& command) const;
  Result<Draft> operator()(const SetPriorRequest& command) const;
  Result<Draft> operator()(const UpdateDomain& command) const;

  Result<Draft> operator()(const WriteRecord& command) const;
  Result<Draft> operator()(const SetServer& command) const;
  Result<Draft> operator()(const SetSigning& command) const;

  Result<Draft> operator()(const CreateLoadBalancer& command) const;
  Result<Draft> operator()(const DeleteLoadBalancer& command) const;
  Result<Draft> operator()(const CreateTargetGroup& command) const;
  Result<Draft> operator()(const DeleteTargetGroup& command) const;
  Result<Draft> operator()(const Retag& command) const;
  Result<Draft> operator()(const SetAttributes& command) const;
  Result<Draft> operator()(const CreateListener& command) const;
  Result<Draft> operator()(const DeleteListener& command) const;
  Result<Draft> operator()(const AddListenerCertificates& command) const;
  Result<Draft> operator()(const RemoveListenerCertificates& command) const;
  Result<Draft> operator()(const ModifyListener& command) const;

  /// Puts a command to a certificate, which may not be there.
  template <class OfCertificate>
  Result<Draft> certificate_call(const OfCertificate& command) const;
  Result<const acm::Certificate*> find_certificate(CertificateHandle handle) const;
  /// What has to be so that a certificate's content is replaced.
  Result<void> check_reimport(const ImportCertificate& command, CertificateHandle into) const;
  Result<const acm::Certificate*> find_for_user(const UseElsewhere& command) const;
  /// How a certificate stands with a user in that account and Region.
  alb::Standing standing(CertificateHandle handle, PlaceHandle user) const;
  std::vector<alb::Candidate> candidates(const std::vector<CertificateHandle>& handles,
                                         LoadBalancerHandle load_balancer) const;
  alb::Neighbours neighbours(LoadBalancerHandle load_balancer, ListenerHandle self) const;
  /// Whether the caller has such a load balancer.
  bool has(LoadBalancerHandle handle) const;
  /// Why a caller cannot speak of something: it is not there.
  std::optional<ApiError> missing(const Thing& thing) const;
  /// Why actions cannot be: a target group that is not there.
  std::optional<ApiError> fault_of(const alb::Actions& actions) const;
  /// Changes the tags of something that is there, or is about to be.
  std::optional<ApiError> retag(const Thing& thing, const std::vector<LabelHandle>& removed,
                                const Labels& added, Draft& draft) const;
  std::optional<ListenerHandle> same_listener(const CreateListener& command) const;
  void delete_listener(ListenerHandle handle, Draft& draft) const;
  /// Null where the caller has no such listener.
  const alb::Listener* find_listener(ListenerHandle handle) const;
  /// Puts a command to a listener, which may not be there, with the certificates that it puts
  /// there.
  Result<Draft> listener_call(ListenerHandle handle, const alb::Command& command,
                              const std::vector<CertificateHandle>& certificates) const;
  /// A hosted zone of the caller's account that takes changes.
  Result<const route53::HostedZone*> find_zone(ZoneHandle handle) const;
  Draft change_of(ChangeHandle handle, route53::Change change) const;
};

/// What a call would write, or why it is refused.
Result<Draft> admit(const World& world, const Context& context, const Call& call);

}  // namespace acmsim
