#include "pulsedeck/ui/wallboard.h"

#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/theme.h"
#include "wallboard_parts.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QMouseEvent>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

/// A screen this large is read from a desk; larger ones, or ones farther away, want larger type.
constexpr qreal kDeskWidth = 1'475;
constexpr qreal kDeskHeight = 830;
constexpr qreal kLeast = 1.3;
constexpr qreal kLargest = 3.5;
/// A type that is smaller by more than this is not worth a page that fits.
constexpr qreal kLeastShare = 0.75;
constexpr qreal kStep = 0.05;
constexpr int kMargin = 18;
/// For what lies below on a page that stays but does not fit.
constexpr int kPartSeconds = 20;
constexpr int kTopMargin = 8;
constexpr int kHintDistance = 24;

}  // namespace

qreal wallboardMagnification(QSize screen, qreal systemScale) {
  const qreal scale = std::min({screen.width() / kDeskWidth, screen.height() / kDeskHeight, kLargest});
  return std::max(kLeast, scale / systemScale);
}

qreal fittingMagnification(qreal wanted, const std::function<bool(qreal)>& fits) {
  const qreal least = std::min(wanted, std::max<qreal>(1, wanted * kLeastShare));
  const int steps = static_cast<int>(std::floor((wanted - least) / kStep + kStep));
  for (int step = 0; step <= steps; ++step) {
    if (const qreal magnification = wanted - step * kStep; fits(magnification)) return magnification;
  }
  return wanted;
}

Wallboard::Wallboard(int rotateSeconds, const MetricsStore& store, Theme& theme, QMainWindow* window,
                     QWidget* ground)
    : QObject(window),
      store_(store),
      theme_(theme),
      window_(window),
      ground_(ground),
      bar_(new WallboardBar(store, theme, ground)),
      rim_(new WallboardRim(theme, ground)),
      hint_(new WallboardHint(theme, ground)),
      turnsPages_(rotateSeconds > 0),
      rotation_(turnsPages_ ? rotateSeconds : kPartSeconds) {
  bar_->hide();
  rim_->hide();
  hint_->hide();
}

Wallboard::~Wallboard() {
  setCursorHidden(false);
}

void Wallboard::step() {
  if (on_) {
    leave();
  } else if (window_->isFullScreen()) {
    enter();
  } else {
    window_->setWindowState(window_->windowState() | Qt::WindowFullScreen);
  }
}

void Wallboard::enter() {
  if (std::exchange(on_, true)) return;
  enteredMs_ = touchedMs_ = store_.clock().steadyMs();
  rotation_.start(enteredMs_);
  qApp->installEventFilter(this);
  window_->setWindowState(window_->windowState() | Qt::WindowFullScreen);
  bar_->show();
  hint_->show();
  refresh();
  Q_EMIT changed(true);
}

void Wallboard::leave() {
  if (!std::exchange(on_, false)) return;
  qApp->removeEventFilter(this);
  setCursorHidden(false);
  bar_->hide();
  rim_->hide();
  hint_->hide();
  theme_.setMagnification(1);
  window_->setWindowState(window_->windowState() & ~Qt::WindowFullScreen);
  if (geometryBefore_) window_->setGeometry(*std::exchange(geometryBefore_, std::nullopt));
  Q_EMIT changed(false);
}

void Wallboard::fillScreen() {
  const QRect screen = window_->screen()->geometry();
  if (geometryBefore_ || window_->size() == screen.size()) return;
  geometryBefore_ = window_->geometry();
  window_->setGeometry(screen);
}

void Wallboard::setTitle(const QString& title) {
  bar_->setTitle(title);
}

void Wallboard::setPausedText(const QString& text) {
  bar_->setPausedText(text);
}

void Wallboard::refresh() {
  if (!on_) return;
  const qint64 nowMs = store_.clock().steadyMs();
  bar_->refresh();
  rim_->setKind(bar_->kind());
  if (nowMs - enteredMs_ >= kHintLeavesAfterMs) hint_->hide();
  if (nowMs - touchedMs_ >= kCursorHidesAfterMs) setCursorHidden(true);
  if (nowMs - enteredMs_ >= kFullScreenWithinMs) fillScreen();
  if (!rotation_.takeTurn(nowMs)) return;
  if (turnsPages_) {
    Q_EMIT nextPageDue();
  } else {
    Q_EMIT nextPartDue();
  }
}

/// Below its own line, with everything so many times as large as usual.
QRect Wallboard::roomForPage(qreal scale) const {
  const int side = qRound(kMargin * scale);
  const int top = 2 * qRound(kTopMargin * scale) + qRound(WallboardBar::kHeight * scale);
  return ground_->rect().adjusted(side, top, -side, -side);
}

QRect Wallboard::arrange(const Fits& fits) {
  const QRect room = ground_->rect();
  const qreal wanted = wallboardMagnification(room.size(), theme_.systemScale());
  theme_.setMagnification(fittingMagnification(wanted, [&](qreal magnification) {
    const qreal scale = magnification * theme_.systemScale();
    return fits(roomForPage(scale).size(), scale);
  }));
  const int side = theme_.scaled(kMargin);
  const int barHeight = theme_.scaled(WallboardBar::kHeight);
  bar_->setGeometry(side, theme_.scaled(kTopMargin), room.width() - 2 * side, barHeight);
  rim_->setGeometry(room);
  rim_->raise();
  hint_->resize(hint_->sizeHint());
  // At the left, where no toast is; one that is as wide as the screen lies upon it.
  hint_->move(side - kShadowMargin, room.height() - hint_->height() - theme_.scaled(kHintDistance));
  return roomForPage(theme_.scale());
}

bool Wallboard::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseMove: {
      // A widget that moves below a mouse that stands still is told of a movement too.
      const QPointF position = static_cast<QMouseEvent*>(event)->globalPosition();
      if (std::exchange(pointer_, position) != position) touch();
      break;
    }
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::TouchBegin:
      touch();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

void Wallboard::touch() {
  touchedMs_ = store_.clock().steadyMs();
  rotation_.touch(touchedMs_);
  setCursorHidden(false);
}

void Wallboard::setCursorHidden(bool hidden) {
  if (std::exchange(cursorHidden_, hidden) == hidden) return;
  if (hidden) {
    QGuiApplication::setOverrideCursor(Qt::BlankCursor);
  } else {
    QGuiApplication::restoreOverrideCursor();
  }
}

}  // namespace pulsedeck
