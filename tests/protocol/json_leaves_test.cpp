// The two parsers behind JsonLeaves read the same things. What they make of them is MessageCorpus's subject.

#include "json_leaves.h"

#include "support/message_corpus.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace pulsedeck {
namespace {

constexpr int kMutations = 20'000;

std::string valueIn(const JsonLeaf& leaf) {
  switch (leaf.kind) {
    case JsonLeaf::Kind::Null:
      return "null";
    case JsonLeaf::Kind::Boolean:
      return leaf.boolean ? "true" : "false";
    case JsonLeaf::Kind::Number:
      return std::to_string(std::bit_cast<std::uint64_t>(leaf.number)) +
             (leaf.magnitude ? " of " + std::to_string(*leaf.magnitude) : "");
    case JsonLeaf::Kind::Text:
      return '"' + std::string(leaf.text) + '"';
    case JsonLeaf::Kind::Array:
      return "[]";
  }
  return {};
}

std::string described(const JsonLeaves& leaves) {
  std::string text;
  for (const JsonLeaf& leaf : leaves)
    text += leaf.path + '/' + std::to_string(leaf.rootLength) + ' ' + valueIn(leaf) + '\n';
  return text;
}

std::string described(const tl::expected<void, JsonLeaves::Fault>& parsed, const JsonLeaves& leaves) {
  if (parsed) return described(leaves);
  return toString(parsed.error().reason).toStdString() + ' ' + parsed.error().detail.toStdString();
}

void expectTheSame(JsonLeaves& fast, JsonLeaves& careful, const std::string& json) {
  const DecodeLimits limits;
  EXPECT_EQ(described(fast.parse(json, limits), fast),
            described(careful.parseCarefully(json, limits), careful))
      << json;
}

TEST(JsonLeavesTest, ReadsEveryCorpusCaseAsTheCarefulParserDoes) {
  JsonLeaves fast;
  JsonLeaves careful;
  for (const test::MessageCase& which : test::readMessageCases())
    expectTheSame(fast, careful, which.message.toStdString());
}

TEST(JsonLeavesTest, ReadsDamagedMessagesAsTheCarefulParserDoes) {
  const std::vector<test::MessageCase> cases = test::readMessageCases();
  ASSERT_FALSE(cases.empty());
  const std::string parts = R"({}[]",:\/u0deE+-.19tfn )";
  std::mt19937 random(7);
  const auto below = [&random](std::size_t bound) { return random() % bound; };
  JsonLeaves fast;
  JsonLeaves careful;
  for (int i = 0; i < kMutations; ++i) {
    std::string json = cases[below(cases.size())].message.toStdString();
    if (json.empty() || json.size() > 4'096) continue;
    for (std::size_t change = 0; change <= below(3); ++change) {
      const std::size_t at = below(json.size());
      switch (below(3)) {
        case 0:
          json[at] = parts[below(parts.size())];
          break;
        case 1:
          json.insert(at, 1, parts[below(parts.size())]);
          break;
        default:
          if (json.size() > 1) json.erase(at, 1);
      }
    }
    if (!QByteArrayView(json.data(), static_cast<qsizetype>(json.size())).isValidUtf8()) continue;
    expectTheSame(fast, careful, json);
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace pulsedeck
