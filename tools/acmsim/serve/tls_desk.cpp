#include "tools/acmsim/serve/tls_desk.hpp"

#include <fmt/core.h>
#include <utility>

#include "sim/session/live.hpp"
#include "sim/time/instant.hpp"
#include "tools/acmsim/certificates.hpp"

namespace acmsim::tools {
namespace {

/// Certificates that are kept at most; beyond that all are made anew.
constexpr std::size_t kKeptMax = 1024;

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

}  // namespace

TlsDesk::TlsDesk(sim::Endpoint& endpoint, bool has_dates_of_world)
    : endpoint_(endpoint),
      has_dates_of_world_(has_dates_of_world),
      printer_(certificate_printer()) {
  load_balancers();
}

std::vector<Addresses::Row> TlsDesk::load_balancers() {
  addresses_.add(endpoint_.live().load_balancers());
  return addresses_.rows();
}

sim::TlsClient TlsDesk::client_at(std::uint32_t address, const std::optional<std::string>& sni) {
  sim::TlsClient client;
  if (sni) {
    if (auto name = DomainName::parse(*sni)) client.sni = std::move(*name);
  }
  if (!addresses_.is_in(address)) return client;
  if (!addresses_.name_at(address)) addresses_.add(endpoint_.live().load_balancers());
  client.reached = addresses_.name_at(address).value_or("");
  return client;
}

bool TlsDesk::is_deserted(std::uint32_t address) {
  const sim::TlsClient client = client_at(address, std::nullopt);
  return client.reached && !endpoint_.live().present(client);
}

/// The certificate with the dates that are shown now, made where none that was made before does.
const Credential& TlsDesk::credential_of(const sim::Presented& presented,
                                         std::chrono::sys_seconds now) {
  CertificateText text = presented.text;
  const Validity in_world{text.not_before, text.not_after};
  const auto world_now = endpoint_.live().instant();
  const std::string key =
      fmt::format("{} {} {}", text.serial, in_world.begin.time_since_epoch().count(),
                  in_world.end.time_since_epoch().count());
  const auto kept = kept_.find(key);
  if (kept != kept_.end() &&
      (has_dates_of_world_ || still_tells(kept->second.shown, in_world, world_now, now))) {
    return kept->second.credential;
  }
  const Validity shown = has_dates_of_world_ ? in_world : shifted(in_world, world_now, now);
  text.not_before = shown.begin;
  text.not_after = shown.end;
  PrintedCertificate printed = printer_(text);
  if (kept_.size() >= kKeptMax) kept_.clear();
  Kept made{shown,
            {std::move(printed.certificate), key_of_certificate(text.key_algorithm),
             std::move(printed.chain)}};
  return kept_.insert_or_assign(key, std::move(made)).first->second.credential;
}

std::string TlsDesk::page_of(const sim::Presented& presented) const {
  const CertificateText& text = presented.text;
  return fmt::format(
      "listener     {} (port {})\ncertificate  {}\nnames        {}\nserial       {}\n"
      "valid        {} to {}\nnow          {}\nbrowser      {}\n",
      presented.listener, presented.port, presented.certificate, joined(text.names), text.serial,
      sim::format_instant(text.not_before), sim::format_instant(text.not_after),
      endpoint_.live().now(), sentence_of(presented.reason, presented.port));
}

tl::expected<TlsShown, sim::NotPresented> TlsDesk::show(std::uint32_t address,
                                                        const std::optional<std::string>& sni) {
  tl::expected<sim::Presented, sim::NotPresented> presented =
      tl::unexpected(sim::NotPresented::unrecognized_name);
  if (!sni || DomainName::parse(*sni))
    presented = endpoint_.live().present(client_at(address, sni));
  endpoint_.note("tls", fmt::format("{}: {}", sni.value_or("no name"),
                                    presented ? endpoint_.live().by_names(presented->certificate)
                                              : "no certificate"));
  if (!presented) return tl::unexpected(presented.error());
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return TlsShown{credential_of(*presented, now), page_of(*presented)};
}

}  // namespace acmsim::tools
