#pragma once

#include <string>
#include <vector>

#include "sim/dig/message.hpp"

namespace acmsim::sim {

/// A reply as somebody reads it in what dig printed.
struct Printed {
  std::string words;  ///< What dig was asked.
  bool names_a_server = false;
  Exchange exchange;
  std::size_t size = 0;  ///< As MSG SIZE tells.
  std::string text;      ///< From the empty line before the banner to the one after the last line.
};

/// All replies in a text, be it from dig itself or from here.
std::vector<Printed> read_printed(const std::string& text);

/// The lines of a section, `name ttl IN type value`, in order.
std::vector<std::string> lines_of(const std::vector<dns::SentSet>& sets);

}  // namespace acmsim::sim
