#include "pulsedeck/ui/activity_delegate.h"

#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/time_text.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kMarker = 8;
constexpr int kIcon = 14;
constexpr int kIndent = 18;  ///< of the texts behind the marker
constexpr int kPaddingTop = 9;
constexpr int kPaddingBottom = 10;
constexpr int kTablePadding = 8;
constexpr int kTextGap = 8;
constexpr int kColumnGap = 16;
/// Shares of a table row's width.
constexpr int kTitlePercent = 30;
constexpr int kEntityPercent = 22;

/// That shows all of it: whole px of metrics that round may be a little too few.
int wholeWidth(const QString& text, const QFont& font) {
  return qCeil(QFontMetricsF(font).horizontalAdvance(text));
}

/// Of the widest text of that form: digits are of different widths, and columns must not dance with them.
int columnWidth(const QString& text, const QFont& font) {
  const QFontMetricsF metrics(font);
  qreal digit = 0;
  for (char16_t one = u'0'; one <= u'9'; ++one)
    digit = std::max(digit, metrics.horizontalAdvance(QChar(one)));
  qreal width = 0;
  for (const QChar letter : text)
    width += letter.isDigit() ? digit : metrics.horizontalAdvance(letter);
  return qCeil(width);
}

}  // namespace

ActivityDelegate::ActivityDelegate(const Theme& theme, ActivityLayout layout, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme), layout_(layout) {}

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  const auto* model = static_cast<const ActivityModel*>(index.model());
  const ActivityRow& row = model->rowAt(index.row());
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintGround(*painter, option);
  const QString time = formatMoment(row.event.timeMs, model->clock().wallMs(), option.locale);
  if (layout_ == ActivityLayout::Column) {
    paintColumn(*painter, option.rect, row, time);
  } else {
    paintTable(*painter, option.rect, row, time);
  }
  if (option.state.testFlag(QStyle::State_HasFocus))
    paintFocusRing(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1), theme_, 4);
  painter->restore();
}

void ActivityDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const {
  const ThemeTokens& tokens = theme_.tokens();
  const QRect& row = option.rect;
  const bool chosen = layout_ == ActivityLayout::Table && option.state.testFlag(QStyle::State_Selected);
  if (chosen || option.state.testFlag(QStyle::State_MouseOver)) painter.fillRect(row, tokens.raised);
  painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.line);
}

void ActivityDelegate::paintColumn(QPainter& painter, const QRect& room, const ActivityRow& row,
                                   const QString& time) const {
  const QFont titleFont = this->titleFont(row);
  const QFont textFont = theme_.font(TextRole::Label);
  const int titleHeight = QFontMetrics(titleFont).height();
  const int left = room.left() + theme_.scaled(kIndent);
  const int top = room.top() + theme_.scaled(kPaddingTop);
  const int right = room.right();
  const int timeWidth = wholeWidth(time, textFont);
  const QRect first(left, top, right - timeWidth - theme_.scaled(kTextGap) - left, titleHeight);
  const QRect second(left, top + titleHeight + theme_.scaled(1), right - left,
                     QFontMetrics(textFont).height());
  const QColor muted = theme_.tokens().muted;
  paintSign(painter, QRect(room.left(), top, theme_.scaled(kIndent), titleHeight), row);
  paintText(painter, QRect(right - timeWidth, top, timeWidth, titleHeight), time, textFont, muted);
  paintText(painter, first, row.title, titleFont, titleColor(row));
  paintText(painter, second, row.event.summary, textFont, muted);
}

void ActivityDelegate::paintTable(QPainter& painter, const QRect& whole, const ActivityRow& row,
                                  const QString& time) const {
  const int inset = theme_.scaled(kTableInset);
  const QRect room = whole.adjusted(inset, 0, -inset, 0);
  const QFont textFont = theme_.font(TextRole::Label);
  const QColor muted = theme_.tokens().muted;
  const int gap = theme_.scaled(kColumnGap);
  const int left = room.left() + theme_.scaled(kIndent);
  const int timeWidth = wholeWidth(time, textFont);
  const int width = room.right() - columnWidth(time, textFont) - left;
  const int title = width * kTitlePercent / 100;
  const int entity = width * kEntityPercent / 100;
  const int summary = width - title - entity;
  const auto cell = [&](int x, int cellWidth) {
    return QRect(left + x, room.top(), std::max(0, cellWidth - gap), room.height() - 1);
  };
  paintSign(painter, QRect(room.left(), room.top(), theme_.scaled(kIndent), room.height() - 1), row);
  paintText(painter, cell(0, title), row.title, titleFont(row), titleColor(row));
  paintText(painter, cell(title, summary), row.event.summary, textFont, muted);
  paintText(painter, cell(title + summary, entity), entityText(row.event), textFont, muted);
  paintText(painter, QRect(room.right() - timeWidth, room.top(), timeWidth, room.height() - 1), time,
            textFont, muted);
}

void ActivityDelegate::paintSign(QPainter& painter, const QRect& room, const ActivityRow& row) const {
  const bool read = row.event.read;
  if (row.severity) {
    const SeverityLook look = lookOf(*row.severity);
    const int size = theme_.scaled(kIcon);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int left = room.left() - theme_.scaled(kIcon - kMarker) / 2;
    painter.drawPixmap(std::max(room.left(), left), room.top() + (room.height() - size) / 2,
                       tintedIcon(look.icon, theme_.tokens().*look.color, size, ratio));
    return;
  }
  const QColor color = theme_.familyColor(familyOf(row.event.entityType));
  const qreal size = theme_.scaled(kMarker);
  const QRectF marker(room.left() + 1, room.top() + (room.height() - size) / 2.0, size, size);
  painter.setPen(read ? QPen(color, 1.5) : QPen(Qt::NoPen));
  painter.setBrush(read ? QBrush(Qt::NoBrush) : QBrush(color));
  painter.drawRoundedRect(read ? marker.adjusted(1, 1, -1, -1) : marker, 2, 2);
}

void ActivityDelegate::paintText(QPainter& painter, const QRect& room, const QString& text, const QFont& font,
                                 const QColor& color) const {
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

QFont ActivityDelegate::titleFont(const ActivityRow& row) const {
  QFont font = theme_.font(TextRole::Body);
  if (row.severity && !row.event.read) font.setWeight(QFont::DemiBold);
  return font;
}

QColor ActivityDelegate::titleColor(const ActivityRow& row) const {
  return row.event.read ? theme_.tokens().muted : theme_.tokens().text;
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {theme_.scaled(200), rowHeight()};
}

int ActivityDelegate::rowHeight() const {
  const int body = QFontMetrics(theme_.font(TextRole::Body)).height();
  if (layout_ == ActivityLayout::Table) return body + theme_.scaled(2 * kTablePadding + 1);
  return body + QFontMetrics(theme_.font(TextRole::Label)).height() +
         theme_.scaled(kPaddingTop + kPaddingBottom + 1);
}

}  // namespace pulsedeck
