#include "model/base/digest.hpp"

#include <algorithm>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

#include "model/base/ensure.hpp"

namespace acmsim {
namespace {

boost::uuids::uuid digest(std::string_view text) {
  static const boost::uuids::name_generator_sha1 kGenerate(boost::uuids::ns::oid());
  return kGenerate(text.data(), text.size());
}

}  // namespace

std::string uuid_of(std::string_view text) { return boost::uuids::to_string(digest(text)); }

std::string hex_of(std::string_view text) {
  std::string hex = uuid_of(text);
  std::erase(hex, '-');
  return hex;
}

std::string letters_of(std::string_view text, std::size_t length) {
  const auto bytes = digest(text);
  ensure(length <= bytes.size(), "a made-up word has at most 16 letters");
  std::string word;
  for (std::size_t i = 0; i < length; ++i) {
    word.push_back(static_cast<char>('a' + *(bytes.begin() + i) % 26));
  }
  return word;
}

unsigned number_of(std::string_view text, unsigned bound) {
  const auto bytes = digest(text);
  unsigned number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number * 256 + *(bytes.begin() + i);
  return number % bound;
}

}  // namespace acmsim
