#pragma once

#include <QtGlobal>

#include <vector>

namespace pulsedeck {

class TimeChart;

/// The time charts of one page, which an operator compares at one moment: what is pointed at in one is shown
/// in all, and all show the window that one was zoomed or moved to.
class ChartGroup {
 public:
  /// `chart` must live as long as the group, or end with it.
  void add(TimeChart* chart);
  /// All follow the stream again.
  void backToLive();
  /// All show a window of at most `spanMs` about that moment, and point at it. False where there are none.
  bool showMoment(qint64 timeMs, qint64 spanMs);

 private:
  std::vector<TimeChart*> charts_;
};

}  // namespace pulsedeck
