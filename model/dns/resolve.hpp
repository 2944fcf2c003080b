#pragma once

#include "model/dns/answer.hpp"
#include "model/dns/internet.hpp"

namespace acmsim::dns {

/// Asks the public DNS, from the registry down.
///
/// The answer is that of a resolver that sees every server of each delegation: servers that have
/// the zone must lead to the same answer (values and response code; a TTL may differ), servers that
/// do not (lame) are passed over as long as one does. Where they do not agree the path tells what
/// each of them led to. CNAMEs and DNAMEs are followed unless the type asked for is CNAME itself:
/// then it is the CNAME that a DNAME makes that answers, as in BIND and NSD. Private zones are
/// invisible.
/// Sources: RFC 1034, section 4.3.2; RFC 2308; RFC 4592; RFC 6672, section 3.4.
Answer resolve(const PublicDns& dns, const Question& question);

/// Whether that is the target of a validation record, or the target without its leading underscore,
/// which ACM takes too. Source: ACM User Guide, troubleshooting DNS validation. [D]
bool is_target(const DomainName& name, const DomainName& target);

/// Whether CNAMEs, also those that DNAMEs make, lead from `name` to `target`, at once or through
/// other names.
///
/// ACM asks for the validation record so.
bool leads_to(const PublicDns& dns, const DomainName& name, const DomainName& target);

}  // namespace acmsim::dns
