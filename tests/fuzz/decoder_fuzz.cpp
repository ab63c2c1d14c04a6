// Any bytes: the decoder gives a message that keeps its promises, or a named rejection.

#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"

#include <QUrl>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string_view>

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;
constexpr qint64 kOldest = 946'684'800'000;
constexpr qint64 kMaxAheadMs = 5 * 60 * 1'000;
constexpr qsizetype kMaxExcerptBytes = 200;

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
    promise(!(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069),
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
      promise(
          !name.isEmpty() && static_cast<std::size_t>(name.toUtf8().size()) <= MetricCatalog::kMaxNameLength,
          "a name beyond its bound");
    }
  }
  void operator()(const Notification& notification) const {
    promise(!notification.id.isEmpty(), "a notification without an id");
    checkText(notification.title, limits.maxTitleLength);
    checkText(notification.message, limits.maxTextLength);
    if (notification.actionUrl.isEmpty()) return;
    const QUrl url(notification.actionUrl, QUrl::StrictMode);
    promise(url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty(), "an unsafe action");
    promise(url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http"),
            "an action of another scheme");
  }
  void operator()(const ActivityEvent& event) const {
    checkText(event.summary, limits.maxTextLength);
    checkText(event.entityId, limits.maxTextLength);
  }
  void operator()(const ErrorMessage& error) const { checkText(error.text, limits.maxTextLength); }
  void operator()(const SubscribedMessage&) const {}
  void operator()(const PingMessage&) const {}
  void operator()(const PongMessage&) const {}
};

/// What was understood once is understood the same way again.
void checkRoundTrip(const Message& message, const MetricCatalog& catalog, Decoder& decoder) {
  const auto* metrics = std::get_if<MetricsMessage>(&message.body);
  if (metrics == nullptr || metrics->values.empty()) return;
  std::vector<std::pair<QString, double>> values;
  for (const MetricValue& value : metrics->values)
    values.emplace_back(catalog.info(value.id).name, value.value);
  const auto again = decoder.decode(encodeMetrics(values, message.timestampMs), kNow);
  promise(again.has_value(), "an encoded message that cannot be decoded");
  promise(std::get<MetricsMessage>(again->body).values == metrics->values, "other values after a round trip");
  promise(again->timestampMs == message.timestampMs, "another time after a round trip");
}

void run(QByteArrayView bytes) {
  MetricCatalog catalog;
  DecodeLimits limits;
  limits.maxMessageBytes = 64 * 1024;
  limits.maxValues = 500;
  limits.maxTitleLength = 40;
  limits.maxTextLength = 80;
  Decoder decoder(catalog, limits);
  const auto message = decoder.decode(bytes, kNow);
  if (!message) {
    promise(message.error().excerpt.size() <= kMaxExcerptBytes, "a long excerpt");
    return;
  }
  promise(message->timestampMs >= kOldest && message->timestampMs <= kNow + kMaxAheadMs,
          "an impossible time");
  promise(message->rejectedFields >= 0, "fewer than no fields");
  std::visit(Check{catalog, limits}, message->body);
  checkRoundTrip(*message, catalog, decoder);
}

}  // namespace
}  // namespace pulsedeck

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pulsedeck::run(QByteArrayView(data, static_cast<qsizetype>(size)));
  return 0;
}
