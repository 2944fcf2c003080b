#include "tools/acmsim/serve/serve_words.hpp"

#include <boost/asio/ip/address.hpp>

namespace acmsim::tools {

bool ServeWords::is_loopback_only() const {
  boost::system::error_code error;
  return boost::asio::ip::make_address(bind, error).is_loopback() && !error;
}

}  // namespace acmsim::tools
