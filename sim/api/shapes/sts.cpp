// Written by tools/shapes/make from AWS's service models and tools/shapes/newer.json: do not edit.
// clang-format off
#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim::shapes {
namespace of_sts {

constexpr Shape kGetCallerIdentityRequest{.name = "GetCallerIdentityRequest", .type = Type::structure};
constexpr Shape kUserIdType{.name = "userIdType", .type = Type::string};
constexpr Shape kAccountType{.name = "accountType", .type = Type::string};
constexpr Shape kArnType{.name = "arnType", .type = Type::string, .min = 20, .max = 2048, .pattern = R"([\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+)"};
constexpr std::array kGetCallerIdentityResponseMembers{
    Member{.name = "UserId", .shape = &kUserIdType},
    Member{.name = "Account", .shape = &kAccountType},
    Member{.name = "Arn", .shape = &kArnType},
};
constexpr Shape kGetCallerIdentityResponse{.name = "GetCallerIdentityResponse", .type = Type::structure, .members = kGetCallerIdentityResponseMembers};
constexpr std::array kOperations{
    Operation{.name = "sts:GetCallerIdentity", .input = &kGetCallerIdentityRequest, .output = &kGetCallerIdentityResponse, .method = "POST", .uri = "/", .result_wrapper = "GetCallerIdentityResult"},
};

constexpr Service kService{.name = "sts", .protocol = Protocol::query, .version = "2011-06-15", .endpoint = "sts", .xml_namespace = "https://sts.amazonaws.com/doc/2011-06-15/", .operations = kOperations};
}  // namespace of_sts

const Service& sts() {
  return of_sts::kService;
}

}  // namespace acmsim::sim::shapes
