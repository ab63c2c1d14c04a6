#include "pulsedeck/ui/metric_card.h"

#include "ui/metric_feed.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::plain;

constexpr auto kCatalog = R"({"metrics": [
  {"name": "system_health.error_rate", "title": "Error rate", "unit": "percent", "precision": 1, "good": "down",
   "expected": {"max": 2}},
  {"name": "ai_agents.success_rate", "title": "Agent success", "unit": "percent", "precision": 1, "good": "up",
   "expected": {"min": 90}},
  {"name": "dashboard.revenue_generated", "title": "Revenue", "unit": "currency", "currency": "USD",
   "precision": 0, "good": "up"}
]})";
constexpr auto kErrors = "system_health.error_rate";
constexpr auto kRevenue = "dashboard.revenue_generated";
constexpr qint64 kMinute = 60'000;

class MetricCardTest : public testing::Test {
 protected:
  MetricCardTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    feed_.describe(kCatalog);
  }
  ~MetricCardTest() override { QLocale::setDefault(locale_); }

  std::unique_ptr<MetricCard> shownCard(const char* metric, const Theme& theme) {
    auto card = std::make_unique<MetricCard>(CardSpec{QLatin1String(metric), QString(), QString()},
                                             feed_.store, theme);
    card->resize(139, 124);
    card->show();
    return card;
  }
  std::unique_ptr<MetricCard> shownCard(const char* metric) { return shownCard(metric, feed_.theme); }

  test::MetricFeed feed_;

 private:
  QLocale locale_;
};

TEST_F(MetricCardTest, IsUnknownUntilAValueCame) {
  const auto card = shownCard(kErrors);
  EXPECT_EQ(plain(card->valueText()), "—");
  EXPECT_EQ(plain(card->noteText()), "No value yet");
  EXPECT_EQ(card->tagText(), QString());
  EXPECT_EQ(plain(card->accessibleName()), "Error rate unknown");
}

TEST_F(MetricCardTest, ShowsTheNewestValue) {
  const auto card = shownCard(kRevenue);
  feed_.receive(kRevenue, 128'430);
  card->refresh();
  EXPECT_EQ(plain(card->valueText()), "$128,430");
  EXPECT_EQ(plain(card->noteText()), "First value");
  EXPECT_EQ(card->tagText(), QString());
}

TEST_F(MetricCardTest, ShowsAMetricThatNoCatalogueNames) {
  const auto card = shownCard("weather.wind_speed");
  feed_.receive("weather.wind_speed", 12);
  card->refresh();
  EXPECT_EQ(plain(card->valueText()), "12");
}

TEST_F(MetricCardTest, ComparesWithTheValueOneSpanAgo) {
  const auto card = shownCard(kRevenue);
  card->setSpan(60 * kMinute);
  feed_.receive(kRevenue, 50'000);
  feed_.clock.advance(30 * kMinute);
  feed_.receive(kRevenue, 100'000);
  feed_.clock.advance(60 * kMinute);
  feed_.receive(kRevenue, 104'200);
  card->refresh();
  EXPECT_EQ(plain(card->noteText()), "+4.2 % in 1 h");
}

TEST_F(MetricCardTest, ComparesWithTheOldestValueWhereTheSpanIsNotCovered) {
  const auto card = shownCard(kErrors);
  card->setSpan(24 * 60 * kMinute);
  feed_.receive(kErrors, 1.5);
  feed_.clock.advance(12 * kMinute);
  feed_.receive(kErrors, 1.4);
  card->refresh();
  EXPECT_EQ(plain(card->noteText()), "−0.1 pt in 12 min");
}

TEST_F(MetricCardTest, TellsTheWorstLimitOfRulesAndCatalogue) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 2.4);
  card->refresh();
  EXPECT_EQ(plain(card->noteText()), "limit 2 %") << "the catalogue's";
  const MetricId id = *feed_.catalog.find(QLatin1String(kErrors));
  feed_.store.setRuleLimits({{id, {{1, true, Severity::Error, QStringLiteral("Many errors")}}}});
  EXPECT_EQ(plain(card->noteText()), "limit 1 %") << "at once";
  EXPECT_EQ(card->tagText(), QStringLiteral("Limit"));
  feed_.clock.advance(1'000);
  card->refresh();
  EXPECT_EQ(plain(card->accessibleName()),
            "Error rate 2.4 percent, above limit of Many errors (Error), updated 1 second ago");
  feed_.store.setRuleLimits({{id, {{1, true, Severity::Info, QStringLiteral("Some")}}}});
  EXPECT_EQ(plain(card->noteText()), "limit 2 %") << "what is only worth a note is not the worst";
}

TEST_F(MetricCardTest, AnErrorsLimitHasAShapeOfItsOwn) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 2.4);
  card->refresh();
  const QImage warning = card->grab().toImage();
  const MetricId id = *feed_.catalog.find(QLatin1String(kErrors));
  feed_.store.setRuleLimits({{id, {{2, true, Severity::Error, QStringLiteral("Many errors")}}}});
  EXPECT_NE(card->grab().toImage(), warning);
}

TEST_F(MetricCardTest, TellsTheLimitThatIsPassed) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 2.4);
  card->refresh();
  EXPECT_EQ(plain(card->tagText()), "Limit");
  EXPECT_EQ(plain(card->noteText()), "limit 2 %");

  feed_.clock.advance(kMinute);
  feed_.receive(kErrors, 1.9);
  card->refresh();
  EXPECT_EQ(card->tagText(), QString());
  EXPECT_EQ(plain(card->noteText()), "−0.5 pt in 1 min");
}

