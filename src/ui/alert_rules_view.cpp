#include "alert_rules_view.h"

#include "metric_table_view.h"
#include "pulsedeck/ui/alert_rules_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kRowHeight = 46;
constexpr int kPadding = 8;
constexpr int kSign = 15;
constexpr int kSignGap = 6;
constexpr QSize kSwitch(28, 16);
constexpr int kKnobInset = 3;
constexpr int kLeastName = 150;
constexpr int kLeastCondition = 120;
/// As many rows tell how wide a column has to be.
constexpr int kMeasuredRows = 200;

bool isRowKey(int key, Qt::KeyboardModifiers modifiers) {
  switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_A:
    case Qt::Key_S:
      return modifiers == Qt::NoModifier;
    case Qt::Key_D:
      return modifiers == Qt::ControlModifier;
    default:
      return false;
  }
}

}  // namespace

AlertRulesDelegate::AlertRulesDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

int AlertRulesDelegate::rowHeight() const {
  return theme_.scaled(kRowHeight);
}

int AlertRulesDelegate::switchWidth() const {
  return theme_.scaled(kSwitch.width() + 2 * kPadding);
}

int AlertRulesDelegate::widthOf(const QString& text, bool withSign) const {
  const QFontMetrics metrics(theme_.font(TextRole::Label));
  return metrics.horizontalAdvance(text) + theme_.scaled(2 * kPadding + (withSign ? kSign + kSignGap : 0)) +
         1;
}

void AlertRulesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const AlertRulesModel::Row& row = static_cast<const AlertRulesFilter*>(index.model())->rowAt(index);
  const ThemeTokens& tokens = theme_.tokens();
  const bool on = row.rule.enabled;
  const QColor text = on ? tokens.text : tokens.muted;
  const QRect room = option.rect.adjusted(theme_.scaled(kPadding), 0, -theme_.scaled(kPadding), -1);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, tokens.raised);
  switch (index.column()) {
    case AlertRulesModel::Enabled:
      paintSwitch(*painter, room, on);
      break;
    case AlertRulesModel::Name:
      paintNames(*painter, room, row.rule.name, row.metric, on);
      break;
    case AlertRulesModel::Condition:
      paintSigned(*painter, room, row.condition, {}, {}, text);
      break;
    case AlertRulesModel::Severeness:
      paintSigned(*painter, room, row.severity.word, row.severity.icon,
                  on ? tokens.*row.severity.color : tokens.muted, text);
      break;
    default:
      paintSigned(*painter, room, row.look.text, row.look.icon, tokens.*row.look.color,
                  row.state == AlertState::Normal || !on ? tokens.muted : tokens.text);
      break;
  }
  painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
  if (option.state.testFlag(QStyle::State_HasFocus)) {
    paintFocusRing(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1), theme_, theme_.scaledF(4));
  }
  painter->restore();
}

/// The knob's side says it as well as the colour.
void AlertRulesDelegate::paintSwitch(QPainter& painter, const QRect& room, bool on) const {
  const QSizeF size(theme_.scaled(kSwitch.width()), theme_.scaled(kSwitch.height()));
  const QRectF track(QPointF(room.left(), room.top() + (room.height() - size.height()) / 2), size);
  const ThemeTokens& tokens = theme_.tokens();
  painter.setPen(QPen(on ? tokens.accent : tokens.muted, 1));
  painter.setBrush(on ? tokens.accent : tokens.surface);
  painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), size.height() / 2, size.height() / 2);
  const qreal inset = theme_.scaled(kKnobInset);
  const qreal knob = size.height() - 2 * inset;
  const qreal left = on ? track.right() - inset - knob : track.left() + inset;
  painter.setPen(Qt::NoPen);
  painter.setBrush(on ? tokens.surface : tokens.muted);
  painter.drawEllipse(QRectF(left, track.top() + inset, knob, knob));
}

void AlertRulesDelegate::paintNames(QPainter& painter, const QRect& room, const QString& name,
                                    const QString& metric, bool on) const {
  const ThemeTokens& tokens = theme_.tokens();
  const auto paint = [&](TextRole role, const QColor& color, const QRect& place, const QString& text) {
    const QFont font = theme_.font(role);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
  };
  const int half = room.height() / 2;
  const int near = theme_.scaled(5);
  paint(TextRole::Body, on ? tokens.text : tokens.muted,
        QRect(room.left(), room.top() + near, room.width(), half - near / 2), name);
  paint(TextRole::Label, tokens.muted,
        QRect(room.left(), room.top() + half + near / 2, room.width(), half - near), metric);
}

