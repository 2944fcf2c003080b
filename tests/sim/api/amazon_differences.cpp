#include "tests/sim/api/amazon_differences.hpp"

#include <algorithm>

#include "model/base/match.hpp"

namespace acmsim::sim {

const std::vector<KnownDifference>& known_differences() {
  using Kind = ShapeFault::Kind;
  static const std::vector<KnownDifference> kRows{
      {"acm:DescribeCertificate", "Certificate.KeyAlgorithm", Kind::value,
       "the service prints RSA-2048 with a hyphen, though its enumeration has RSA_2048"},
      {"acm:ListCertificates", "CertificateSummaryList[].KeyAlgorithm", Kind::value,
       "as DescribeCertificate"},
      {"acm:ListTagsForCertificate", "Tags", Kind::value,
       "where there are no tags the list is empty, though one in the model has one at least"},
      {"elbv2:DescribeTags", "TagDescriptions[].Tags", Kind::value, "as ListTagsForCertificate"},
      {"route53:ListTagsForResource", "ResourceTagSet.Tags", Kind::value,
       "as ListTagsForCertificate"},
  };
  return kRows;
}

const KnownDifference* known_difference(std::string_view operation, const ShapeFault& fault) {
  const auto row = std::ranges::find_if(known_differences(), [&](const KnownDifference& known) {
    return known.operation == operation && known.where == where(fault) && known.kind == fault.kind;
  });
  return row == known_differences().end() ? nullptr : &*row;
}

const std::vector<UnmodelledError>& unmodelled_errors() {
  constexpr std::string_view kFrontDoor =
      "what ACM answers to parameters that break its own model, whatever the operation";
  constexpr std::string_view kQueryProtocol =
      "what the service answers to bad parameters, whatever the operation";
  constexpr std::string_view kSeenInLogs =
      "answered for a certificate that is not issued: terraform-provider-aws#41789, #26245";
  static const std::vector<UnmodelledError> kRows{
      {"acm:RequestCertificate", "ValidationException", kFrontDoor},
      {"acm:DescribeCertificate", "ValidationException", kFrontDoor},
      {"acm:DeleteCertificate", "ValidationException", kFrontDoor},
      {"acm:ResendValidationEmail", "ValidationException", kFrontDoor},
      {"acm:ListCertificateDomainValidations", "ValidationException", kFrontDoor},
      {"acm:GetCertificate", "ValidationException", kFrontDoor},
      {"acm:AddTagsToCertificate", "ValidationException", kFrontDoor},
      {"acm:RemoveTagsFromCertificate", "ValidationException", kFrontDoor},
      {"acm:ListTagsForCertificate", "ValidationException", kFrontDoor},
      {"elbv2:CreateLoadBalancer", "ValidationError", kQueryProtocol},
      {"elbv2:DeleteLoadBalancer", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeLoadBalancers", "ValidationError", kQueryProtocol},
      {"elbv2:ModifyLoadBalancerAttributes", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeLoadBalancerAttributes", "ValidationError", kQueryProtocol},
      {"elbv2:CreateTargetGroup", "ValidationError", kQueryProtocol},
      {"elbv2:DeleteTargetGroup", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeTargetGroups", "ValidationError", kQueryProtocol},
      {"elbv2:ModifyTargetGroupAttributes", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeTargetGroupAttributes", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeTargetHealth", "ValidationError", kQueryProtocol},
      {"elbv2:AddTags", "ValidationError", kQueryProtocol},
      {"elbv2:RemoveTags", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeTags", "ValidationError", kQueryProtocol},
      {"elbv2:CreateListener", "ValidationError", kQueryProtocol},
      {"elbv2:ModifyListener", "ValidationError", kQueryProtocol},
      {"elbv2:AddListenerCertificates", "ValidationError", kQueryProtocol},
      {"elbv2:RemoveListenerCertificates", "ValidationError", kQueryProtocol},
      {"elbv2:DeleteListener", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeListeners", "ValidationError", kQueryProtocol},
      {"elbv2:DescribeListenerCertificates", "ValidationError", kQueryProtocol},
      {"elbv2:CreateListener", "UnsupportedCertificate", kSeenInLogs},
      {"elbv2:ModifyListener", "UnsupportedCertificate", kSeenInLogs},
      {"elbv2:AddListenerCertificates", "UnsupportedCertificate", kSeenInLogs},
  };
  return kRows;
}

bool may_answer(std::string_view operation, std::string_view code) {
  return modelled_errors(operation).contains(std::string(code)) ||
         std::ranges::any_of(unmodelled_errors(), [&](const UnmodelledError& row) {
           return row.operation == operation && row.code == code;
         });
}

std::string_view operation_of(const Query& query) {
  using Name = std::string_view;
  return std::visit(
      Match{
          [](const DescribeCertificate&) -> Name { return "acm:DescribeCertificate"; },
          [](const GetCertificate&) -> Name { return "acm:GetCertificate"; },
          [](const RenewCertificate&) -> Name { return "acm:RenewCertificate"; },
          [](const ListTagsForCertificate&) -> Name { return "acm:ListTagsForCertificate"; },
          [](const ListCertificates&) -> Name { return "acm:ListCertificates"; },
          [](const ListCertificateDomainValidations&) -> Name {
            return "acm:ListCertificateDomainValidations";
          },
          [](const GetHostedZone&) -> Name { return "route53:GetHostedZone"; },
          [](const ListHostedZones&) -> Name { return "route53:ListHostedZones"; },
          [](const ListHostedZonesByName&) -> Name { return "route53:ListHostedZonesByName"; },
          [](const ListResourceRecordSets&) -> Name { return "route53:ListResourceRecordSets"; },
          [](const TestDnsAnswer&) -> Name { return "route53:TestDNSAnswer"; },
          [](const GetChange&) -> Name { return "route53:GetChange"; },
          [](const DescribeLoadBalancers&) -> Name { return "elbv2:DescribeLoadBalancers"; },
          [](const DescribeTargetGroups&) -> Name { return "elbv2:DescribeTargetGroups"; },
          [](const DescribeTargetHealth&) -> Name { return "elbv2:DescribeTargetHealth"; },
          [](const DescribeTags&) -> Name { return "elbv2:DescribeTags"; },
          [](const DescribeAttributes& describe) -> Name {
            return std::holds_alternative<TargetGroupHandle>(describe.thing)
                       ? "elbv2:DescribeTargetGroupAttributes"
                       : "elbv2:DescribeLoadBalancerAttributes";
          },
          [](const ListTagsForResource&) -> Name { return "route53:ListTagsForResource"; },
          [](const DescribeListeners&) -> Name { return "elbv2:DescribeListeners"; },
          [](const DescribeListenerCertificates&) -> Name {
            return "elbv2:DescribeListenerCertificates";
          },
      },
      query);
}

std::string_view operation_of(const Command& command) {
  using Name = std::string_view;
  return std::visit(
      Match{
          [](const RequestCertificate&) -> Name { return "acm:RequestCertificate"; },
          [](const ImportCertificate&) -> Name { return "acm:ImportCertificate"; },
          [](const DeleteCertificate&) -> Name { return "acm:DeleteCertificate"; },
          [](const ResendValidationEmail&) -> Name { return "acm:ResendValidationEmail"; },
          [](const UpdateCertificateOptions&) -> Name { return "acm:UpdateCertificateOptions"; },
          [](const ExportCertificate&) -> Name { return "acm:ExportCertificate"; },
          [](const ChangeTags& change) -> Name {
            return change.added.empty() ? "acm:RemoveTagsFromCertificate"
                                        : "acm:AddTagsToCertificate";
          },
          [](const ClickLink&) -> Name { return ""; },
          [](const SetMailbox&) -> Name { return ""; },
          [](const CreateHostedZone&) -> Name { return "route53:CreateHostedZone"; },
          [](const DeleteHostedZone&) -> Name { return "route53:DeleteHostedZone"; },
          [](const SetPriorRequest&) -> Name { return ""; },
          [](const ChangeResourceRecordSets&) -> Name {
            return "route53:ChangeResourceRecordSets";
          },
          [](const CreateRecordsInRoute53&) -> Name { return ""; },
          [](const CreateLoadBalancer&) -> Name { return "elbv2:CreateLoadBalancer"; },
          [](const DeleteLoadBalancer&) -> Name { return "elbv2:DeleteLoadBalancer"; },
          [](const CreateTargetGroup&) -> Name { return "elbv2:CreateTargetGroup"; },
          [](const DeleteTargetGroup&) -> Name { return "elbv2:DeleteTargetGroup"; },
          [](const Retag& change) -> Name {
            if (std::holds_alternative<ZoneHandle>(change.things.front())) {
              return "route53:ChangeTagsForResource";
            }
            return change.removed.empty() ? "elbv2:AddTags" : "elbv2:RemoveTags";
          },
          [](const SetAttributes& set) -> Name {
            return std::holds_alternative<TargetGroupHandle>(set.thing)
                       ? "elbv2:ModifyTargetGroupAttributes"
                       : "elbv2:ModifyLoadBalancerAttributes";
          },
          [](const CreateListener&) -> Name { return "elbv2:CreateListener"; },
          [](const DeleteListener&) -> Name { return "elbv2:DeleteListener"; },
          [](const AddListenerCertificates&) -> Name { return "elbv2:AddListenerCertificates"; },
          [](const RemoveListenerCertificates&) -> Name {
            return "elbv2:RemoveListenerCertificates";
          },
          [](const ModifyListener&) -> Name { return "elbv2:ModifyListener"; },
          [](const UpdateDomain&) -> Name { return ""; },
          [](const WriteRecord&) -> Name { return ""; },
          [](const SetServer&) -> Name { return ""; },
          [](const SetSigning&) -> Name { return ""; },
          [](const UseElsewhere&) -> Name { return ""; },
      },
      command);
}

bool is_amazons(std::string_view operation) { return shapes::find_operation(operation) != nullptr; }

std::vector<std::string> unexplained(std::string_view operation, const OrderedJson& answer) {
  std::vector<std::string> lines;
  for (const ShapeFault& fault : faults_of_answer(operation, answer)) {
    if (known_difference(operation, fault) == nullptr) {
      lines.push_back(where(fault) + " " + what(fault));
    }
  }
  return lines;
}

}  // namespace acmsim::sim
