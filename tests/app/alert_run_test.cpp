// Alert rules in the real program: the operator's file, a real command, the state that is kept.

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 60'000;

class AlertRun : public testing::Test {
 protected:
  [[nodiscard]] QString path(const char* name) const { return folder_.filePath(QString::fromUtf8(name)); }

  /// A rule that holds whatever comes, with a command that writes down that it was told.
  [[nodiscard]] QJsonObject ruleThatHolds(const char* id) const {
    const QString command =
        QStringLiteral("/bin/sh -c \"echo $PULSEDECK_ALERT_RULE $PULSEDECK_ALERT_METRIC >> %1\"")
            .arg(path("told"));
    return {{QStringLiteral("id"), QString::fromUtf8(id)},
            {QStringLiteral("name"), QString::fromUtf8(id)},
            {QStringLiteral("metric"), QStringLiteral("system_health.cpu_usage")},
            {QStringLiteral("when"), QStringLiteral("above")},
            {QStringLiteral("threshold"), -1},
            {QStringLiteral("command"), command}};
  }
  void writeRules(const QJsonArray& rules) const {
    ASSERT_TRUE(QDir().mkpath(path("config/pulsedeck")));
    QFile file(path("config/pulsedeck/alert_rules.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("rules"), rules}}).toJson());
  }
  [[nodiscard]] QByteArray told() const {
    QFile file(path("told"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  /// Starts the program and ends it, as a session's end does, once that has been told.
  [[nodiscard]] bool runUntilTold(const QByteArray& lines) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), path("state"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PULSEDECK_BIN_DIR "/pulsedeck"), QStringList());
    const bool isTold =
        process.waitForStarted(kPatienceMs) && QTest::qWaitFor([&] { return told() == lines; }, kPatienceMs);
    process.terminate();
    return process.waitForFinished(kPatienceMs) && isTold;
  }

  QTemporaryDir folder_;
};

TEST_F(AlertRun, RunsTheCommandOfAFiringOnceAndNotAgainAfterARestart) {
  writeRules({ruleThatHolds("first")});
  ASSERT_TRUE(runUntilTold("first system_health.cpu_usage\n")) << told().constData();
  writeRules({ruleThatHolds("first"), ruleThatHolds("second")});
  EXPECT_TRUE(runUntilTold("first system_health.cpu_usage\nsecond system_health.cpu_usage\n"))
      << told().constData();
}

}  // namespace
}  // namespace pulsedeck

#endif
