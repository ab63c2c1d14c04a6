#pragma once

#include "series_mark.h"

#include <QAbstractButton>
#include <QColor>

#include <optional>

namespace pulsedeck {

class Theme;

/// One series in a chart's legend: a dash in its colour, with its mark where it is one of several, and its
/// label. Switched off, the series is hidden;
/// the label is struck out then. A double click or Shift+Enter asks for this series alone. Takes the focus
/// from the keyboard only, so that after a click the Space key still belongs to the window.
class LegendEntry : public QAbstractButton {
  Q_OBJECT

 public:
  /// `theme` must outlive the entry; `color` is the series' for the current scheme.
  LegendEntry(const Theme& theme, const QString& label, QWidget* parent);

  void setColor(const QColor& color);
  void setMark(SeriesMark mark);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void soloRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] int textLeft() const;

  const Theme& theme_;
  QColor color_;
  std::optional<SeriesMark> mark_;
};

}  // namespace pulsedeck
