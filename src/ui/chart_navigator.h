#pragma once

#include "pulsedeck/ui/chart_viewport.h"
#include "pulsedeck/ui/time_window.h"

#include <QObject>

#include <functional>
#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace pulsedeck {

/// Turns what the operator does over a chart's plot into windows of time: the wheel zooms about the mouse, a
/// drag and a wheel to the side move it, a double click goes back to live. Where a wheel can do no more, and
/// with Shift, it is left to the page, which may scroll.
class ChartNavigator : public QObject {
  Q_OBJECT

 public:
  /// Watches `surface`, on which `viewport` has its place; `bounds` says how far one can go now. All must
  /// outlive it.
  ChartNavigator(QWidget* surface, const ChartViewport& viewport, std::function<TimeBounds()> bounds,
                 QObject* parent);

  /// Zooms and moves by key, about `aboutMs`, or the window's end; true when the key was for that.
  bool takeKey(const QKeyEvent& event, std::optional<qint64> aboutMs);

 Q_SIGNALS:
  void chosen(ChosenWindow window);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] TimeStretch shown() const { return {viewport_.fromMs, viewport_.toMs}; }
  bool turnWheel(const QWheelEvent& event);
  void press(const QMouseEvent& event);
  bool drag(const QMouseEvent& event);
  void release();
  bool choose(const ChosenWindow& window, const TimeBounds& bounds);

  /// Where a drag began.
  struct Grip {
    double x = 0;
    TimeStretch window;
    bool moving = false;
  };

  QWidget* surface_;
  const ChartViewport& viewport_;
  std::function<TimeBounds()> bounds_;
  std::optional<Grip> grip_;
};

}  // namespace pulsedeck
