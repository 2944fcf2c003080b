// The program as a shell sees it: exit status, standard output, standard error.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>

namespace acmsim::tools {

namespace fs = std::filesystem;

struct Ran {
  int exit = -1;
  std::string out;
  std::string err;
};

/// A folder of its own for one test, removed at the end.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "acmsim-test-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;

  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return (path_ / name).string();
  }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

inline std::string read(const fs::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Runs the program through a shell; `tail` may redirect its output.
inline Ran acmsim(const std::string& arguments, const std::string& tail = "") {
  const Folder folder;
  const std::string out = (folder / "out").string();
  const std::string err = (folder / "err").string();
  const std::string command = std::string(ACMSIM_PROGRAM) + " " + arguments + " >" + out + " 2>" +
                              err + " </dev/null " + tail;
  const int status = std::system(command.c_str());
  REQUIRE(WIFEXITED(status));
  return {WEXITSTATUS(status), read(out), read(err)};
}

/// What a shell says of a command line in which `$ACMSIM` is the program.
inline Ran shell(const std::string& line) {
  const Folder folder;
  const std::string script = folder.file("script", "ACMSIM=" ACMSIM_PROGRAM "\n" + line + "\n");
  const std::string out = (folder / "out").string();
  const std::string err = (folder / "err").string();
  const int status =
      std::system(("bash " + script + " >" + out + " 2>" + err + " </dev/null").c_str());
  REQUIRE(WIFEXITED(status));
  return {WEXITSTATUS(status), read(out), read(err)};
}

inline const std::string kScenarios = std::string(ACMSIM_SOURCE_DIR) + "/scenarios";
inline const std::string kArticle = kScenarios + "/seed/a-the-article.json";

}  // namespace acmsim::tools