TEST_F(MetricCardTest, TakesOnlyTheBadSideForPassed) {
  const auto card = shownCard("ai_agents.success_rate");
  feed_.receive("ai_agents.success_rate", 99);
  card->refresh();
  EXPECT_EQ(card->tagText(), QString());
  feed_.clock.advance(kMinute);
  feed_.receive("ai_agents.success_rate", 85);
  card->refresh();
  EXPECT_EQ(plain(card->noteText()), "limit 90 %");
}

TEST_F(MetricCardTest, SaysItsAgeWhenStale) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 2.4);
  card->refresh();
  feed_.clock.advance(48'500);
  card->refresh();
  EXPECT_EQ(plain(card->tagText()), "Stale");
  EXPECT_EQ(plain(card->noteText()), "48 s ago");
  EXPECT_EQ(plain(card->valueText()), "2.4 %");
  feed_.clock.advance(1'000);
  card->refresh();
  EXPECT_EQ(plain(card->noteText()), "49 s ago");

  feed_.receive(kErrors, 1.0);
  card->refresh();
  EXPECT_EQ(card->tagText(), QString());
}

TEST_F(MetricCardTest, IsStaleWhenTheLinkIsLost) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 1.0);
  card->refresh();
  ConnectionStatus lost;
  lost.state = ConnectionState::Backoff;
  feed_.setConnection(lost);
  card->refresh();
  EXPECT_EQ(plain(card->tagText()), "Stale");
}

TEST_F(MetricCardTest, IsStaleWhenItsFamilyStopsWhileAnotherGoesOn) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 1.0);
  for (int second = 0; second < 16; ++second) {
    feed_.clock.advance(1'000);
    feed_.receive("ai_agents.success_rate", 95);
  }
  card->refresh();
  EXPECT_EQ(plain(card->tagText()), "Stale");
  EXPECT_EQ(plain(card->noteText()), "16 s ago");
}

TEST_F(MetricCardTest, StaysStaleAfterAReconnectUntilItsOwnDataCome) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 1.0);
  ConnectionStatus status;
  for (const ConnectionState state :
       {ConnectionState::Backoff, ConnectionState::Syncing, ConnectionState::Live}) {
    status.state = state;
    feed_.setConnection(status);
    feed_.clock.advance(1'000);
  }
  card->refresh();
  EXPECT_EQ(plain(card->tagText()), "Stale");
  EXPECT_EQ(plain(card->noteText()), "3 s ago");
  feed_.receive(kErrors, 1.0);
  card->refresh();
  EXPECT_EQ(card->tagText(), QString());
}

