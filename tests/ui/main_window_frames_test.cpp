// What the window does when, and what it leaves out while nobody looks.

#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/toast.h"
#include "ui/main_window_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;

class MainWindowFrames : public test::MainWindowFixture {};

TEST_F(MainWindowFrames, OnlyTheVisiblePageWorks) {
  receive(42);
  beat();
  EXPECT_NE(valueOn(QStringLiteral("one")), valueOn(QStringLiteral("two")));
  ASSERT_TRUE(window_->showPage(QStringLiteral("two")));
  beat();
  EXPECT_EQ(valueOn(QStringLiteral("one")), valueOn(QStringLiteral("two")));
}

TEST_F(MainWindowFrames, AHiddenWindowDoesNothing) {
  const QString before = valueOn(QStringLiteral("one"));
  window_->hide();
  receive(42);
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  beat();
  EXPECT_EQ(valueOn(QStringLiteral("one")), before);
  EXPECT_TRUE(window_->findChildren<Toast*>().isEmpty());
  window_->show();
  beat();
  EXPECT_NE(valueOn(QStringLiteral("one")), before);
  EXPECT_EQ(window_->findChildren<Toast*>().size(), 1);
}

TEST_F(MainWindowFrames, PaintingIsFramedBySignals) {
  QStringList order;
  QObject::connect(window_.get(), &MainWindow::paintStarted, window_.get(),
                   [&] { order << QStringLiteral("start"); });
  QObject::connect(window_.get(), &MainWindow::paintFinished, window_.get(),
                   [&] { order << QStringLiteral("end"); });
  QEvent request(QEvent::UpdateRequest);
  QCoreApplication::sendEvent(window_.get(), &request);
  EXPECT_EQ(order, (QStringList{QStringLiteral("start"), QStringLiteral("end")}));
}

TEST_F(MainWindowFrames, HiddenItDrawsNothingAndComesBackWithTheNewest) {
  receive(5);
  beat();
  const QString before = valueOn(QStringLiteral("one"));
  QSignalSpy seen(window_.get(), &MainWindow::seenChanged);
  window_->hide();
  ASSERT_EQ(seen.size(), 1);
  EXPECT_FALSE(seen[0][0].toBool());
  QSignalSpy painted(window_.get(), &MainWindow::paintStarted);
  receive(7);
  beat();
  QCoreApplication::processEvents();
  EXPECT_EQ(painted.size(), 0);
  EXPECT_EQ(valueOn(QStringLiteral("one")), before);
  window_->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
  EXPECT_TRUE(window_->isSeen());
  EXPECT_NE(valueOn(QStringLiteral("one")), before) << "without waiting for a frame";
}

TEST_F(MainWindowFrames, MinimisedItIsNotSeen) {
  EXPECT_TRUE(window_->isSeen());
  window_->showMinimized();
  EXPECT_FALSE(window_->isSeen());
  window_->showNormal();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window_->isSeen(); }));
}

TEST_F(MainWindowFrames, NotificationsThatComeThickAreCountedInBatches) {
  const auto count = [this] { return child<HeaderBar>()->alertsButton()->suffix(); };
  for (int i = 0; i < 10; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  beat();
  EXPECT_EQ(count(), QStringLiteral("10"));
  for (int i = 10; i < 13; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  beat();
  EXPECT_EQ(count(), QStringLiteral("10"));
  fixture_.clock.advance(BatchGate::kIntervalMs);
  beat();
  EXPECT_EQ(count(), QStringLiteral("13"));
}

TEST_F(MainWindowFrames, AnErrorWaitsForNoBatch) {
  for (int i = 0; i < 12; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  beat();
  fixture_.store.addNotification(notification(QStringLiteral("grave"), Severity::Error));
  beat();
  EXPECT_EQ(child<HeaderBar>()->alertsButton()->suffix(), QStringLiteral("13"));
}

}  // namespace
}  // namespace pulsedeck
