#include "pulsedeck/app/close_to_tray.h"

#include "pulsedeck/ui/main_window.h"
#include "ui/ui_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QMessageBox>
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

DashboardSpec pageOfTwoCards() {
  DashboardSpec page;
  page.id = QStringLiteral("page");
  page.title = QStringLiteral("Page");
  RowSpec row;
  row.cards = {{QStringLiteral("leads.a"), {}, {}}, {QStringLiteral("leads.b"), {}, {}}};
  page.rows = {row};
  return page;
}

// The question comes in between; its answer must end the program all the same.
TEST(QuitWhileRearranging, OneAttemptAndAnAnswerAreEnough) {
  test::UiFixture fixture;
  FrameClock frames(30);
  MainWindow::Options options;
  options.pages = {pageOfTwoCards()};
  MainWindow window(options, fixture.store, frames, fixture.theme);
  CloseToTray closing(window, [] { return true; });
  QObject::connect(&closing, &CloseToTray::hidden, &closing, [] { QCoreApplication::exit(1); });
  window.show();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
  window.editLayout();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  QMetaObject::invokeMethod(
      &window, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
  QMetaObject::invokeMethod(
      &window,
      [&window] {
        auto* const question = window.findChild<QMessageBox*>();
        ASSERT_NE(question, nullptr);
        QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
      },
      Qt::QueuedConnection);
  EXPECT_EQ(QCoreApplication::exec(), 0) << "1: the window was hidden instead";
}

}  // namespace
}  // namespace pulsedeck
