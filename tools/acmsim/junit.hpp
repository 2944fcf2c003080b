#pragma once

#include <optional>
#include <string>
#include <vector>

namespace acmsim::tools {

/// One thing that was tried, as CI systems show it.
struct JunitCase {
  enum class Kind { passed, failed, error, skipped };

  std::string path;  ///< The file that it is about, as it was named.
  std::string name;
  int line = 1;        ///< Where in the file it is told.
  double seconds = 0;  ///< How long it took.
  Kind kind = Kind::passed;
  std::string message{};  ///< In a line, why it did not pass.
  std::string body{};     ///< The whole story.
};

/// A report in the JUnit format, which most CI systems read: one suite, in which the folder of a
/// file is the class of its cases. Bytes that XML does not admit are replaced.
std::string junit_text(const std::vector<JunitCase>& cases);

/// The folder of a file as it was named; `.` if there is none in its name.
std::string folder_of(const std::string& path);
/// Its name in that folder.
std::string name_in_folder(const std::string& path);

}  // namespace acmsim::tools
