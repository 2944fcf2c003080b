#include "sim/captures/capture_file.hpp"

#include <catch2/catch.hpp>

namespace acmsim::sim {
namespace {

std::vector<std::string> file_names(CaptureFolder folder) {
  std::vector<std::string> names;
  for (const CaptureFile& file : std::move(folder).take()) names.push_back(file.name);
  return names;
}

}  // namespace

TEST_CASE("a capture's name has only what every file system takes", "[captures]") {
  CaptureFolder folder(10);

  folder.add({"describe-certificate", "new #2"}, ".json", "");
  folder.add({"describe-certificate", "arn:aws:acm:x:1:certificate/a-b"}, ".json", "");
  folder.add({"dig", "a", "*.example.com"}, ".txt", "");

  CHECK(file_names(std::move(folder)) ==
        std::vector<std::string>{"describe-certificate-new_2.json",
                                 "describe-certificate-arn_aws_acm_x_1_certificate_a-b.json",
                                 "dig-a-_.example.com.txt"});
}

TEST_CASE("no two captures have one name, not even where case does not count", "[captures]") {
  CaptureFolder folder(10);

  for (const char* word : {"web", "Web", "web", "we b", "we#b"}) folder.add({word}, ".json", "");

  CHECK(file_names(std::move(folder)) == std::vector<std::string>{"web.json", "Web-2.json",
                                                                  "web-3.json", "we_b.json",
                                                                  "we_b-2.json"});
}

TEST_CASE("a capture's name that is too long is cut and still tells it from others", "[captures]") {
  CaptureFolder folder(10);
  const std::string longest(253, 'a');

  folder.add({"dig", longest, "1"}, ".txt", "");
  folder.add({"dig", longest, "2"}, ".txt", "");

  const auto names = file_names(std::move(folder));
  CHECK(names[0].size() == 204);
  CHECK(names[0] != names[1]);
}

TEST_CASE("a folder of captures takes as many as it may and says when there were more",
          "[captures]") {
  CaptureFolder folder(2);

  folder.add({"a"}, ".txt", "");
  folder.add({"b"}, ".txt", "");
  CHECK_FALSE(folder.is_overfull());
  folder.add({"c"}, ".txt", "");

  CHECK(folder.is_overfull());
  CHECK(file_names(std::move(folder)).size() == 2);
}

}  // namespace acmsim::sim
