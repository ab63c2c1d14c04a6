#pragma once

#include "pulsedeck/protocol/decoder.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QtGlobal>

#include <deque>

namespace pulsedeck {

/// Decides what of a stream is new. With numbers (`seq` within `epoch`) it drops what came before and notices
/// holes; without, it keeps the newest per family and knows the notifications and events it has seen. Pure.
class StreamOrder {
 public:
  static constexpr std::size_t kRememberedIds = 1'000;
  /// A family's timestamp this much older than its newest means that the server's clock was set back.
  static constexpr qint64 kClockResetMs = 5 * 60 * 1'000;

  enum class Verdict {
    New,
    Duplicate,
    NewAfterGap  ///< messages are missing before this one
  };

  /// Judges a message, and takes old families out of a metrics message. A message of which nothing is left is
  /// a Duplicate.
  [[nodiscard]] Verdict judge(Message& message);
  /// The last number taken, to resume from; nothing for a plain stream.
  [[nodiscard]] std::optional<StreamPosition> position() const;

 private:
  [[nodiscard]] Verdict judgeNumbered(const Message& message);
  [[nodiscard]] bool isRepeated(const QString& key);
  void keepNewFamilies(MetricsMessage& metrics, qint64 timestampMs);

  QString epoch_;
  std::optional<quint64> lastSeq_;
  QHash<QString, qint64> newestByFamily_;
  QSet<QString> seen_;
  std::deque<QString> seenOrder_;
};

}  // namespace pulsedeck
