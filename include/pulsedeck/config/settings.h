#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>
#include <span>
#include <vector>

namespace pulsedeck {

/// Every setting there is. settings.cpp has the one table that declares their names, types, ranges and
/// defaults.
enum class Setting {
  WebSocketUrl,
  PollUrl,
  CaFile,
  Proxy,
  Token,
  TokenFile,
  Keychain,
  HeartbeatIntervalMs,
  ReconnectIntervalMs,
  ReconnectAttempts,
  BackoffMultiplier,
  MaxBackoffDelayMs,
  MaxMessageBytes,
  SubscribeMetrics,
  SubscribeHistory,
  SubscribeNotifications,
  SubscribeEvents,
  RealTimeUpdates,
  MaxUpdateFrequency,
  MaxBatchSize,
  MaxChartPoints,
  PerformanceMonitoring,
  AdaptiveThrottling,
  ToastNotifications,
  MaxNotifications,
  NotificationAutoDismiss,
  DoNotDisturbHours,
  ErrorsBreakThrough,
  DesktopNotifications,
  NotificationSounds,
  TrayIcon,
  CloseToTray,
  MaxEvents,
  MaxEventAgeHours,
  HistorySamples,
  Scenario,
  UpdateIntervalMs,
  ErrorRate,
  Seed,
  Theme,
  ReducedMotion,
  RotateSeconds,
  Language,
  Currency,
  TimeZone,
  LogLevel
};

enum class SettingType {
  Boolean,
  Integer,
  Number,
  Text,
  Choice,
  List,
  WebSocketUrl,
  HttpUrl,
  Proxy,
  File,
  DailyHours,  ///< "22:00-07:00"
  Currency,    ///< three capital letters, as ISO 4217 has them
  TimeZone     ///< a name of the IANA's, known on this machine
};

/// How a setting is named, what it may be and what it is when nobody says.
struct SettingSpec {
  Setting key;
  SettingType type;
  const char* section;      ///< of the INI file
  const char* name;         ///< in the INI file, lower_snake
  const char* flag;         ///< without the dashes; null where there is none (secrets)
  const char* variable;     ///< PULSEDECK_…
  const char* webVariable;  ///< the web dashboard's name, understood when `variable` is absent; null for none
  const char* defaultValue;  ///< as it would be written in the INI file
  double min;                ///< Integer and Number
  double max;
  const char* choices;  ///< Choice and List: the allowed words, separated by |
  bool secret;
  const char* help;  ///< one line for --help and the README's table; translated in the context "Setting"
};

[[nodiscard]] std::span<const SettingSpec> settingSpecs();
[[nodiscard]] const SettingSpec& specOf(Setting setting);

/// Whether it may stand in a header: anything else could end it and begin another.
[[nodiscard]] bool isUsableToken(const QString& token);

/// Where a value came from.
enum class Origin { Default, File, WebEnvironment, Environment, Flag };

/// What is wrong with a configuration: key, value, where it stands and what is allowed, in one line. Never
/// shows a secret's value.
struct ConfigError {
  QString message;
};

/// All settings with their values, checked. Immutable once loaded; the only place that reads the environment
/// or a settings file. Order of precedence: flags, PULSEDECK_ variables, NEXT_PUBLIC_ variables, INI file,
/// defaults.
class Settings {
 public:
  struct Sources {
    QHash<QString, QString> flags;  ///< by flag name, values as typed
    QProcessEnvironment environment;
    QString file;               ///< path of the INI file, empty for none
    bool fileRequired = false;  ///< named by the operator: a missing file is an error
  };

  [[nodiscard]] static tl::expected<Settings, ConfigError> load(const Sources& sources);
  /// The INI file in the operator's config folder; it need not exist.
  [[nodiscard]] static QString defaultFile();
  /// Where an operator's own pages are, beside it.
  [[nodiscard]] static QString dashboardFolder();
  /// Where an operator's own alert rules are, beside it; it need not exist.
  [[nodiscard]] static QString alertRulesFile();

  [[nodiscard]] bool boolean(Setting setting) const;
  [[nodiscard]] int integer(Setting setting) const;
  [[nodiscard]] double number(Setting setting) const;
  [[nodiscard]] QString text(Setting setting) const;
  [[nodiscard]] QStringList list(Setting setting) const;

  [[nodiscard]] Origin origin(Setting setting) const;
  /// Where the INI file has it, counted from 1; 0 where the value is from elsewhere.
  [[nodiscard]] int line(Setting setting) const;
  /// For --print-config: "flag --url", "environment PULSEDECK_…", "file …, line 3", "default".
  [[nodiscard]] QString originText(Setting setting) const;
  /// The value as an INI file would have it; secrets as *** (empty where unset), as are a proxy's user and
  /// password.
  [[nodiscard]] QString shown(Setting setting) const;
  /// The INI file that was looked for; it need not exist.
  [[nodiscard]] const QString& file() const { return file_; }
  /// Unknown keys and variables, ignored values: one line each.
  [[nodiscard]] const QStringList& warnings() const { return warnings_; }

  /// The bearer token, empty where none is configured: from PULSEDECK_TOKEN, else from the token file, which
  /// is read anew at each call. The error says what is wrong with the file and, where others can read it, how
  /// to mend that. May be called from any thread.
  [[nodiscard]] tl::expected<QByteArray, QString> readToken() const;

 private:
  struct Value {
    QString text;  ///< as written, checked
    Origin origin = Origin::Default;
    QString where;  ///< "environment PULSEDECK_…", "line 3 of …"
    int line = 0;
  };
  using Problem = std::optional<ConfigError>;

  [[nodiscard]] const Value& valueOf(Setting setting) const;
  [[nodiscard]] Problem loadFile(const Sources& sources);
  [[nodiscard]] Problem loadEnvironment(const QProcessEnvironment& environment);
  [[nodiscard]] Problem loadFlags(const QHash<QString, QString>& flags);
  [[nodiscard]] Problem set(const SettingSpec& spec, const QString& text, Origin origin,
                            const QString& where);
  [[nodiscard]] Problem checkTogether();

  std::vector<Value> values_;  ///< by Setting
  QString file_;
  QStringList warnings_;
};

/// All values with their origins, for --print-config; as INI text that loads to the same values again.
[[nodiscard]] QString configReport(const Settings& settings);

}  // namespace pulsedeck
