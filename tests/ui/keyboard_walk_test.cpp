// The whole window by keyboard alone: every control can be reached, says what it is and shows that it is in
// focus.

#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/main_window.h"
#include "ui/metric_feed.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

constexpr int kMostStops = 200;

DashboardSpec page(const QString& id) {
  QFile file(QStringLiteral(":/pulsedeck/dashboards/%1.json").arg(id));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly));
  return *DashboardSpec::fromJson(file.readAll());
}

class KeyboardWalk : public testing::Test {
 protected:
  KeyboardWalk() {
    MainWindow::Options options;
    options.pages = {page(QStringLiteral("overview")), page(QStringLiteral("system_health"))};
    window_ = std::make_unique<MainWindow>(options, feed_.store, frames_, feed_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    feed_.store.addActivityEvent(test::activityEvent(QStringLiteral("a")));
    feed_.store.addNotification(test::notification(QStringLiteral("n"), Severity::Error));
    feed_.receive("dashboard.revenue_generated", 1);
    beat();
  }

  void beat() {
    Q_EMIT frames_.notificationsDue();
    Q_EMIT frames_.statusDue();
    Q_EMIT frames_.cardsDue();
    Q_EMIT frames_.chartsDue();
    Q_EMIT frames_.feedsDue();
  }

  /// What scrolls has the focus itself, and not the part in it that it shows.
  [[nodiscard]] static bool takesTab(const QWidget* widget) {
    if (qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) != nullptr) return false;
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
  }

  /// The controls that Tab stops at, in its order.
  [[nodiscard]] QList<QWidget*> walk(Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QList<QWidget*> stops;
    for (int i = 0; i < kMostStops; ++i) {
      QTest::keyClick(window_.get(), modifiers.testFlag(Qt::ShiftModifier) ? Qt::Key_Backtab : Qt::Key_Tab,
                      modifiers);
      QWidget* stop = window_->focusWidget();
      if (stop == nullptr || stops.contains(stop)) break;
      stops << stop;
    }
    return stops;
  }

  [[nodiscard]] static std::string described(const QWidget* widget) {
    return std::string(widget->metaObject()->className()) + " \"" + widget->accessibleName().toStdString() +
           '"';
  }

  test::MetricFeed feed_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
};

TEST_F(KeyboardWalk, TabReachesEveryControlBothWays) {
  const QList<QWidget*> forth = walk();
  EXPECT_GT(forth.size(), 10);
  const QList<QWidget*> all = window_->findChildren<QWidget*>();
  for (QWidget* widget : all) {
    if (!takesTab(widget)) continue;
    EXPECT_TRUE(forth.contains(widget)) << described(widget) << " is passed over";
  }
  const QList<QWidget*> back = walk(Qt::ShiftModifier);
  EXPECT_EQ(QSet<QWidget*>(back.begin(), back.end()), QSet<QWidget*>(forth.begin(), forth.end()));
}

TEST_F(KeyboardWalk, EveryStopHasANameAndARole) {
  for (QWidget* stop : walk()) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(stop);
    ASSERT_NE(spoken, nullptr) << described(stop);
    EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty()) << described(stop) << " has no name";
    EXPECT_NE(spoken->role(), QAccessible::NoRole) << described(stop);
    EXPECT_NE(spoken->role(), QAccessible::Client) << described(stop) << " does not say what it is";
  }
}

TEST_F(KeyboardWalk, EveryStopShowsThatItIsInFocus) {
  const QList<QWidget*> stops = walk();
  for (QWidget* stop : stops) {
    stop->setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    const QImage focused = stop->grab().toImage();
    stop->clearFocus();
    QCoreApplication::processEvents();
    EXPECT_NE(focused, stop->grab().toImage())
        << described(stop) << " looks the same with and without the focus";
  }
}

TEST_F(KeyboardWalk, RangesAndPagesAreChosenByArrowKeys) {
  const auto stopCalled = [this](const QString& name) -> QWidget* {
    for (QWidget* stop : walk()) {
      if (QAccessible::queryAccessibleInterface(stop)->text(QAccessible::Name) == name) return stop;
    }
    return nullptr;
  };
  QWidget* pageEntry = stopCalled(QStringLiteral("Overview"));
  ASSERT_NE(pageEntry, nullptr);
  pageEntry->setFocus(Qt::TabFocusReason);
  QTest::keyClick(pageEntry, Qt::Key_Down);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("system_health"));

  QSignalSpy chosen(window_->findChild<HeaderBar*>(), &HeaderBar::spanChosen);
  // Tab stops once in the row of ranges; arrow keys go on from the chosen one.
  QWidget* range = stopCalled(QStringLiteral("Show the last 1 min"));
  ASSERT_NE(range, nullptr);
  QTest::keyClick(range, Qt::Key_Space);
  range->setFocus(Qt::TabFocusReason);
  QTest::keyClick(range, Qt::Key_Right);
  ASSERT_EQ(chosen.size(), 2);
  EXPECT_EQ(chosen[0][0].toLongLong(), 60'000);
  EXPECT_EQ(chosen[1][0].toLongLong(), 5 * 60'000);
}

}  // namespace
}  // namespace pulsedeck
