#pragma once

#include <string_view>

// What stands in sim/picture/page/, as the build puts it into the program.
namespace acmsim::sim {

/// The page, with `{{title}}`, `{{lang}}`, `{{css}}`, `{{timeline}}`, `{{json}}` and `{{js}}` where
/// these come.
extern const std::string_view kPageHtml;
extern const std::string_view kPageCss;
extern const std::string_view kPageJs;

/// Colours, patterns and shapes of timelines. The colours are those of Okabe and Ito, which people
/// of every colour vision tell apart; a page may set others for light and dark. Without colours the
/// patterns remain.
extern const std::string_view kTimelineDefs;
/// The same for graphs of situations.
extern const std::string_view kGraphStyle;

}  // namespace acmsim::sim
