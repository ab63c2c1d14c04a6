#pragma once

#include "pulsedeck/ui/popover.h"

#include <QRect>

namespace pulsedeck {

class EventDetails;
struct ActivityEvent;

/// An event's details beside its row in a list at the window's right.
class EventPopover : public Popover {
  Q_OBJECT

 public:
  /// `theme` must outlive the popover; `window` is the widget it lies on.
  EventPopover(const Theme& theme, QWidget* window);

  /// `row` is its place in `list`. The event that is shown already is closed instead.
  void toggleFor(const ActivityEvent& event, QWidget* list, const QRect& row);

 Q_SIGNALS:
  /// The popover is closed then.
  void timeRequested(qint64 timeMs);

 protected:
  [[nodiscard]] QRect placement() const override;

 private:
  EventDetails* details_;
  QWidget* list_ = nullptr;
  QRect row_;  ///< on the window
};

}  // namespace pulsedeck
