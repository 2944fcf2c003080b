// Tries the laws on documents until one of them is broken, or the time is over: those of folders as
// they are and changed, or else invented ones. Each document is tried in a process of its own, so
// that one that ends the program, or takes for ever, ends nothing else.
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/draw/random_document.hpp"
#include "tests/laws/laws.hpp"
#include "tests/laws/mutate.hpp"
#include "tests/laws/shrink.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kSecondsMax = 20;  ///< For one law and one document.
constexpr std::size_t kShrinkingsMax = 600;
constexpr std::size_t kLineMax = 2000;
constexpr int kSavedMax = 3;  ///< Documents of one kind.

struct Order {
  std::int64_t seconds = 60;
  std::uint64_t documents = 0;  ///< 0: as many as there is time for.
  std::uint64_t seed = 1;
  std::set<std::string> laws;  ///< None: all.
  fs::path save = "build/attack/found";
  bool shrinks = true;
  int starts = kRandomStarts;
  std::vector<Json> given;
};

struct Count {
  std::uint64_t tried = 0;
  std::uint64_t skipped = 0;
  std::uint64_t too_long = 0;
  std::uint64_t broken = 0;
};

/// What laws say of a document.
using Sayings = std::vector<std::string>;

std::string saying_of(const Trial& trial) {
  switch (trial.what) {
    case Trial::What::kept: return "kept";
    case Trial::What::skipped: return "skipped";
    case Trial::What::broken: break;
  }
  std::string line = trial.why.substr(0, kLineMax);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

/// In a process of its own: a line for each law, as soon as it is known.
[[noreturn]] void say(int to, std::span<const Law* const> laws, const Json& document, int starts) {
  std::optional<Subject> subject;
  for (const Law* law : laws) {
    alarm(kSecondsMax);
    if (!subject) subject = subject_of(document, starts);
    const std::string line = saying_of(subject ? try_law(*law, *subject) : skipped()) + "\n";
    if (write(to, line.data(), line.size()) < 0) break;
  }
  _exit(0);
}

/// What laws say, up to the one that ends the process or takes too long.
Sayings hear(std::span<const Law* const> laws, const Json& document, int starts) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return {};
  const pid_t child = fork();
  if (child == 0) say(ends[1], laws, document, starts);
  close(ends[1]);
  std::string text;
  std::array<char, 4096> part{};
  for (ssize_t size = 0; (size = read(ends[0], part.data(), part.size())) > 0;) {
    text.append(part.data(), static_cast<std::size_t>(size));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  Sayings sayings;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) sayings.push_back(line);
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    sayings.push_back(signal == SIGALRM ? "too long"
                                        : "the program ends by signal " + std::to_string(signal));
  } else if (WEXITSTATUS(status) != 0) {
    sayings.push_back("the program ends with status " + std::to_string(WEXITSTATUS(status)));
  }
  return sayings;
}

