#include "pulsedeck/app/desktop_notifier.h"

#include "support/notification_daemon.h"

#include <QDBusConnection>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;
constexpr const char* kAll = "actions body body-markup";

DesktopMessage message(const char* id, Severity severity = Severity::Warning) {
  const QString name = QString::fromLatin1(id);
  return {name, QStringLiteral("Title of ") + name, QStringLiteral("Text of ") + name, severity, true};
}

class DesktopNotifierTest : public testing::Test {
 protected:
  void SetUp() override {
    const QString missing = test::NotificationDaemon::missing();
    if (!missing.isEmpty()) GTEST_SKIP() << missing.toStdString() << " is missing";
    ASSERT_TRUE(daemon_.startBus());
    notifier_ = std::make_unique<DesktopNotifier>(daemon_.address());
    failed_ = std::make_unique<QSignalSpy>(notifier_.get(), &DesktopNotifier::notShown);
    closed_ = std::make_unique<QSignalSpy>(notifier_.get(), &DesktopNotifier::closed);
  }

  void TearDown() override {
    notifier_.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("pulsedeck-notifications"));
  }

  void start(const char* capabilities = kAll) {
    ASSERT_TRUE(daemon_.start(QString::fromLatin1(capabilities)));
  }

  [[nodiscard]] bool called(const char* method, int times) {
    return QTest::qWaitFor([&] { return daemon_.calls(method).size() >= times; }, kPatienceMs) &&
           daemon_.calls(method).size() == times;
  }

  /// Until the notifier knows the number of what it showed, which it has from the answer: whatever it is told
  /// to close before that is closed when it comes.
  void waitForAnswers() {
    ASSERT_TRUE(QTest::qWaitFor([&] { return !daemon_.calls("Notify").isEmpty(); }, kPatienceMs));
    notifier_->show(message("probe"));
    notifier_->close(QStringLiteral("probe"));
    const auto closes = daemon_.calls("CloseNotification").size();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return daemon_.calls("CloseNotification").size() > closes; }, kPatienceMs));
  }

  test::NotificationDaemon daemon_;
  std::unique_ptr<DesktopNotifier> notifier_;
  std::unique_ptr<QSignalSpy> failed_;
  std::unique_ptr<QSignalSpy> closed_;
};

TEST_F(DesktopNotifierTest, ShowsWhatItIsGivenWithUrgencyAndActions) {
  start();
  notifier_->show(message("a", Severity::Error));
  ASSERT_TRUE(called("Notify", 1));
  const QString call = daemon_.calls("Notify").first();
  EXPECT_TRUE(call.contains(QStringLiteral("\"Title of a\" \"Text of a\""))) << call.toStdString();
  EXPECT_TRUE(call.contains(QStringLiteral("\"dialog-error\""))) << call.toStdString();
  for (const char* action : {"default", "open", "acknowledge", "snooze"})
    EXPECT_TRUE(call.contains(QStringLiteral("\"%1\"").arg(QLatin1String(action)))) << call.toStdString();
  EXPECT_TRUE(call.contains(QStringLiteral("\"desktop-entry\": \"pulsedeck-tests\""))) << call.toStdString();
  EXPECT_TRUE(call.contains(QRegularExpression(QStringLiteral("\"urgency\": 2\\b")))) << call.toStdString();
  EXPECT_TRUE(call.endsWith(QStringLiteral(" 0"))) << "an error stays: " << call.toStdString();
  EXPECT_EQ(daemon_.calls("GetCapabilities").size(), 1);
}

TEST_F(DesktopNotifierTest, WithoutActionsNoneAreOffered) {
  start("body");
  notifier_->show(message("a"));
  ASSERT_TRUE(called("Notify", 1));
  const QString call = daemon_.calls("Notify").first();
  EXPECT_TRUE(call.contains(QStringLiteral("\"Text of a\" []"))) << call.toStdString();
  EXPECT_TRUE(call.endsWith(QStringLiteral("-1"))) << "the desktop says how long: " << call.toStdString();
}

