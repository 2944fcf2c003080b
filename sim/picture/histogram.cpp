// How often something takes how long.
#include <algorithm>
#include <vector>

#include "sim/picture/many.hpp"
#include "sim/picture/markup.hpp"
#include "sim/picture/page_files.hpp"

namespace acmsim::sim {
namespace {

// In user units of SVG.
constexpr double kBarsWidth = 250;
constexpr double kBarsHeight = 100;
constexpr double kBorder = 48;  ///< Has room for a count of ten thousand.
constexpr std::size_t kBins = 40;

/// The greatest value, or bound, where that is greater.
Duration end_of(const Quantity& quantity) {
  Duration end = quantity.values.back();
  for (const FoundBound& bound : quantity.bounds) {
    if (bound.at) end = std::max(end, *bound.at);
  }
  return end;
}

/// The least value, or bound, where that is less.
Duration start_of(const Quantity& quantity) {
  Duration start = quantity.values.front();
  for (const FoundBound& bound : quantity.bounds) {
    if (bound.at) start = std::min(start, *bound.at);
  }
  return start;
}

/// How many values lie in each of equal parts of the whole range.
std::vector<std::size_t> bins_of(const std::vector<Duration>& values, Duration least,
                                 Duration end) {
  const auto range = (end - least).count();
  std::vector<std::size_t> bins(range == 0 ? 1 : kBins);
  for (const Duration value : values) {
    const auto part = (value - least).count() * static_cast<std::int64_t>(bins.size());
    const auto bin = range == 0 ? 0 : static_cast<std::size_t>(part / range);
    ++bins[std::min(bin, bins.size() - 1)];
  }
  return bins;
}

}  // namespace

std::string draw_histogram(const Quantity& quantity) {
  Markup svg;
  svg.add(R"(<svg xmlns="http://www.w3.org/2000/svg" class="histogram" viewBox="0 0 {} {}" )"
          R"(width="{}" height="{}" role="img"><title{}>{}</title>{})",
          number(kBarsWidth + 2 * kBorder), number(kBarsHeight + 44),
          number(kBarsWidth + 2 * kBorder), number(kBarsHeight + 44), both(quantity.name),
          escaped(quantity.name.en), kGraphStyle);
  if (quantity.values.empty()) return svg.take() + "</svg>\n";
  const std::vector<std::size_t> bins =
      bins_of(quantity.values, start_of(quantity), end_of(quantity));
  const double highest = static_cast<double>(*std::ranges::max_element(bins));
  const double width = kBarsWidth / static_cast<double>(bins.size());
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (bins[i] == 0) continue;
    const double height = std::max(1.5, kBarsHeight * static_cast<double>(bins[i]) / highest);
    svg.add(R"(<g><title>{}</title><rect class="bin" x="{}" y="{}" width="{}" )"
            R"(height="{}"/></g>)",
            bins[i], number(kBorder + static_cast<double>(i) * width),
            number(10 + kBarsHeight - height), number(std::max(1.0, width - 1.5)), number(height));
  }
  svg.add(R"(<path class="axis" d="M{} {}H{}"/>)", number(kBorder), number(10 + kBarsHeight),
          number(kBorder + kBarsWidth));
  const Duration least = start_of(quantity);
  const Duration greatest = end_of(quantity);
  svg.add(R"(<text class="small end" x="{}" y="16">{}</text>)", number(kBorder - 4),
          number(highest));
  svg.add(R"(<text class="small end" x="{}" y="{}">0</text>)", number(kBorder - 4),
          number(10 + kBarsHeight));
  for (const FoundBound& bound : quantity.bounds) {
    if (!bound.at || greatest == least) continue;
    const double part = static_cast<double>((*bound.at - least).count()) /
                        static_cast<double>((greatest - least).count());
    svg.add(R"(<path class="bound" d="M{} 6V{}"><title{}>{}</title></path>)",
            number(kBorder + part * kBarsWidth), number(10 + kBarsHeight), both(bound.words),
            escaped(bound.words.en));
  }
  const auto label = [&](std::string_view look, double x, Duration at) {
    const std::string text = format_duration(at);
    svg.add(R"(<text class="{}" x="{}" y="{}"{}>{}</text>)", look, number(x),
            number(kBarsHeight + 28), both({text, korean_duration(text)}), text);
  };
  label("small", kBorder, least);
  if (greatest != least) label("small end", kBorder + kBarsWidth, greatest);
  return svg.take() + "</svg>\n";
}

}  // namespace acmsim::sim
