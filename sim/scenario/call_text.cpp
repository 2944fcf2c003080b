// The calls of documents, in the order of `acmsim show operations`.
#include "sim/scenario/call_text.hpp"

#include <array>

#include "sim/scenario/call_parameters.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array kCalls{
    CallText{"acm:RequestCertificate",
             "Requests a public certificate. It is PENDING_VALIDATION until all its names are "
             "proved.",
             parameters::kRequestCertificate},
    CallText{"acm:DescribeCertificate",
             "Shows a certificate and, once it is there, the validation record of each name.",
             parameters::kDescribeCertificate},
    CallText{"acm:ListCertificates", "Lists the certificates of the account and Region.",
             parameters::kListCertificates},
    CallText{"acm:DeleteCertificate", "Deletes a certificate that nothing uses.",
             parameters::kDescribeCertificate},
    CallText{"acm:ResendValidationEmail", "Sends the validation mail for one name again.",
             parameters::kResendValidationEmail},
    CallText{"acm:UpdateCertificateOptions",
             "Changes an issued e-mail-validated certificate to DNS validation, in place: within "
             "72 hours all its CNAMEs must be there. Since 2026-08-13.",
             parameters::kUpdateCertificateOptions},
    CallText{"acm:ListCertificateDomainValidations",
             "Shows how each name of a certificate is validated and, while it changes to DNS, the "
             "CNAME that is asked for. Since 2026-08-13.",
             parameters::kListCertificateDomainValidations},
    CallText{"route53:ChangeResourceRecordSets",
             "Changes records of a hosted zone: all of the batch or nothing. PENDING until all "
             "servers have it.",
             parameters::kChangeResourceRecordSets},
    CallText{"route53:GetChange", "Shows whether a change is PENDING or INSYNC.",
             parameters::kGetChange},
    CallText{"route53:ListResourceRecordSets", "Lists the records of a hosted zone.",
             parameters::kListResourceRecordSets},
    CallText{"route53:GetHostedZone", "Shows a hosted zone and its name servers.",
             parameters::kGetHostedZone},
    CallText{"route53:CreateHostedZone",
             "Makes a hosted zone with name servers of its own. A second one of the same name is "
             "a different zone.",
             parameters::kCreateHostedZone},
    CallText{"route53:DeleteHostedZone",
             "Deletes a hosted zone that has nothing but its SOA and NS records.",
             parameters::kGetHostedZone},
    CallText{"route53:TestDNSAnswer", "Shows what the name servers of a hosted zone answer.",
             parameters::kTestDNSAnswer},
    CallText{"elbv2:CreateLoadBalancer",
             "Makes a load balancer. It is provisioning, and answers nobody, until it is active. "
             "The same again makes no second one.",
             parameters::kCreateLoadBalancer},
    CallText{"elbv2:DeleteLoadBalancer", "Deletes a load balancer and its listeners.",
             parameters::kLoadBalancer},
    CallText{"elbv2:DescribeLoadBalancers", "Shows load balancers: all, or those given.",
             parameters::kDescribeLoadBalancers},
    CallText{"elbv2:CreateListener", "Makes a listener of a load balancer.",
             parameters::kCreateListener},
    CallText{"elbv2:ModifyListener",
             "Changes a listener. A new certificate becomes the default in place of the old one; "
             "the list stays.",
             parameters::kModifyListener},
    CallText{"elbv2:AddListenerCertificates",
             "Adds certificates to the list of a listener, for SNI.",
             parameters::kListenerCertificates},
    CallText{"elbv2:RemoveListenerCertificates",
             "Removes certificates from the list of a listener. The default cannot be removed.",
             parameters::kListenerCertificates},
    CallText{"elbv2:DeleteListener", "Deletes a listener.", parameters::kListener},
    CallText{"elbv2:DescribeListeners", "Shows listeners with their default certificates.",
             parameters::kDescribeListeners},
    CallText{"elbv2:DescribeListenerCertificates",
             "Shows all certificates of a listener and which one is the default.",
             parameters::kListener},
    CallText{"console:CreateRecordsInRoute53",
             "ACM's button: writes the validation records into the account's public zones.",
             parameters::kConsoleCreateRecordsInRoute53},
    CallText{"console:AddListenerCertificates",
             R"(The "+" of a listener's certificates: adds to its list.)",
             parameters::kListenerCertificatesOfConsole},
    CallText{"console:RemoveListenerCertificates",
             R"(The "-" of a listener's certificates: removes from its list.)",
             parameters::kListenerCertificatesOfConsole},
    CallText{"console:ChangeDefaultCertificate", "Changes the default certificate of a listener.",
             parameters::kConsoleChangeDefaultCertificate},
    CallText{"console:CreateListener",
             "Makes a listener of a load balancer; its default certificate goes into the list "
             "too.",
             parameters::kCreateListener},
    CallText{"console:CreateHostedZone", "Makes a hosted zone.",
             parameters::kConsoleCreateHostedZone},
    CallText{"registrar:RegisterDomain", "Registers a domain.", parameters::kRegisterDomain},
    CallText{"registrar:ExpireDomain",
             "Lets a domain expire: the registry takes it out of the DNS.", parameters::kDomain},
    CallText{"registrar:HoldDomain", "Puts a domain on hold: the registry takes it out of the DNS.",
             parameters::kDomain},
    CallText{"registrar:ReleaseDomain", "Ends the hold of a domain.", parameters::kDomain},
    CallText{"registrar:SetNameServers", "Delegates a domain elsewhere.",
             parameters::kSetNameServers},
    CallText{"registrar:SetDS", "Changes the DS record of a domain.", parameters::kSetDS},
    CallText{"dns:UpsertRecord",
             "At another provider than Route 53: a record set is written. What is served depends "
             "on the zone's habits.",
             parameters::kUpsertRecord},
    CallText{"dns:DeleteRecord", "At another provider than Route 53: a record set is deleted.",
             parameters::kDeleteRecord},
    CallText{"dns:FailServer", "A name server answers nobody any more.", parameters::kServer},
    CallText{"dns:RestoreServer", "A name server answers again.", parameters::kServer},
    CallText{"dns:BreakSigning",
             "The DNSSEC signatures of a zone become wrong. That is seen where its domain has a "
             "DS.",
             parameters::kSignedZone},
    CallText{"dns:MendSigning", "The DNSSEC signatures of a zone are right again.",
             parameters::kSignedZone},
    CallText{"mail:Click", "Somebody follows the link in the last validation mail about a name.",
             parameters::kMailClick},
    CallText{"mail:CreateMailbox", "A mailbox is made.", parameters::kMailbox},
    CallText{"mail:DeleteMailbox", "A mailbox is no more.", parameters::kMailbox},
    CallText{"service:Associate",
             "A user of a certificate that is not modelled, such as CloudFront, takes it.",
             parameters::kUser},
    CallText{"service:Disassociate", "A user of a certificate that is not modelled lets it go.",
             parameters::kUser},
    CallText{"aws:BeginPriorRequest",
             "A fault: Route 53 goes on processing a request for a hosted zone, and refuses "
             "others with PriorRequestNotComplete.",
             parameters::kPriorRequest},
    CallText{"aws:EndPriorRequest", "Route 53 takes requests for a hosted zone again.",
             parameters::kPriorRequest},
};

}  // namespace

std::span<const CallText> call_texts() { return kCalls; }

}  // namespace acmsim::sim
