# Writes OUTPUT, a source file that holds the bytes of INPUT as acmsim::sim::kScenarioSchema.
#
# Bytes rather than a string literal: no compiler limits their number, and no delimiter can occur
# in the text.

file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
string(REPLACE "'\\x0a'," "'\\x0a',\n" bytes "${bytes}")

file(WRITE ${OUTPUT} "#include \"sim/scenario/schema.hpp\"

namespace acmsim::sim {
namespace {

constexpr char kBytes[] = {
${bytes}};

}  // namespace

const std::string_view kScenarioSchema(kBytes, sizeof kBytes);

}  // namespace acmsim::sim
")
