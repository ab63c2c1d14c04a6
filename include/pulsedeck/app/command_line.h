#pragma once

#include <QHash>
#include <QSize>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace pulsedeck {

/// What the operator typed. Every setting with a flag is one here too, unchecked: Settings checks them all
/// alike.
struct CommandLine {
  QHash<QString, QString> settings;  ///< by flag name without dashes; given twice, the last one counts
  QString configFile;                ///< empty: not given
  bool printConfig = false;
  bool checkConfig = false;
  bool storeToken = false;
  QString checkDashboard;  ///< file of a page; empty: not given
  bool kiosk = false;
  bool help = false;
  bool version = false;
  QString screenshot;
  QString statsJson;
  QString page;
  std::optional<double> runForSeconds;
  std::optional<QSize> size;

  /// Whether the run has an end of its own, as a measurement has: it is to find and leave things as any
  /// other.
  [[nodiscard]] bool isMeasured() const { return runForSeconds || !screenshot.isEmpty(); }

  static constexpr QSize kMinSize{720, 480};
  static constexpr QSize kMaxSize{8192, 8192};
  static constexpr double kMaxRunSeconds = 1'000'000;

  /// `arguments` begin with the program's name. Needs no application object. The error is one line.
  [[nodiscard]] static tl::expected<CommandLine, QString> parse(const QStringList& arguments);
  [[nodiscard]] static QString helpText();
};

}  // namespace pulsedeck
