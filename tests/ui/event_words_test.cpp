#include "pulsedeck/ui/event_words.h"

#include "ui/ui_fixture.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

std::string indented(const char* json, qsizetype most = 10'000) {
  return indentedJson(QString::fromUtf8(json), most).toStdString();
}

TEST(HumanEventType, ReadsAsWords) {
  EXPECT_EQ(humanEventType(QStringLiteral("lead_qualified")), QStringLiteral("Lead qualified"));
  EXPECT_EQ(humanEventType(QStringLiteral("api-latency_spike")), QStringLiteral("API latency spike"));
  EXPECT_EQ(humanEventType(QStringLiteral("ai_agent_done")), QStringLiteral("AI agent done"));
  EXPECT_EQ(humanEventType(QString()), QString());
}

TEST(EventLine, SaysSeverityTypeAndSummary) {
  ActivityEvent event = test::activityEvent(QStringLiteral("7"));
  EXPECT_EQ(eventLine(event), QStringLiteral("Lead qualified · Lead 7"));
  event.eventType = QStringLiteral("alert_fired");
  event.summary.clear();
  EXPECT_EQ(eventLine(event), QStringLiteral("Warning · Alert fired"));
}

TEST(EntityText, SaysWhatItIsOnce) {
  ActivityEvent event = test::activityEvent(QStringLiteral("88213"));
  EXPECT_EQ(entityText(event), QStringLiteral("Lead · 88213"));
  event.entityId = QStringLiteral("Lead 88213");
  EXPECT_EQ(entityText(event), QStringLiteral("Lead 88213"));
  event.entityId.clear();
  EXPECT_EQ(entityText(event), QStringLiteral("Lead"));
}

TEST(IndentedJson, HasALineForEachValue) {
  EXPECT_EQ(indented(R"({"b":1,"a":{"x":[1,2]},"c":[]})"), R"({
  "b": 1,
  "a": {
    "x": [
      1,
      2
    ]
  },
  "c": []
})");
}

TEST(IndentedJson, LeavesTextsAndNumbersAsTheyCame) {
  EXPECT_EQ(indented(R"("a, {b}: \"c\" \\")"), R"("a, {b}: \"c\" \\")");
  EXPECT_EQ(indented("12345678901234567890"), "12345678901234567890");
  EXPECT_EQ(indented(R"({ "same" : 1.0, "same" : 2e400 })"), "{\n  \"same\": 1.0,\n  \"same\": 2e400\n}");
}

TEST(IndentedJson, WritesWhatWouldNotBeSeen) {
  EXPECT_EQ(indented("\"a\u202eb\u200bc\""), "\"a\\u202eb\\u200bc\"");
}

TEST(IndentedJson, IsBounded) {
  const std::string cut = indented(R"(["aaaaaaaaaaaaaaaaaaaaaaaaaaaa"])", 10);
  EXPECT_EQ(cut, "[\n  \"aaaaa\n… the rest is not shown");
  const QString deep(5'000, QLatin1Char('['));
  EXPECT_LT(indentedJson(deep, 1'000).size(), 1'100);
}

TEST(IndentedJson, TakesAnyText) {
  for (const char* text : {"", "}", "]]]", "{", "\"open", "\"\\", "[}", "nonsense, more"})
    EXPECT_NO_FATAL_FAILURE(static_cast<void>(indented(text)));
  EXPECT_EQ(indented(""), "");
}

}  // namespace
}  // namespace pulsedeck
