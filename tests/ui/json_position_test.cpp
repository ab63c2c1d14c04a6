#include "json_position.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr char kJson[] = R"({
  "plain": 1, "list": [
    [1, "]", {"deep": true}],
    {"\u0061 b": null,
     "escaped \"{": "x\\"}
  ],
  "twice": 1,
  "twice": 2
})";

int lineOfSteps(const QStringList& steps) {
  return lineOf(kJson, {{}, steps});
}

TEST(JsonPosition, FindsKeysAndItems) {
  EXPECT_EQ(lineOfSteps({}), 1);
  EXPECT_EQ(lineOfSteps({QStringLiteral("plain")}), 2);
  EXPECT_EQ(lineOfSteps({QStringLiteral("list"), QStringLiteral("0")}), 3);
  EXPECT_EQ(
      lineOfSteps({QStringLiteral("list"), QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("deep")}),
      3);
  EXPECT_EQ(lineOfSteps({QStringLiteral("list"), QStringLiteral("1")}), 4);
}

TEST(JsonPosition, ReadsEscapedKeysAndTexts) {
  EXPECT_EQ(lineOfSteps({QStringLiteral("list"), QStringLiteral("1"), QStringLiteral("a b")}), 4);
  EXPECT_EQ(lineOfSteps({QStringLiteral("list"), QStringLiteral("1"), QStringLiteral("escaped \"{")}), 5);
}

TEST(JsonPosition, OfAKeyThatIsThereTwiceTheLastCountsAsForTheParser) {
  EXPECT_EQ(lineOfSteps({QStringLiteral("twice")}), 8);
}

TEST(JsonPosition, OfWhatIsNotThereTakesTheNearestAround) {
  EXPECT_EQ(lineOfSteps({QStringLiteral("none")}), 1);
  EXPECT_EQ(lineOfSteps({QStringLiteral("list"), QStringLiteral("9")}), 2);
  EXPECT_EQ(lineOfSteps({QStringLiteral("list"), QStringLiteral("1"), QStringLiteral("none")}), 4);
}

TEST(JsonPosition, PathsTellPeopleAndFinderAlike) {
  const JsonPath path = JsonPath().field(QStringLiteral("rows")).item(1).field(QStringLiteral("kind"));
  EXPECT_EQ(path.text, QStringLiteral("rows[1].kind"));
  EXPECT_EQ(path.steps, (QStringList{QStringLiteral("rows"), QStringLiteral("1"), QStringLiteral("kind")}));
}

TEST(JsonPosition, ManyNestedListsTakeNoStack) {
  const QByteArray deep = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
  EXPECT_EQ(lineOf("{\"a\":" + deep + ",\n\"b\": 1}", {{}, {QStringLiteral("b")}}), 2);
}

}  // namespace
}  // namespace pulsedeck