void AlertRulesDelegate::paintSigned(QPainter& painter, const QRect& room, const QString& text,
                                     const QString& icon, const QColor& sign, const QColor& color) const {
  int left = room.left();
  if (!icon.isEmpty()) {
    const int size = theme_.scaled(kSign);
    painter.drawPixmap(left, room.center().y() - size / 2,
                       tintedIcon(icon, sign, size, painter.device()->devicePixelRatioF()));
    left += size + theme_.scaled(kSignGap);
  }
  const QFont font = theme_.font(TextRole::Label);
  painter.setFont(font);
  painter.setPen(color);
  const QRect place(left, room.top(), room.right() + 1 - left, room.height());
  painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

AlertRulesView::AlertRulesView(const Theme& theme, QWidget* parent) : QTableView(parent), theme_(theme) {
  setHorizontalHeader(new MetricTableHeader(theme, this, Qt::AlignLeft));
  verticalHeader()->hide();
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setCornerButtonEnabled(false);
  setWordWrap(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setTabKeyNavigation(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setContextMenuPolicy(Qt::CustomContextMenu);
  viewport()->setAutoFillBackground(false);
  setSortingEnabled(true);
}

void AlertRulesView::fitColumns() {
  const auto* delegate = static_cast<const AlertRulesDelegate*>(itemDelegate());
  const auto widest = [&](int column, bool withSign) {
    int width = delegate->widthOf(model()->headerData(column, Qt::Horizontal).toString(), false) +
                MetricTableHeader::markRoom(theme_) / 2;
    for (int row = 0; row < std::min(model()->rowCount(), kMeasuredRows); ++row)
      width = std::max(width, delegate->widthOf(model()->index(row, column).data().toString(), withSign));
    return width;
  };
  const int enabled = std::max(delegate->switchWidth(), widest(AlertRulesModel::Enabled, false));
  const int severity = widest(AlertRulesModel::Severeness, true);
  const int leastName = theme_.scaled(kLeastName);
  const int room = viewport()->width() - enabled - severity;
  const int condition = std::clamp(widest(AlertRulesModel::Condition, false), theme_.scaled(kLeastCondition),
                                   std::max(theme_.scaled(kLeastCondition), room / 3));
  const int state =
      std::clamp(widest(AlertRulesModel::State, true), 0, std::max(0, room - condition - leastName));
  setColumnWidth(AlertRulesModel::Enabled, enabled);
  setColumnWidth(AlertRulesModel::Severeness, severity);
  setColumnWidth(AlertRulesModel::Condition, condition);
  setColumnWidth(AlertRulesModel::State, state);
  setColumnWidth(AlertRulesModel::Name, std::max(leastName, room - condition - state));
}

void AlertRulesView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (model() != nullptr) fitColumns();
}

// Without a current row the arrow keys would have nowhere to start and the focus nothing to be seen at.
void AlertRulesView::focusInEvent(QFocusEvent* event) {
  QTableView::focusInEvent(event);
  if (!currentIndex().isValid() && model()->rowCount() > 0)
    setCurrentIndex(model()->index(0, AlertRulesModel::Name));
}

// What means nothing here is left to the window.
void AlertRulesView::keyPressEvent(QKeyEvent* event) {
  const QModelIndex current = currentIndex();
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (current.isValid()) Q_EMIT opened(current);
      return;
    case Qt::Key_Space:
      if (current.isValid()) Q_EMIT switched(current);
      return;
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
      break;
  }
  if (current.isValid() && isRowKey(event->key(), event->modifiers())) {
    Q_EMIT keyed(current, event->key(), event->modifiers());
  } else {
    event->ignore();
  }
}

void AlertRulesView::mouseReleaseEvent(QMouseEvent* event) {
  QTableView::mouseReleaseEvent(event);
  const QModelIndex index = indexAt(event->pos());
  if (event->button() == Qt::LeftButton && index.isValid() && index.column() == AlertRulesModel::Enabled)
    Q_EMIT switched(index);
}

void AlertRulesView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (event->button() == Qt::LeftButton && index.isValid() && index.column() != AlertRulesModel::Enabled)
    Q_EMIT opened(index);
}

}  // namespace pulsedeck
