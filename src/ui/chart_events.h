#pragma once

#include "event_marks.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace pulsedeck {

/// The marks of one chart, made anew only when its window or the events are others than before.
class ChartEvents {
 public:
  /// New events alone make new marks no oftener than this.
  static constexpr qint64 kEveryMs = 500;

  /// Of events that concern one of `families`; `log` must outlive it.
  ChartEvents(const ActivityLog& log, QStringList families);

  [[nodiscard]] bool isOn() const { return on_; }
  void setOn(bool on);
  /// The next update() counts as a change: they look different now.
  void forget() { view_.reset(); }
  /// Whether update() would find something new. `nowMs` from a monotonic clock.
  [[nodiscard]] bool isDue(qint64 nowMs) const;
  /// True when the marks are others now.
  bool update(const ChartViewport& viewport, double cellPx, qint64 untilMs, qint64 nowMs);
  [[nodiscard]] const std::vector<EventMark>& marks() const { return marks_; }
  /// What a mark at `x` or within `reachPx` of it stands for; nothing where there is none.
  struct Told {
    EventMark mark;
    QStringList lines;  ///< an event each, and how many more
  };
  [[nodiscard]] std::optional<Told> at(double x, double reachPx) const;

 private:
  struct View {
    QRectF plot;
    qint64 fromMs;
    qint64 toMs;
    double cellPx;
    qint64 untilMs;

    bool operator==(const View&) const = default;
  };

  const ActivityLog& log_;
  const QStringList families_;
  bool on_ = true;
  std::optional<View> view_;  ///< absent: marks are due
  quint64 revision_ = 0;
  qint64 updatedAtMs_ = 0;
  std::vector<EventMark> marks_;
};

}  // namespace pulsedeck
