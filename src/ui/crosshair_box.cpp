#include "crosshair_box.h"

#include "pulsedeck/ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kPadding = 9;
constexpr int kOffset = 9;  ///< of the box from the line
constexpr int kDashWidth = 10;
constexpr int kGap = 8;
constexpr qreal kMarkRadius = 3;
constexpr int kWidestNote = 260;
constexpr int kNoteIndent = 14;
constexpr int kNotesGap = 4;  ///< above them

class Box {
 public:
  Box(const Crosshair& crosshair, const Theme& theme)
      : crosshair_(crosshair), theme_(theme), plain_(theme.font(TextRole::Label)), strong_(plain_) {
    strong_.setWeight(QFont::DemiBold);
    rowHeight_ = QFontMetrics(plain_).height() + theme.scaled(2);
  }

  [[nodiscard]] QSizeF size() const {
    const QFontMetrics plain(plain_);
    const QFontMetrics strong(strong_);
    int labels = 0;
    int values = 0;
    for (const Crosshair::Row& row : crosshair_.rows) {
      if (!row.label.isEmpty()) labels = std::max(labels, plain.horizontalAdvance(row.label) + labelIndent());
      values = std::max(values, strong.horizontalAdvance(row.value));
    }
    const int gap = labels > 0 ? theme_.scaled(kGap) : 0;
    int width = std::max(plain.horizontalAdvance(crosshair_.time), labels + gap + values);
    for (const Crosshair::Note& note : crosshair_.notes) {
      const int text = std::min(plain.horizontalAdvance(note.text), theme_.scaled(kWidestNote));
      width = std::max(width, theme_.scaled(kNoteIndent) + text);
    }
    const auto rows = static_cast<int>(1 + crosshair_.rows.size() + crosshair_.notes.size());
    const int notesGap = crosshair_.notes.empty() ? 0 : theme_.scaled(kNotesGap);
    return QSizeF(width, rows * rowHeight_ + notesGap) + QSizeF(2, 2) * theme_.scaled(kPadding);
  }

  void draw(QPainter& painter, const QRectF& rect) const {
    const qreal radius = theme_.scaled(Theme::kControlRadius);
    const int padding = theme_.scaled(kPadding);
    painter.setPen(theme_.tokens().line);
    painter.setBrush(theme_.tokens().raised);
    painter.drawRoundedRect(rect.translated(0.5, 0.5), radius, radius);
    QRectF line = rect.adjusted(padding, padding, -padding, 0);
    line.setHeight(rowHeight_);
    painter.setFont(plain_);
    painter.setPen(theme_.tokens().muted);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, crosshair_.time);
    for (const Crosshair::Row& row : crosshair_.rows) {
      line.translate(0, rowHeight_);
      drawRow(painter, line, row);
    }
    line.translate(0, theme_.scaled(kNotesGap));
    for (const Crosshair::Note& note : crosshair_.notes) {
      line.translate(0, rowHeight_);
      drawNote(painter, line, note);
    }
  }

 private:
  [[nodiscard]] int labelIndent() const { return theme_.scaled(kDashWidth + kGap); }

  void drawRow(QPainter& painter, const QRectF& line, const Crosshair::Row& row) const {
    Qt::Alignment side = Qt::AlignLeft;
    if (!row.label.isEmpty()) {
      side = Qt::AlignRight;
      const QRectF dash(line.left(), line.center().y() - theme_.scaled(1), theme_.scaled(kDashWidth),
                        theme_.scaled(2));
      painter.fillRect(dash, row.color);
      paintSeriesMark(painter, dash.center(), theme_.scaledF(kMarkRadius), row.mark, row.color);
      painter.setFont(plain_);
      painter.setPen(theme_.tokens().muted);
      painter.drawText(line.adjusted(labelIndent(), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                       row.label);
    }
    painter.setFont(strong_);
    painter.setPen(theme_.tokens().text);
    painter.drawText(line, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, row.value);
  }

  void drawNote(QPainter& painter, const QRectF& line, const Crosshair::Note& note) const {
    const int indent = theme_.scaled(kNoteIndent);
    if (note.mark) {
      const QPointF center(line.left() + theme_.scaledF(kMarkRadius) + 1, line.center().y());
      paintSeriesMark(painter, center, theme_.scaledF(kMarkRadius), *note.mark, note.color);
    }
    const QRectF room = line.adjusted(indent, 0, 0, 0);
    painter.setFont(plain_);
    painter.setPen(theme_.tokens().text);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(plain_).elidedText(note.text, Qt::ElideRight, static_cast<int>(room.width())));
  }

  const Crosshair& crosshair_;
  const Theme& theme_;
  QFont plain_;
  QFont strong_;
  int rowHeight_;
};

}  // namespace

void drawCrosshair(QPainter& painter, const Crosshair& crosshair, const QRectF& plot, double rightEdge,
                   const Theme& theme) {
  QPen pen(theme.tokens().muted, 1);
  pen.setDashPattern({3, 3});
  painter.setPen(pen);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.drawLine(QPointF(crosshair.x, plot.top()), QPointF(crosshair.x, plot.bottom()));
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Crosshair::Row& row : crosshair.rows) {
    if (row.point && plot.contains(*row.point))
      paintSeriesMark(painter, *row.point, theme.scaledF(kMarkRadius), row.mark, row.color);
  }

  const Box box(crosshair, theme);
  const QSizeF size = box.size();
  const int offset = theme.scaled(kOffset);
  const double right = crosshair.x + offset;
  const double left =
      right + size.width() <= rightEdge ? right : std::max(0.0, crosshair.x - offset - size.width());
  box.draw(painter, QRectF(QPointF(left, plot.top() + offset), size));
}

}  // namespace pulsedeck
