#include "pulsedeck/ui/activity_delegate.h"

#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/time_text.h"

#include <QPainter>

namespace pulsedeck {

namespace {

constexpr int kMarker = 8;
constexpr int kIndent = 18;  ///< of the texts behind the marker
constexpr int kPaddingTop = 9;
constexpr int kPaddingBottom = 10;

}  // namespace

ActivityDelegate::ActivityDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  const auto* filter = static_cast<const ActivityFilter*>(index.model());
  const ActivityEvent& event = filter->eventAt(index);
  const ThemeTokens& tokens = theme_.tokens();
  const QRect row = option.rect;
  const bool focused = option.state.testFlag(QStyle::State_HasFocus);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (option.state.testFlag(QStyle::State_MouseOver)) painter->fillRect(row, tokens.raised);

  const QFont titleFont = theme_.font(TextRole::Body);
  const QFont textFont = theme_.font(TextRole::Label);
  const QFontMetrics title(titleFont);
  const QFontMetrics text(textFont);
  const int left = row.left() + theme_.scaled(kIndent);
  const int top = row.top() + theme_.scaled(kPaddingTop);
  const int right = row.right();

  const QString time = formatTimeOfDay(event.timeMs, option.locale);
  const int timeWidth = text.horizontalAdvance(time);
  painter->setFont(textFont);
  painter->setPen(tokens.muted);
  painter->drawText(QRect(right - timeWidth, top, timeWidth, title.height()), Qt::AlignVCenter, time);

  const int titleRoom = right - timeWidth - theme_.scaled(8) - left;
  painter->setFont(titleFont);
  painter->setPen(event.read ? tokens.muted : tokens.text);
  painter->drawText(QRect(left, top, titleRoom, title.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                    title.elidedText(humanEventType(event.eventType), Qt::ElideRight, titleRoom));
  const QRect second(left, top + title.height() + theme_.scaled(1), right - left, text.height());
  painter->setFont(textFont);
  painter->setPen(tokens.muted);
  painter->drawText(second, Qt::AlignVCenter | Qt::TextSingleLine,
                    text.elidedText(event.summary, Qt::ElideRight, second.width()));

  const QColor color = theme_.familyColor(familyOf(event.entityType));
  const qreal size = theme_.scaled(kMarker);
  const QRectF marker(row.left() + 1, top + (title.height() - size) / 2.0, size, size);
  painter->setPen(event.read ? QPen(color, 1.5) : QPen(Qt::NoPen));
  painter->setBrush(event.read ? QBrush(Qt::NoBrush) : QBrush(color));
  painter->drawRoundedRect(event.read ? marker.adjusted(1, 1, -1, -1) : marker, 2, 2);

  painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.line);
  if (focused) paintFocusRing(*painter, QRectF(row).adjusted(0, 0, 0, -1), theme_, 4);
  painter->restore();
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {theme_.scaled(200), rowHeight()};
}

int ActivityDelegate::rowHeight() const {
  const int texts = QFontMetrics(theme_.font(TextRole::Body)).height() +
                    QFontMetrics(theme_.font(TextRole::Label)).height();
  return texts + theme_.scaled(kPaddingTop + kPaddingBottom + 1);
}

}  // namespace pulsedeck
