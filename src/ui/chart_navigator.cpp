#include "chart_navigator.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>
#include <cstdlib>
#include <utility>

namespace pulsedeck {

namespace {

constexpr double kKeyFactor = 0.8;
constexpr double kKeyShare = 0.1;    ///< of the window that an arrow key moves
constexpr double kNotchShare = 0.1;  ///< the same, a wheel's notch to the side
constexpr double kAnglePerNotch = 120;

qint64 shareOf(TimeStretch window, double share) {
  return std::llround(share * static_cast<double>(window.spanMs()));
}

}  // namespace

ChartNavigator::ChartNavigator(QWidget* surface, const ChartViewport& viewport,
                               std::function<TimeBounds()> bounds, QObject* parent)
    : QObject(parent), surface_(surface), viewport_(viewport), bounds_(std::move(bounds)) {
  surface_->installEventFilter(this);
}

bool ChartNavigator::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::Wheel:
      return turnWheel(*static_cast<QWheelEvent*>(event));
    case QEvent::MouseButtonPress:
      press(*static_cast<QMouseEvent*>(event));
      return false;
    case QEvent::MouseMove:
      return drag(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
      release();
      return false;
    case QEvent::MouseButtonDblClick:
      if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) Q_EMIT chosen(std::nullopt);
      return false;
    default:
      return false;
  }
}

bool ChartNavigator::choose(const ChosenWindow& window, const TimeBounds& bounds) {
  if (window.value_or(bounds.live()) == shown()) return false;
  Q_EMIT chosen(window);
  return true;
}

bool ChartNavigator::turnWheel(const QWheelEvent& event) {
  const QPoint angle = event.angleDelta();
  if (!viewport_.plot.contains(event.position()) || event.modifiers().testFlag(Qt::ShiftModifier)) {
    return false;
  }
  const TimeBounds bounds = bounds_();
  if (std::abs(angle.x()) > std::abs(angle.y())) {
    const qint64 byMs = -shareOf(shown(), kNotchShare * angle.x() / kAnglePerNotch);
    return choose(panned(shown(), byMs, bounds), bounds);
  }
  if (angle.y() == 0) return false;
  const qint64 about = viewport_.timeAt(event.position().x());
  return choose(zoomed(shown(), wheelFactor(angle.y()), about, bounds), bounds);
}

void ChartNavigator::press(const QMouseEvent& event) {
  grip_.reset();
  if (event.button() != Qt::LeftButton || !viewport_.plot.contains(event.position())) return;
  grip_ = Grip{event.position().x(), shown(), false};
}

// Measured from where it began, so that a mouse that comes back brings the window back. The crosshair sees
// the move, too.
bool ChartNavigator::drag(const QMouseEvent& event) {
  if (!grip_) return false;
  if (!event.buttons().testFlag(Qt::LeftButton)) {
    release();
    return false;
  }
  const double distance = event.position().x() - grip_->x;
  if (!grip_->moving && std::abs(distance) < QApplication::startDragDistance()) return false;
  if (!std::exchange(grip_->moving, true)) surface_->setCursor(Qt::ClosedHandCursor);
  const double share = viewport_.plot.width() > 0 ? distance / viewport_.plot.width() : 0;
  const TimeBounds bounds = bounds_();
  choose(panned(grip_->window, -shareOf(grip_->window, share), bounds), bounds);
  return false;
}

void ChartNavigator::release() {
  if (grip_ && grip_->moving) surface_->unsetCursor();
  grip_.reset();
}

bool ChartNavigator::takeKey(const QKeyEvent& event, std::optional<qint64> aboutMs) {
  const TimeBounds bounds = bounds_();
  const bool moves = (event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
  const qint64 about = aboutMs.value_or(viewport_.toMs);
  switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:  // the same key without Shift
      choose(zoomed(shown(), kKeyFactor, about, bounds), bounds);
      return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
      choose(zoomed(shown(), 1 / kKeyFactor, about, bounds), bounds);
      return true;
    case Qt::Key_Left:
      if (moves) choose(panned(shown(), -shareOf(shown(), kKeyShare), bounds), bounds);
      return moves;
    case Qt::Key_Right:
      if (moves) choose(panned(shown(), shareOf(shown(), kKeyShare), bounds), bounds);
      return moves;
    default:
      return false;
  }
}

}  // namespace pulsedeck
