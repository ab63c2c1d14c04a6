#include "pulsedeck/model/alert_memory.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace pulsedeck {
namespace {

AlertMemory someMemory() {
  AlertMemory::Alert alert;
  alert.open.firing.ruleId = QStringLiteral("r");
  alert.open.firing.value = 11.5;
  alert.open.firing.worst = 13;
  alert.open.firing.startedMs = 1'790'000'000'123;
  alert.open.firing.raisedMs = 1'790'000'060'123;
  alert.open.state = AlertState::Snoozed;
  alert.open.snoozedUntilMs = 1'790'000'999'999;
  alert.open.told = false;
  alert.metric = QStringLiteral("leads.new");
  alert.name = QStringLiteral("Many leads");
  alert.comparison = AlertComparison::ChangedBy;
  return {1'790'000'070'000, {alert}};
}

TEST(AlertMemory, ReadsBackWhatItWrites) {
  const AlertMemory memory = someMemory();
  const auto read = AlertMemory::fromJson(memory.toJson());
  ASSERT_TRUE(read) << read.error().toStdString();
  EXPECT_EQ(*read, memory);
}

TEST(AlertMemory, AValueThatWasNeverKnownStaysUnknown) {
  AlertMemory memory = someMemory();
  memory.alerts[0].open.firing.value = std::numeric_limits<double>::quiet_NaN();
  const auto read = AlertMemory::fromJson(memory.toJson());
  ASSERT_TRUE(read);
  EXPECT_TRUE(std::isnan(read->alerts[0].open.firing.value));
}

TEST(AlertMemory, RefusesWhatIsNone) {
  EXPECT_FALSE(AlertMemory::fromJson(""));
  EXPECT_FALSE(AlertMemory::fromJson("{}"));
  EXPECT_FALSE(AlertMemory::fromJson(R"({"alerts": [{}]})"));
}

}  // namespace
}  // namespace pulsedeck
