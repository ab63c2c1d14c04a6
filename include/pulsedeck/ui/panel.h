#pragma once

#include <QWidget>

class QPainter;

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
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  /// The ring of a panel that the keys went to. Only those who use keys need it.
  void paintFocus(QPainter& painter) const;
  [[nodiscard]] const Theme& theme() const { return theme_; }
  /// Lies a little higher than its surroundings, as under the mouse.
  void setRaised(bool raised);
  /// The part that has neither border nor corners: painting it anew costs least.
  [[nodiscard]] QRect inside() const;

 private:
  const Theme& theme_;
  bool raised_ = false;
  bool focusedByKey_ = false;
};

}  // namespace pulsedeck
