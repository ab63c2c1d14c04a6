#include "pulsedeck/config/settings.h"

#include <QFile>
#include <QTemporaryDir>

#if defined(Q_OS_UNIX)
#include <sys/stat.h>
#endif

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

const QString kSecret = QStringLiteral("s3cr3t-t0ken");

QString text(const char* latin) {
  return QString::fromLatin1(latin);
}

class SettingsTest : public testing::Test {
 protected:
  QString write(const char* name, const QByteArray& content) {
    const QString path = folder_.filePath(text(name));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
  }
  void useIni(const QByteArray& content) { sources_.file = write("pulsedeck.ini", content); }
  void setVariable(const char* name, const QString& value) { sources_.environment.insert(text(name), value); }
  void setFlag(const char* name, const char* value) { sources_.flags.insert(text(name), text(value)); }

  Settings loaded() {
    auto settings = Settings::load(sources_);
    EXPECT_TRUE(settings) << settings.error().message.toStdString();
    return settings ? *settings : Settings();
  }
  std::string error() {
    const auto settings = Settings::load(sources_);
    EXPECT_FALSE(settings);
    return settings ? std::string() : settings.error().message.toStdString();
  }

  QTemporaryDir folder_;
  Settings::Sources sources_;
};

TEST_F(SettingsTest, DefaultsAreTheWebDashboards) {
  const Settings settings = loaded();
  EXPECT_EQ(settings.text(Setting::WebSocketUrl), QString());
  EXPECT_EQ(settings.integer(Setting::HeartbeatIntervalMs), 30'000);
  EXPECT_EQ(settings.integer(Setting::ReconnectIntervalMs), 1'000);
  EXPECT_EQ(settings.integer(Setting::ReconnectAttempts), 10);
  EXPECT_EQ(settings.number(Setting::BackoffMultiplier), 1.5);
  EXPECT_EQ(settings.integer(Setting::MaxBackoffDelayMs), 30'000);
  EXPECT_EQ(settings.integer(Setting::MaxUpdateFrequency), 30);
  EXPECT_EQ(settings.integer(Setting::MaxBatchSize), 10);
  EXPECT_EQ(settings.integer(Setting::MaxNotifications), 100);
  EXPECT_TRUE(settings.boolean(Setting::PerformanceMonitoring));
  EXPECT_TRUE(settings.boolean(Setting::AdaptiveThrottling));
  EXPECT_TRUE(settings.boolean(Setting::ToastNotifications));
  EXPECT_TRUE(settings.boolean(Setting::NotificationAutoDismiss));
  EXPECT_EQ(settings.list(Setting::SubscribeMetrics).size(), 6);
  EXPECT_EQ(settings.list(Setting::SubscribeEvents).size(), 5);
  EXPECT_TRUE(settings.warnings().isEmpty());
}

TEST_F(SettingsTest, EveryDefaultIsAllowedAndEverySettingHasItsNames) {
  for (const SettingSpec& spec : settingSpecs()) {
    EXPECT_TRUE(text(spec.variable).startsWith(text("PULSEDECK_")));
    EXPECT_NE(*spec.help, '\0');
    if (spec.secret) {
      EXPECT_EQ(spec.flag, nullptr) << "a secret in argv can be seen by everybody";
      EXPECT_EQ(spec.section, nullptr);
      continue;
    }
    EXPECT_NE(spec.flag, nullptr) << spec.variable;
    EXPECT_NE(spec.section, nullptr) << spec.variable;
    if (*spec.defaultValue == '\0') continue;
    Settings::Sources sources;
    sources.flags.insert(text(spec.flag), text(spec.defaultValue));
    EXPECT_TRUE(Settings::load(sources)) << spec.flag;
  }
}

TEST_F(SettingsTest, FlagsBeatVariablesBeatWebVariablesBeatTheFileBeatsDefaults) {
  const auto heartbeat = [this] {
    const Settings settings = loaded();
    return std::pair(settings.integer(Setting::HeartbeatIntervalMs),
                     settings.origin(Setting::HeartbeatIntervalMs));
  };
  EXPECT_EQ(heartbeat(), std::pair(30'000, Origin::Default));
  useIni("[websocket]\nheartbeat_interval = 2000\n");
  EXPECT_EQ(heartbeat(), std::pair(2'000, Origin::File));
  setVariable("NEXT_PUBLIC_WEBSOCKET_HEARTBEAT_INTERVAL", text("3000"));
  EXPECT_EQ(heartbeat(), std::pair(3'000, Origin::WebEnvironment));
  setVariable("PULSEDECK_WEBSOCKET_HEARTBEAT_INTERVAL", text("4000"));
  EXPECT_EQ(heartbeat(), std::pair(4'000, Origin::Environment));
  setFlag("heartbeat-interval", "5000");
  EXPECT_EQ(heartbeat(), std::pair(5'000, Origin::Flag));
}

TEST_F(SettingsTest, AnEnvironmentFileOfTheWebDashboardWorks) {
  const std::pair<const char*, const char*> file[] = {
      {"NEXT_PUBLIC_WEBSOCKET_URL", "wss://api.example.com/ws/realtime"},
      {"NEXT_PUBLIC_WEBSOCKET_HEARTBEAT_INTERVAL", "15000"},
      {"NEXT_PUBLIC_WEBSOCKET_RECONNECT_ATTEMPTS", "5"},
      {"NEXT_PUBLIC_MAX_UPDATE_FREQUENCY", "20"},
      {"NEXT_PUBLIC_ENABLE_PERFORMANCE_MONITORING", "false"},
      {"NEXT_PUBLIC_ENABLE_ADAPTIVE_THROTTLING", "true"},
      {"NEXT_PUBLIC_ENABLE_TOAST_NOTIFICATIONS", "false"},
      {"NEXT_PUBLIC_MAX_NOTIFICATIONS", "50"},
      {"NEXT_PUBLIC_NOTIFICATION_AUTO_DISMISS", "false"}};
  for (const auto& [name, value] : file)
    setVariable(name, text(value));
  const Settings settings = loaded();
  EXPECT_EQ(settings.text(Setting::WebSocketUrl), text("wss://api.example.com/ws/realtime"));
  EXPECT_EQ(settings.integer(Setting::HeartbeatIntervalMs), 15'000);
  EXPECT_EQ(settings.integer(Setting::ReconnectAttempts), 5);
  EXPECT_EQ(settings.integer(Setting::MaxUpdateFrequency), 20);
  EXPECT_FALSE(settings.boolean(Setting::PerformanceMonitoring));
  EXPECT_TRUE(settings.boolean(Setting::AdaptiveThrottling));
  EXPECT_FALSE(settings.boolean(Setting::ToastNotifications));
  EXPECT_EQ(settings.integer(Setting::MaxNotifications), 50);
  EXPECT_FALSE(settings.boolean(Setting::NotificationAutoDismiss));
  EXPECT_TRUE(settings.warnings().isEmpty());
}

struct BadValue {
  const char* flag;
  const char* value;
  const char* allowed;
};

class BadValues : public SettingsTest, public testing::WithParamInterface<BadValue> {};

TEST_P(BadValues, AreOneLineNamingKeyValueOriginAndWhatIsAllowed) {
  setFlag(GetParam().flag, GetParam().value);
  const std::string line = error();
  EXPECT_NE(line.find(GetParam().value), std::string::npos) << line;
  EXPECT_NE(line.find(std::string("flag --") + GetParam().flag), std::string::npos) << line;
  EXPECT_NE(line.find(GetParam().allowed), std::string::npos) << line;
  EXPECT_EQ(line.find('\n'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    Values, BadValues,
    testing::Values(
        BadValue{"heartbeat-interval", "abc", "whole number from 1000 to 3600000"},
        BadValue{"heartbeat-interval", "999", "from 1000"}, BadValue{"heartbeat-interval", "", "from 1000"},
        BadValue{"heartbeat-interval", "3e4", "whole number"},
        BadValue{"heartbeat-interval", "30,000", "whole number"},
        BadValue{"heartbeat-interval", "99999999999999999999", "whole number"},
        BadValue{"backoff-multiplier", "0.9", "number from 1 to 10"},
        BadValue{"backoff-multiplier", "nan", "number from 1"},
        BadValue{"backoff-multiplier", "1,5", "number from 1"}, BadValue{"toasts", "maybe", "true or false"},
        BadValue{"toasts", "2", "true or false"}, BadValue{"theme", "blue", "system, dark, light"},
        BadValue{"scenario", "Normal", "normal, high_frequency, stress_test"},
        BadValue{"subscribe-events", "lead,coffee", "ai_agent"}, BadValue{"url", "http://host/", "ws://"},
        BadValue{"url", "ws://", "with a host"}, BadValue{"url", "nonsense", "ws://"},
        BadValue{"url", "wss://host/#part", "without user name and fragment"},
        BadValue{"proxy", "proxy.test:3128", "http://host:port"}, BadValue{"proxy", "yes", "none"},
        BadValue{"proxy", "http://proxy.test", "host:port"},
        BadValue{"proxy", "https://proxy.test:3128", "socks5://"},
        BadValue{"proxy", "http://proxy.test:3128/way", "http://host:port"},
        BadValue{"max-update-frequency", "61", "from 2 to 60"}, BadValue{"error-rate", "1.01", "0 to 1"},
        BadValue{"do-not-disturb", "22-7", "as 22:00-07:00"},
        BadValue{"do-not-disturb", "24:00-07:00", "two different times"},
        BadValue{"do-not-disturb", "22:00-22:00", "two different times"},
        BadValue{"errors-break-through", "some", "true or false"}, BadValue{"rotate", "3", "from 5 on"},
        BadValue{"rotate", "-1", "from 0"},
        BadValue{"desktop-notifications", "sometimes", "off, inactive, always"},
        BadValue{"sounds", "error,loud", "info, success, warning, error"},
        BadValue{"log-level", "loud", "trace"}));

TEST_F(SettingsTest, DoNotDisturbHasHoursOfItsOwnAndErrorsBreakThrough) {
  EXPECT_EQ(loaded().text(Setting::DoNotDisturbHours), QString());
  EXPECT_TRUE(loaded().boolean(Setting::ErrorsBreakThrough));
  useIni("[notifications]\ndo_not_disturb = 22:00-07:00\nerrors_break_through = no\n");
  EXPECT_EQ(loaded().text(Setting::DoNotDisturbHours), text("22:00-07:00"));
  EXPECT_FALSE(loaded().boolean(Setting::ErrorsBreakThrough));
}

TEST_F(SettingsTest, AcceptsTheUsualWordsForYesAndNo) {
  for (const char* yes : {"true", "1", "yes", "on", "TRUE"}) {
    setFlag("reduced-motion", yes);
    EXPECT_TRUE(loaded().boolean(Setting::ReducedMotion)) << yes;
  }
  for (const char* no : {"false", "0", "no", "Off"}) {
    setFlag("toasts", no);
    EXPECT_FALSE(loaded().boolean(Setting::ToastNotifications)) << no;
  }
}

TEST_F(SettingsTest, AFaultInTheFileNamesFileAndLine) {
  useIni("# mine\n[websocket]\nheartbeat_interval = off\n");
  EXPECT_NE(error().find("pulsedeck.ini, line 3"), std::string::npos) << error();
  useIni("[websocket]\nthis is no setting\n");
  EXPECT_NE(error().find("line 2"), std::string::npos) << error();
  useIni("[websocket\n");
  EXPECT_NE(error().find("line 1"), std::string::npos) << error();
  useIni("[a]\nb = \xff\n");
  EXPECT_NE(error().find("UTF-8"), std::string::npos) << error();
}

TEST_F(SettingsTest, ValuesOfTheFileAreTakenWhole) {
  useIni("; comment\n[websocket]\r\nurl = \"wss://host/ws;a,b?c=#d\"\n");
  // A fragment is not allowed, but it must have arrived to be refused.
  EXPECT_NE(error().find(";a,b"), std::string::npos) << error();
  useIni("[subscription]\nmetrics = leads , dashboard\n");
  EXPECT_EQ(loaded().list(Setting::SubscribeMetrics), (QStringList{text("leads"), text("dashboard")}));
}

TEST_F(SettingsTest, AFileThatWasNamedMustExist) {
  sources_.file = folder_.filePath(text("absent.ini"));
  loaded();
  sources_.fileRequired = true;
  EXPECT_NE(error().find("absent.ini"), std::string::npos);
}

// An env file names what it leaves to the default, too.
TEST_F(SettingsTest, AnEmptyVariableOfTheWebDashboardIsAsNone) {
  setVariable("NEXT_PUBLIC_MAX_CHART_POINTS", QString());
  setVariable("NEXT_PUBLIC_ENABLE_TOAST_NOTIFICATIONS", text(" "));
  EXPECT_EQ(loaded().origin(Setting::MaxChartPoints), Origin::Default);
  EXPECT_TRUE(loaded().boolean(Setting::ToastNotifications));

  setVariable("PULSEDECK_MAX_CHART_POINTS", QString());
  EXPECT_NE(error(), "") << "our own are taken at their word";
}

TEST_F(SettingsTest, UnknownKeysAndVariablesAreWarnings) {
  useIni("[websocket]\nurll = ws://x/\n[colours]\nblue = 1\n");
  setVariable("PULSEDECK_HEARTBEAT", text("1"));
  const QStringList warnings = loaded().warnings();
  ASSERT_EQ(warnings.size(), 3);
  EXPECT_TRUE(warnings[0].contains(text("[websocket] urll")));
  EXPECT_TRUE(warnings[0].contains(text("line 2")));
  EXPECT_TRUE(warnings[1].contains(text("[colours] blue")));
  EXPECT_TRUE(warnings[2].contains(text("PULSEDECK_HEARTBEAT")));
}

TEST_F(SettingsTest, ControlCharactersCannotForgeASecondLine) {
  setVariable("PULSEDECK_THEME", text("dark\npulsedeck: all is well\x1b[2J"));
  const std::string line = error();
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(line.find('\x1b'), std::string::npos);
}

TEST_F(SettingsTest, TheTokenIsNeverShown) {
  setVariable("PULSEDECK_TOKEN", kSecret);
  const Settings settings = loaded();
  EXPECT_EQ(settings.shown(Setting::Token), text("***"));
  EXPECT_FALSE(configReport(settings).contains(kSecret));
  EXPECT_EQ(*settings.readToken(), kSecret.toLatin1());

  setVariable("PULSEDECK_TOKEN", kSecret + text("\r\nX-Evil: 1"));
  EXPECT_EQ(error().find("s3cr3t"), std::string::npos) << error();
  EXPECT_NE(error().find("PULSEDECK_TOKEN"), std::string::npos);
}

TEST_F(SettingsTest, APasswordInAUrlIsRefusedAndNotShown) {
  setFlag("url", "wss://me:s3cr3t@host/ws");
  EXPECT_EQ(error().find("s3cr3t"), std::string::npos) << error();
}

TEST_F(SettingsTest, TheQueryOfAUrlIsUsedAndNotShown) {
  const QString url = text("wss://host/ws?key=s3cr3t");
  setFlag("url", "wss://host/ws?key=s3cr3t");
  setFlag("poll-url", "https://host/poll?key=s3cr3t");
  EXPECT_EQ(loaded().text(Setting::WebSocketUrl), url);
  EXPECT_EQ(loaded().shown(Setting::WebSocketUrl), text("wss://host/ws?***"));
  EXPECT_EQ(loaded().shown(Setting::PollUrl), text("https://host/poll?***"));
  EXPECT_FALSE(configReport(loaded()).contains(text("s3cr3t")));

  setFlag("url", "http://host/ws?key=s3cr3t");
  EXPECT_EQ(error().find("s3cr3t"), std::string::npos) << error();
  EXPECT_NE(error().find("http://host/ws?***"), std::string::npos) << error();
}

TEST_F(SettingsTest, AProxysPasswordIsTakenFromTheVariableOrTheFileAndNotShown) {
  const QString proxy = text("http://me:s3cr3t@proxy.test:3128");
  setVariable("PULSEDECK_WEBSOCKET_PROXY", proxy);
  EXPECT_EQ(loaded().text(Setting::Proxy), proxy);
  EXPECT_EQ(loaded().shown(Setting::Proxy), text("http://***@proxy.test:3128"));
  EXPECT_FALSE(configReport(loaded()).contains(text("s3cr3t")));
  setVariable("PULSEDECK_WEBSOCKET_PROXY", text("http://me:s3cr3t@proxy.test"));
  EXPECT_EQ(error().find("s3cr3t"), std::string::npos) << error();
  EXPECT_NE(error().find("PULSEDECK_WEBSOCKET_PROXY"), std::string::npos) << error();

  sources_ = {};
  useIni("[websocket]\nproxy = socks5://me:s3cr3t@proxy.test:1080\n");
  EXPECT_EQ(loaded().shown(Setting::Proxy), text("socks5://***@proxy.test:1080"));
}

TEST_F(SettingsTest, AProxysPasswordInAFlagIsRefusedWithTheWayOut) {
  setFlag("proxy", "http://me:s3cr3t@proxy.test:3128");
  EXPECT_EQ(error().find("s3cr3t"), std::string::npos) << error();
  EXPECT_NE(error().find("flag --proxy"), std::string::npos) << error();
  EXPECT_NE(error().find("PULSEDECK_WEBSOCKET_PROXY"), std::string::npos) << error();
  setFlag("proxy", "http://proxy.test:3128");
  EXPECT_EQ(loaded().shown(Setting::Proxy), text("http://proxy.test:3128"));
}

TEST_F(SettingsTest, ATokenGoesToNoServerInTheClear) {
  setVariable("PULSEDECK_TOKEN", kSecret);
  for (const char* loopback : {"ws://localhost:8001/ws", "ws://127.0.0.1/ws", "ws://[::1]:8001/ws"}) {
    setFlag("url", loopback);
    EXPECT_TRUE(Settings::load(sources_)) << loopback;
  }
  setFlag("url", "wss://example.com/ws");
  EXPECT_TRUE(Settings::load(sources_));
  for (const char* open :
       {"ws://example.com/ws", "ws://127.0.0.1.example.com/ws", "ws://localhost.example.com/ws"}) {
    setFlag("url", open);
    EXPECT_NE(error().find("wss://"), std::string::npos) << open;
    EXPECT_NE(error().find("PULSEDECK_TOKEN"), std::string::npos) << open;
  }
}

TEST_F(SettingsTest, ReadsTheTokenFileAnewEachTime) {
  const QString path = write("token", "first\n");
  setVariable("PULSEDECK_TOKEN_FILE", path);
  const Settings settings = loaded();
  EXPECT_EQ(*settings.readToken(), QByteArray("first"));
  write("token", "second\n");
  EXPECT_EQ(*settings.readToken(), QByteArray("second"));
  write("token", "two words\n");
  EXPECT_FALSE(settings.readToken());
  EXPECT_FALSE(settings.readToken().error().contains(text("two words")));
}

#if defined(Q_OS_UNIX)
TEST_F(SettingsTest, ATokenFileThatOthersCanReadIsRefusedWithTheMend) {
  const QString path = write("token", "first\n");
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
  setVariable("PULSEDECK_TOKEN_FILE", path);
  const auto token = loaded().readToken();
  ASSERT_FALSE(token);
  EXPECT_TRUE(token.error().contains(text("chmod 600 ") + path)) << token.error().toStdString();
}

TEST_F(SettingsTest, APipeIsNoTokenFile) {
  const QString path = write("token", "");
  ASSERT_TRUE(QFile::remove(path));
  ASSERT_EQ(mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR), 0);
  setVariable("PULSEDECK_TOKEN_FILE", path);
  const auto token = loaded().readToken();
  ASSERT_FALSE(token) << "or it would wait for ever";
  EXPECT_TRUE(token.error().contains(text("regular file"))) << token.error().toStdString();
}

TEST_F(SettingsTest, ATokenFileTooLongIsRefusedNotCut) {
  const QString path = write("token", QByteArray(20'000, 'x'));
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  setVariable("PULSEDECK_TOKEN_FILE", path);
  EXPECT_FALSE(loaded().readToken());
}
#endif

TEST_F(SettingsTest, TheVariableWinsOverTheTokenFileAndThatIsSaid) {
  setVariable("PULSEDECK_TOKEN", kSecret);
  setVariable("PULSEDECK_TOKEN_FILE", text("/nowhere"));
  const Settings settings = loaded();
  EXPECT_EQ(*settings.readToken(), kSecret.toLatin1());
  EXPECT_EQ(settings.warnings().size(), 1);
}

TEST_F(SettingsTest, TheReportLoadsToTheSameValuesAgain) {
  setFlag("heartbeat-interval", "12345");
  setVariable("PULSEDECK_THEME", text("dark"));
  const Settings before = loaded();
  const QString report = configReport(before);
  EXPECT_TRUE(report.contains(text("flag --heartbeat-interval")));
  EXPECT_TRUE(report.contains(text("environment PULSEDECK_THEME")));
  EXPECT_TRUE(report.contains(text("# default")));

  sources_ = {};
  useIni(report.toUtf8());
  const Settings after = loaded();
  EXPECT_TRUE(after.warnings().isEmpty());
  for (const SettingSpec& spec : settingSpecs())
    EXPECT_EQ(after.shown(spec.key), before.shown(spec.key)) << spec.variable;
}

TEST_F(SettingsTest, CurrenciesAndTimeZonesAreCheckedByName) {
  setFlag("currency", "EUR");
  setFlag("time-zone", "Europe/Berlin");
  setFlag("language", "de");
  EXPECT_EQ(loaded().text(Setting::Currency), text("EUR"));
  for (const char* wrong : {"eur", "EURO", "E1R", "€"}) {
    setFlag("currency", wrong);
    EXPECT_NE(error().find("[appearance] currency"), std::string::npos) << wrong;
    EXPECT_NE(error().find("three capital letters"), std::string::npos) << wrong;
  }
  setFlag("currency", "EUR");
  setFlag("time-zone", "Berlin");
  EXPECT_NE(error().find("[appearance] time_zone"), std::string::npos) << error();
  EXPECT_EQ(error().find('\n'), std::string::npos);
  setFlag("time-zone", "UTC");
  setFlag("language", "klingon");
  EXPECT_NE(error().find("system, en, de, es"), std::string::npos) << error();
}

TEST_F(SettingsTest, TheReadmeNamesEverySetting) {
  QFile file(text(PULSEDECK_SOURCE_DIR "/README.md"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QString document = QString::fromUtf8(file.readAll());
  for (const SettingSpec& spec : settingSpecs()) {
    EXPECT_TRUE(document.contains(u'`' + text(spec.variable) + u'`')) << spec.variable;
    if (spec.flag == nullptr) continue;
    EXPECT_TRUE(document.contains(text("`--") + text(spec.flag) + u'`')) << spec.flag;
    EXPECT_TRUE(document.contains(QStringLiteral("`[%1] %2`").arg(text(spec.section), text(spec.name))))
        << spec.flag;
    EXPECT_TRUE(document.contains(text(spec.help))) << spec.help;
  }
}

}  // namespace
}  // namespace pulsedeck