/// What each law says, `kept`, `skipped`, `too long`, or why it is broken.
Sayings try_apart(const std::vector<const Law*>& laws, const Json& document, int starts) {
  Sayings all;
  while (all.size() < laws.size()) {
    const Sayings more = hear(std::span(laws).subspan(all.size()), document, starts);
    if (more.empty()) return Sayings(laws.size(), "skipped");
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

bool is_complaint(const std::string& said) {
  return said != "kept" && said != "skipped" && said != "too long" && !said.empty();
}

/// What kind of complaint it is: its words, without numbers and what follows a colon.
std::string kind_of(const std::string& said) {
  std::string kind;
  for (const char letter : said.substr(0, said.find(':'))) {
    if (letter < '0' || letter > '9') kind += letter;
  }
  return kind.substr(0, 60);
}

class Attack {
 public:
  explicit Attack(Order order) : order_(std::move(order)) {}

  int run() {
    const auto begun = std::chrono::steady_clock::now();
    for (std::uint64_t i = 0; order_.documents == 0 || i < order_.documents; ++i) {
      const auto spent = std::chrono::steady_clock::now() - begun;
      if (order_.documents == 0 && spent > std::chrono::seconds(order_.seconds)) break;
      attack(i);
    }
    print();
    return found_ ? 1 : 0;
  }

 private:
  void attack(std::uint64_t i) {
    const std::uint64_t seed = order_.seed * 1'000'003 + i;
    const bool is_small = order_.given.empty() && i % 2 == 0;
    Json document;
    if (order_.given.empty()) {
      document = random_document(seed, is_small ? Profile::small : Profile::real);
    } else if (i < order_.given.size()) {
      document = order_.given[i];
    } else {
      document = mutated(order_.given[i % order_.given.size()], seed);
    }
    if (!subject_of(document)) {
      ++unread_;
      return;
    }
    ++read_;
    std::vector<const Law*> asked;
    for (const Law& law : laws()) {
      if (!order_.laws.empty() && !order_.laws.contains(std::string(law.name))) continue;
      if (!law.is_for_small || !order_.given.empty() || is_small) asked.push_back(&law);
    }
    const Sayings said = try_apart(asked, document, order_.starts);
    for (std::size_t k = 0; k < asked.size(); ++k) judge(*asked[k], said[k], document, seed);
  }

  void judge(const Law& law, const std::string& said, const Json& document, std::uint64_t seed) {
    Count& count = counts_[std::string(law.name)];
    ++count.tried;
    if (said == "skipped" || said.empty()) ++count.skipped;
    if (said == "too long") ++count.too_long;
    if (!is_complaint(said)) return;
    ++count.broken;
    found_ = true;
    keep(law, document, seed, said);
  }

  /// One document of a kind is enough.
  void keep(const Law& law, const Json& document, std::uint64_t seed, const std::string& said) {
    const std::string name = std::string(law.name) + "-" + std::to_string(seed);
    std::cout << name << ": " << said << std::endl;
    int& kept = kinds_[std::string(law.name) + kind_of(said)];
    if (++kept > kSavedMax) return;
    fs::create_directories(order_.save);
    Json smaller = document;
    if (order_.shrinks) {
      const std::function<bool(const Json&)> complains = [&](const Json& candidate) {
        const std::string again = try_apart({&law}, candidate, order_.starts).front();
        return is_complaint(again) && kind_of(again) == kind_of(said);
      };
      smaller = shrunk(document, complains, kShrinkingsMax);
    }
    smaller["about"] =
        std::string(law.name) + ": " + try_apart({&law}, smaller, order_.starts).front();
    std::ofstream(order_.save / (name + ".json")) << smaller.dump(2) << "\n";
  }

  void print() const {
    std::printf("%llu documents, %llu more could not be read\n",
                static_cast<unsigned long long>(read_), static_cast<unsigned long long>(unread_));
    std::printf("%-18s %8s %8s %9s %14s\n", "law", "tried", "skipped", "too long",
                "contradictions");
    for (const auto& [law, count] : counts_) {
      std::printf("%-18s %8llu %8llu %9llu %14llu\n", law.c_str(),
                  static_cast<unsigned long long>(count.tried),
                  static_cast<unsigned long long>(count.skipped),
                  static_cast<unsigned long long>(count.too_long),
                  static_cast<unsigned long long>(count.broken));
    }
  }

  Order order_;
  std::map<std::string, Count> counts_;
  std::map<std::string, int> kinds_;
  std::uint64_t read_ = 0;
  std::uint64_t unread_ = 0;
  bool found_ = false;
};

void add_folder(const fs::path& folder, std::vector<Json>& documents) {
  std::vector<fs::path> paths;
  if (fs::is_regular_file(folder)) paths.push_back(folder);
  if (fs::is_directory(folder)) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    std::ifstream file(path);
    const Json document = Json::parse(file, nullptr, false);
    if (document.is_object() && document.contains("acmsim")) documents.push_back(document);
  }
}

std::optional<Order> order_of(int count, char** words) {
  Order order;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const auto value = [&] { return std::string(i + 1 < count ? words[++i] : "0"); };
    if (word == "--seconds")
      order.seconds = std::stol(value());
    else if (word == "--documents")
      order.documents = std::stoull(value());
    else if (word == "--seed")
      order.seed = std::stoull(value());
    else if (word == "--law")
      order.laws.insert(value());
    else if (word == "--save")
      order.save = value();
    else if (word == "--starts")
      order.starts = std::stoi(value());
    else if (word == "--as-found")
      order.shrinks = false;
    else if (word.starts_with("--"))
      return std::nullopt;
    else
      add_folder(word, order.given);
  }
  return order;
}

}  // namespace
}  // namespace acmsim::sim

int main(int count, char** words) {
  std::optional<acmsim::sim::Order> order;
  try {
    order = acmsim::sim::order_of(count, words);
  } catch (const std::logic_error&) {  // A number is none, or too great.
  }
  if (!order) {
    std::cerr << "tools/attack [--seconds N | --documents N] [--seed S] [--law NAME]... "
                 "[--starts N] [--save DIR] [--as-found] [FOLDER...]\n";
    return 2;
  }
  return acmsim::sim::Attack(std::move(*order)).run();
}
