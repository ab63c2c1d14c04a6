#include "notification_delegate.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/notification_model.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/time_text.h"

#include <QPainter>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kIcon = 18;
constexpr int kIndent = 38;  ///< of the texts: behind bar and icon
constexpr int kIconLeft = 10;
constexpr int kBar = 3;
constexpr int kPaddingTop = 8;
constexpr int kPaddingBottom = 9;
constexpr int kPaddingRight = 8;
constexpr int kLineGap = 2;
constexpr int kActionsGap = 8;

QString footText(const NotificationEntry& entry, qint64 nowMs) {
  QStringList parts{lookOf(entry.newest.severity).word, wordFor(entry.newest.category)};
  const QString state = stateText(entry, nowMs);
  if (!state.isEmpty()) parts << state;
  if (entry.count > 1 && entry.firstMs != entry.lastMs)
    parts << NotificationDelegate::tr("since %1").arg(formatMoment(entry.firstMs, nowMs));
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

NotificationDelegate::NotificationDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

bool NotificationDelegate::setLit(const QModelIndex& index, int footRoom) {
  if (lit_ == index && footRoom_ == footRoom) return false;
  lit_ = index;
  footRoom_ = footRoom;
  return true;
}

void NotificationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  const auto* model = static_cast<const NotificationModel*>(index.model());
  const NotificationEntry& entry = model->entryAt(index.row());
  const qint64 nowMs = model->clock().wallMs();
  const ThemeTokens& tokens = theme_.tokens();
  const QRect row = option.rect;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (lit_ == index) {
    painter->fillRect(row, tokens.*litGround_);
  } else if (option.state.testFlag(QStyle::State_Selected)) {
    painter->fillRect(row, theme_.asFill(tokens.accent));
  }
  paintSigns(*painter, row, entry);
  paintHead(*painter, row, entry, nowMs);

  const QFont font = theme_.font(TextRole::Label);
  const QFontMetrics metrics(font);
  const QRect foot = footOf(row);
  painter->setFont(font);
  painter->setPen(tokens.muted);
  const QRect message(foot.left(), foot.top() - theme_.scaled(kLineGap) - metrics.height(), foot.width(),
                      metrics.height());
  painter->drawText(message, Qt::AlignVCenter | Qt::TextSingleLine,
                    metrics.elidedText(entry.newest.message, Qt::ElideRight, message.width()));
  const int footRoom = foot.width() - (lit_ == index ? footRoom_ + theme_.scaled(kActionsGap) : 0);
  painter->drawText(foot, Qt::AlignVCenter | Qt::TextSingleLine,
                    metrics.elidedText(footText(entry, nowMs), Qt::ElideRight, footRoom));
  painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.line);
  if (option.state.testFlag(QStyle::State_HasFocus))
    paintFocusRing(*painter, QRectF(row).adjusted(0, 0, 0, -1), theme_, theme_.scaledF(4));
  painter->restore();
}

void NotificationDelegate::paintSigns(QPainter& painter, const QRect& row,
                                      const NotificationEntry& entry) const {
  const SeverityLook look = lookOf(entry.newest.severity);
  const QColor color = theme_.tokens().*look.color;
  const int size = theme_.scaled(kIcon);
  const bool isOpen = entry.state == NotificationState::Unread || entry.state == NotificationState::Read;
  painter.setOpacity(isOpen ? 1 : 0.6);
  painter.drawPixmap(row.left() + theme_.scaled(kIconLeft), row.top() + theme_.scaled(kPaddingTop),
                     tintedIcon(look.icon, color, size, painter.device()->devicePixelRatioF()));
  painter.setOpacity(1);
  if (entry.state != NotificationState::Unread) return;
  painter.fillRect(QRect(row.left(), row.top(), theme_.scaled(kBar), row.height() - 1), color);
}

// The title gives way to its count and its time.
void NotificationDelegate::paintHead(QPainter& painter, const QRect& row, const NotificationEntry& entry,
                                     qint64 nowMs) const {
  const ThemeTokens& tokens = theme_.tokens();
  const bool unread = entry.state == NotificationState::Unread;
  const QFont titleFont = theme_.font(unread ? TextRole::Title : TextRole::Body);
  const QFont labelFont = theme_.font(TextRole::Label);
  const QFontMetrics title(titleFont);
  const QFontMetrics label(labelFont);
  const QRect foot = footOf(row);
  QRect line(foot.left(), row.top() + theme_.scaled(kPaddingTop), foot.width(), title.height());
  const int gap = theme_.scaled(8);

  const QString when = formatMoment(entry.lastMs, nowMs);
  painter.setFont(labelFont);
  painter.setPen(tokens.muted);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, when);
  line.setRight(line.right() - label.horizontalAdvance(when) - gap);

  const QString count = entry.count > 1 ? countText(entry.count) : QString();
  const int countWidth = count.isEmpty() ? 0 : title.horizontalAdvance(count) + gap / 2;
  const QString shown =
      title.elidedText(entry.newest.title, Qt::ElideRight, std::max(0, line.width() - countWidth));
  painter.setFont(titleFont);
  painter.setPen(unread ? tokens.text : tokens.muted);
  painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, shown);
  if (count.isEmpty()) return;
  painter.setPen(tokens.text);
  painter.drawText(line.adjusted(title.horizontalAdvance(shown) + gap / 2, 0, 0, 0),
                   Qt::AlignVCenter | Qt::TextSingleLine, count);
}

QRect NotificationDelegate::footOf(const QRect& row) const {
  const int height = QFontMetrics(theme_.font(TextRole::Label)).height();
  const int bottom = row.bottom() - theme_.scaled(kPaddingBottom);
  return QRect(QPoint(row.left() + theme_.scaled(kIndent), bottom - height + 1),
               QPoint(row.right() - theme_.scaled(kPaddingRight), bottom));
}

QSize NotificationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {theme_.scaled(200), rowHeight()};
}

int NotificationDelegate::rowHeight() const {
  return QFontMetrics(theme_.font(TextRole::Title)).height() +
         2 * (QFontMetrics(theme_.font(TextRole::Label)).height() + theme_.scaled(kLineGap)) +
         theme_.scaled(kPaddingTop + kPaddingBottom) + 1;
}

}  // namespace pulsedeck
