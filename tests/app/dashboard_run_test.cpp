// The real programs, started as an operator starts them, against real servers.

#include "support/real_servers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <initializer_list>
#include <iostream>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 60'000;

QString programPath(const char* name) {
  return QStringLiteral(PULSEDECK_BIN_DIR "/") + QString::fromUtf8(name);
}

class DashboardRun : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(folder_.isValid()); }

  [[nodiscard]] QString path(const char* name) const { return folder_.filePath(QString::fromUtf8(name)); }

  /// An operator's environment with nothing configured and no display but the offscreen one.
  [[nodiscard]] QProcessEnvironment environment() const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys()) {
      if (name.startsWith(QStringLiteral("PULSEDECK_")) || name.startsWith(QStringLiteral("NEXT_PUBLIC_"))) {
        environment.remove(name);
      }
    }
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), path("state"));
    return environment;
  }

  int run(const QStringList& arguments, const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(programPath("pulsedeck"), arguments);
    EXPECT_TRUE(process.waitForFinished(kPatienceMs)) << process.errorString().toStdString();
    output_ = process.readAllStandardOutput();
    errors_ = process.readAllStandardError();
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << errors_.constData();
    return process.exitCode();
  }
  int run(const QStringList& arguments) { return run(arguments, environment()); }

  /// Runs for `seconds` and gives the figures of --stats-json.
  QJsonObject measure(const char* seconds, QStringList arguments) {
    arguments << QStringLiteral("--run-for") << QString::fromUtf8(seconds) << QStringLiteral("--stats-json")
              << path("stats.json");
    EXPECT_EQ(run(arguments), 0) << errors_.constData();
    QFile file(path("stats.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << errors_.constData();
    return QJsonDocument::fromJson(file.readAll()).object();
  }

  /// Starts a server that prints something with its port in it, and gives the port.
  static QString startServer(QProcess& server, const QString& program, const QStringList& arguments) {
    server.start(program, arguments);
    if (!server.waitForReadyRead(kPatienceMs)) return {};
    static const QRegularExpression port(QStringLiteral("(\\d{4,5})(?!.*\\d{4,5})"));
    return port.match(QString::fromUtf8(server.readLine())).captured(1);
  }

  // uvicorn would wait for its connections before it ends.
  static void stopServer(QProcess& server) {
    server.kill();
    EXPECT_TRUE(server.waitForFinished(kPatienceMs));
  }

  QTemporaryDir folder_;
  QByteArray output_;
  QByteArray errors_;
};

QJsonObject part(const QJsonObject& run, const char* name) {
  return run[QLatin1StringView(name)].toObject();
}

double figure(const QJsonObject& run, const char* group, const char* name) {
  return part(run, group)[QLatin1StringView(name)].toDouble(-1);
}

TEST_F(DashboardRun, StartsOnItsSimulatedBackendAndShowsIt) {
  const QJsonObject stats = measure(
      "4", {QStringLiteral("--scenario"), QStringLiteral("high_frequency"), QStringLiteral("--error-rate"),
            QStringLiteral("0"), QStringLiteral("--screenshot"), path("shot.png")});
  EXPECT_EQ(part(stats, "link")[QStringLiteral("state")].toString(), QStringLiteral("live"));
  EXPECT_GT(figure(stats, "link", "messages"), 10);
  EXPECT_EQ(figure(stats, "link", "rejected_messages"), 0);
  EXPECT_EQ(figure(stats, "link", "rejected_fields"), 0);
  EXPECT_EQ(figure(stats, "link", "duplicates"), 0);
  EXPECT_EQ(figure(stats, "link", "gaps"), 0);
  EXPECT_GE(figure(stats, "store", "metrics"), 40);
  EXPECT_GT(figure(stats, "store", "events"), 0);
  EXPECT_GT(figure(stats, "store", "notifications"), 0);
  EXPECT_GT(figure(stats, "frames", "count"), 0);
  EXPECT_GT(figure(stats, "process", "first_data_painted_ms"), 0);

  const QImage shot(path("shot.png"));
  ASSERT_EQ(shot.size(), QSize(1440, 900));
  QSet<QRgb> colours;
  for (int y = 0; y < shot.height(); y += 3) {
    for (int x = 0; x < shot.width(); x += 3)
      colours.insert(shot.pixel(x, y));
  }
  EXPECT_GT(colours.size(), 100) << "an empty window has few colours";
}

TEST_F(DashboardRun, TakesEveryMessageOfAFastApiServer) {
  const QString python = test::pythonWithFastApi();
  if (python.isEmpty()) GTEST_SKIP() << "needs python3 with fastapi, uvicorn and websockets";
  QProcess server;
  const QString port = startServer(server, python,
                                   {QStringLiteral(PULSEDECK_SOURCE_DIR "/tests/support/fastapi_server.py"),
                                    QStringLiteral("60"), QStringLiteral("0.05")});
  ASSERT_FALSE(port.isEmpty()) << server.readAllStandardError().constData();
  const QJsonObject stats =
      measure("6", {QStringLiteral("--url"), QStringLiteral("ws://127.0.0.1:%1/ws/realtime").arg(port)});
  stopServer(server);
  EXPECT_EQ(part(stats, "link")[QStringLiteral("state")].toString(), QStringLiteral("live"));
  EXPECT_EQ(figure(stats, "link", "messages"), 60);
  EXPECT_EQ(figure(stats, "link", "rejected_messages"), 0);
  EXPECT_EQ(figure(stats, "link", "rejected_fields"), 0);
  EXPECT_EQ(figure(stats, "link", "connects"), 1);
  EXPECT_EQ(figure(stats, "store", "metrics"), 3);
  std::cout << "latency_ms "
            << QJsonDocument(part(stats, "latency_ms")).toJson(QJsonDocument::Compact).constData() << '\n';
}

TEST_F(DashboardRun, SurvivesAServerThatErrsAllTheTime) {
  QProcess server;
  const QString port =
      startServer(server, programPath("pulsedeck-backend"),
                  {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--scenario"),
                   QStringLiteral("stress_test"), QStringLiteral("--error-rate"), QStringLiteral("0.2")});
  ASSERT_FALSE(port.isEmpty()) << server.readAllStandardError().constData();
  const QJsonObject stats =
      measure("8", {QStringLiteral("--url"), QStringLiteral("ws://127.0.0.1:%1/ws/realtime").arg(port)});
  stopServer(server);
  EXPECT_GT(figure(stats, "link", "messages"), 20);
  EXPECT_GT(figure(stats, "link", "rejected_messages"), 0);
  EXPECT_GT(figure(stats, "link", "reconnects"), 0);
  EXPECT_EQ(figure(stats, "link", "gaps"), 0) << "an injected error must not look like a lost message";
}

TEST_F(DashboardRun, SaysSoWhereThereIsNoDisplay) {
  QProcessEnvironment bare = environment();
  for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
    bare.remove(QString::fromUtf8(name));
  EXPECT_EQ(run({QStringLiteral("--run-for"), QStringLiteral("1")}, bare), 2);
  EXPECT_TRUE(errors_.contains("display")) << errors_.constData();
  EXPECT_EQ(errors_.trimmed().count('\n'), 0) << "one line";
  EXPECT_EQ(run({QStringLiteral("--check-config")}, bare), 0) << "needs no display";
  EXPECT_EQ(run({QStringLiteral("--help")}, bare), 0);
  EXPECT_EQ(run({QStringLiteral("--version")}, bare), 0);

  bare.insert(QStringLiteral("DISPLAY"), QStringLiteral(":54321"));
  EXPECT_EQ(run({QStringLiteral("--run-for"), QStringLiteral("1")}, bare), 2) << "and no core dump";
  EXPECT_TRUE(errors_.contains(":54321")) << errors_.constData();
  EXPECT_EQ(errors_.trimmed().count('\n'), 0) << "one line";
}

TEST_F(DashboardRun, ABadConfigurationIsOneLineAndExitCode2) {
  QProcessEnvironment wrong = environment();
  wrong.insert(QStringLiteral("PULSEDECK_WEBSOCKET_HEARTBEAT_INTERVAL"), QStringLiteral("soon"));
  EXPECT_EQ(run({QStringLiteral("--check-config")}, wrong), 2);
  EXPECT_EQ(errors_.trimmed().count('\n'), 0);
  EXPECT_TRUE(errors_.contains("soon")) << errors_.constData();
  EXPECT_TRUE(errors_.contains("PULSEDECK_WEBSOCKET_HEARTBEAT_INTERVAL")) << errors_.constData();

  EXPECT_EQ(run({QStringLiteral("--page"), QStringLiteral("nowhere"), QStringLiteral("--run-for"),
                 QStringLiteral("1")}),
            2);
  EXPECT_TRUE(errors_.contains("nowhere")) << errors_.constData();
  EXPECT_EQ(run({QStringLiteral("--no-such-flag")}), 2);
}

// The real way: server, socket, mailbox, store; and an end by a signal.
TEST_F(DashboardRun, AlertsAreCountedToTheLastOneAndKeptWhenTheRunIsEnded) {
  QProcess server;
  const QString port =
      startServer(server, programPath("pulsedeck-backend"),
                  {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--alert-rate"),
                   QStringLiteral("5000"), QStringLiteral("--alerts"), QStringLiteral("2000")});
  ASSERT_FALSE(port.isEmpty());
  const QString url = QStringLiteral("ws://127.0.0.1:%1/ws/realtime").arg(port);
  // Its own notice of a slow machine would be one more.
  const QStringList quiet{QStringLiteral("--url"), url, QStringLiteral("--performance-monitoring"),
                          QStringLiteral("false")};
  const QJsonObject stats = measure("6", quiet);
  const auto sum = [&](const char* group, std::initializer_list<const char*> names) {
    double total = 0;
    for (const char* name : names)
      total += figure(stats, group, name);
    return total;
  };
  EXPECT_EQ(figure(stats, "notifications", "received"), 2'000);
  EXPECT_EQ(sum("notifications", {"shown", "grouped", "dropped"}), 2'000);
  EXPECT_EQ(figure(stats, "events", "received"), 2'000);
  EXPECT_EQ(sum("events", {"shown", "dropped"}), 2'000);
  const QDir state(path("state/pulsedeck"));
  const QStringList kept{QStringLiteral("notifications-*.json")};
  EXPECT_TRUE(state.entryList(kept).isEmpty()) << "a measurement leaves nothing";

  QProcess dashboard;
  dashboard.setProcessEnvironment(environment());
  dashboard.start(programPath("pulsedeck"),
                  quiet + QStringList{QStringLiteral("--max-notifications"), QStringLiteral("10000")});
  const auto keptCount = [&] {
    int count = 0;
    QFile file(state.filePath(state.entryList(kept).value(0)));
    if (!file.open(QIODevice::ReadOnly)) return count;
    for (const QJsonValue& entry :
         QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("entries")].toArray()) {
      count += entry[QStringLiteral("count")].toInt();
    }
    return count;
  };
  QElapsedTimer waited;
  waited.start();
  while (keptCount() < 2'000 && waited.elapsed() < kPatienceMs)
    dashboard.waitForFinished(50);
  dashboard.terminate();
  ASSERT_TRUE(dashboard.waitForFinished(kPatienceMs));
  EXPECT_EQ(dashboard.exitCode(), 0);
  ASSERT_EQ(state.entryList(kept).size(), 1);
  EXPECT_EQ(keptCount(), 2'000);
  stopServer(server);
}

TEST_F(DashboardRun, ASecondOneLeavesItToTheFirst) {
  QProcess first;
  first.setProcessEnvironment(environment());
  first.start(programPath("pulsedeck"), QStringList());
  const QDir state(path("state/pulsedeck"));
  const QStringList locks{QStringLiteral("instance-*.lock")};
  QElapsedTimer waited;
  waited.start();
  while (state.entryList(locks).isEmpty() && waited.elapsed() < kPatienceMs)
    first.waitForFinished(50);
  EXPECT_EQ(run({}), 0);
  EXPECT_EQ(errors_.count("pulsedeck: "), 1) << errors_.constData();
  EXPECT_TRUE(errors_.contains("running for this server already")) << errors_.constData();
  EXPECT_EQ(run({QStringLiteral("--run-for"), QStringLiteral("0.1")}), 0) << "a measurement disturbs nobody";
  EXPECT_FALSE(errors_.contains("already")) << errors_.constData();
  first.terminate();
  ASSERT_TRUE(first.waitForFinished(kPatienceMs));
  EXPECT_EQ(first.exitCode(), 0);
  EXPECT_TRUE(state.entryList(locks).isEmpty());
}

TEST_F(DashboardRun, ACaFileThatCannotBeReadIsOneLineAndExitCode2) {
  EXPECT_EQ(run({QStringLiteral("--url"), QStringLiteral("wss://127.0.0.1:9/"), QStringLiteral("--ca-file"),
                 path("absent.pem"), QStringLiteral("--run-for"), QStringLiteral("1")}),
            2);
  EXPECT_EQ(errors_.count("pulsedeck: "), 1) << errors_.constData();
  EXPECT_TRUE(errors_.contains("ca_file")) << errors_.constData();
  EXPECT_TRUE(errors_.contains("absent.pem")) << errors_.constData();
}

TEST_F(DashboardRun, TheTokenIsInNoOutputAndNoLog) {
  QProcessEnvironment secret = environment();
  secret.insert(QStringLiteral("PULSEDECK_TOKEN"), QStringLiteral("s3cr3t-t0ken"));
  EXPECT_EQ(run({QStringLiteral("--print-config")}, secret), 0);
  EXPECT_TRUE(output_.contains("***")) << output_.constData();
  EXPECT_FALSE(output_.contains("s3cr3t-t0ken"));

  // A port where nobody listens: errors are logged, and none of them may hold the token.
  EXPECT_EQ(run({QStringLiteral("--url"), QStringLiteral("ws://127.0.0.1:9/"), QStringLiteral("--run-for"),
                 QStringLiteral("1"), QStringLiteral("--log-level"), QStringLiteral("trace")},
                secret),
            0);
  EXPECT_FALSE(errors_.contains("s3cr3t-t0ken"));
  QFile log(path("state/pulsedeck/pulsedeck.log"));
  ASSERT_TRUE(log.open(QIODevice::ReadOnly)) << errors_.constData();
  const QByteArray logged = log.readAll();
  EXPECT_TRUE(logged.contains("link:")) << logged.constData();
  EXPECT_FALSE(logged.contains("s3cr3t-t0ken"));
}

TEST_F(DashboardRun, ChecksAPagesFileWithoutADisplay) {
  const auto check = [this](const QByteArray& content) {
    QFile file(path("mine.json"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QProcessEnvironment bare = environment();
    bare.remove(QStringLiteral("QT_QPA_PLATFORM"));
    bare.remove(QStringLiteral("DISPLAY"));
    return run({QStringLiteral("--check-dashboard"), path("mine.json")}, bare);
  };
  const QByteArray file = path("mine.json").toUtf8();
  EXPECT_EQ(check(R"({"id": "p", "title": "P", "rows": [{"cards": [{"metric": "leads.new"}]}]})"), 0);
  EXPECT_EQ(output_.toStdString(), (file + ": ok, 1 panel\n").toStdString());
  EXPECT_TRUE(errors_.isEmpty()) << errors_.constData();

  EXPECT_EQ(check("{\"id\": \"p\", \"title\": \"P\", \"rows\": [\n{\"cards\": [{\"metric\": \"leads.odd\"},\n"
                  "{\"metric\": \"leads.new\"}]}]}"),
            0);
  EXPECT_TRUE(output_.endsWith(": ok, 2 panels\n")) << output_.constData();
  EXPECT_TRUE(errors_.startsWith(file + ":2: rows[0].cards[0].metric: warning: ")) << errors_.constData();
  EXPECT_EQ(errors_.count('\n'), 1);

  EXPECT_EQ(check("{\"id\": \"p\", \"title\": \"P\",\n\"rows\": [{\"cards\": 7}]}"), 2);
  EXPECT_TRUE(output_.isEmpty());
  EXPECT_EQ(errors_.toStdString(),
            (file + ":2: rows[0].cards: must be a list with something in it\n").toStdString());
  EXPECT_EQ(check("{"), 2);
  EXPECT_TRUE(errors_.startsWith(file + ":1: ")) << errors_.constData();

  EXPECT_EQ(run({QStringLiteral("--check-dashboard"), path("absent.json")}), 2);
  EXPECT_TRUE(errors_.contains("absent.json:1: ")) << errors_.constData();
}

TEST_F(DashboardRun, AnOperatorsOwnPageCanBeTheFirst) {
  QDir().mkpath(path("config/pulsedeck/dashboards"));
  QFile file(path("config/pulsedeck/dashboards/mine.json"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(R"({"id": "mine", "title": "Mine", "rows": [{"cards": [{"metric": "leads.new"}]}]})");
  file.close();
  EXPECT_EQ(run({QStringLiteral("--page"), QStringLiteral("mine"), QStringLiteral("--run-for"),
                 QStringLiteral("1")}),
            0)
      << errors_.constData();
  EXPECT_EQ(run({QStringLiteral("--page"), QStringLiteral("other"), QStringLiteral("--run-for"),
                 QStringLiteral("1")}),
            2);
  EXPECT_TRUE(errors_.contains("mine")) << errors_.constData();
}

}  // namespace
}  // namespace pulsedeck
