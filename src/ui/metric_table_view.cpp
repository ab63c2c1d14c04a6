#include "metric_table_view.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/metric_table_model.h"
#include "state_sign.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <optional>

namespace pulsedeck {

namespace {

constexpr int kRowHeight = 28;
constexpr int kHeadHeight = 26;
constexpr int kCellPadding = 8;
constexpr int kMark = 7;
constexpr int kMarkGap = 5;
constexpr int kSign = 9;
constexpr int kSignGap = 6;

std::optional<PillKind> signOf(const MetricTableModel::Cell& cell) {
  if (cell.pastLimit) {
    return cell.pastLimit->severity == Severity::Error ? PillKind::Failed : PillKind::Warning;
  }
  return cell.unit == Unit::State && cell.value ? signOfState(*cell.value) : std::nullopt;
}

/// In a narrow column a stale row's age goes first, and the word never.
QString fitted(const MetricTableModel::Cell& cell, const QFontMetrics& metrics, int room) {
  if (metrics.horizontalAdvance(cell.text) <= room) return cell.text;
  if (cell.name.isEmpty() || !cell.stale) return metrics.elidedText(cell.text, Qt::ElideRight, room);
  const QString word = u' ' + MetricTableDelegate::tr("· stale", "behind a name");
  return metrics.elidedText(cell.name, Qt::ElideRight, room - metrics.horizontalAdvance(word)) + word;
}

}  // namespace

MetricTableHeader::MetricTableHeader(const Theme& theme, QWidget* parent, Qt::AlignmentFlag others)
    : QHeaderView(Qt::Horizontal, parent), theme_(theme), others_(others) {
  setSectionsClickable(true);
  setHighlightSections(false);
  setMinimumSectionSize(theme.scaled(40));
  viewport()->setAutoFillBackground(false);
}

int MetricTableHeader::markRoom(const Theme& theme) {
  return theme.scaled(kMark + kMarkGap + 2 * kCellPadding);
}

QSize MetricTableHeader::sizeHint() const {
  return {QHeaderView::sizeHint().width(), theme_.scaled(kHeadHeight)};
}

void MetricTableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
  const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
  const QFont font = theme_.font(TextRole::Label);
  const QFontMetrics metrics(font);
  const int padding = theme_.scaled(kCellPadding);
  const int mark = theme_.scaled(kMark);
  const int gap = theme_.scaled(kMarkGap);
  const QString text =
      metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
                         rect.width() - 2 * padding - (sorted ? mark + gap : 0));
  const int width = metrics.horizontalAdvance(text);
  const bool isLeft = section == 0 || others_ == Qt::AlignLeft;
  const int left = isLeft ? rect.left() + padding : rect.right() + 1 - padding - width;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setFont(font);
  painter->setPen(sorted ? theme_.tokens().text : theme_.tokens().muted);
  painter->drawText(QRect(left, rect.top(), width + 1, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                    text);
  if (sorted) {
    const QRectF room(isLeft ? left + width + gap : left - gap - mark, rect.center().y() - mark / 2.0, mark,
                      mark);
    const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
    const double tip = room.center().y() + (up ? -0.35 : 0.35) * mark;
    const double base = room.center().y() + (up ? 0.35 : -0.35) * mark;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme_.tokens().text);
    painter->drawPolygon(QPolygonF({{room.left(), base}, {room.right(), base}, {room.center().x(), tip}}));
  }
  painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme_.tokens().line);
  painter->restore();
}

MetricTableDelegate::MetricTableDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

int MetricTableDelegate::rowHeight() const {
  return theme_.scaled(kRowHeight);
}

int MetricTableDelegate::padding() const {
  return theme_.scaled(kCellPadding);
}

int MetricTableDelegate::signRoom() const {
  return theme_.scaled(kSign + kSignGap);
}

void MetricTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
  const auto* model = static_cast<const MetricTableModel*>(index.model());
  const MetricTableModel::Cell cell = model->cell(index);
  const ThemeTokens& tokens = theme_.tokens();
  const bool isName = index.column() == 0;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, tokens.raised);
  const QFont font = theme_.font(isName ? TextRole::Body : TextRole::Label);
  const QFontMetrics metrics(font);
  const std::optional<PillKind> sign = signOf(cell);
  const QRect room = option.rect.adjusted(padding(), 0, -padding(), -1);
  const int textRoom = room.width() - (sign ? signRoom() : 0);
  const QString text = fitted(cell, metrics, textRoom);
  const int width = metrics.horizontalAdvance(text);
  const int left = isName ? room.left() : room.right() + 1 - width;
  painter->setFont(font);
  painter->setPen(cell.stale || (!isName && !cell.value) ? tokens.muted : tokens.text);
  painter->drawText(QRect(left, room.top(), width + 1, room.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                    text);
  if (sign) {
    const int size = theme_.scaled(kSign);
    const QRectF place(left - signRoom(), room.center().y() - size / 2.0 + 1, size, size);
    if (cell.stale) painter->setOpacity(0.5);
    paintStateSign(*painter, place, *sign, stateColor(*sign, theme_));
    painter->setOpacity(1);
  }
  painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
  if (option.state.testFlag(QStyle::State_HasFocus)) {
    paintFocusRing(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1), theme_, theme_.scaledF(4));
  }
  painter->restore();
}

void MetricTableView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (event->button() == Qt::LeftButton && index.isValid()) Q_EMIT opened(index);
}

void MetricTableView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (currentIndex().isValid()) Q_EMIT opened(currentIndex());
      return;
    case Qt::Key_S:
      if (event->modifiers() != Qt::NoModifier) return event->ignore();
      return sortByCurrentColumn();
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      return QTableView::keyPressEvent(event);
    default:
      event->ignore();
  }
}

// Without a current cell the arrow keys would have nowhere to start and the focus nothing to be seen at.
void MetricTableView::focusInEvent(QFocusEvent* event) {
  QTableView::focusInEvent(event);
  if (!currentIndex().isValid() && model()->rowCount() > 0) setCurrentIndex(model()->index(0, 0));
}

void MetricTableView::sortByCurrentColumn() {
  if (!currentIndex().isValid()) return;
  const int column = currentIndex().column();
  const QHeaderView* head = horizontalHeader();
  const bool again = head->sortIndicatorSection() == column;
  const bool down = again ? head->sortIndicatorOrder() == Qt::AscendingOrder : column > 0;
  sortByColumn(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
  scrollTo(currentIndex());
}

}  // namespace pulsedeck
