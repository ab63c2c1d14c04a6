#include "pulsedeck/ui/pause_banner.h"

#include "ui/metric_feed.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::plain;

class PauseBannerTest : public testing::Test {
 protected:
  PauseBannerTest() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  ~PauseBannerTest() override { QLocale::setDefault(locale_); }

  void haveMessages(quint64 messages, quint64 replayed = 0) {
    ConnectionStatus live;
    live.state = ConnectionState::Live;
    LinkStatistics link;
    link.messages = messages;
    link.replayed = replayed;
    fixture_.setConnection(live, link);
  }
  [[nodiscard]] std::string text() const { return plain(banner_.suffix()); }
  static qint64 at(int hour, int minute, int second) {
    return QDateTime(QDate(2026, 11, 28), QTime(hour, minute, second)).toMSecsSinceEpoch();
  }

  test::UiFixture fixture_;
  PauseBanner banner_{fixture_.store, fixture_.theme};

 private:
  QLocale locale_;
};

TEST_F(PauseBannerTest, SaysSinceWhenAndHowFarBehind) {
  haveMessages(1'000);
  banner_.start(at(14, 3, 28));
  EXPECT_EQ(text(), "Paused 14:03:28, 0 updates behind");
  haveMessages(1'212);
  fixture_.clock.advance(PauseBanner::kEveryMs);
  EXPECT_TRUE(banner_.refresh());
  EXPECT_EQ(text(), "Paused 14:03:28, 212 updates behind");
  EXPECT_EQ(plain(banner_.accessibleName()), text());
}

TEST_F(PauseBannerTest, CountsAtMostOnceASecond) {
  banner_.start(at(14, 3, 28));
  haveMessages(5);
  fixture_.clock.advance(PauseBanner::kEveryMs - 1);
  EXPECT_FALSE(banner_.refresh());
  fixture_.clock.advance(1);
  EXPECT_TRUE(banner_.refresh());
  EXPECT_EQ(text(), "Paused 14:03:28, 5 updates behind");
  fixture_.clock.advance(PauseBanner::kEveryMs);
  EXPECT_FALSE(banner_.refresh()) << "nothing came";
}

TEST_F(PauseBannerTest, AHistoryOnRequestIsNoNews) {
  banner_.start(at(14, 3, 28));
  haveMessages(500, 499);
  fixture_.clock.advance(PauseBanner::kEveryMs);
  EXPECT_TRUE(banner_.refresh());
  EXPECT_EQ(text(), "Paused 14:03:28, 1 update behind");
}

TEST_F(PauseBannerTest, EachPauseCountsFromItsBegin) {
  banner_.start(at(14, 3, 28));
  haveMessages(5);
  banner_.stop();
  EXPECT_FALSE(banner_.isPaused());
  banner_.start(at(14, 5, 0));
  EXPECT_EQ(text(), "Paused 14:05:00, 0 updates behind");
}

TEST_F(PauseBannerTest, LeavesTheNumberOutWhereThereIsLittleRoom) {
  banner_.start(at(14, 3, 28));
  haveMessages(2'120);
  fixture_.clock.advance(PauseBanner::kEveryMs);
  banner_.refresh();
  banner_.setForm(PauseBanner::Form::Short);
  EXPECT_EQ(text(), "Paused 14:03:28");
  EXPECT_EQ(plain(banner_.accessibleName()), "Paused 14:03:28, 2120 updates behind");
}

}  // namespace
}  // namespace pulsedeck
