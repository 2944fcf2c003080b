// The calls of documents, in the order of `acmsim show operations`.
#include "sim/scenario/call_text.hpp"

#include <array>

#include "sim/scenario/call_parameters.hpp"

namespace acmsim::sim {
namespace {

using namespace parameters;

constexpr std::array kCalls{
    CallText{"acm:RequestCertificate",
             "Requests a public certificate. It is PENDING_VALIDATION until all its names are "
             "proved.",
             kRequestCertificate},
    CallText{"acm:DescribeCertificate",
             "Shows a certificate and, once it is there, the validation record of each name.",
             kDescribeCertificate},
    CallText{"acm:ListCertificates", "Lists the certificates of the account and Region.",
             kListCertificates},
    CallText{"acm:DeleteCertificate", "Deletes a certificate that nothing uses.",
             kDescribeCertificate},
    CallText{"acm:ResendValidationEmail", "Sends the validation mail for one name again.",
             kResendValidationEmail},
    CallText{"acm:UpdateCertificateOptions",
             "Changes an issued e-mail-validated certificate to DNS validation, in place: within "
             "72 hours all its CNAMEs must be there. Since 2026-08-13.",
             kUpdateCertificateOptions},
    CallText{"acm:ListCertificateDomainValidations",
             "Shows how each name of a certificate is validated and, while it changes to DNS, the "
             "CNAME that is asked for. Since 2026-08-13.",
             kListCertificateDomainValidations},
    CallText{"route53:ChangeResourceRecordSets",
             "Changes records of a hosted zone: all of the batch or nothing. PENDING until all "
             "servers have it.",
             kChangeResourceRecordSets},
    CallText{"route53:GetChange", "Shows whether a change is PENDING or INSYNC.", kGetChange},
    CallText{"route53:ListResourceRecordSets", "Lists the records of a hosted zone.",
             kListResourceRecordSets},
    CallText{"route53:GetHostedZone", "Shows a hosted zone and its name servers.", kGetHostedZone},
    CallText{"route53:CreateHostedZone",
             "Makes a hosted zone with name servers of its own. A second one of the same name is "
             "a different zone.",
             kCreateHostedZone},
    CallText{"route53:DeleteHostedZone",
             "Deletes a hosted zone that has nothing but its SOA and NS records.", kGetHostedZone},
    CallText{"route53:TestDNSAnswer", "Shows what the name servers of a hosted zone answer.",
             kTestDNSAnswer},
    CallText{"elbv2:CreateListener", "Makes a listener of a load balancer.", kCreateListener},
    CallText{"elbv2:ModifyListener",
             "Changes a listener. A new certificate becomes the default in place of the old one; "
             "the list stays.",
             kModifyListener},
    CallText{"elbv2:AddListenerCertificates",
             "Adds certificates to the list of a listener, for SNI.", kListenerCertificates},
    CallText{"elbv2:RemoveListenerCertificates",
             "Removes certificates from the list of a listener. The default cannot be removed.",
             kListenerCertificates},
    CallText{"elbv2:DeleteListener", "Deletes a listener.", kListener},
    CallText{"elbv2:DescribeListeners", "Shows listeners with their default certificates.",
             kDescribeListeners},
    CallText{"elbv2:DescribeListenerCertificates",
             "Shows all certificates of a listener and which one is the default.", kListener},
    CallText{"console:CreateRecordsInRoute53",
             "ACM's button: writes the validation records into the account's public zones.",
             kConsoleCreateRecordsInRoute53},
    CallText{"console:AddListenerCertificates",
             R"(The "+" of a listener's certificates: adds to its list.)",
             kListenerCertificatesOfConsole},
    CallText{"console:RemoveListenerCertificates",
             R"(The "-" of a listener's certificates: removes from its list.)",
             kListenerCertificatesOfConsole},
    CallText{"console:ChangeDefaultCertificate", "Changes the default certificate of a listener.",
             kConsoleChangeDefaultCertificate},
    CallText{"console:CreateListener",
             "Makes a listener of a load balancer; its default certificate goes into the list "
             "too.",
             kCreateListener, "elbv2:CreateListener"},
    CallText{"console:CreateHostedZone", "Makes a hosted zone.", kConsoleCreateHostedZone},
    CallText{"registrar:RegisterDomain", "Registers a domain.", kRegisterDomain},
    CallText{"registrar:ExpireDomain",
             "Lets a domain expire: the registry takes it out of the DNS.", kDomain},
    CallText{"registrar:HoldDomain", "Puts a domain on hold: the registry takes it out of the DNS.",
             kDomain},
    CallText{"registrar:ReleaseDomain", "Ends the hold of a domain.", kDomain},
    CallText{"registrar:SetNameServers", "Delegates a domain elsewhere.", kSetNameServers},
    CallText{"registrar:SetDS", "Changes the DS record of a domain.", kSetDS},
    CallText{"dns:UpsertRecord",
             "At another provider than Route 53: a record set is written. What is served depends "
             "on the zone's habits.",
             kUpsertRecord},
    CallText{"dns:DeleteRecord", "At another provider than Route 53: a record set is deleted.",
             kDeleteRecord},
    CallText{"dns:FailServer", "A name server answers nobody any more.", kServer},
    CallText{"dns:RestoreServer", "A name server answers again.", kServer},
    CallText{"dns:BreakSigning",
             "The DNSSEC signatures of a zone become wrong. That is seen where its domain has a "
             "DS.",
             kSignedZone},
    CallText{"dns:MendSigning", "The DNSSEC signatures of a zone are right again.", kSignedZone},
    CallText{"mail:Click", "Somebody follows the link in the last validation mail about a name.",
             kMailClick},
    CallText{"mail:CreateMailbox", "A mailbox is made.", kMailbox},
    CallText{"mail:DeleteMailbox", "A mailbox is no more.", kMailbox},
    CallText{"service:Associate",
             "A user of a certificate that is not modelled, such as CloudFront, takes it.", kUser},
    CallText{"service:Disassociate", "A user of a certificate that is not modelled lets it go.",
             kUser},
    CallText{"aws:BeginPriorRequest",
             "A fault: Route 53 goes on processing a request for a hosted zone, and refuses "
             "others with PriorRequestNotComplete.",
             kPriorRequest},
    CallText{"aws:EndPriorRequest", "Route 53 takes requests for a hosted zone again.",
             kPriorRequest},
};

}  // namespace

std::span<const CallText> call_texts() { return kCalls; }

}  // namespace acmsim::sim
