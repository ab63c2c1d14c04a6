#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/page_rotation.h"

#include <QObject>
#include <QPointF>
#include <QRect>
#include <QSize>
#include <QString>

#include <functional>
#include <optional>

class QMainWindow;

namespace pulsedeck {

class TextLabel;
class Theme;
class WallboardBar;
class WallboardHint;
class WallboardRim;

/// How many times as large as at a desk everything is drawn on a wall's screen of this size, so that it can
/// be read from three metres; `systemScale` is what the system's font already adds.
[[nodiscard]] qreal wallboardMagnification(QSize screen, qreal systemScale);

/// The largest one, from `wanted` down to a quarter less and never under that of a desk, at which `fits`.
/// Where there is none it is `wanted`: what has to be shown in parts may as well be large.
[[nodiscard]] qreal fittingMagnification(qreal wanted, const std::function<bool(qreal)>& fits);

/// The window as a screen on a wall: full screen, larger, without controls, with the link's state in one line
/// at the top and, where it is not well, a rim around everything. Hides the mouse's arrow, says when it is
/// time for the next page.
class Wallboard : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kCursorHidesAfterMs = 3'000;
  /// Without a window manager nobody makes the window as large as the screen.
  static constexpr qint64 kFullScreenWithinMs = 1'500;
  static constexpr qint64 kHintLeavesAfterMs = 6'000;

  /// `store` and `theme` must outlive it; it lies on `ground`, which fills `window`.
  Wallboard(int rotateSeconds, const MetricsStore& store, Theme& theme, QMainWindow* window, QWidget* ground);
  ~Wallboard() override;

  [[nodiscard]] bool isOn() const { return on_; }
  [[nodiscard]] bool isCursorHidden() const { return cursorHidden_; }
  /// From the window to the full screen, from there to the wallboard, from there back to the window.
  void step();
  void enter();
  /// Back to the window.
  void leave();

  void setTitle(const QString& title);
  /// Shown in place of nothing while the picture stands still.
  void setPausedText(const QString& text);
  /// For the frame clock.
  void refresh();
  /// Whether the page fits such a room with everything so many times as large as usual.
  using Fits = std::function<bool(QSize room, qreal scale)>;
  /// Chooses the magnification so that the page fits where it can, places its own parts and gives the place
  /// for the page.
  QRect arrange(const Fits& fits);

 Q_SIGNALS:
  void changed(bool on);
  void nextPageDue();
  /// The page stays, but nobody is there to scroll it.
  void nextPartDue();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QRect roomForPage(qreal scale) const;
  void fillScreen();
  void touch();
  void setCursorHidden(bool hidden);

  const MetricsStore& store_;
  Theme& theme_;
  QMainWindow* window_;
  QWidget* ground_;
  WallboardBar* bar_;
  WallboardRim* rim_;
  WallboardHint* hint_;
  const bool turnsPages_;
  PageRotation rotation_;
  bool on_ = false;
  bool cursorHidden_ = false;
  qint64 enteredMs_ = 0;  ///< monotonic clock, as the next
  qint64 touchedMs_ = 0;
  std::optional<QPointF> pointer_;
  std::optional<QRect> geometryBefore_;  ///< where there is no window manager that would know it
};

}  // namespace pulsedeck
