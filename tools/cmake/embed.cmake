# Writes OUTPUT, a source file that holds the bytes of the files INPUT, one after the other, as the
# std::string_view NAME, which HEADER declares in NAMESPACE.
#
# Bytes rather than a string literal: no compiler limits their number, and no delimiter can occur
# in the text.

set(bytes)
foreach(file IN LISTS INPUT)
  file(READ ${file} part HEX)
  string(APPEND bytes "${part}")
endforeach()
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
string(REPLACE "'\\x0a'," "'\\x0a',\n" bytes "${bytes}")

file(WRITE ${OUTPUT} "#include \"${HEADER}\"

namespace ${NAMESPACE} {
namespace {

constexpr char k${NAME}Bytes[] = {
${bytes}};

}  // namespace

const std::string_view k${NAME}(k${NAME}Bytes, sizeof k${NAME}Bytes);

}  // namespace ${NAMESPACE}
")
