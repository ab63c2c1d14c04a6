#pragma once

#include "pulsedeck/ui/theme.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace pulsedeck {

/// Draws the soft shadow and the raised surface of toasts and popovers. `rect` is the surface; the shadow
/// reaches kShadowMargin px beyond.
constexpr int kShadowMargin = 14;
void paintRaisedSurface(QPainter& painter, const QRectF& rect, const Theme& theme);

/// Puts `widget` above its siblings, but for popovers that are open: the operator reads in them.
void raiseBelowPopovers(QWidget* widget);

/// A small surface that hangs below a control, inside the window. Escape, a press elsewhere and a resized
/// window close it and give the focus back; Tab stays inside.
class Popover : public QWidget {
  Q_OBJECT

 public:
  /// `theme` must outlive the popover; `window` is the widget it lies on.
  Popover(const Theme& theme, QWidget* window);

  void openBelow(QWidget* anchor);
  /// Closes it and gives the focus back.
  void dismiss();
  [[nodiscard]] bool isOpen() const { return isVisible(); }
  /// Takes its place anew, as when its content grew.
  void settle();

 Q_SIGNALS:
  void closed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  /// Its geometry, shadow included: the size its content wants, below the anchor.
  [[nodiscard]] virtual QRect placement() const;
  /// Where content goes: inside the padding.
  [[nodiscard]] QVBoxLayout* content() const { return content_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }

 private:
  const Theme& theme_;
  QVBoxLayout* content_;
  QPointer<QWidget> anchor_;
};

}  // namespace pulsedeck
