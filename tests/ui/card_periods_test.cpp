#include "pulsedeck/ui/card_periods.h"

#include "ui/main_window_fixture.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kHour = 3'600'000;

TEST(CardPeriods, RemembersTheNewestChoices) {
  CardPeriods periods;
  for (qsizetype i = 0; i <= CardPeriods::kMost; ++i)
    periods.choose({QStringLiteral("page"), QString::number(i), i});
  EXPECT_EQ(periods.choices().size(), CardPeriods::kMost);
  EXPECT_EQ(periods.of(QStringLiteral("page"), QStringLiteral("0")), std::nullopt);
  EXPECT_EQ(periods.of(QStringLiteral("page"), QStringLiteral("1")), 1);
  periods.choose({QStringLiteral("page"), QStringLiteral("1"), 7});
  EXPECT_EQ(periods.of(QStringLiteral("page"), QStringLiteral("1")), 7);
  EXPECT_EQ(periods.of(QStringLiteral("other"), QStringLiteral("1")), std::nullopt);
  periods.forget(QStringLiteral("page"), QStringLiteral("1"));
  EXPECT_EQ(periods.of(QStringLiteral("page"), QStringLiteral("1")), std::nullopt);
}

class CardPeriodsInWindow : public test::MainWindowFixture {
 protected:
  void choose(MetricCard& card, const QString& words) {
    QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), card.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&card, &event);
    auto* const menu = card.findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    for (QAction* action : menu->actions()) {
      if (action->text() == words) action->trigger();
    }
    menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
};

TEST_F(CardPeriodsInWindow, WhatIsChosenStaysWhenThePageIsMadeAnew) {
  QSignalSpy changed(window_.get(), &MainWindow::cardPeriodsChanged);
  choose(*shownCard(), QStringLiteral("Change over 1 h"));
  ASSERT_EQ(changed.size(), 1);
  const auto periods = changed.back().front().value<CardPeriods>();
  EXPECT_EQ(periods.of(QStringLiteral("one"), QStringLiteral("leads.new")), kHour);
  window_->setPages({test::pageOfOneCard(QStringLiteral("one"), QStringLiteral("Anew")),
                     test::pageOfOneCard(QStringLiteral("two"), QStringLiteral("Second"))});
  ASSERT_NE(shownCard(), nullptr);
  EXPECT_EQ(shownCard()->periodMs(), kHour);
  ASSERT_TRUE(window_->showPage(QStringLiteral("two")));
  EXPECT_EQ(shownCard()->periodMs(), 0) << "the same metric on another page";
}

TEST_F(CardPeriodsInWindow, ThePagesOwnPeriodIsNotKept) {
  choose(*shownCard(), QStringLiteral("Change over 1 h"));
  QSignalSpy changed(window_.get(), &MainWindow::cardPeriodsChanged);
  choose(*shownCard(), QStringLiteral("Change over the header's range"));
  ASSERT_EQ(changed.size(), 1);
  EXPECT_TRUE(changed.back().front().value<CardPeriods>().choices().isEmpty());
}

TEST(CardPeriodsOfPage, SeveralCardsOfAMetricEachHaveTheirOwn) {
  test::UiFixture fixture;
  DashboardSpec spec = test::pageOfOneCard(QStringLiteral("one"), QStringLiteral("One"));
  spec.rows[0].cards.push_back(spec.rows[0].cards.front());
  spec.rows[0].cards[0].periodMs = kHour;
  DashboardPage page(spec, fixture.store, fixture.theme);
  CardPeriods periods;
  periods.choose({QStringLiteral("one"), QStringLiteral("leads.new 2"), 24 * kHour});
  page.setCardPeriods(periods);
  const auto cards = page.findChildren<MetricCard*>();
  ASSERT_EQ(cards.size(), 2);
  EXPECT_EQ(cards[0]->periodMs(), kHour);
  EXPECT_EQ(cards[1]->periodMs(), 24 * kHour);
}

}  // namespace
}  // namespace pulsedeck
