#pragma once

#include <QtGlobal>

namespace pulsedeck {

/// What every part of a page that shows metrics can do. Refreshing is for the frame clock alone.
class MetricView {
 public:
  virtual ~MetricView() = default;
  /// Brings the view up to date with the store, if anything it shows changed since. Called on the frame
  /// clock's beat while the view is visible.
  virtual void refresh() = 0;
  /// The span of time shown, ms.
  virtual void setSpan(qint64 spanMs) = 0;
  /// A paused view keeps what it shows; data go on behind it.
  virtual void setPaused(bool paused) = 0;
  /// Whether what happened is marked, where the view has a place for it.
  virtual void setEventMarks([[maybe_unused]] bool shown) {}
  /// True while the view needs the next frame though nothing comes in: a value on its way.
  [[nodiscard]] virtual bool isMoving() const { return false; }
};

}  // namespace pulsedeck
