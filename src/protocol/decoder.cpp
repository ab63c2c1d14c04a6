#include "pulsedeck/protocol/decoder.h"

#include "json_leaves.h"
#include "pulsedeck/protocol/encoder.h"
#include "text.h"

#include <QUrl>

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pulsedeck {

namespace {

constexpr qsizetype kExcerptBytes = 200;
constexpr qint64 kOldestTimestampMs = 946'684'800'000;  // 2000-01-01T00:00:00Z
constexpr qint64 kMaxAheadMs = 5 * 60 * 1'000;
constexpr double kMaxExactInteger = 9'007'199'254'740'992.0;  // 2^53
constexpr int kMaxIdLength = 200;
constexpr std::size_t kMaxDetailsBytes = 16 * 1'024;
constexpr std::size_t kSummaryParts = 2;

/// Hash and equality that look a std::string up by a view, without a copy.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using IdCache = std::unordered_map<std::string, MetricId, ViewHash, std::equal_to<>>;

QString toQString(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<quint64> wholeNumber(const JsonLeaf* leaf) {
  if (leaf == nullptr || leaf->kind != JsonLeaf::Kind::Number) return std::nullopt;
  if (leaf->number < 0 || leaf->number >= kMaxExactInteger || leaf->number != std::floor(leaf->number)) {
    return std::nullopt;
  }
  return static_cast<quint64>(leaf->number);
}

tl::unexpected<Rejection> rejected(RejectionReason reason, const QString& detail) {
  return tl::make_unexpected(Rejection{reason, detail, {}});
}

QString numberText(double value) {
  return value == std::floor(value) && std::abs(value) < kMaxExactInteger
             ? QString::number(static_cast<qint64>(value))
             : QString::number(value, 'g', 6);
}

QString scalarText(const nlohmann::json& value) {
  if (value.is_string()) return QString::fromStdString(value.get_ref<const std::string&>());
  if (value.is_number()) return numberText(value.get<double>());
  return {};
}

/// One line for people from an event's details: what the server calls its summary, else the first scalars.
QString summaryOf(const nlohmann::json& details) {
  if (!details.is_object()) return scalarText(details);
  for (const char* const key : {"summary", "title", "name", "message"}) {
    const auto it = details.find(key);
    if (it != details.end() && it->is_string()) return QString::fromStdString(it->get<std::string>());
  }
  QStringList parts;
  for (const auto& value : details) {
    const QString text = scalarText(value);
    if (!text.isEmpty()) parts << text;
    if (static_cast<std::size_t>(parts.size()) == kSummaryParts) break;
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString toString(RejectionReason reason) {
  switch (reason) {
    case RejectionReason::TooLarge:
      return QStringLiteral("too_large");
    case RejectionReason::NotUtf8:
      return QStringLiteral("not_utf8");
    case RejectionReason::NotJson:
      return QStringLiteral("not_json");
    case RejectionReason::TooDeep:
      return QStringLiteral("too_deep");
    case RejectionReason::TooManyValues:
      return QStringLiteral("too_many_values");
    case RejectionReason::NotAnObject:
      return QStringLiteral("not_an_object");
    case RejectionReason::MissingType:
      return QStringLiteral("missing_type");
    case RejectionReason::UnknownType:
      return QStringLiteral("unknown_type");
    case RejectionReason::MissingData:
      return QStringLiteral("missing_data");
    case RejectionReason::MissingField:
      return QStringLiteral("missing_field");
    case RejectionReason::WrongFieldType:
      return QStringLiteral("wrong_field_type");
    case RejectionReason::UnknownValue:
      return QStringLiteral("unknown_value");
  }
  Q_UNREACHABLE();
}

class Decoder::Impl {
 public:
  Impl(MetricCatalog& catalog, DecodeLimits limits) : catalog_(catalog), limits_(limits) {}

  tl::expected<Message, Rejection> decode(QByteArrayView bytes, qint64 arrivalMs) {
    if (static_cast<std::size_t>(bytes.size()) > limits_.maxMessageBytes) {
      return rejected(RejectionReason::TooLarge, QStringLiteral("%1 bytes").arg(bytes.size()));
    }
    if (!bytes.isValidUtf8()) return rejected(RejectionReason::NotUtf8, {});
    json_ = std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (const auto parsed = leaves_.parse(json_, limits_); !parsed) {
      return rejected(parsed.error().reason, parsed.error().detail);
    }
    message_ = {};
    arrivalMs_ = arrivalMs;
    readHeader();
    return readBody();
  }

 private:
  using Result = tl::expected<Message, Rejection>;

  void readHeader() {
    const JsonLeaf* timestamp = leaves_.find("timestamp");
    const std::optional<qint64> usable = usableTimestamp(timestamp);
    message_.timestampMs = usable.value_or(arrivalMs_);
    message_.timestampReplaced = !usable;
    if (timestamp != nullptr && !usable) ++message_.rejectedFields;

    const JsonLeaf* seq = leaves_.find("seq");
    message_.seq = wholeNumber(seq);
    if (seq != nullptr && !message_.seq) ++message_.rejectedFields;
    if (const JsonLeaf* epoch = leaves_.find("epoch")) {
      if (epoch->kind == JsonLeaf::Kind::Text) {
        message_.epoch = cleanText(toQString(epoch->text), kMaxIdLength);
      } else {
        ++message_.rejectedFields;
      }
    }
    if (const JsonLeaf* snapshot = leaves_.find("snapshot")) {
      if (snapshot->kind == JsonLeaf::Kind::Boolean) {
        message_.snapshot = snapshot->boolean;
      } else {
        ++message_.rejectedFields;
      }
    }
  }

  Result readBody() {
    const JsonLeaf* type = leaves_.find("type");
    if (type == nullptr) return rejected(RejectionReason::MissingType, {});
    if (type->kind != JsonLeaf::Kind::Text) {
      return rejected(RejectionReason::WrongFieldType, QStringLiteral("type: must be a text"));
    }
    const std::string_view name = type->text;
    if (name == "ping") return finish(PingMessage{});
    if (name == "pong") return finish(PongMessage{});
    if (name == "subscribed") return readSubscribed();
    if (name == "error") return readError();
    const bool known = name == "metrics_update" || name == "notification" || name == "event";
    if (!known) return rejected(RejectionReason::UnknownType, cleanText(toQString(name), kMaxIdLength));
    if (!leaves_.hasObject("data"))
      return rejected(RejectionReason::MissingData, QStringLiteral("data: must be an object"));
    if (name == "metrics_update") return readMetrics();
    return name == "notification" ? readNotification() : readEvent();
  }

  Result finish(MessageBody body) {
    message_.body = std::move(body);
    return std::move(message_);
  }

  Result readMetrics() {
    MetricsMessage metrics;
    for (const JsonLeaf& leaf : leaves_) {
      if (leaf.root() != "data") continue;
      const std::string_view name = leaf.rest();
      const std::size_t dot = name.find('.');
      const std::optional<MetricId> id =
          leaf.kind == JsonLeaf::Kind::Number && dot != std::string_view::npos ? idOf(name) : std::nullopt;
      if (!id) {
        ++message_.rejectedFields;
        continue;
      }
      const std::string_view family = name.substr(0, dot);
      if (metrics.families.empty() || lastFamily_ != family) {
        lastFamily_ = family;
        metrics.families.push_back({toQString(family), metrics.values.size(), metrics.values.size()});
      }
      metrics.values.push_back({*id, leaf.number});
      metrics.families.back().end = metrics.values.size();
    }
    return finish(std::move(metrics));
  }

  Result readNotification() {
    Notification notification;
    const auto id = readId("id");
    if (!id) return tl::make_unexpected(id.error());
    notification.id = *id;
    const JsonLeaf* title = dataField("title");
    if (title == nullptr) return rejected(RejectionReason::MissingField, QStringLiteral("data.title"));
    if (title->kind != JsonLeaf::Kind::Text) {
      return rejected(RejectionReason::WrongFieldType, QStringLiteral("data.title: must be a text"));
    }
    notification.title = cleanText(toQString(title->text), limits_.maxTitleLength);
    notification.message = optionalText("message", limits_.maxTextLength);

    const auto severity = readWord("severity", severityFromString, Severity::Info);
    if (!severity) return tl::make_unexpected(severity.error());
    notification.severity = *severity;
    const auto category = readWord("category", categoryFromString, NotificationCategory::System);
    if (!category) return tl::make_unexpected(category.error());
    notification.category = *category;

    notification.timeMs = dataTime();
    notification.actionUrl = optionalText("action_url", limits_.maxTextLength);
    if (!notification.actionUrl.isEmpty() && !isSafeActionUrl(notification.actionUrl)) {
      notification.actionUrl.clear();
      ++message_.rejectedFields;
    }
    if (const JsonLeaf* autoDismiss = dataField("auto_dismiss")) {
      if (autoDismiss->kind == JsonLeaf::Kind::Boolean) {
        notification.autoDismiss = autoDismiss->boolean;
      } else {
        ++message_.rejectedFields;
      }
    }
    return finish(std::move(notification));
  }

  Result readEvent() {
    ActivityEvent event;
    const auto type = readId("event_type");
    if (!type) return tl::make_unexpected(type.error());
    event.eventType = *type;
    if (dataField("entity_type") == nullptr) {
      return rejected(RejectionReason::MissingField, QStringLiteral("data.entity_type"));
    }
    const auto entity = readWord("entity_type", entityTypeFromString, EntityType::System);
    if (!entity) return tl::make_unexpected(entity.error());
    event.entityType = *entity;
    const auto entityId = readId("entity_id");
    if (entityId) event.entityId = *entityId;
    event.timeMs = dataTime();
    readDetails(event);
    const auto id = readId("id");
    event.id = id ? *id
                  : QStringLiteral("%1|%2|%3|%4")
                        .arg(event.eventType, toString(event.entityType), event.entityId)
                        .arg(event.timeMs);
    return finish(std::move(event));
  }

  // Events are rare, so the details may cost a tree; the bounds were checked before.
  void readDetails(ActivityEvent& event) {
    const nlohmann::json whole = nlohmann::json::parse(json_, nullptr, false);
    if (whole.is_discarded()) {
      // It parsed only with its unusable numbers taken out.
      ++message_.rejectedFields;
      return;
    }
    if (!whole.at("data").contains("details")) return;
    const nlohmann::json& details = whole.at("data").at("details");
    event.summary = cleanText(summaryOf(details), limits_.maxTitleLength);
    const std::string text = details.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() <= kMaxDetailsBytes) {
      event.detailsJson = QString::fromStdString(text);
    } else {
      ++message_.rejectedFields;
    }
  }

  Result readSubscribed() {
    SubscribedMessage acknowledgement;
    acknowledgement.epoch = optionalText("epoch", kMaxIdLength);
    acknowledgement.offset = wholeNumber(dataField("offset"));
    const JsonLeaf* recovered = dataField("recovered");
    if (recovered != nullptr && recovered->kind == JsonLeaf::Kind::Boolean) {
      acknowledgement.recovered = recovered->boolean;
    }
    return finish(std::move(acknowledgement));
  }

  Result readError() {
    const QString text = optionalText("message", limits_.maxTextLength);
    return finish(ErrorMessage{text.isEmpty() ? optionalText("error", limits_.maxTextLength) : text});
  }

  std::optional<MetricId> idOf(std::string_view name) {
    if (const auto cached = ids_.find(name); cached != ids_.end()) return cached->second;
    const bool emptyPart =
        name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos;
    const std::optional<MetricId> id = emptyPart ? std::nullopt : catalog_.intern(name);
    if (id) ids_.emplace(name, *id);
    return id;
  }

  /// The last leaf of that name directly under data.
  const JsonLeaf* dataField(std::string_view key) const {
    const JsonLeaf* found = nullptr;
    for (const JsonLeaf& leaf : leaves_) {
      if (leaf.root() == "data" && leaf.rest() == key) found = &leaf;
    }
    return found;
  }

  tl::expected<QString, Rejection> readId(std::string_view key) const {
    const QString field = QStringLiteral("data.") + toQString(key);
    const JsonLeaf* leaf = dataField(key);
    if (leaf == nullptr) return rejected(RejectionReason::MissingField, field);
    QString id;
    if (leaf->kind == JsonLeaf::Kind::Text) id = cleanText(toQString(leaf->text), kMaxIdLength);
    if (leaf->kind == JsonLeaf::Kind::Number) id = numberText(leaf->number);
    if (id.isEmpty()) {
      return rejected(RejectionReason::WrongFieldType,
                      field + QStringLiteral(": must be a text or a whole number"));
    }
    return id;
  }

  template <typename Value>
  tl::expected<Value, Rejection> readWord(std::string_view key, std::optional<Value> (*parse)(QStringView),
                                          Value missing) const {
    const JsonLeaf* leaf = dataField(key);
    if (leaf == nullptr) return missing;
    const QString word = leaf->kind == JsonLeaf::Kind::Text ? toQString(leaf->text) : QString();
    if (const auto value = parse(word)) return *value;
    return rejected(RejectionReason::UnknownValue, QStringLiteral("data.") + toQString(key));
  }

  QString optionalText(std::string_view key, int maxLength) {
    const JsonLeaf* leaf = dataField(key);
    if (leaf == nullptr || leaf->kind == JsonLeaf::Kind::Null) return {};
    if (leaf->kind == JsonLeaf::Kind::Text) return cleanText(toQString(leaf->text), maxLength);
    ++message_.rejectedFields;
    return {};
  }

  std::optional<qint64> usableTimestamp(const JsonLeaf* leaf) const {
    if (leaf == nullptr || leaf->kind != JsonLeaf::Kind::Number) return std::nullopt;
    const double time = std::floor(leaf->number);
    if (time < static_cast<double>(kOldestTimestampMs) ||
        time > static_cast<double>(arrivalMs_ + kMaxAheadMs)) {
      return std::nullopt;
    }
    return static_cast<qint64>(time);
  }

  qint64 dataTime() {
    const JsonLeaf* leaf = dataField("timestamp");
    if (leaf == nullptr) return message_.timestampMs;
    if (const auto time = usableTimestamp(leaf)) return *time;
    ++message_.rejectedFields;
    return message_.timestampMs;
  }

  MetricCatalog& catalog_;
  const DecodeLimits limits_;
  JsonLeaves leaves_;
  IdCache ids_;
  std::string lastFamily_;
  std::string_view json_;
  Message message_;
  qint64 arrivalMs_ = 0;
};

Decoder::Decoder(MetricCatalog& catalog, DecodeLimits limits)
    : impl_(std::make_unique<Impl>(catalog, limits)) {}

Decoder::~Decoder() = default;

tl::expected<Message, Rejection> Decoder::decode(QByteArrayView bytes, qint64 arrivalMs) {
  auto message = impl_->decode(bytes, arrivalMs);
  if (!message) message.error().excerpt = bytes.first(qMin(bytes.size(), kExcerptBytes)).toByteArray();
  return message;
}

}  // namespace pulsedeck
