// Signing in as an operator sees it: the whole application against a server that wants a token.

#include "pulsedeck/app/application.h"
#include "pulsedeck/simulator/simulated_backend.h"
#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/token_dialog.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 20'000;
constexpr const char* kToken = "the-right-one";

class SignInScreen : public testing::Test {
 protected:
  SignInScreen() {
    SimulatedBackend::Options options;
    options.token = kToken;
    backend_ = std::make_unique<SimulatedBackend>(options, clock_);
  }
  void start(const QHash<QString, QString>& flags = {}) {
    ASSERT_TRUE(backend_->listen());
    Settings::Sources sources;
    sources.flags = flags;
    sources.flags.insert(QStringLiteral("url"), backend_->url().toString());
    sources.flags.insert(QStringLiteral("keychain"), QStringLiteral("false"));
    sources.flags.insert(QStringLiteral("reconnect-interval"), QStringLiteral("100"));
    const auto settings = Settings::load(sources);
    ASSERT_TRUE(settings) << settings.error().message.toStdString();
    settings_ = *settings;
    application_ = std::make_unique<Application>(*settings_, commandLine_);
    const auto started = application_->start();
    ASSERT_TRUE(started) << started.error().toStdString();
  }
  template <typename Widget>
  static Widget* find() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
      if (auto* found = qobject_cast<Widget*>(widget); found != nullptr && found->isVisible()) return found;
    }
    return nullptr;
  }
  static MainWindow* window() { return find<MainWindow>(); }
  static TokenDialog* dialog() { return find<TokenDialog>(); }
  template <typename Condition>
  static bool waitUntil(Condition condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
  }
  static ConnectionIndicator* pill() { return window()->findChild<ConnectionIndicator*>(); }
  static bool waitForPill(PillKind kind) {
    return waitUntil([kind] { return window() != nullptr && pill()->shown().kind == kind; });
  }
  void writeToken(const QByteArray& token) {
    QFile file(tokenFile());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(token);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  }
  QString tokenFile() const { return folder_.filePath(QStringLiteral("token")); }

  QTemporaryDir folder_;
  SystemClock clock_;
  std::unique_ptr<SimulatedBackend> backend_;
  CommandLine commandLine_;
  std::optional<Settings> settings_;
  std::unique_ptr<Application> application_;
};

TEST_F(SignInScreen, AsksForATokenWhereThereIsNoneAndTakesIt) {
  start();
  ASSERT_TRUE(waitUntil([] { return dialog() != nullptr; })) << "it opens by itself";
  auto* input = dialog()->findChild<QLineEdit*>();
  ASSERT_NE(input, nullptr);
  EXPECT_EQ(input->echoMode(), QLineEdit::Password);
  QTest::keyClicks(input, QLatin1StringView(kToken));
  QTest::keyClick(input, Qt::Key_Return);
  EXPECT_TRUE(waitForPill(PillKind::Live));
  EXPECT_EQ(dialog(), nullptr);
}

TEST_F(SignInScreen, AsksOnceByItselfAndAgainOnDemand) {
  start();
  ASSERT_TRUE(waitUntil([] { return dialog() != nullptr; }));
  QTest::keyClick(dialog(), Qt::Key_Escape);
  ASSERT_TRUE(waitUntil([] { return dialog() == nullptr; }));
  ASSERT_TRUE(waitForPill(PillKind::Failed));
  QTest::mouseClick(pill(), Qt::LeftButton);
  QPushButton* enter = nullptr;
  ASSERT_TRUE(waitUntil([&] {
    for (QPushButton* button : window()->findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text().contains(QStringLiteral("token"))) enter = button;
    }
    return enter != nullptr;
  }));
  QTest::mouseClick(enter, Qt::LeftButton);
  EXPECT_TRUE(waitUntil([] { return dialog() != nullptr; }));
}

TEST_F(SignInScreen, SaysWhichFileToRenewAndConnectsWhenItIs) {
  writeToken("a-wrong-one");
  start({{QStringLiteral("token-file"), tokenFile()}});
  ASSERT_TRUE(waitForPill(PillKind::Failed));
  EXPECT_EQ(dialog(), nullptr) << "a token of the configuration would win over an entered one";
  QTest::mouseClick(pill(), Qt::LeftButton);
  auto* details = window()->findChild<ConnectionDetails*>();
  ASSERT_TRUE(waitUntil([&] { return details->accessibleDescription().contains(tokenFile()); }))
      << details->accessibleDescription().toStdString();
  EXPECT_FALSE(details->accessibleDescription().contains(QStringLiteral("a-wrong-one")));
  writeToken(kToken);
  EXPECT_TRUE(waitForPill(PillKind::Live));
}

TEST_F(SignInScreen, SaysThatATokenHasExpired) {
  // {"alg":"none"}.{"exp":1000000000}: September 2001.
  writeToken("eyJhbGciOiJub25lIn0.eyJleHAiOjEwMDAwMDAwMDB9.x");
  start({{QStringLiteral("token-file"), tokenFile()}});
  ASSERT_TRUE(waitForPill(PillKind::Failed));
  QTest::mouseClick(pill(), Qt::LeftButton);
  auto* details = window()->findChild<ConnectionDetails*>();
  EXPECT_TRUE(waitUntil([&] {
    return details->accessibleDescription().contains(QStringLiteral("expired at"));
  })) << details->accessibleDescription().toStdString();
}

}  // namespace
}  // namespace pulsedeck
