#include "pulsedeck/model/metric_pattern.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(MetricPattern, NamesTheMembersOfAGroup) {
  const MetricPattern spend(QStringLiteral("campaigns.by.*.spend"));
  EXPECT_EQ(spend.memberIn(u"campaigns.by.Spring sale.spend"), u"Spring sale");
  EXPECT_EQ(spend.memberIn(u"campaigns.by.v1.2.spend"), u"v1.2");
  EXPECT_TRUE(spend.memberIn(u"campaigns.by.Spring sale.clicks").isNull());
  EXPECT_TRUE(spend.memberIn(u"campaigns.by..spend").isNull());
  EXPECT_TRUE(spend.memberIn(u"campaigns.by.spend").isNull()) << "beginning and end must not overlap";
  EXPECT_EQ(spend.metricOf(QStringLiteral("A")), QStringLiteral("campaigns.by.A.spend"));
}

TEST(MetricPattern, WithoutAStarIsABeginning) {
  const MetricPattern group(QStringLiteral("campaigns.by."));
  EXPECT_EQ(group.memberIn(u"campaigns.by.A.spend"), u"A.spend");
  EXPECT_TRUE(group.memberIn(u"campaigns.by.").isNull());
  EXPECT_TRUE(group.memberIn(u"leads.by.A").isNull());
}

TEST(MetricPattern, BeginsWithAFamilyAndHasOneStarAtMost) {
  for (const char* text : {"a.", "a.b", "a.*", "a.b.*.c"})
    EXPECT_TRUE(MetricPattern::isValid(QString::fromLatin1(text))) << text;
  for (const char* text : {"", "a", ".b", "*", "*.b", "a*.b", "a.*.*"})
    EXPECT_FALSE(MetricPattern::isValid(QString::fromLatin1(text))) << text;
}

}  // namespace
}  // namespace pulsedeck
