#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "sim/evidence/certificate_seen.hpp"
#include "sim/proof/zones_there.hpp"

namespace acmsim::sim {

// Steps of a plan, without their ids.

/// A record set of one value is written where the zone is; for NS a reference to a zone's servers.
nlohmann::ordered_json write_step(const ZoneThere& zone, const std::string& name,
                                  const std::string& type, const std::string& value);
/// A record set of the document is deleted.
nlohmann::ordered_json delete_step(const ZoneThere& zone, const nlohmann::ordered_json& record);
/// Something that takes certificates begins to use one.
nlohmann::ordered_json use_step(const std::string& certificate, const CertificateSeen& seen);
/// A new listener of a load balancer of the certificate's Region takes it; nothing where the
/// document has none.
std::optional<nlohmann::ordered_json> listen_step(const std::string& certificate,
                                                  const CertificateSeen& seen,
                                                  const nlohmann::ordered_json& given);

}  // namespace acmsim::sim
