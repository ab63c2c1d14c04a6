#include "pulsedeck/protocol/decoder.h"

#include "json_leaves.h"
#include "pulsedeck/protocol/encoder.h"
#include "text.h"

#include <QUrl>

#include <nlohmann/json.hpp>

#include <algorithm>
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

std::optional<quint64> wholeNumber(const JsonLeaf& leaf) {
  if (leaf.kind != JsonLeaf::Kind::Number || leaf.number < 0) return std::nullopt;
  return leaf.magnitude;
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
    const JsonLeaf* timestamp = present(leaves_.find("timestamp"));
    const std::optional<qint64> usable = usableTimestamp(timestamp);
    message_.timestampMs = usable.value_or(arrivalMs_);
    message_.timestampReplaced = !usable;
    if (timestamp != nullptr && !usable) ++message_.rejectedFields;
    message_.seq = optionalWhole(leaves_.find("seq"));
    message_.epoch = optionalText(leaves_.find("epoch"), kMaxIdLength);
    message_.snapshot = optionalBoolean(leaves_.find("snapshot")).value_or(false);
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
    ++messageCount_;
    MetricsMessage metrics;
    metrics.values.reserve(leaves_.size());
    metrics.families.reserve(familiesInLast_);
    familyOfValue_.clear();
    bool isInPieces = false;
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
      Place& place = placeOf(*id);
      if (place.message == messageCount_) {
        // A key that is there twice: the last one counts.
        metrics.values[place.index].value = leaf.number;
        continue;
      }
      place = {messageCount_, metrics.values.size()};
      const std::size_t family = familyIn(metrics, name.substr(0, dot));
      isInPieces = isInPieces || (!familyOfValue_.empty() && family < familyOfValue_.back());
      familyOfValue_.push_back(family);
      metrics.values.push_back({*id, leaf.number});
    }
    groupByFamily(metrics, isInPieces);
    familiesInLast_ = metrics.families.size();
    return finish(std::move(metrics));
  }

  /// Where something stands in a message, and in which.
  struct Place {
    quint64 message = 0;
    std::size_t index = 0;
  };
  /// A family's name is made once, and shared by all messages from then on.
  struct KnownFamily {
    QString name;
    Place place;
  };
  Place& placeOf(MetricId id) {
    if (indexOf(id) >= places_.size()) places_.resize(indexOf(id) + 1);
    return places_[indexOf(id)];
  }
  /// The family's index in the message, where it is now if it was not before.
  std::size_t familyIn(MetricsMessage& metrics, std::string_view name) {
    if (!metrics.families.empty() && lastFamily_ == name) return lastFamilyIndex_;
    lastFamily_ = name;
    auto found = families_.find(name);
    if (found == families_.end()) found = families_.emplace(name, KnownFamily{toQString(name), {}}).first;
    KnownFamily& family = found->second;
    if (family.place.message != messageCount_) {
      family.place = {messageCount_, metrics.families.size()};
      metrics.families.push_back({family.name, 0, 0});
    }
    lastFamilyIndex_ = family.place.index;
    return lastFamilyIndex_;
  }
  void groupByFamily(MetricsMessage& metrics, bool isInPieces) const {
    for (const std::size_t family : familyOfValue_)
      ++metrics.families[family].end;
    std::vector<std::size_t> next;
    std::size_t begin = 0;
    for (MetricsMessage::Family& family : metrics.families) {
      family.begin = begin;
      family.end += begin;
      begin = family.end;
      if (isInPieces) next.push_back(family.begin);
    }
    if (!isInPieces) return;
    std::vector<MetricValue> grouped(metrics.values.size());
    for (std::size_t i = 0; i < metrics.values.size(); ++i)
      grouped[next[familyOfValue_[i]]++] = metrics.values[i];
    metrics.values = std::move(grouped);
  }

  Result readNotification() {
    Notification notification;
    const auto id = readId("id");
    if (!id) return tl::make_unexpected(id.error());
    notification.id = *id;
    // Else it would be taken for the dashboard's own, which end with its run.
    if (id->startsWith(QLatin1StringView(kOwnIdPrefix))) notification.id.prepend(QStringLiteral("server:"));
    const JsonLeaf* title = present(dataField("title"));
    if (title == nullptr) return rejected(RejectionReason::MissingField, QStringLiteral("data.title"));
    if (title->kind != JsonLeaf::Kind::Text) {
      return rejected(RejectionReason::WrongFieldType, QStringLiteral("data.title: must be a text"));
    }
    notification.title = cleanText(toQString(title->text), limits_.maxTitleLength);
    notification.message = optionalText(dataField("message"), limits_.maxTextLength);

    const auto severity = readWord("severity", severityFromString, Severity::Info);
    if (!severity) return tl::make_unexpected(severity.error());
    notification.severity = *severity;
    const auto category = readWord("category", categoryFromString, NotificationCategory::System);
    if (!category) return tl::make_unexpected(category.error());
    notification.category = *category;

    notification.timeMs = dataTime();
    notification.actionUrl = actionUrl();
    notification.autoDismiss = optionalBoolean(dataField("auto_dismiss")).value_or(true);
    return finish(std::move(notification));
  }

  Result readEvent() {
    ActivityEvent event;
    const auto type = readId("event_type");
    if (!type) return tl::make_unexpected(type.error());
    event.eventType = *type;
    if (present(dataField("entity_type")) == nullptr) {
      return rejected(RejectionReason::MissingField, QStringLiteral("data.entity_type"));
    }
    const auto entity = readWord("entity_type", entityTypeFromString, EntityType::System);
    if (!entity) return tl::make_unexpected(entity.error());
    event.entityType = *entity;
    event.entityId = optionalId("entity_id");
    event.timeMs = dataTime();
    readDetails(event);
    event.id = optionalId("id");
    if (event.id.isEmpty()) {
      event.id = QStringLiteral("%1|%2|%3|%4")
                     .arg(event.eventType, toString(event.entityType), event.entityId,
                          QString::number(event.timeMs));
    }
    return finish(std::move(event));
  }

  // Events are rare, so the details may cost a tree; the bounds were checked before.
  void readDetails(ActivityEvent& event) {
    const nlohmann::json whole = nlohmann::json::parse(leaves_.json(), nullptr, false);
    if (leaves_.isRepaired()) ++message_.rejectedFields;
    const auto data = whole.find("data");
    if (data == whole.end() || !data->contains("details")) return;
    const nlohmann::json& details = data->at("details");
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
    acknowledgement.epoch = optionalText(dataField("epoch"), kMaxIdLength);
    acknowledgement.offset = optionalWhole(dataField("offset"));
    acknowledgement.recovered = optionalBoolean(dataField("recovered"));
    return finish(std::move(acknowledgement));
  }

  Result readError() {
    const QString text = optionalText(dataField("message"), limits_.maxTextLength);
    return finish(
        ErrorMessage{text.isEmpty() ? optionalText(dataField("error"), limits_.maxTextLength) : text});
  }

  std::optional<MetricId> idOf(std::string_view name) {
    if (const auto cached = ids_.find(name); cached != ids_.end()) return cached->second;
    const bool emptyPart =
        name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos;
    // A name is shown too: one with something invisible in it would pass for another.
    const QString text = toQString(name);
    const bool isUsable = !emptyPart && cleanText(text, MetricCatalog::kMaxNameLength) == text;
    const std::optional<MetricId> id = isUsable ? catalog_.intern(name) : std::nullopt;
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
    const JsonLeaf* leaf = present(dataField(key));
    if (leaf == nullptr) return rejected(RejectionReason::MissingField, field);
    const QString id = idIn(*leaf);
    if (id.isEmpty()) {
      return rejected(RejectionReason::WrongFieldType,
                      field + QStringLiteral(": must be a text or a whole number"));
    }
    return id;
  }

  template <typename Value>
  tl::expected<Value, Rejection> readWord(std::string_view key, std::optional<Value> (*parse)(QStringView),
                                          Value missing) const {
    const JsonLeaf* leaf = present(dataField(key));
    if (leaf == nullptr) return missing;
    const QString word = leaf->kind == JsonLeaf::Kind::Text ? toQString(leaf->text) : QString();
    if (const auto value = parse(word)) return *value;
    return rejected(RejectionReason::UnknownValue, QStringLiteral("data.") + toQString(key));
  }

  /// Null stands for a field that is not there.
  static const JsonLeaf* present(const JsonLeaf* leaf) {
    return leaf == nullptr || leaf->kind == JsonLeaf::Kind::Null ? nullptr : leaf;
  }

  /// What `read` makes of an optional field; one that is there but of no use is counted.
  template <typename Read>
  auto optionalField(const JsonLeaf* leaf, Read read) -> decltype(read(*leaf)) {
    if (present(leaf) == nullptr) return std::nullopt;
    auto value = read(*leaf);
    if (!value) ++message_.rejectedFields;
    return value;
  }
  QString optionalText(const JsonLeaf* leaf, int maxLength) {
    return optionalField(leaf,
                         [maxLength](const JsonLeaf& text) {
                           return text.kind == JsonLeaf::Kind::Text
                                      ? std::optional(cleanText(toQString(text.text), maxLength))
                                      : std::nullopt;
                         })
        .value_or(QString());
  }
  std::optional<bool> optionalBoolean(const JsonLeaf* leaf) {
    return optionalField(leaf, [](const JsonLeaf& value) {
      return value.kind == JsonLeaf::Kind::Boolean ? std::optional(value.boolean) : std::nullopt;
    });
  }
  std::optional<quint64> optionalWhole(const JsonLeaf* leaf) { return optionalField(leaf, &wholeNumber); }

  static QString idIn(const JsonLeaf& leaf) {
    if (leaf.kind == JsonLeaf::Kind::Text) return cleanText(toQString(leaf.text), kMaxIdLength);
    if (leaf.kind != JsonLeaf::Kind::Number || !leaf.magnitude) return {};
    return (leaf.number < 0 ? QStringLiteral("-") : QString()) + QString::number(*leaf.magnitude);
  }
  QString optionalId(std::string_view key) {
    const JsonLeaf* leaf = present(dataField(key));
    QString id = leaf == nullptr ? QString() : idIn(*leaf);
    const bool isThere = leaf != nullptr || holdsObject(key);
    if (isThere && id.isEmpty()) ++message_.rejectedFields;
    return id;
  }
  /// Whether there is an object with something in it under data.
  bool holdsObject(std::string_view key) const {
    return std::any_of(leaves_.begin(), leaves_.end(), [&](const JsonLeaf& leaf) {
      const std::string_view rest = leaf.root() == "data" ? leaf.rest() : std::string_view();
      return rest.starts_with(key) && rest.size() > key.size() && rest[key.size()] == '.';
    });
  }
  /// Only as it was sent: what had to be cleaned leads elsewhere than it looks.
  QString actionUrl() {
    const JsonLeaf* leaf = dataField("action_url");
    QString url = optionalText(leaf, limits_.maxTextLength);
    if (url.isEmpty() || (url == toQString(leaf->text) && isSafeActionUrl(url))) return url;
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
    const JsonLeaf* leaf = present(dataField("timestamp"));
    if (leaf == nullptr) return message_.timestampMs;
    if (const auto time = usableTimestamp(leaf)) return *time;
    ++message_.rejectedFields;
    return message_.timestampMs;
  }

  MetricCatalog& catalog_;
  const DecodeLimits limits_;
  JsonLeaves leaves_;
  IdCache ids_;
  quint64 messageCount_ = 0;   ///< metrics messages
  std::vector<Place> places_;  ///< by MetricId
  std::unordered_map<std::string, KnownFamily, ViewHash, std::equal_to<>> families_;
  std::size_t familiesInLast_ = 0;
  std::string lastFamily_;
  std::size_t lastFamilyIndex_ = 0;
  std::vector<std::size_t> familyOfValue_;  ///< of this message
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