TEST_F(DesktopNotifierTest, ASummaryCanOnlyBeOpened) {
  start();
  DesktopMessage summary = message("a");
  summary.isEntry = false;
  notifier_->show(summary);
  ASSERT_TRUE(called("Notify", 1));
  EXPECT_TRUE(daemon_.calls("Notify").first().contains(QStringLiteral("\"open\"")));
  EXPECT_FALSE(daemon_.calls("Notify").first().contains(QStringLiteral("\"snooze\"")));
}

TEST_F(DesktopNotifierTest, TextIsEscapedWhereMarkupIsUnderstoodAndOnlyThere) {
  DesktopMessage hostile = message("a");
  hostile.text = QStringLiteral("<b>R&D</b>");
  start("body body-markup");
  notifier_->show(hostile);
  ASSERT_TRUE(called("Notify", 1));
  EXPECT_TRUE(daemon_.calls("Notify").first().contains(QStringLiteral("&lt;b&gt;R&amp;D&lt;/b&gt;")));
  daemon_.stop();
  start("body");
  notifier_->show(hostile);
  ASSERT_TRUE(called("Notify", 1));
  EXPECT_TRUE(daemon_.calls("Notify").first().contains(QStringLiteral("<b>R&D</b>")));
}

TEST_F(DesktopNotifierTest, WithoutABodyThereIsATitle) {
  start("actions");
  notifier_->show(message("a"));
  ASSERT_TRUE(called("Notify", 1));
  EXPECT_FALSE(daemon_.calls("Notify").first().contains(QStringLiteral("Text of a")));
}

TEST_F(DesktopNotifierTest, TheSameIdTakesThePlaceOfWhatIsShown) {
  start();
  notifier_->show(message("a"));
  notifier_->show(message("b"));
  ASSERT_TRUE(called("Notify", 2));
  waitForAnswers();
  notifier_->show(message("b"));
  ASSERT_TRUE(called("Notify", 4));
  EXPECT_TRUE(daemon_.calls("Notify").last().contains(QStringLiteral(" 2 \"dialog-warning\" \"Title of b\"")))
      << daemon_.calls("Notify").last().toStdString();
}

TEST_F(DesktopNotifierTest, WhatComesThickIsSentOnceTheAnswerIsThere) {
  start();
  for (int i = 0; i < 50; ++i) {
    DesktopMessage again = message("a");
    again.title = QStringLiteral("Title × %1").arg(i);
    notifier_->show(again);
  }
  waitForAnswers();
  const QStringList calls = daemon_.calls("Notify").filter(QStringLiteral("Title × "));
  EXPECT_LE(calls.size(), 2);
  EXPECT_TRUE(calls.last().contains(QStringLiteral("Title × 49"))) << calls.last().toStdString();
}

TEST_F(DesktopNotifierTest, ClosesWhatItShowedAlsoWhileItIsOnItsWay) {
  start();
  notifier_->show(message("a"));
  ASSERT_TRUE(called("Notify", 1));
  notifier_->close(QStringLiteral("a"));
  ASSERT_TRUE(called("CloseNotification", 1));
  EXPECT_EQ(daemon_.calls("CloseNotification").first(), QStringLiteral("CloseNotification 1"));
  notifier_->close(QStringLiteral("a"));
  notifier_->close(QStringLiteral("never shown"));
  waitForAnswers();
  EXPECT_EQ(daemon_.calls("CloseNotification").size(), 2) << "the probe's";
}

