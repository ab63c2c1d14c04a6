#pragma once

#include "pulsedeck/model/alert_engine.h"
#include "pulsedeck/model/alert_rule.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <tl/expected.hpp>

#include <vector>

namespace pulsedeck {

/// What a restart must not forget of alerts: which are raised and what the operator did about each.
struct AlertMemory {
  struct Alert {
    OpenAlert open;                                       ///< its metric's id is of this run and not kept
    QString metric;                                       ///< its name
    QString name;                                         ///< the rule's
    AlertComparison comparison = AlertComparison::Above;  ///< the rule's

    bool operator==(const Alert&) const = default;
  };

  static constexpr qsizetype kMaxBytes = 8 * 1024 * 1024;

  qint64 seenUntilMs = 0;  ///< the newest sample that was judged
  std::vector<Alert> alerts;

  bool operator==(const AlertMemory&) const = default;

  /// The error is one line.
  [[nodiscard]] static tl::expected<AlertMemory, QString> fromJson(const QByteArray& json);
  [[nodiscard]] QByteArray toJson() const;
};

}  // namespace pulsedeck
