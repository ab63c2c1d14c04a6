#pragma once

#include <QCheckBox>

namespace pulsedeck {

class Theme;

/// A check box whose box is seen on every ground, ticked or not, and that shows the focus as links do.
class TickBox : public QCheckBox {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  TickBox(const Theme& theme, const QString& text, QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  [[nodiscard]] bool hitButton(const QPoint& position) const override;

 private:
  void paintBox(QPainter& painter, const QRectF& box) const;

  const Theme& theme_;
};

}  // namespace pulsedeck