TEST_F(DesktopNotifierTest, ActionsOfItsOwnMessagesAreTold) {
  start();
  const QSignalSpy opened(notifier_.get(), &DesktopNotifier::openRequested);
  const QSignalSpy acknowledged(notifier_.get(), &DesktopNotifier::acknowledgeRequested);
  const QSignalSpy snoozed(notifier_.get(), &DesktopNotifier::snoozeRequested);
  notifier_->show(message("a"));
  notifier_->show(message("b"));
  waitForAnswers();
  daemon_.invoke(77, QStringLiteral("default"));
  daemon_.invoke(2, QStringLiteral("acknowledge"));
  daemon_.invoke(1, QStringLiteral("snooze"));
  daemon_.invoke(1, QStringLiteral("default"));
  daemon_.invoke(2, QStringLiteral("open"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 2; }, kPatienceMs));
  EXPECT_EQ(acknowledged, (QList<QVariantList>{{QStringLiteral("b")}}));
  EXPECT_EQ(snoozed, (QList<QVariantList>{{QStringLiteral("a")}}));
  EXPECT_EQ(opened, (QList<QVariantList>{{QStringLiteral("a")}, {QStringLiteral("b")}}));
}

TEST_F(DesktopNotifierTest, AnotherProgramsNumbersAreNotOurs) {
  start();
  const QSignalSpy opened(notifier_.get(), &DesktopNotifier::openRequested);
  notifier_->show(message("a"));
  waitForAnswers();
  // Somebody else on the bus who says what the service would.
  QDBusMessage forged = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/Notifications"),
                                                   QStringLiteral("org.freedesktop.Notifications"),
                                                   QStringLiteral("ActionInvoked"));
  forged << 1U << QStringLiteral("acknowledge");
  const QSignalSpy acknowledged(notifier_.get(), &DesktopNotifier::acknowledgeRequested);
  QDBusConnection(QStringLiteral("notification-daemon")).send(forged);
  daemon_.invoke(1, QStringLiteral("default"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }, kPatienceMs));
  EXPECT_EQ(acknowledged.count(), 0);
}

TEST_F(DesktopNotifierTest, WhatTheDesktopClosesIsToldAndShownAnewTheNextTime) {
  start();
  notifier_->show(message("a"));
  waitForAnswers();
  daemon_.closed(1);
  ASSERT_TRUE(QTest::qWaitFor([&] { return closed_->count() == 1; }, kPatienceMs));
  EXPECT_EQ(closed_->first().first().toString(), QStringLiteral("a"));
  notifier_->show(message("a"));
  ASSERT_TRUE(called("Notify", 3));
  EXPECT_TRUE(daemon_.calls("Notify").last().contains(QStringLiteral(" 0 \"dialog-warning\"")))
      << daemon_.calls("Notify").last().toStdString();
}

TEST_F(DesktopNotifierTest, ARestartedServicesNumbersAreNotTakenForOurs) {
  start();
  notifier_->show(message("a"));
  waitForAnswers();
  daemon_.stop();
  ASSERT_TRUE(QTest::qWaitFor([&] { return closed_->count() == 1; }, kPatienceMs));
  start("body");
  notifier_->show(message("b"));
  ASSERT_TRUE(called("Notify", 1));
  EXPECT_TRUE(daemon_.calls("Notify").first().contains(QStringLiteral("\"Text of b\" []")))
      << "asked anew what it can";
  const QSignalSpy opened(notifier_.get(), &DesktopNotifier::openRequested);
  waitForAnswers();
  daemon_.invoke(1, QStringLiteral("default"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }, kPatienceMs));
  EXPECT_EQ(opened.first().first().toString(), QStringLiteral("b"));
  EXPECT_EQ(failed_->count(), 0);
}

TEST_F(DesktopNotifierTest, WithoutAServiceEachMessageIsHandedBack) {
  notifier_->show(message("a"));
  notifier_->show(message("b"));
  EXPECT_EQ(failed_->count(), 0) << "nobody waits for it";
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed_->count() == 2; }, kPatienceMs));
  // One that comes later is used.
  start();
  notifier_->show(message("c"));
  ASSERT_TRUE(called("Notify", 1));
  EXPECT_EQ(failed_->count(), 2);
}

TEST(DesktopNotifier, WithoutABusEachMessageIsHandedBack) {
  DesktopNotifier notifier(QStringLiteral("unix:path=/nonexistent/bus"));
  QSignalSpy failed(&notifier, &DesktopNotifier::notShown);
  notifier.show(message("a"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, kPatienceMs));
}

}  // namespace
}  // namespace pulsedeck
