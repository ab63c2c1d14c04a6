#include "pulsedeck/ui/tray_text.h"

#include "ui/metric_feed.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;
using test::plain;

CardSpec card(const char* metric, const char* title) {
  return {QString::fromLatin1(metric), QString::fromLatin1(title), {}, 0};
}

class TrayTextTest : public testing::Test {
 protected:
  TrayTextTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    feed_.describe(R"({"metrics": [
      {"name": "dashboard.revenue_generated", "title": "Revenue", "unit": "currency", "currency": "USD", "precision": 0, "good": "up"},
      {"name": "system_health.error_rate", "title": "Error rate", "unit": "percent", "precision": 1, "good": "down"}]})");
  }

  [[nodiscard]] std::string toolTip(const QString& quiet = {}) const {
    return plain(trayToolTip(
        feed_.store,
        {card("dashboard.revenue_generated", "Revenue today"), card("system_health.error_rate", "")}, quiet));
  }

  test::MetricFeed feed_;
};

TEST_F(TrayTextTest, WhatIsNotKnownIsNotSaid) {
  EXPECT_EQ(toolTip(), "Pulsedeck: Offline");
}

TEST_F(TrayTextTest, TheKnownFiguresStandBelowTheLink) {
  feed_.receive("dashboard.revenue_generated", 128'430);
  feed_.receive("system_health.error_rate", 2.43);
  EXPECT_EQ(toolTip(), "Pulsedeck: Live\nRevenue today: $128,430\nError rate: 2.4 %");
}

TEST_F(TrayTextTest, WhatIsStaleSaysSo) {
  feed_.receive("dashboard.revenue_generated", 128'430);
  feed_.clock.advance(3'600'000);
  feed_.receive("system_health.error_rate", 2.43);
  const std::string text = toolTip();
  EXPECT_NE(text.find("Revenue today: $128,430 (stale)"), std::string::npos) << text;
  EXPECT_NE(text.find("Error rate: 2.4 %"), std::string::npos) << text;
  EXPECT_EQ(text.find("2.4 % (stale)"), std::string::npos) << text;
}

TEST_F(TrayTextTest, ALinkThatIsNotLiveSaysWhatItDoes) {
  ConnectionStatus status;
  status.state = ConnectionState::Backoff;
  status.attempt = 3;
  status.maxAttempts = 10;
  feed_.setConnection(status);
  EXPECT_EQ(toolTip(), "Pulsedeck: Reconnecting · 3 of 10");
}

TEST_F(TrayTextTest, WhatIsUnreadAndTheQuietComeFirst) {
  feed_.store.addNotification(notification(QStringLiteral("a"), Severity::Warning));
  feed_.store.addNotification(notification(QStringLiteral("b"), Severity::Info));
  feed_.receive("system_health.error_rate", 1);
  EXPECT_EQ(toolTip(QStringLiteral("Quiet until 17:30")),
            "Pulsedeck: Live\n2 unread, the worst open: Warning\nQuiet until 17:30\nError rate: 1.0 %");
  feed_.store.acknowledgeNotification(QStringLiteral("a"));
  EXPECT_NE(toolTip().find("1 unread, the worst open: Info"), std::string::npos);
  feed_.store.markNotificationRead(QStringLiteral("b"));
  EXPECT_NE(toolTip().find("Live\nThe worst open: Info\n"), std::string::npos);
}

TEST_F(TrayTextTest, WhatIsWellAgainIsNotCalledTheWorst) {
  feed_.store.addNotification(notification(QStringLiteral("a"), Severity::Success));
  EXPECT_EQ(toolTip(), "Pulsedeck: Offline\n1 unread");
  feed_.store.markNotificationRead(QStringLiteral("a"));
  EXPECT_EQ(toolTip(), "Pulsedeck: Offline");
}

TEST_F(TrayTextTest, NoServersTextIsInTheTooltip) {
  Notification hostile = notification(QStringLiteral("a"), Severity::Error);
  hostile.title = QStringLiteral("<img src=/etc/passwd>");
  feed_.store.addNotification(hostile);
  EXPECT_EQ(toolTip().find('<'), std::string::npos);
}

TEST_F(TrayTextTest, AMenusLineIsPlainAndShort) {
  NotificationEntry entry;
  entry.newest = notification(QStringLiteral("a"), Severity::Error);
  entry.newest.title = QStringLiteral("R&D\tfailed");
  EXPECT_EQ(alertLine(entry), QStringLiteral("Error: R&&D failed"));
  entry.count = 3;
  EXPECT_EQ(alertLine(entry), QStringLiteral("Error: R&&D failed × 3"));
  entry.newest.title = QString(500, QLatin1Char('x'));
  EXPECT_LT(alertLine(entry).size(), 70);
  EXPECT_TRUE(alertLine(entry).endsWith(QStringLiteral("… × 3")));
}

TEST_F(TrayTextTest, TheNewestAlertsComeFirst) {
  for (int i = 0; i < 8; ++i) {
    Notification one = notification(QString::number(i));
    one.timeMs += i * 120'000;
    feed_.store.addNotification(one);
  }
  QStringList ids;
  for (const NotificationEntry& entry : recentAlerts(feed_.store.notifications(), 5))
    ids << entry.newest.id;
  EXPECT_EQ(ids.join(QLatin1Char(' ')), QStringLiteral("7 6 5 4 3"));
  EXPECT_EQ(recentAlerts(feed_.store.notifications(), 20).size(), 8);
}

TEST_F(TrayTextTest, KeyFiguresAreTheFirstPagesFirstCards) {
  DashboardSpec charts;
  charts.rows = {{{}, {PanelSpec{}}}};
  DashboardSpec cards;
  cards.rows = {{{card("a.b", "A"), card("a.c", "B")}, {}}};
  EXPECT_EQ(keyFigures({PageEntry(charts), PageEntry(cards)}).size(), 2);
  EXPECT_EQ(keyFigures({PageEntry(charts)}).size(), 0);
  for (int i = 0; i < 9; ++i)
    cards.rows[0].cards << card("a.d", "C");
  EXPECT_EQ(keyFigures({PageEntry(cards)}).size(), 6);
}

}  // namespace
}  // namespace pulsedeck
