#pragma once

#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/simulator/metric_generator.h"
#include "pulsedeck/simulator/simulated_history.h"

#include <QByteArray>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>
#include <utility>

namespace pulsedeck {

/// What happens on the simulated platform, whoever watches, and what is remembered of it. Times only rise.
/// Not thread-safe.
class SimulatedPlatform {
 public:
  /// What polls are told of, and how much of it at most.
  static constexpr qint64 kRecentMs = 60'000;
  static constexpr std::size_t kMaxRecent = 256;

  explicit SimulatedPlatform(quint32 seed);

  struct News {
    std::optional<ActivityEvent> event;
    std::optional<Notification> notification;
  };
  /// What happened since the last call.
  News nextNews(qint64 nowMs);
  /// Makes up the metrics of now.
  void addRow(qint64 nowMs);
  /// Makes up the time for which nobody watched.
  void fillHistory(qint64 nowMs);
  /// Somebody new watches.
  void greet(qint64 nowMs) { generator_.greet(nowMs); }

  [[nodiscard]] bool hasFamily(const QString& family) const { return families_.contains(family); }
  /// The oldest row newer than `timeMs`, or null; valid until the next is made up.
  [[nodiscard]] const SimulatedRow* rowAfter(qint64 timeMs) const { return history_.after(timeMs); }
  /// The newest row's time, 0 when there is none.
  [[nodiscard]] qint64 newestRowMs() const;
  /// The last events, oldest first.
  [[nodiscard]] const std::deque<ActivityEvent>& pastEvents() const { return pastEvents_; }

  using Values = std::vector<std::pair<QString, double>>;
  /// The named values of a row, of the families that `wants`.
  [[nodiscard]] Values valuesOf(const SimulatedRow& row,
                                const std::function<bool(const QString& family)>& wants) const;
  /// All metrics at a time that need not have anything to do with the rows.
  [[nodiscard]] Values valuesAt(qint64 timeMs);
  /// A JSON array of messages: the newest metrics, and the notifications and events of the last minute.
  [[nodiscard]] QByteArray newest(qint64 nowMs);

 private:
  void keepEvent(const ActivityEvent& event);
  void keepRecent(qint64 timeMs, QByteArray message);

  MetricGenerator generator_;
  QStringList families_;  ///< of each of the generator's names
  SimulatedHistory history_;
  std::deque<ActivityEvent> pastEvents_;
  struct Recent {
    qint64 timeMs;
    QByteArray message;
  };
  std::deque<Recent> recent_;
};

}  // namespace pulsedeck
