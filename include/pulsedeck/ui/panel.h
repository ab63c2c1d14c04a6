#pragma once

#include <QWidget>

namespace pulsedeck {

class Theme;

/// A rounded surface with a border, the ground of cards, charts and lists. With Qt::WA_OpaquePaintEvent set
/// it also paints the page's background into its corners, so that nothing below it has to be painted with it.
class Panel : public QWidget {
  Q_OBJECT

 public:
  /// `theme` must outlive the panel.
  explicit Panel(const Theme& theme, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  [[nodiscard]] const Theme& theme() const { return theme_; }
  /// Lies a little higher than its surroundings, as under the mouse.
  void setRaised(bool raised);
  /// The part that has neither border nor corners: painting it anew costs least.
  [[nodiscard]] QRect inside() const;

 private:
  const Theme& theme_;
  bool raised_ = false;
};

}  // namespace pulsedeck
