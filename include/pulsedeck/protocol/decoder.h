#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/notification.h"
#include "pulsedeck/model/subscription.h"
#include "pulsedeck/model/time_series.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace pulsedeck {

/// Bounds on what is taken from the wire; see docs/connection.md, "Limits and bad input".
struct DecodeLimits {
  std::size_t maxMessageBytes = 1024 * 1024;
  int maxDepth = 32;
  int maxValues = 10'000;  ///< leaves in one message
  int maxTitleLength = 256;
  int maxTextLength = 4'096;
};

enum class RejectionReason {
  TooLarge,
  NotUtf8,
  NotJson,
  TooDeep,
  TooManyValues,
  NotAnObject,
  MissingType,
  UnknownType,
  MissingData,
  MissingField,
  WrongFieldType,
  UnknownValue
};

/// The reason's name in logs and statistics: "too_large", "not_json", …
[[nodiscard]] QString toString(RejectionReason reason);

/// Why a whole message was dropped.
struct Rejection {
  RejectionReason reason{};
  QString detail;      ///< names the field where there is one
  QByteArray excerpt;  ///< the message's first 200 bytes
};

struct MetricValue {
  MetricId id{};
  double value = 0;

  bool operator==(const MetricValue&) const = default;
};

/// `families` are the families named in the message, as indices into the values: values of one family are
/// adjacent.
struct MetricsMessage {
  struct Family {
    QString name;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::vector<MetricValue> values;
  std::vector<Family> families;
};
/// Answer to a subscribe.
struct SubscribedMessage {
  QString epoch;
  std::optional<quint64> offset;
  std::optional<bool> recovered;
};
struct PingMessage {};
struct PongMessage {};
struct ErrorMessage {
  QString text;
};

using MessageBody = std::variant<MetricsMessage, Notification, ActivityEvent, SubscribedMessage, PingMessage,
                                 PongMessage, ErrorMessage>;

struct Message {
  MessageBody body;
  qint64 timestampMs = 0;          ///< the server's, or the arrival's where that was missing or out of range
  bool timestampReplaced = false;  ///< counted as a rejected field where it was there but unusable
  std::optional<quint64> seq;
  QString epoch;
  bool snapshot = false;
  int rejectedFields = 0;  ///< fields dropped; their neighbours were kept
};

/// Turns bytes from the wire into messages. Total: any bytes give a message or a named rejection, never an
/// exception, never an unbounded stack. Keeps a cache of metric names, so one decoder serves one thread.
class Decoder {
 public:
  /// `catalog` must outlive the decoder; names not in it are added to it.
  explicit Decoder(MetricCatalog& catalog, DecodeLimits limits = {});
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// `arrivalMs` is the wall clock at arrival (ms since the epoch): the upper bound for timestamps, and their
  /// stand-in where they are unusable.
  [[nodiscard]] tl::expected<Message, Rejection> decode(QByteArrayView bytes, qint64 arrivalMs);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pulsedeck
