#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace pulsedeck {

/// How fast a simulated platform sends, and how often something goes wrong with a message (0 … 1). The three
/// named ones are those of the web dashboard's test page.
struct Scenario {
  QString name = QStringLiteral("normal");
  int updateIntervalMs = 5'000;
  double errorRate = 0.01;

  [[nodiscard]] static std::optional<Scenario> named(QStringView name);
};

}  // namespace pulsedeck
