#include "tools/acmsim/serve/dns_udp.hpp"

#include <array>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <utility>

#include "tools/acmsim/serve/loopback.hpp"

namespace acmsim::tools {
namespace {

constexpr std::size_t kDatagramMax = 65'535;
/// So many are answered before others have their turn.
constexpr int kAtOnce = 32;

using Ancillary = std::array<char, CMSG_SPACE(sizeof(in_pktinfo))>;

}  // namespace

DnsServer::Udp::Udp(asio::io_context& loop, bool is_loopback_only, DnsAnswerer answer)
    : socket_(loop),
      is_loopback_only_(is_loopback_only),
      answer_(std::move(answer)),
      buffer_(kDatagramMax, '\0') {}

std::string DnsServer::Udp::open(std::uint16_t port) {
  boost::system::error_code error;
  socket_.close(error);
  socket_.open(asio::ip::udp::v4(), error);
  if (error) return error.message();
  if (is_loopback_only_) hear_this_machine_alone(socket_.native_handle());
  const int wanted = 1;
  ::setsockopt(socket_.native_handle(), IPPROTO_IP, IP_PKTINFO, &wanted, sizeof wanted);
  socket_.non_blocking(true, error);
  socket_.bind({asio::ip::address_v4::any(), port}, error);
  if (error) return error.message();
  await();
  return "";
}

void DnsServer::Udp::await() {
  socket_.async_wait(asio::ip::udp::socket::wait_read, [this](const auto& error) {
    if (error) return;
    for (int i = 0; i < kAtOnce && answer_one(); ++i) {
    }
    await();
  });
}

/// Answers the next datagram; false where none has come.
bool DnsServer::Udp::answer_one() {
  sockaddr_in from{};
  Ancillary ancillary{};
  iovec piece{buffer_.data(), buffer_.size()};
  msghdr message{};
  message.msg_name = &from;
  message.msg_namelen = sizeof from;
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = ancillary.data();
  message.msg_controllen = ancillary.size();
  const ssize_t size = ::recvmsg(socket_.native_handle(), &message, MSG_DONTWAIT);
  if (size < 0) return false;
  cmsghdr* about = CMSG_FIRSTHDR(&message);
  if (about == nullptr || about->cmsg_type != IP_PKTINFO) return true;
  in_pktinfo place{};
  std::memcpy(&place, CMSG_DATA(about), sizeof place);
  const asio::ip::address_v4 asked(ntohl(place.ipi_addr.s_addr));
  if (!is_for_us(asked, is_loopback_only_)) return true;
  std::string answer =
      answer_(asked.to_uint(), {buffer_.data(), static_cast<std::size_t>(size)}, Transport::udp);
  if (answer.empty()) return true;
  place.ipi_ifindex = 0;
  place.ipi_spec_dst = place.ipi_addr;
  std::memcpy(CMSG_DATA(about), &place, sizeof place);
  piece = {answer.data(), answer.size()};
  message.msg_flags = 0;
  ::sendmsg(socket_.native_handle(), &message, MSG_DONTWAIT);
  return true;
}

}  // namespace acmsim::tools
