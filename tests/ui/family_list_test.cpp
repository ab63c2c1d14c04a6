#include "pulsedeck/ui/family_list.h"

#include "pulsedeck/ui/text_label.h"
#include "ui/metric_feed.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class FamilyListTest : public testing::Test {
 protected:
  FamilyListTest() {
    feed_.receive("dashboard.orders", 1);
    feed_.receive("leads.new", 1);
  }

  /// The texts of a family's row from its name on, as they are seen: name, age, word.
  std::vector<std::string> row(const char* title) {
    list_.refresh();
    const QList<TextLabel*> labels = list_.findChildren<TextLabel*>();
    for (qsizetype i = 0; i + 2 < labels.size(); ++i) {
      if (test::plain(labels[i]->text()) != title) continue;
      return {test::plain(labels[i]->text()), test::plain(labels[i + 1]->text()),
              test::plain(labels[i + 2]->text())};
    }
    return {};
  }
  std::string spoken(const char* title) {
    list_.refresh();
    for (const TextLabel* label : list_.findChildren<TextLabel*>()) {
      if (test::plain(label->text()) == title) return test::plain(label->accessibleName());
    }
    return {};
  }
  using Texts = std::vector<std::string>;

  test::MetricFeed feed_;
  FamilyList list_{feed_.store, feed_.theme};
};

TEST_F(FamilyListTest, TellsNameAgeAndFreshnessOfEach) {
  feed_.clock.advance(3'000);
  EXPECT_EQ(row("Dashboard"), (Texts{"Dashboard", "3 s", "Fresh"}));
  EXPECT_EQ(row("Leads"), (Texts{"Leads", "3 s", "Fresh"}));
  EXPECT_EQ(spoken("Leads"), "Leads: Fresh, 3 s old");
}

TEST_F(FamilyListTest, AFamilyThatStopsIsSeenToBeStaleWhileAnotherGoesOn) {
  for (int second = 0; second < 130; ++second) {
    feed_.clock.advance(1'000);
    feed_.receive("dashboard.orders", second);
  }
  EXPECT_EQ(row("Dashboard"), (Texts{"Dashboard", "0 s", "Fresh"}));
  EXPECT_EQ(row("Leads"), (Texts{"Leads", "2 min 10 s", "Stale"}));
}

TEST_F(FamilyListTest, TellsWhatIsNotAskedForFromWhatHasNotComeYet) {
  feed_.store.setSubscribedFamilies({QStringLiteral("dashboard"), QStringLiteral("ai_agents")});
  feed_.clock.advance(60'000);
  EXPECT_EQ(row("Leads"), (Texts{"Leads", "1 min", "Not subscribed"}));
  EXPECT_EQ(row("AI agents"), (Texts{"AI agents", "", "Nothing yet"}));
  EXPECT_EQ(spoken("AI agents"), "AI agents: Nothing yet");
}

TEST_F(FamilyListTest, AnyNumberOfFamiliesTakesOnlySoMuchRoom) {
  for (int i = 0; i < 50; ++i)
    feed_.receive(QStringLiteral("f%1.x").arg(i).toUtf8().constData(), 1);
  list_.refresh();
  EXPECT_EQ(row("f5").size(), 3U);
  EXPECT_TRUE(row("f6").empty());
  EXPECT_EQ(list_.findChildren<TextLabel*>()[1]->text(), QStringLiteral("and 44 more"));
}

}  // namespace
}  // namespace pulsedeck
