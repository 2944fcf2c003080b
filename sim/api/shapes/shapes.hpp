#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

// What AWS's own service models say of the operations that we answer, of those whose answers
// captures print, and of those that tools ask around them: names, types, limits, and how they
// travel. The tables are written by tools/shapes/make; nothing here knows JSON.
namespace acmsim::sim::shapes {

enum class Type : std::uint8_t {
  structure,
  list,
  map,
  string,
  integer,
  long_integer,
  boolean,
  timestamp,
};

/// Where a member of a request or an answer travels; the body unless it says otherwise.
enum class Location : std::uint8_t { body, uri, querystring, header };

struct Member;

/// Of a number that has no least value.
inline constexpr std::int64_t kNoMin = std::numeric_limits<std::int64_t>::min();

struct Shape {
  std::string_view name{};  ///< Amazon's, such as `DomainNameString`.
  Type type = Type::structure;
  std::span<const Member> members{};  ///< Of a structure.
  const Shape* item = nullptr;        ///< What a list, or a map under any key, consists of.
  std::string_view item_name{};       ///< The XML element of an item; empty: `member`.
  bool is_flattened = false;          ///< Whether its items stand without an element around them.
  /// Of a text its characters, of a list its items, of a number its value.
  std::int64_t min = 0;
  std::optional<std::int64_t> max{};
  std::string_view pattern{};  ///< Which a text matches as a whole; in Java's syntax.
  std::span<const std::string_view> words{};  ///< Of an enumeration.
};

struct Member {
  std::string_view name{};
  const Shape* shape = nullptr;
  bool is_required = false;
  Location location = Location::body;
  std::string_view wire_name{};  ///< Where it is not the name.
  bool newer = false;            ///< Whether it came after 2022.
};

/// How a list comes in pages.
struct Pages {
  std::string_view items{};  ///< The member whose items they are; empty: it has no pages.
  std::string_view limit{};  ///< Of the request: how many a page may have.
  std::span<const std::string_view> from{};  ///< Of the request: where the page begins.
  std::span<const std::string_view> next{};  ///< Of the answer: where the next one does, as `from`.
  std::string_view more{};  ///< Of the answer: whether there are more; often empty.
};

struct Operation {
  std::string_view name{};                     ///< As in a document: `acm:RequestCertificate`.
  const Shape* input = nullptr;                ///< Null: it takes nothing.
  const Shape* output = nullptr;               ///< Null: it answers nothing.
  std::span<const std::string_view> errors{};  ///< The codes that its model names, sorted.
  Pages pages{};
  std::string_view method{};  ///< Of HTTP.
  std::string_view uri{};     ///< `/2013-04-01/hostedzone/{Id}`: a member's wire name in braces.
  int status = 200;           ///< Of HTTP, where it succeeds.
  std::string_view input_element{};    ///< The root of the request in XML.
  std::string_view input_namespace{};  ///< Its namespace.
  std::string_view result_wrapper{};   ///< The element around the result, of the query protocol.
  bool newer = false;                  ///< Whether it came after 2022.

  /// The API's own name: `RequestCertificate`.
  constexpr std::string_view word() const { return name.substr(name.find(':') + 1); }
};

/// In a request of `ec2` every list is flattened, and a member is called as its wire name with a
/// capital first letter, or else as it is; its answers are XML as those of `query`, without the
/// element around the result.
enum class Protocol : std::uint8_t { json, rest_xml, query, ec2 };

struct Service {
  std::string_view name{};  ///< `acm`: what stands before the colon of its operations.
  Protocol protocol = Protocol::json;
  std::string_view version{};        ///< Of its API: `2015-12-08`.
  std::string_view endpoint{};       ///< The first label of its host's name.
  std::string_view json_version{};   ///< `1.1`; empty where the protocol is another.
  std::string_view target_prefix{};  ///< What stands before the operation in X-Amz-Target.
  std::string_view xml_namespace{};  ///< Of its answers, where they are XML.
  std::span<const Operation> operations{};
};

const Service& acm();
const Service& route53();
const Service& elbv2();
// What tools ask around certificates; no operation of theirs is a document's.
const Service& ec2();
const Service& sts();

/// All five.
std::span<const Service* const> services();

/// The operation of that name (`acm:RequestCertificate`), or null: one that is not AWS's.
const Operation* find_operation(std::string_view name);

/// The shape at a way below another, such as `ChangeBatch.Changes[].Action`; `Changes[]` is that of
/// the items. Null where there is none.
const Shape* find_shape(const Shape& from, std::string_view way);

/// The member of a structure with that name, or null.
const Member* find_member(const Shape& structure, std::string_view name);

}  // namespace acmsim::sim::shapes
