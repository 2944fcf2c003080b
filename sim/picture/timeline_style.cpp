#include "sim/picture/timeline_style.hpp"

namespace acmsim::sim {
namespace {

struct Symbol {
  std::string_view sign;
  std::string_view id;
};
constexpr std::array kSymbols{
    Symbol{"✉", "s-mail"},  Symbol{"✓", "s-tick"}, Symbol{"✕", "s-cross"},
    Symbol{"↻", "s-again"}, Symbol{"●", "s-dot"},
};

}  // namespace

std::string_view symbol_of(std::string_view sign) {
  for (const Symbol& symbol : kSymbols) {
    if (symbol.sign == sign) return symbol.id;
  }
  return "s-dot";
}

}  // namespace acmsim::sim
