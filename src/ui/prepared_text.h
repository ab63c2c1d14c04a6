#pragma once

#include <QFont>
#include <QPoint>
#include <QStaticText>
#include <QString>
#include <QWidget>

class QPainter;

namespace pulsedeck {

/// A line of plain text that is laid out when it changes instead of whenever it is painted.
class PreparedText {
 public:
  /// Cut with an ellipsis where it is wider than `room` px.
  void set(const QString& text, const QFont& font, int room = QWIDGETSIZE_MAX);
  /// What is painted takes this many px.
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// In the painter's colour.
  void draw(QPainter& painter, QPoint topLeft) const;

 private:
  QString text_;
  QFont font_;
  int room_ = -1;
  QStaticText shown_;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace pulsedeck
