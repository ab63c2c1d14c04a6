// Any bytes: the decoder gives a message that keeps its promises, or a named rejection.

#include "json_leaves.h"
#include "pulsedeck/protocol/confidential.h"
#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"

#include <QUrl>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;
constexpr qint64 kOldest = 946'684'800'000;
constexpr qint64 kMaxAheadMs = 5 * 60 * 1'000;
constexpr qsizetype kMaxExcerptBytes = 200;
constexpr qsizetype kMaxIdLength = 200;  // whatever the limits for texts are
constexpr qsizetype kMaxNameDots = 30;   // with "data" and the message itself as deep as is allowed
constexpr qsizetype kMaxDetailsBytes = 16 * 1'024;

void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

void checkText(const QString& text, qsizetype maxLength) {
  promise(text.size() <= maxLength, "a text beyond its bound");
  for (const QChar c : text) {
    promise(c.category() != QChar::Other_Control, "a control character");
    const char16_t code = c.unicode();
    promise(!(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069) && code != 0x200e &&
                code != 0x200f && code != 0x061c,
            "a direction override");
  }
}

/// Runs everything that is promised of a message's body.
struct Check {
  const MetricCatalog& catalog;
  const DecodeLimits& limits;

  void operator()(const MetricsMessage& metrics) const {
    promise(metrics.values.size() <= static_cast<std::size_t>(limits.maxValues), "too many values");
    std::size_t next = 0;
    std::set<QString> names;
    for (const MetricsMessage::Family& family : metrics.families) {
      promise(family.begin == next && family.end >= family.begin, "families that do not follow each other");
      promise(names.insert(family.name).second, "a family in two pieces");
      next = family.end;
    }
    promise(next == metrics.values.size(), "values of no family");
    for (const MetricValue& value : metrics.values) {
      promise(std::isfinite(value.value), "a value that is no number");
      const QString name = catalog.info(value.id).name;
      checkText(name, MetricCatalog::kMaxNameLength);
      promise(!name.isEmpty(), "a value without a name");
      promise(static_cast<std::size_t>(name.toUtf8().size()) <= MetricCatalog::kMaxNameLength,
              "a name beyond its bound");
    }
  }
  void operator()(const Notification& notification) const {
    promise(!notification.id.isEmpty(), "a notification without an id");
    checkText(notification.id, kMaxIdLength);
    checkText(notification.title, limits.maxTitleLength);
    checkText(notification.message, limits.maxTextLength);
    if (notification.actionUrl.isEmpty()) return;
    const QUrl url(notification.actionUrl, QUrl::StrictMode);
    promise(url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty(), "an unsafe action");
    checkText(notification.actionUrl, limits.maxTextLength);
    const bool isPlain = url.scheme() == QLatin1StringView("http") && isLoopbackHost(url.host());
    promise(url.scheme() == QLatin1StringView("https") || isPlain, "an action that could be read on its way");
  }
  void operator()(const ActivityEvent& event) const {
    promise(!event.id.isEmpty() && !event.eventType.isEmpty(), "an event without an id or a type");
    checkText(event.eventType, kMaxIdLength);
    checkText(event.entityId, kMaxIdLength);
    checkText(event.summary, limits.maxTitleLength);
    promise(event.detailsJson.toUtf8().size() <= kMaxDetailsBytes, "details beyond their bound");
  }
  void operator()(const ErrorMessage& error) const { checkText(error.text, limits.maxTextLength); }
  void operator()(const SubscribedMessage& subscribed) const { checkText(subscribed.epoch, kMaxIdLength); }
  void operator()(const PingMessage&) const {}
  void operator()(const PongMessage&) const {}
};

/// Whether nested objects can say these names within the decoder's depth: none runs through another.
bool canBeNested(const std::vector<std::pair<QString, double>>& values) {
  std::set<QString> names;
  for (const auto& [name, value] : values)
    names.insert(name);
  return std::all_of(names.begin(), names.end(), [&names](const QString& name) {
    if (name.count(u'.') >= kMaxNameDots) return false;
    for (qsizetype dot = name.indexOf(u'.'); dot >= 0; dot = name.indexOf(u'.', dot + 1)) {
      if (names.contains(name.first(dot))) return false;
    }
    return true;
  });
}

std::map<MetricId, double> byId(const MetricsMessage& metrics) {
  std::map<MetricId, double> values;
  for (const MetricValue& value : metrics.values)
    promise(values.emplace(value.id, value.value).second, "a metric that is there twice");
  return values;
}

/// What was understood once is understood the same way again.
void checkRoundTrip(const Message& message, const MetricCatalog& catalog, Decoder& decoder) {
  const auto* metrics = std::get_if<MetricsMessage>(&message.body);
  if (metrics == nullptr || metrics->values.empty()) return;
  std::vector<std::pair<QString, double>> values;
  for (const MetricValue& value : metrics->values)
    values.emplace_back(catalog.info(value.id).name, value.value);
  if (!canBeNested(values)) return;
  const auto again = decoder.decode(encodeMetrics(values, message.timestampMs), kNow);
  promise(again.has_value(), "an encoded message that cannot be decoded");
  promise(byId(std::get<MetricsMessage>(again->body)) == byId(*metrics), "other values after a round trip");
  promise(again->timestampMs == message.timestampMs, "another time after a round trip");
}

bool isSame(const JsonLeaf& a, const JsonLeaf& b) {
  return a.path == b.path && a.rootLength == b.rootLength && a.kind == b.kind && a.number == b.number &&
         a.magnitude == b.magnitude && a.boolean == b.boolean && a.text == b.text;
}

/// It does not show which of the two parsers has read a message.
void checkParsers(QByteArrayView bytes, const DecodeLimits& limits) {
  if (!bytes.isValidUtf8()) return;
  const std::string_view json(bytes.data(), static_cast<std::size_t>(bytes.size()));
  JsonLeaves fast;
  JsonLeaves careful;
  const auto a = fast.parse(json, limits);
  const auto b = careful.parseCarefully(json, limits);
  promise(a.has_value() == b.has_value(), "parsers that disagree on what is acceptable");
  if (!a) return promise(a.error().reason == b.error().reason, "parsers that disagree on what is wrong");
  promise(std::equal(fast.begin(), fast.end(), careful.begin(), careful.end(), &isSame),
          "parsers that read different things");
}

void run(QByteArrayView bytes) {
  MetricCatalog catalog;
  DecodeLimits limits;
  limits.maxMessageBytes = 64 * 1024;
  limits.maxValues = 500;
  limits.maxTitleLength = 40;
  limits.maxTextLength = 80;
  checkParsers(bytes, limits);
  Decoder decoder(catalog, limits);
  const auto message = decoder.decode(bytes, kNow);
  if (!message) {
    promise(message.error().excerpt.size() <= kMaxExcerptBytes, "a long excerpt");
    return;
  }
  promise(message->timestampMs >= kOldest && message->timestampMs <= kNow + kMaxAheadMs,
          "an impossible time");
  promise(message->rejectedFields >= 0, "fewer than no fields");
  checkText(message->epoch, kMaxIdLength);
  std::visit(Check{catalog, limits}, message->body);
  checkRoundTrip(*message, catalog, decoder);
}

}  // namespace
}  // namespace pulsedeck

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pulsedeck::run(QByteArrayView(data, static_cast<qsizetype>(size)));
  return 0;
}
