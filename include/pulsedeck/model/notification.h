#pragma once

#include <QString>
#include <QtGlobal>

namespace pulsedeck {

enum class Severity { Info, Success, Warning, Error };
enum class NotificationCategory { System, Campaign, Lead, Payment, AiAgent };

/// Ids of what the dashboard says of itself begin so; the rest is of no meaning beyond its run.
inline constexpr char kOwnIdPrefix[] = "pulsedeck/";

/// A message to the operator, all of it plain text from the server, cleaned and cut by the decoder.
struct Notification {
  QString id;
  QString title;
  QString message;
  Severity severity = Severity::Info;
  NotificationCategory category = NotificationCategory::System;
  qint64 timeMs = 0;
  QString actionUrl;  ///< https (or http to loopback), checked by the decoder; empty for none
  bool autoDismiss = true;
  /// A thing of its own with an end of its own, such as an alert of a rule: never one of several alike.
  bool standsAlone = false;

  bool operator==(const Notification&) const = default;
};

}  // namespace pulsedeck
