// Every law, on documents that were drawn. `tools/attack` goes on from here for as long as one
// likes.
#include "tests/laws/laws.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "sim/draw/random_document.hpp"
#include "tests/draws.hpp"
#include "tests/laws/mutate.hpp"
#include "tests/laws/shrink.hpp"

namespace acmsim::sim {
namespace {

/// From so many documents on, each law has some that it speaks about.
constexpr std::uint64_t kEnough = 60;

TEST_CASE("every law holds for documents that are drawn", "[laws]") {
  std::map<std::string_view, std::uint64_t> kept;
  const std::uint64_t documents = draws(kEnough);
  for (std::uint64_t seed = 0; seed < documents; ++seed) {
    const bool is_small = seed % 2 == 0;
    const auto subject =
        subject_of(random_document(seed, is_small ? Profile::small : Profile::real));
    if (!subject) continue;
    for (const Law& law : laws()) {
      if (law.is_for_small && !is_small) continue;
      const Trial trial = try_law(law, *subject);
      CAPTURE(law.name, seed, is_small);
      if (trial.what == Trial::What::broken) FAIL_CHECK(trial.why);
      if (trial.what == Trial::What::kept) ++kept[law.name];
    }
  }
  if (documents < kEnough) return;
  for (const Law& law : laws()) {
    CAPTURE(law.name);
    CHECK(kept[law.name] * 20 >= documents);
  }
}

TEST_CASE("a document that is changed is a function of the document and the seed", "[laws]") {
  const Json document = random_document(3, Profile::real);
  std::size_t read = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Json changed = mutated(document, seed);
    CHECK(changed == mutated(document, seed));
    if (subject_of(changed)) ++read;
  }
  CHECK(read > 50);
}

TEST_CASE("a document shrinks to what is complained of", "[laws]") {
  const Json document = random_document(5, Profile::small);
  const auto complains = [](const Json& candidate) {
    return candidate.contains("timing") && candidate["timing"].contains("issuance");
  };

  const Json least = shrunk(document, complains, 1000);

  CHECK(least.size() == 1);
  CHECK(least["timing"].size() == 1);
}

}  // namespace
}  // namespace acmsim::sim
