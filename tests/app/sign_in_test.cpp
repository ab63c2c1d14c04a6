// Signing in with the real programs and, where the machine has one, a real keychain.

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr const char* kToken = "s3cr3t-t0ken.of-the_test";

// $1 the programs' folder, $2 the server. The keyring and the bus end with the session.
constexpr const char* kScript = R"(
  printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 90
  printf '%s\n' "$TEST_TOKEN" | "$1/pulsedeck" --store-token --url "$2" || exit 91
  "$1/pulsedeck" --url "$2" --run-for 3 --stats-json "$HOME/with.json" || exit 92
  printf '\n' | "$1/pulsedeck" --store-token --url "$2" || exit 93
  "$1/pulsedeck" --url "$2" --run-for 3 --stats-json "$HOME/without.json" || exit 94
)";

class SignInRun : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(home_.isValid());
    ASSERT_TRUE(QDir(home_.path()).mkdir(QStringLiteral("runtime")));
    environment_ = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment_.keys()) {
      if (name.startsWith(QStringLiteral("PULSEDECK_")) || name.startsWith(QStringLiteral("NEXT_PUBLIC_"))) {
        environment_.remove(name);
      }
    }
    for (const char* name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
      environment_.remove(QLatin1StringView(name));
    environment_.insert(QStringLiteral("HOME"), home_.path());
    environment_.insert(QStringLiteral("XDG_RUNTIME_DIR"), home_.filePath(QStringLiteral("runtime")));
    environment_.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment_.insert(QStringLiteral("TEST_TOKEN"), QLatin1StringView(kToken));
  }
  void TearDown() override {
    server_.kill();
    server_.waitForFinished(kPatienceMs);
  }

  QString startServer() {
    server_.setProcessEnvironment(environment_);
    server_.start(QStringLiteral(PULSEDECK_BIN_DIR "/pulsedeck-backend"),
                  {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--token"),
                   QLatin1StringView(kToken)});
    EXPECT_TRUE(server_.waitForReadyRead(kPatienceMs));
    static const QRegularExpression url(QStringLiteral("ws://[^\\s]+"));
    return url.match(QString::fromUtf8(server_.readLine())).captured(0);
  }

  int run(const QString& program, const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.setProcessEnvironment(environment_);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(kPatienceMs));
    output_ = process.readAll();
    return process.exitCode();
  }
  int runDashboard(const QStringList& arguments, const QByteArray& input = {}) {
    return run(QStringLiteral(PULSEDECK_BIN_DIR "/pulsedeck"), arguments, input);
  }

  QString endState(const char* file) const {
    QFile stats(home_.filePath(QLatin1StringView(file)));
    EXPECT_TRUE(stats.open(QIODevice::ReadOnly)) << output_.constData();
    const QJsonObject link =
        QJsonDocument::fromJson(stats.readAll()).object()[QStringLiteral("link")].toObject();
    return link[QStringLiteral("state")].toString();
  }

  QTemporaryDir home_;
  QProcessEnvironment environment_;
  QProcess server_;
  QByteArray output_;
};

TEST_F(SignInRun, TheKeychainsTokenSignsInAndAppearsNowhere) {
  for (const char* tool : {"dbus-run-session", "gnome-keyring-daemon"}) {
    if (QStandardPaths::findExecutable(QLatin1StringView(tool)).isEmpty())
      GTEST_SKIP() << tool << " is missing";
  }
  const QString url = startServer();
  ASSERT_FALSE(url.isEmpty());
  ASSERT_EQ(run(QStringLiteral("dbus-run-session"),
                {QStringLiteral("--"), QStringLiteral("bash"), QStringLiteral("-c"),
                 QLatin1StringView(kScript), QStringLiteral("bash"), QStringLiteral(PULSEDECK_BIN_DIR), url}),
            0)
      << output_.constData();
  EXPECT_EQ(endState("with.json"), QStringLiteral("live"));
  EXPECT_EQ(endState("without.json"), QStringLiteral("auth_failed"));
  EXPECT_FALSE(output_.contains(kToken)) << output_.constData();
}

TEST_F(SignInRun, WithoutASessionBusThereIsNoKeychain) {
  const int exitCode = runDashboard(
      {QStringLiteral("--store-token"), QStringLiteral("--url"), QStringLiteral("wss://server.example/ws")},
      kToken);
#if defined(Q_OS_LINUX)
  EXPECT_EQ(exitCode, 1);
  EXPECT_TRUE(output_.contains("no system keychain")) << output_.constData();
#endif
  EXPECT_FALSE(output_.contains(kToken));
}

TEST_F(SignInRun, StoringNeedsAServer) {
  EXPECT_EQ(runDashboard({QStringLiteral("--store-token")}, kToken), 2);
  EXPECT_TRUE(output_.contains("--url")) << output_.constData();
}

}  // namespace
}  // namespace pulsedeck