TEST_F(MetricCardTest, IsFaintWithItsAgeWhenNobodyAsksForItsFamily) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 1.0);
  feed_.store.setSubscribedFamilies({QStringLiteral("leads")});
  feed_.clock.advance(20'000);
  card->refresh();
  EXPECT_EQ(plain(card->tagText()), "Stale");
  EXPECT_EQ(plain(card->noteText()), "20 s ago");
}

TEST_F(MetricCardTest, SpeaksItsContent) {
  const auto card = shownCard(kErrors);
  feed_.receive(kErrors, 2.4);
  feed_.clock.advance(3'000);
  card->refresh();
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(card.get());
  ASSERT_NE(spoken, nullptr);
  EXPECT_EQ(plain(spoken->text(QAccessible::Name)),
            "Error rate 2.4 percent, above limit, updated 3 seconds ago");
  EXPECT_EQ(plain(spoken->text(QAccessible::Description)), "limit 2 %");
  EXPECT_EQ(spoken->role(), QAccessible::Button);
}

TEST_F(MetricCardTest, AssistiveTechnologyCanPressIt) {
  const auto card = shownCard(kErrors);
  const QSignalSpy chosen(card.get(), &MetricCard::metricChosen);
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(card.get());
  ASSERT_NE(spoken->actionInterface(), nullptr);
  spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  QCoreApplication::processEvents();
  EXPECT_EQ(chosen.count(), 1);
}

TEST_F(MetricCardTest, AClickOrAKeyOpensItsMetric) {
  const auto card = shownCard(kErrors);
  QSignalSpy chosen(card.get(), &MetricCard::metricChosen);
  QTest::mouseClick(card.get(), Qt::LeftButton);
  QTest::keyClick(card.get(), Qt::Key_Return);
  QTest::keyClick(card.get(), Qt::Key_Space);
  ASSERT_EQ(chosen.count(), 3);
  for (const QList<QVariant>& call : chosen)
    EXPECT_EQ(call.first().toString(), QLatin1String(kErrors));
  QTest::mouseClick(card.get(), Qt::RightButton);
  QTest::mousePress(card.get(), Qt::LeftButton);
  QTest::mouseRelease(card.get(), Qt::LeftButton, {}, QPoint(500, 500));
  EXPECT_EQ(chosen.count(), 3) << "neither another button nor one that was drawn away";
}

TEST_F(MetricCardTest, ShowsTheFocusAndTheMouse) {
  QWidget window;
  window.resize(300, 200);
  MetricCard card({QLatin1String(kErrors), QString(), QString()}, feed_.store, feed_.theme, &window);
  card.setGeometry(10, 10, 139, 124);
  window.show();
  static_cast<void>(QTest::qWaitForWindowActive(&window));
  window.setFocus();
  const QColor line = feed_.theme.tokens().line;
  const auto pixel = [&](QPoint point) { return card.grab().toImage().pixelColor(point); };
  const QPoint edge(1, 62);
  EXPECT_NE(pixel(edge), feed_.theme.tokens().accent);
  QTest::keyClick(&window, Qt::Key_Tab);
  ASSERT_TRUE(card.hasFocus());
  EXPECT_EQ(pixel(edge), feed_.theme.tokens().accent);
  const QPoint inside(130, 110);
  EXPECT_EQ(pixel(inside), feed_.theme.tokens().surface);
  QEnterEvent enter(QPointF(5, 5), QPointF(15, 15), QPointF(15, 15));
  QCoreApplication::sendEvent(&card, &enter);
  EXPECT_EQ(pixel(inside), feed_.theme.tokens().raised);
  QEvent leave(QEvent::Leave);
  QCoreApplication::sendEvent(&card, &leave);
  EXPECT_EQ(pixel(inside), feed_.theme.tokens().surface);
  EXPECT_NE(line, feed_.theme.tokens().accent);
}

TEST_F(MetricCardTest, ComparesOverAPeriodOfItsOwn) {
  CardSpec spec{QLatin1String(kRevenue), QString(), QString()};
  spec.periodMs = 60 * kMinute;
  MetricCard card(spec, feed_.store, feed_.theme);
  card.resize(139, 124);
  card.show();
  feed_.receive(kRevenue, 100'000);
  feed_.clock.advance(55 * kMinute);
  feed_.receive(kRevenue, 103'000);
  feed_.clock.advance(5 * kMinute);
  feed_.receive(kRevenue, 104'200);
  card.refresh();
  EXPECT_EQ(plain(card.noteText()), "+4.2 % in 1 h");
  card.setSpan(kMinute);
  EXPECT_EQ(plain(card.noteText()), "+4.2 % in 1 h") << "whatever the header says";
  card.setPeriod(5 * kMinute);
  EXPECT_EQ(plain(card.noteText()), "+1.2 % in 5 min");
  card.setPeriod(0);
  EXPECT_EQ(plain(card.noteText()), "+1.2 % in 5 min") << "the newest value at least a minute old";
}

TEST_F(MetricCardTest, ItsMenuChoosesThePeriod) {
  const auto card = shownCard(kRevenue);
  QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(5, 5), card->mapToGlobal(QPoint(5, 5)));
  QCoreApplication::sendEvent(card.get(), &byKey);
  auto* menu = card->findChild<QMenu*>();
  ASSERT_NE(menu, nullptr);
  ASSERT_TRUE(menu->isVisible());
  QStringList texts;
  for (const QAction* action : menu->actions())
    texts << action->text();
  EXPECT_EQ(texts.join(QLatin1Char('|')).toStdString(),
            "Open Revenue|New alert rule…||Change over the header's range|Change over 5 min|Change over 1 "
            "h|Change over 24 "
            "h|Change "
            "over 7 d");
  EXPECT_TRUE(menu->actions().at(3)->isChecked());
  for (int i = 0; i < 5; ++i)
    QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  EXPECT_EQ(card->periodMs(), 60 * kMinute);
}

TEST_F(MetricCardTest, CountsChangeByHowMany) {
  feed_.describe(
      R"({"metrics": [{"name": "leads.active", "title": "Active leads", "unit": "count", "precision": 0,
    "good": "up"}]})");
  const auto card = shownCard("leads.active");
  card->setSpan(60 * kMinute);
  feed_.receive("leads.active", 1'394);
  feed_.clock.advance(60 * kMinute);
  feed_.receive("leads.active", 1'432);
  card->refresh();
  EXPECT_EQ(plain(card->noteText()), "+38 in 1 h");
}

TEST_F(MetricCardTest, DoesNothingWhileHidden) {
  const auto card = shownCard(kRevenue);
  feed_.receive(kRevenue, 1'000);
  card->refresh();
  card->hide();
  feed_.clock.advance(kMinute);
  feed_.receive(kRevenue, 2'000);
  card->refresh();
  EXPECT_EQ(plain(card->valueText()), "$1,000");
  card->show();
  EXPECT_EQ(plain(card->valueText()), "$2,000");
}

TEST_F(MetricCardTest, KeepsWhatItShowsWhilePaused) {
  const auto card = shownCard(kRevenue);
  feed_.receive(kRevenue, 1'000);
  card->refresh();
  card->setPaused(true);
  feed_.clock.advance(kMinute);
  feed_.receive(kRevenue, 2'000);
  card->refresh();
  EXPECT_EQ(plain(card->valueText()), "$1,000");
  card->setPaused(false);
  card->refresh();
  EXPECT_EQ(plain(card->valueText()), "$2,000");
}

TEST_F(MetricCardTest, ShowsTheValueOfThePauseWhenItComesIntoSightLater) {
  MetricCard card({QLatin1String(kRevenue), QString(), QString()}, feed_.store, feed_.theme);
  feed_.receive(kRevenue, 1'000);
  card.setPaused(true);
  feed_.clock.advance(kMinute);
  feed_.receive(kRevenue, 2'000);
  card.show();
  EXPECT_EQ(plain(card.valueText()), "$1,000");
}

TEST_F(MetricCardTest, CountsUpWhenValuesComeCalmly) {
  const Theme theme(ThemeChoice::Dark);
  const auto card = shownCard(kRevenue, theme);
  feed_.receive(kRevenue, 1'000);
  card->refresh();
  EXPECT_FALSE(card->isCountingUp()) << "there was no value to count from";
  feed_.clock.advance(MetricCard::kCalmMs);
  feed_.receive(kRevenue, 2'000);
  card->refresh();
  EXPECT_TRUE(card->isCountingUp());
  EXPECT_TRUE(card->isMoving()) << "it needs further frames";
  EXPECT_EQ(plain(card->valueText()), "$2,000");
  const QImage onTheWay = card->grab().toImage();
  feed_.clock.advance(MetricCard::kCountUpMs);
  card->refresh();
  EXPECT_FALSE(card->isMoving());
  EXPECT_NE(card->grab().toImage(), onTheWay);

  feed_.clock.advance(MetricCard::kCalmMs - MetricCard::kCountUpMs - 1);
  feed_.receive(kRevenue, 3'000);
  card->refresh();
  EXPECT_FALSE(card->isCountingUp()) << "values come too fast for it";
}

TEST_F(MetricCardTest, DoesNotCountUpWithReducedMotion) {
  const auto card = shownCard(kRevenue);
  feed_.receive(kRevenue, 1'000);
  card->refresh();
  feed_.clock.advance(kMinute);
  feed_.receive(kRevenue, 2'000);
  card->refresh();
  EXPECT_FALSE(card->isCountingUp());
}

TEST_F(MetricCardTest, DrawsItsValueAndItsSparkline) {
  const auto card = shownCard(kErrors);
  const QImage empty = card->grab().toImage();
  for (int i = 0; i < 60; ++i) {
    feed_.clock.advance(5'000);
    feed_.receive(kErrors, 1 + i % 2);
  }
  card->refresh();
  const QImage full = card->grab().toImage();
  const int ratio = qRound(full.devicePixelRatio());
  const QRect bottom(0, full.height() - 30 * ratio, full.width(), 24 * ratio);
  EXPECT_NE(full.copy(bottom), empty.copy(bottom));
  const QRect value(0, 30 * ratio, full.width(), 32 * ratio);
  EXPECT_NE(full.copy(value), empty.copy(value));
}

TEST_F(MetricCardTest, FirstSeenInAPauseItIsAsFreshAsItWasThen) {
  feed_.receive(kErrors, 1.5);
  MetricCard card(CardSpec{QLatin1String(kErrors), QString(), QString()}, feed_.store, feed_.theme);
  card.setPaused(true);
  feed_.clock.advance(10 * kMinute);
  card.resize(139, 124);
  card.show();
  EXPECT_EQ(plain(card.valueText()), "1.5 %");
  EXPECT_EQ(card.tagText(), QString());
}

TEST_F(MetricCardTest, FirstSeenInAPauseItIsAsStaleAsItWasThen) {
  feed_.receive(kErrors, 1.5);
  MetricCard card(CardSpec{QLatin1String(kErrors), QString(), QString()}, feed_.store, feed_.theme);
  feed_.clock.advance(5 * kMinute);
  card.setPaused(true);
  feed_.clock.advance(1'000);
  feed_.receive(kErrors, 1.6);
  card.resize(139, 124);
  card.show();
  EXPECT_EQ(card.tagText(), QStringLiteral("Stale"));
  EXPECT_EQ(plain(card.noteText()), "5 min ago");
}

}  // namespace
}  // namespace pulsedeck
