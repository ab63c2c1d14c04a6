#include "pulsedeck/app/kept_notifications.h"

#include "pulsedeck/protocol/confidential.h"
#include "pulsedeck/protocol/encoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kVersion = 2;
constexpr double kMostExact = 9'007'199'254'740'992;  // 2^53
constexpr qint64 kMostBytesAChar = 6;
constexpr qint64 kBytesAnEntry = 400;
constexpr qint64 kBytesAPast = 80;

constexpr std::array<std::pair<const char*, NotificationState>, 4> kStates{
    {{"unread", NotificationState::Unread},
     {"read", NotificationState::Read},
     {"acknowledged", NotificationState::Acknowledged},
     {"snoozed", NotificationState::Snoozed}}};

QString wordOf(NotificationState state) {
  const auto* found =
      std::find_if(kStates.begin(), kStates.end(), [state](const auto& one) { return one.second == state; });
  return QString::fromLatin1(found->first);
}

std::optional<NotificationState> stateFromWord(const QString& word) {
  const auto* found = std::find_if(kStates.begin(), kStates.end(),
                                   [&word](const auto& one) { return word == QLatin1StringView(one.first); });
  return found == kStates.end() ? std::nullopt : std::optional(found->second);
}

/// The dashboard's own words end with its run, as do their numbers.
bool isOfThisRun(const QString& id) {
  return id.startsWith(QLatin1StringView(kOwnIdPrefix));
}

qint64 mostBytes(const NotificationEntry& entry) {
  const Notification& told = entry.newest;
  return kBytesAnEntry +
         kMostBytesAChar * (told.id.size() + told.title.size() + told.message.size() + told.actionUrl.size());
}

QJsonObject toObject(const NotificationEntry& entry) {
  const Notification& told = entry.newest;
  return {{QStringLiteral("id"), told.id},
          {QStringLiteral("title"), told.title},
          {QStringLiteral("message"), told.message},
          {QStringLiteral("severity"), toString(told.severity)},
          {QStringLiteral("category"), toString(told.category)},
          {QStringLiteral("time"), static_cast<double>(told.timeMs)},
          {QStringLiteral("action_url"), told.actionUrl},
          {QStringLiteral("auto_dismiss"), told.autoDismiss},
          {QStringLiteral("stands_alone"), told.standsAlone},
          {QStringLiteral("count"), static_cast<double>(entry.count)},
          {QStringLiteral("first"), static_cast<double>(entry.firstMs)},
          {QStringLiteral("last"), static_cast<double>(entry.lastMs)},
          {QStringLiteral("arrived"), static_cast<double>(entry.arrivedMs)},
          {QStringLiteral("state"), wordOf(entry.state)},
          {QStringLiteral("wake"), static_cast<double>(entry.wakeAtMs)}};
}

/// What the decoder lets pass of a server, and this file is easier to write to than a server.
bool isSafe(const QString& actionUrl) {
  const QUrl url(actionUrl, QUrl::StrictMode);
  return url.scheme() == QLatin1StringView("https") ||
         (url.scheme() == QLatin1StringView("http") && isLoopbackHost(url.host()));
}

std::optional<qint64> time(const QJsonObject& object, const char* name) {
  const double value = object[QLatin1StringView(name)].toDouble(std::nan(""));
  if (!(std::abs(value) <= kMostExact)) return std::nullopt;
  return static_cast<qint64>(value);
}

