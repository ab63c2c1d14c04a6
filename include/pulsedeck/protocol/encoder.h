#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/notification.h"
#include "pulsedeck/model/subscription.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace pulsedeck {

/// Position of a message in a numbered stream, for servers.
struct StreamHeader {
  std::optional<quint64> seq;
  QString epoch;
  bool snapshot = false;
};

/// Each returns one message of the wire protocol as UTF-8 JSON, `timestampMs` in ms since the epoch.
[[nodiscard]] QByteArray encodeSubscribe(const Subscription& subscription, qint64 timestampMs);
[[nodiscard]] QByteArray encodeUnsubscribe(qint64 timestampMs);
[[nodiscard]] QByteArray encodePing(qint64 timestampMs);
[[nodiscard]] QByteArray encodePong(qint64 timestampMs);

/// `values` are (dotted name, value) with the family first; nested objects are made of the dots.
[[nodiscard]] QByteArray encodeMetrics(const std::vector<std::pair<QString, double>>& values,
                                       qint64 timestampMs, const StreamHeader& header = {});
[[nodiscard]] QByteArray encodeNotification(const Notification& notification, qint64 timestampMs,
                                            const StreamHeader& header = {});
[[nodiscard]] QByteArray encodeEvent(const ActivityEvent& event, qint64 timestampMs,
                                     const StreamHeader& header = {});
[[nodiscard]] QByteArray encodeSubscribed(const std::optional<StreamPosition>& position,
                                          std::optional<bool> recovered, qint64 timestampMs);
[[nodiscard]] QByteArray encodeError(const QString& text, qint64 timestampMs);

/// What a client may say to a server.
enum class ClientRequest { Subscribe, Unsubscribe, Ping, Pong };
struct ClientMessage {
  ClientRequest request{};
  Subscription subscription;  ///< filled for Subscribe
};
/// The server's side of the wire; the error is in words.
[[nodiscard]] tl::expected<ClientMessage, QString> decodeClientMessage(QByteArrayView bytes);

/// The wire's words.
[[nodiscard]] QString toString(Severity severity);
[[nodiscard]] QString toString(NotificationCategory category);
[[nodiscard]] QString toString(EntityType type);
[[nodiscard]] std::optional<Severity> severityFromString(QStringView word);
[[nodiscard]] std::optional<NotificationCategory> categoryFromString(QStringView word);
[[nodiscard]] std::optional<EntityType> entityTypeFromString(QStringView word);

}  // namespace pulsedeck
