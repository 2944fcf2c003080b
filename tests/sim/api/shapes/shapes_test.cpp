#include "sim/api/shapes/shapes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "sim/scenario/operations.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/tools/program.hpp"

namespace acmsim::sim {
namespace {

const std::string kSource = ACMSIM_SOURCE_DIR;

void visit(const shapes::Shape& shape, std::set<const shapes::Shape*>& seen) {
  if (!seen.insert(&shape).second) return;
  if (shape.item != nullptr) visit(*shape.item, seen);
  for (const shapes::Member& member : shape.members) visit(*member.shape, seen);
}

/// All shapes that an operation takes or answers.
std::set<const shapes::Shape*> all_shapes() {
  std::set<const shapes::Shape*> seen;
  for (const shapes::Service* service : shapes::services()) {
    for (const shapes::Operation& operation : service->operations) {
      if (operation.input != nullptr) visit(*operation.input, seen);
      if (operation.output != nullptr) visit(*operation.output, seen);
    }
  }
  return seen;
}

}  // namespace

TEST_CASE("the tables of shapes are what their script makes of Amazon's models", "[amazon]") {
  if (!amazon_models_are_at_hand()) return;
  for (const std::string service : {"acm", "route53", "elbv2", "ec2", "sts"}) {
    INFO(service);
    const auto made = tools::shell(kSource + "/tools/shapes/make --print " + service);
    REQUIRE(made.exit == 0);
    CHECK(made.out == tools::read(kSource + "/sim/api/shapes/" + service + ".cpp"));
  }
}

TEST_CASE("every operation of a document that is AWS's has a table", "[api]") {
  for (const OperationText& operation : operations()) {
    INFO(operation.name);
    const std::string service = operation.name.substr(0, operation.name.find(':'));
    const bool is_aws = service == "acm" || service == "route53" || service == "elbv2";
    CHECK((shapes::find_operation(operation.name) != nullptr) == is_aws);
  }
}

TEST_CASE("no operation of a document is of what tools ask around certificates", "[api]") {
  for (const shapes::Service* service : {&shapes::ec2(), &shapes::sts()}) {
    for (const shapes::Operation& operation : service->operations) {
      INFO(operation.name);
      CHECK(std::ranges::count(operations(), operation.name, &OperationText::name) == 0);
    }
  }
}

TEST_CASE("the names of EC2's members are those of its wire", "[api]") {
  const shapes::Operation& vpcs = *shapes::find_operation("ec2:DescribeVpcs");
  CHECK(shapes::ec2().protocol == shapes::Protocol::ec2);
  CHECK(shapes::find_member(*vpcs.input, "VpcIds")->wire_name == "VpcId");
  CHECK(shapes::find_member(*vpcs.output, "Vpcs")->wire_name == "vpcSet");
  CHECK(shapes::find_shape(*vpcs.output, "Vpcs")->item_name == "item");
  CHECK(vpcs.pages.items == "Vpcs");
}

TEST_CASE("a number may be less than 0 where its model has no least", "[api]") {
  const shapes::Operation& rules = *shapes::find_operation("ec2:DescribeSecurityGroupRules");
  CHECK(shapes::find_shape(*rules.output, "SecurityGroupRules[].FromPort")->min == shapes::kNoMin);
  CHECK(shapes::find_shape(*rules.input, "MaxResults")->min == 5);
}

TEST_CASE("a shape has what its type needs", "[api]") {
  for (const shapes::Shape* shape : all_shapes()) {
    INFO(shape->name);
    const bool has_items = shape->type == shapes::Type::list || shape->type == shapes::Type::map;
    CHECK((shape->item != nullptr) == has_items);
    CHECK((shape->members.empty() || shape->type == shapes::Type::structure));
    CHECK((shape->words.empty() || shape->type == shapes::Type::string));
    CHECK((!shape->max || shape->min <= *shape->max));
  }
}

TEST_CASE("what travels in the URI has its place there", "[api]") {
  for (const shapes::Service* service : shapes::services()) {
    for (const shapes::Operation& operation : service->operations) {
      INFO(operation.name);
      std::size_t places = 0;
      if (operation.input == nullptr) continue;
      for (const shapes::Member& member : operation.input->members) {
        if (member.location != shapes::Location::uri) continue;
        const std::string place = "{" + std::string(member.wire_name) + "}";
        CHECK(operation.uri.find(place) != std::string_view::npos);
        ++places;
      }
      CHECK(std::ranges::count(operation.uri, '{') == static_cast<std::ptrdiff_t>(places));
    }
  }
}

}  // namespace acmsim::sim
