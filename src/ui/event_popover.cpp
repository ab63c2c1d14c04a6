#include "pulsedeck/ui/event_popover.h"

#include "pulsedeck/ui/event_details.h"
#include "pulsedeck/ui/flat_button.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kWidth = 420;
constexpr int kMostLines = 16;
constexpr int kDistance = 22;  ///< from the list, which has its panel's padding around it
constexpr int kWindowMargin = 8;

}  // namespace

EventPopover::EventPopover(const Theme& theme, QWidget* window)
    : Popover(theme, window), details_(new EventDetails(theme, kMostLines)) {
  setObjectName(QStringLiteral("eventPopover"));
  setAccessibleName(tr("Event"));
  content()->addWidget(details_);
  connect(details_, &EventDetails::timeRequested, this, [this](qint64 timeMs) {
    dismiss();
    Q_EMIT timeRequested(timeMs);
  });
}

void EventPopover::toggleFor(const ActivityEvent& event, QWidget* list, const QRect& row) {
  if (isOpen() && details_->eventId() == event.id) {
    dismiss();
    return;
  }
  details_->setEvent(event);
  list_ = list;
  row_ = QRect(list->mapTo(parentWidget(), row.topLeft()), row.size());
  if (isOpen()) {
    settle();
  } else {
    openBelow(list);
  }
  details_->showButton()->setFocus(Qt::PopupFocusReason);
}

// Beside the list, level with the row as far as the window lets it.
QRect EventPopover::placement() const {
  const QSize room = parentWidget()->size();
  const int width = std::min(theme().scaled(kWidth) + 2 * kShadowMargin, room.width());
  const int wanted =
      content()->hasHeightForWidth() ? content()->totalHeightForWidth(width) : sizeHint().height();
  const int most = room.height() - 2 * (kWindowMargin - kShadowMargin);
  const int height = std::min(wanted, most);
  const int edge = list_->mapTo(parentWidget(), QPoint()).x();
  const int left = edge - theme().scaled(kDistance) - width + kShadowMargin;
  const int lowest = room.height() - kWindowMargin + kShadowMargin - height;
  const int top = std::clamp(row_.top() - kShadowMargin, kWindowMargin - kShadowMargin,
                             std::max(kWindowMargin - kShadowMargin, lowest));
  return {std::max(left, kWindowMargin - kShadowMargin), top, width, height};
}

}  // namespace pulsedeck