std::optional<NotificationEntry> entryFrom(const QJsonObject& object) {
  NotificationEntry entry;
  Notification& told = entry.newest;
  told.id = object[QStringLiteral("id")].toString();
  told.title = object[QStringLiteral("title")].toString();
  told.message = object[QStringLiteral("message")].toString();
  told.autoDismiss = object[QStringLiteral("auto_dismiss")].toBool(true);
  told.standsAlone = object[QStringLiteral("stands_alone")].toBool();
  const QString actionUrl = object[QStringLiteral("action_url")].toString();
  if (isSafe(actionUrl)) told.actionUrl = actionUrl;
  const auto severity = severityFromString(object[QStringLiteral("severity")].toString());
  const auto category = categoryFromString(object[QStringLiteral("category")].toString());
  const auto state = stateFromWord(object[QStringLiteral("state")].toString());
  const std::optional<qint64> times[] = {time(object, "time"), time(object, "first"), time(object, "last"),
                                         time(object, "arrived"), time(object, "wake")};
  const auto count = time(object, "count");
  const bool isWhole = !told.id.isEmpty() && severity && category && state && count && *count >= 1 &&
                       *count <= std::numeric_limits<quint32>::max() &&
                       std::all_of(std::begin(times), std::end(times), [](const auto& one) { return one; });
  if (!isWhole) return std::nullopt;
  told.severity = *severity;
  told.category = *category;
  told.timeMs = *times[0];
  entry.count = static_cast<quint32>(*count);
  entry.firstMs = *times[1];
  entry.lastMs = *times[2];
  entry.arrivedMs = *times[3];
  entry.state = *state;
  if (entry.state == NotificationState::Snoozed) entry.wakeAtMs = *times[4];
  return entry;
}

QJsonObject toObject(const PastNotification& past) {
  return {{QStringLiteral("id"), past.id},
          {QStringLiteral("severity"), toString(past.severity)},
          {QStringLiteral("time"), static_cast<double>(past.timeMs)}};
}

std::optional<PastNotification> pastFrom(const QJsonObject& object) {
  const QString id = object[QStringLiteral("id")].toString();
  const auto severity = severityFromString(object[QStringLiteral("severity")].toString());
  const auto timeMs = time(object, "time");
  if (id.isEmpty() || !severity || !timeMs) return std::nullopt;
  return PastNotification{id, *severity, *timeMs};
}

}  // namespace

KeptNotifications KeptNotifications::of(const NotificationCenter& center) {
  KeptNotifications kept;
  for (const NotificationEntry& entry : center.entries()) {
    if (!isOfThisRun(entry.newest.id)) kept.entries.push_back(entry);
  }
  kept.past = center.past();
  kept.past.removeIf([](const PastNotification& one) { return isOfThisRun(one.id); });
  return kept;
}

tl::expected<KeptNotifications, QString> KeptNotifications::fromJson(const QByteArray& json) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json, &error);
  if (!document.isObject()) {
    return tl::make_unexpected(error.error == QJsonParseError::NoError ? QStringLiteral("is no JSON object")
                                                                       : error.errorString());
  }
  const QJsonObject root = document.object();
  if (root[QStringLiteral("version")].toInt() != kVersion) {
    return tl::make_unexpected(QStringLiteral("is of another version"));
  }
  KeptNotifications kept;
  for (const QJsonValueConstRef value : root[QStringLiteral("entries")].toArray()) {
    const std::optional<NotificationEntry> entry = entryFrom(value.toObject());
    if (!entry) return tl::make_unexpected(QStringLiteral("has an alert that is not whole"));
    kept.entries.push_back(*entry);
  }
  for (const QJsonValueConstRef value : root[QStringLiteral("ended")].toArray()) {
    const std::optional<PastNotification> past = pastFrom(value.toObject());
    if (!past) return tl::make_unexpected(QStringLiteral("has an ended alert that is not whole"));
    kept.past.push_back(*past);
  }
  return kept;
}

QByteArray KeptNotifications::toJson() const {
  qint64 room = kMaxBytes;
  QJsonArray ended;
  for (const PastNotification& one : past) {
    room -= kMostBytesAChar * one.id.size() + kBytesAPast;
    ended.push_back(toObject(one));
  }
  auto oldest = entries.crbegin();
  for (; oldest != entries.crend(); ++oldest) {
    room -= mostBytes(*oldest);
    if (room < 0) break;
  }
  QJsonArray list;
  for (auto entry = oldest.base(); entry != entries.cend(); ++entry)
    list.push_back(toObject(*entry));
  const QJsonObject root{{QStringLiteral("version"), kVersion},
                         {QStringLiteral("entries"), list},
                         {QStringLiteral("ended"), ended}};
  return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

}  // namespace pulsedeck
