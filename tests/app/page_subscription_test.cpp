// What is asked of the server when an operator turns pages: the whole application against a server.

#include "pulsedeck/app/application.h"
#include "support/fake_server.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

class PageSubscription : public testing::Test {
 protected:
  void SetUp() override {
    qputenv("XDG_CONFIG_HOME", config_.path().toUtf8());
    writeRules(R"({"rules": []})");
  }
  void TearDown() override { qunsetenv("XDG_CONFIG_HOME"); }

  static void writeRules(const QByteArray& json) {
    ASSERT_TRUE(QDir().mkpath(QFileInfo(Settings::alertRulesFile()).path()));
    QFile file(Settings::alertRulesFile());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(json);
  }

  /// Runs the application on this history setting until the first subscription came.
  void start(const QString& history) {
    server_.greet = [](QWebSocket& socket) {
      socket.sendTextMessage(QStringLiteral(R"({"type":"metrics_update","data":{"leads":{"new":1}}})"));
    };
    Settings::Sources sources;
    sources.flags = {{QStringLiteral("url"), server_.url().toString()},
                     {QStringLiteral("subscribe-history"), history}};
    const auto settings = Settings::load(sources);
    ASSERT_TRUE(settings) << settings.error().message.toStdString();
    settings_ = *settings;
    commandLine_.page = QStringLiteral("leads");
    application_ = std::make_unique<Application>(*settings_, commandLine_);
    const auto started = application_->start();
    ASSERT_TRUE(started) << started.error().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !subscriptions().empty(); }, kPatienceMs));
    ASSERT_TRUE(QTest::qWaitFor([this] { return window() != nullptr; }, kPatienceMs));
  }

  /// The families of each subscribe message, sorted, in the order of arrival.
  [[nodiscard]] std::vector<QStringList> subscriptions() const {
    std::vector<QStringList> all;
    for (const QByteArray& bytes : server_.received) {
      const QJsonObject message = QJsonDocument::fromJson(bytes).object();
      if (message[QLatin1StringView("type")].toString() != QLatin1StringView("subscribe")) continue;
      QStringList families;
      for (const auto& family :
           message[QLatin1StringView("data")].toObject()[QLatin1StringView("metrics")].toArray())
        families << family.toString();
      families.sort();
      all.push_back(families);
    }
    return all;
  }
  [[nodiscard]] static MainWindow* window() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
      if (auto* found = qobject_cast<MainWindow*>(widget); found != nullptr && found->isVisible())
        return found;
    }
    return nullptr;
  }
  /// Ctrl+`digit`, as an operator turns to a page.
  static void turnTo(Qt::Key digit, const char* page) {
    window()->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window()));
    QTest::keyClick(window(), digit, Qt::ControlModifier);
    ASSERT_EQ(window()->currentPage(), QLatin1StringView(page));
  }
  bool waitForLast(const QStringList& families) {
    return QTest::qWaitFor([&] { return subscriptions().back() == families; }, kPatienceMs);
  }

  QTemporaryDir config_;
  test::FakeServer server_;
  std::optional<Settings> settings_;
  CommandLine commandLine_;
  std::unique_ptr<Application> application_;
};

TEST_F(PageSubscription, FollowsTheOpenPageOnTheSameConnection) {
  start(QStringLiteral("campaigns"));
  EXPECT_EQ(subscriptions()[0], (QStringList{QStringLiteral("campaigns"), QStringLiteral("leads")}));
  turnTo(Qt::Key_5, "system_health");
  EXPECT_TRUE(waitForLast({QStringLiteral("campaigns"), QStringLiteral("system_health")}));
  turnTo(Qt::Key_3, "campaigns");
  EXPECT_TRUE(waitForLast({QStringLiteral("campaigns")}));
  EXPECT_EQ(subscriptions().size(), 3U);
  EXPECT_EQ(server_.connections, 1) << "no reconnect";
}

TEST_F(PageSubscription, APageOfRecordedFamiliesNeedsNoMessage) {
  const QStringList recorded{QStringLiteral("campaigns"), QStringLiteral("dashboard"),
                             QStringLiteral("leads"), QStringLiteral("social_media"),
                             QStringLiteral("system_health")};
  start(recorded.join(u','));
  EXPECT_EQ(subscriptions()[0], recorded);
  turnTo(Qt::Key_5, "system_health");
  turnTo(Qt::Key_2, "social_media");
  turnTo(Qt::Key_6, "ai_agents");
  EXPECT_TRUE(waitForLast(QStringList{QStringLiteral("ai_agents")} + recorded));
  EXPECT_EQ(subscriptions().size(), 2U) << "one for the start and one for the page that is not recorded";
}

TEST_F(PageSubscription, WhatAlertRulesWatchIsAskedForThoughNoPageShowsIt) {
  writeRules(
      R"({"rules": [{"id": "r", "name": "R", "metric": "ai_agents.queue", "when": "above", "threshold": 1}]})");
  start(QStringLiteral("none"));
  EXPECT_EQ(subscriptions()[0], (QStringList{QStringLiteral("ai_agents"), QStringLiteral("leads")}));
  turnTo(Qt::Key_5, "system_health");
  EXPECT_TRUE(waitForLast({QStringLiteral("ai_agents"), QStringLiteral("system_health")}));
  writeRules(R"({"rules": []})");
  EXPECT_TRUE(waitForLast({QStringLiteral("system_health")})) << "by hand, while it runs";
}

TEST_F(PageSubscription, QuickFlippingIsNoStormAndEndsWithTheLastPage) {
  start(QStringLiteral("none"));
  QElapsedTimer running;
  running.start();
  for (int i = 0; i < 10; ++i) {
    turnTo(Qt::Key_5, "system_health");
    turnTo(Qt::Key_4, "leads");
    turnTo(Qt::Key_6, "ai_agents");
  }
  EXPECT_TRUE(waitForLast({QStringLiteral("ai_agents")}));
  const qint64 pauses = running.elapsed() / SubscriptionKeeper::kMinIntervalMs;
  EXPECT_LE(static_cast<qint64>(subscriptions().size()), 2 + pauses) << "the first, and one each half second";
}

TEST_F(PageSubscription, AReconnectAsksForThePageThatIsOpenNow) {
  start(QStringLiteral("none"));
  turnTo(Qt::Key_6, "ai_agents");
  ASSERT_TRUE(waitForLast({QStringLiteral("ai_agents")}));
  const std::size_t before = subscriptions().size();
  server_.abortAll();
  ASSERT_TRUE(QTest::qWaitFor([&] { return subscriptions().size() > before; }, kPatienceMs));
  EXPECT_EQ(subscriptions().back(), QStringList{QStringLiteral("ai_agents")});
}

}  // namespace
}  // namespace pulsedeck
