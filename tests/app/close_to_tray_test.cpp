#include "pulsedeck/app/close_to_tray.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class CloseToTrayTest : public testing::Test {
 protected:
  CloseToTrayTest() { window_.show(); }

  QWidget window_;
  bool trayIsThere_ = true;
  CloseToTray closing_{window_, [this] { return trayIsThere_; }};
  QSignalSpy hidden_{&closing_, &CloseToTray::hidden};
};

TEST_F(CloseToTrayTest, ClosingHidesWhileThereIsATray) {
  EXPECT_FALSE(window_.close());
  EXPECT_FALSE(window_.isVisible());
  EXPECT_EQ(hidden_.count(), 1);
  window_.show();
  EXPECT_TRUE(window_.isVisible());
}

TEST_F(CloseToTrayTest, TheTrayIsAskedForAtEachClose) {
  window_.close();
  window_.show();
  trayIsThere_ = false;
  EXPECT_TRUE(window_.close());
  EXPECT_EQ(hidden_.count(), 1);
  window_.show();
  trayIsThere_ = true;
  EXPECT_FALSE(window_.close());
}

TEST_F(CloseToTrayTest, QuittingClosesTruly) {
  QEvent quit(QEvent::Quit);
  QCoreApplication::sendEvent(QCoreApplication::instance(), &quit);
  EXPECT_FALSE(window_.isVisible());
  EXPECT_EQ(hidden_.count(), 0);
}

TEST_F(CloseToTrayTest, AQuitThatWasRefusedIsForgotten) {
  QEvent quit(QEvent::Quit);
  QCoreApplication::sendEvent(QCoreApplication::instance(), &quit);
  // Something else kept the program running.
  QCoreApplication::processEvents();
  window_.show();
  EXPECT_FALSE(window_.close());
  EXPECT_EQ(hidden_.count(), 1);
}

TEST_F(CloseToTrayTest, OtherWindowsCloseAsEver) {
  QWidget other;
  other.show();
  EXPECT_TRUE(other.close());
  EXPECT_EQ(hidden_.count(), 0);
}

}  // namespace
}  // namespace pulsedeck
