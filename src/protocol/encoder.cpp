#include "pulsedeck/protocol/encoder.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <utility>

namespace pulsedeck {

namespace {

using Json = nlohmann::ordered_json;

constexpr qsizetype kMaxClientMessageBytes = 64 * 1'024;
constexpr int kMaxClientMessageDepth = 8;

constexpr std::array<std::pair<Severity, const char*>, 4> kSeverities{{{Severity::Info, "info"},
                                                                       {Severity::Success, "success"},
                                                                       {Severity::Warning, "warning"},
                                                                       {Severity::Error, "error"}}};
constexpr std::array<std::pair<NotificationCategory, const char*>, 5> kCategories{
    {{NotificationCategory::System, "system"},
     {NotificationCategory::Campaign, "campaign"},
     {NotificationCategory::Lead, "lead"},
     {NotificationCategory::Payment, "payment"},
     {NotificationCategory::AiAgent, "ai_agent"}}};
constexpr std::array<std::pair<EntityType, const char*>, 5> kEntityTypes{{{EntityType::Campaign, "campaign"},
                                                                          {EntityType::Lead, "lead"},
                                                                          {EntityType::Payment, "payment"},
                                                                          {EntityType::System, "system"},
                                                                          {EntityType::AiAgent, "ai_agent"}}};

template <typename Value, std::size_t N>
QString wordOf(const std::array<std::pair<Value, const char*>, N>& words, Value value) {
  for (const auto& [known, word] : words) {
    if (known == value) return QString::fromLatin1(word);
  }
  Q_UNREACHABLE();
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char*>, N>& words, QStringView word) {
  for (const auto& [value, known] : words) {
    if (word == QLatin1StringView(known)) return value;
  }
  return std::nullopt;
}

Json message(const char* type, Json data, qint64 timestampMs, const StreamHeader& header = {}) {
  Json json{{"type", type}, {"data", std::move(data)}, {"timestamp", timestampMs}};
  if (header.seq) {
    json["seq"] = *header.seq;
    json["epoch"] = header.epoch.toStdString();
  }
  if (header.snapshot) json["snapshot"] = true;
  return json;
}

QByteArray bytes(const Json& json) {
  return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json list(const QStringList& words) {
  Json json = Json::array();
  for (const QString& word : words)
    json.push_back(word.toStdString());
  return json;
}

/// Puts a value where its dotted name says. A name that runs through a number already there gives way to it.
void insert(Json& root, const QString& name, double value) {
  Json* node = &root;
  const QStringList parts = name.split(u'.');
  for (const QString& part : parts.first(parts.size() - 1)) {
    node = &(*node)[part.toStdString()];
    if (!node->is_null() && !node->is_object()) return;
  }
  (*node)[parts.last().toStdString()] = value;
}

QStringList stringsIn(const nlohmann::json& json) {
  QStringList strings;
  if (!json.is_array()) return strings;
  for (const auto& item : json) {
    if (item.is_string()) strings << QString::fromStdString(item.get<std::string>());
  }
  return strings;
}

bool flagIn(const nlohmann::json& json, const char* key) {
  const auto it = json.find(key);
  return it == json.end() || !it->is_boolean() || it->get<bool>();
}

Subscription subscriptionFrom(const nlohmann::json& data) {
  Subscription subscription;
  subscription.metrics = stringsIn(data.value("metrics", nlohmann::json::array()));
  subscription.notifications = flagIn(data, "notifications");
  subscription.events = stringsIn(data.value("events", nlohmann::json::array()));
  subscription.realTimeUpdates = flagIn(data, "real_time_updates");
  const auto recover = data.find("recover");
  if (recover == data.end() || !recover->is_object()) return subscription;
  const auto epoch = recover->find("epoch");
  const auto offset = recover->find("offset");
  if (epoch != recover->end() && epoch->is_string() && offset != recover->end() &&
      offset->is_number_unsigned()) {
    subscription.recover =
        StreamPosition{QString::fromStdString(epoch->get<std::string>()), offset->get<quint64>()};
  }
  return subscription;
}

}  // namespace

QByteArray encodeSubscribe(const Subscription& subscription, qint64 timestampMs) {
  Json data{{"metrics", list(subscription.metrics)},
            {"notifications", subscription.notifications},
            {"events", list(subscription.events)},
            {"real_time_updates", subscription.realTimeUpdates}};
  if (subscription.recover) {
    data["recover"] =
        Json{{"epoch", subscription.recover->epoch.toStdString()}, {"offset", subscription.recover->offset}};
  }
  return bytes(message("subscribe", std::move(data), timestampMs));
}

QByteArray encodeUnsubscribe(qint64 timestampMs) {
  return bytes(message("unsubscribe", Json::object(), timestampMs));
}

QByteArray encodePing(qint64 timestampMs) {
  return bytes(message("ping", Json::object(), timestampMs));
}

QByteArray encodePong(qint64 timestampMs) {
  return bytes(message("pong", Json::object(), timestampMs));
}

QByteArray encodeMetrics(const std::vector<std::pair<QString, double>>& values, qint64 timestampMs,
                         const StreamHeader& header) {
  Json data = Json::object();
  for (const auto& [name, value] : values)
    insert(data, name, value);
  return bytes(message("metrics_update", std::move(data), timestampMs, header));
}

QByteArray encodeNotification(const Notification& notification, qint64 timestampMs,
                              const StreamHeader& header) {
  Json data{{"id", notification.id.toStdString()},
            {"title", notification.title.toStdString()},
            {"message", notification.message.toStdString()},
            {"severity", toString(notification.severity).toStdString()},
            {"category", toString(notification.category).toStdString()},
            {"timestamp", notification.timeMs},
            {"auto_dismiss", notification.autoDismiss}};
  if (!notification.actionUrl.isEmpty()) data["action_url"] = notification.actionUrl.toStdString();
  return bytes(message("notification", std::move(data), timestampMs, header));
}

QByteArray encodeEvent(const ActivityEvent& event, qint64 timestampMs, const StreamHeader& header) {
  Json details = Json::parse(event.detailsJson.toStdString(), nullptr, false);
  if (details.is_discarded()) details = Json::object();
  Json data{{"event_type", event.eventType.toStdString()},
            {"entity_type", toString(event.entityType).toStdString()},
            {"entity_id", event.entityId.toStdString()},
            {"details", std::move(details)},
            {"timestamp", event.timeMs}};
  if (!event.id.isEmpty()) data["id"] = event.id.toStdString();
  return bytes(message("event", std::move(data), timestampMs, header));
}

QByteArray encodeSubscribed(const std::optional<StreamPosition>& position, std::optional<bool> recovered,
                            qint64 timestampMs) {
  Json data = Json::object();
  if (position) {
    data["epoch"] = position->epoch.toStdString();
    data["offset"] = position->offset;
  }
  if (recovered) data["recovered"] = *recovered;
  return bytes(message("subscribed", std::move(data), timestampMs));
}

QByteArray encodeError(const QString& text, qint64 timestampMs) {
  return bytes(message("error", Json{{"message", text.toStdString()}}, timestampMs));
}

tl::expected<ClientMessage, QString> decodeClientMessage(QByteArrayView bytesIn) {
  const auto fault = [](const char* text) { return tl::make_unexpected(QString::fromLatin1(text)); };
  if (bytesIn.size() > kMaxClientMessageBytes) return fault("a message may have at most 64 KiB");
  const auto boundDepth = [](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
    return depth <= kMaxClientMessageDepth;
  };
  const nlohmann::json json = nlohmann::json::parse(bytesIn.begin(), bytesIn.end(), boundDepth, false);
  if (!json.is_object()) return fault("a message must be a JSON object");
  const auto type = json.find("type");
  if (type == json.end() || !type->is_string()) return fault("type: must be a text");
  const std::string& word = type->get_ref<const std::string&>();
  if (word == "ping") return ClientMessage{ClientRequest::Ping, {}};
  if (word == "pong") return ClientMessage{ClientRequest::Pong, {}};
  if (word == "unsubscribe") return ClientMessage{ClientRequest::Unsubscribe, {}};
  if (word != "subscribe") return fault("type: must be subscribe, unsubscribe, ping or pong");
  const auto data = json.find("data");
  if (data == json.end() || !data->is_object()) return fault("data: must be an object");
  return ClientMessage{ClientRequest::Subscribe, subscriptionFrom(*data)};
}

QString toString(Severity severity) {
  return wordOf(kSeverities, severity);
}
QString toString(NotificationCategory category) {
  return wordOf(kCategories, category);
}
QString toString(EntityType type) {
  return wordOf(kEntityTypes, type);
}

std::optional<Severity> severityFromString(QStringView word) {
  return valueOf(kSeverities, word);
}
std::optional<NotificationCategory> categoryFromString(QStringView word) {
  return valueOf(kCategories, word);
}
std::optional<EntityType> entityTypeFromString(QStringView word) {
  return valueOf(kEntityTypes, word);
}

}  // namespace pulsedeck
