#pragma once

#include <QScrollArea>

namespace pulsedeck {

class Theme;

/// What stands in the middle of the window: things placed by hand on a canvas as wide as the room, which
/// scrolls up and down where it is higher.
class ScrollPage : public QScrollArea {
  Q_OBJECT

 public:
  /// `theme` must outlive the page.
  explicit ScrollPage(const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] QWidget* canvas() const { return canvas_; }

 protected:
  [[nodiscard]] const Theme& theme() const { return theme_; }
  /// What a scroll bar takes of the width, with a gap that keeps it off what is shown.
  [[nodiscard]] int barRoom() const;
  /// Gives the canvas this height.
  void setCanvasHeight(int height);

 private:
  const Theme& theme_;
  QWidget* canvas_;
};

}  // namespace pulsedeck
