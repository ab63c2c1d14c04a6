#pragma once

#include "pulsedeck/model/notification_center.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace pulsedeck {

/// What of the notifications outlives a run, and how it is written.
struct KeptNotifications {
  /// Where there is more, the oldest are left out.
  static constexpr qint64 kMaxBytes = 16 * 1024 * 1024;

  QList<NotificationEntry> entries;  ///< oldest first
  QList<PastNotification> past;

  /// All of the center's, but for what the dashboard says of its own run: that is over with it.
  [[nodiscard]] static KeptNotifications of(const NotificationCenter& center);
  /// The error is one line.
  [[nodiscard]] static tl::expected<KeptNotifications, QString> fromJson(const QByteArray& json);
  [[nodiscard]] QByteArray toJson() const;

  bool operator==(const KeptNotifications&) const = default;
};

}  // namespace pulsedeck
