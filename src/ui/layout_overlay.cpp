#include "layout_overlay.h"

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/qt_compat.h"
#include "pulsedeck/ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kEdgeReach = 7;
constexpr int kGripLength = 28;
constexpr int kGripThickness = 3;
constexpr int kLeastPanelWidth = LayoutSizes{}.panelWidth;
constexpr int kButtonMargin = 6;

}  // namespace

LayoutHandle::LayoutHandle(int id, const QString& name, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      id_(id),
      name_(name),
      theme_(theme),
      remove_(new FlatButton(theme, tr("Remove"), FlatButton::Look::Bordered, this)) {
  setObjectName(QStringLiteral("layoutHandle"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::OpenHandCursor);
  remove_->setAccessibleName(tr("Remove %1").arg(name));
  remove_->setCursor(Qt::ArrowCursor);
  connect(remove_, &FlatButton::clicked, this, [this] { Q_EMIT removeRequested(id_); });
}

QWidget* LayoutHandle::removeButton() const {
  return remove_;
}

void LayoutHandle::setPlaceholder(bool placeholder) {
  placeholder_ = placeholder;
  remove_->setVisible(!placeholder);
  update();
}

void LayoutHandle::paintEvent(QPaintEvent*) {
  const ThemeTokens& tokens = theme_.tokens();
  const qreal radius = theme_.scaled(Theme::kPanelRadius);
  const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (placeholder_) painter.fillRect(rect(), tokens.background);
  const bool lit = placeholder_ || underMouse() || hasFocus();
  painter.setPen(QPen(lit ? tokens.accent : tokens.faint, 1, placeholder_ ? Qt::DashLine : Qt::SolidLine));
  painter.setBrush(placeholder_ ? QBrush(theme_.asFill(tokens.accent)) : Qt::NoBrush);
  painter.drawRoundedRect(outline, radius, radius);
  if (placeholder_) {
    painter.setFont(theme_.font(TextRole::Title));
    painter.setPen(tokens.muted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, name_);
  }
  if (hasFocus()) paintFocusRing(painter, rect(), theme_, radius);
}

void LayoutHandle::resizeEvent(QResizeEvent*) {
  remove_->resize(remove_->sizeHint());
  const int margin = theme_.scaled(kButtonMargin);
  remove_->move(width() - remove_->width() - margin, height() - remove_->height() - margin);
}

void LayoutHandle::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void LayoutHandle::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

LayoutOverlay::LayoutOverlay(DashboardPage& page, LayoutEdit& edit, const Theme& theme)
    : QWidget(page.canvas()), page_(page), edit_(edit), theme_(theme), shown_(edit.rows()) {
  setObjectName(QStringLiteral("layoutOverlay"));
  setAccessibleName(tr("Layout of %1").arg(page.spec().title));
  setMouseTracking(true);
  // The names in the operator's language.
  const LayoutEdit names(page.spec());
  for (const LayoutEdit::Row& row : names.rows()) {
    for (const LayoutEdit::Item& item : row.items) {
      auto* handle = new LayoutHandle(item.id, names.nameOf(item.id), theme_, this);
      connect(handle, &LayoutHandle::removeRequested, this, &LayoutOverlay::remove);
      handles_.push_back(handle);
    }
  }
  connect(&page_, &DashboardPage::arranged, this, &LayoutOverlay::placeHandles);
  placeHandles();
  show();
  raise();
  if (!handles_.empty()) handles_.front()->setFocus(Qt::OtherFocusReason);
}

void LayoutOverlay::placeHandles() {
  setGeometry(page_.canvas()->rect());
  std::vector<bool> isShown(handles_.size(), false);
  QWidget* before = nullptr;
  for (std::size_t row = 0; row < shown_.size(); ++row) {
    for (std::size_t i = 0; i < shown_[row].items.size(); ++i) {
      const int id = shown_[row].items[i].id;
      LayoutHandle* handle = handles_[static_cast<std::size_t>(id)];
      handle->setGeometry(page_.layout().rows[row][i]);
      handle->setAccessibleName(wordsFor(id));
      handle->show();
      isShown[static_cast<std::size_t>(id)] = true;
      if (before != nullptr) setTabOrder(before, handle);
      setTabOrder(handle, handle->removeButton());
      before = handle->removeButton();
    }
  }
  // After the others, so that the focus has somewhere to go.
  for (std::size_t id = 0; id < handles_.size(); ++id) {
    if (!isShown[id]) handles_[id]->hide();
  }
  update();
}

QString LayoutOverlay::wordsFor(int id) const {
  const std::optional<LayoutPlace> place = edit_.placeOf(id);
  const QString name = handles_[static_cast<std::size_t>(id)]->name();
  if (!place) return tr("%1 removed").arg(name);
  const LayoutEdit::Row& row = edit_.rows()[static_cast<std::size_t>(place->row)];
  QString words = tr("%1: row %2, place %3 of %4")
                      .arg(name)
                      .arg(place->row + 1)
                      .arg(place->item + 1)
                      .arg(row.items.size());
  if (!row.cards && row.items.size() > 1) {
    int total = 0;
    for (const LayoutEdit::Item& item : row.items)
      total += item.width;
    words += tr(", width %1 of %2").arg(edit_.at(*place).width).arg(total);
  }
  if (edit_.at(*place).height > 0) words += tr(", height at least %1").arg(edit_.at(*place).height);
  return words;
}

void LayoutOverlay::takeFocusBack() {
  QWidget* last = focusWidget();
  if (last == nullptr) {
    const auto shown = std::find_if(handles_.begin(), handles_.end(),
                                    [](const LayoutHandle* handle) { return !handle->isHidden(); });
    if (shown == handles_.end()) return;
    last = *shown;
  }
  last->setFocus(Qt::OtherFocusReason);
  page_.ensureWidgetVisible(last);
}

LayoutHandle* LayoutOverlay::focusedHandle() const {
  return qobject_cast<LayoutHandle*>(focusWidget());
}

// Small bars in the gaps show which edges can be dragged.
void LayoutOverlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme_.tokens().muted);
  const qreal length = theme_.scaled(kGripLength);
  const qreal thick = theme_.scaled(kGripThickness);
  const qreal gap = theme_.scaled(Theme::kGap);
  const auto grip = [&](QPointF center, QSizeF size) {
    QRectF bar(QPointF(), size);
    bar.moveCenter(center);
    painter.drawRoundedRect(bar, thick / 2, thick / 2);
  };
  for (std::size_t row = 0; row < shown_.size(); ++row) {
    if (shown_[row].cards) continue;
    const std::vector<QRect>& items = page_.layout().rows[row];
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
      if (items[i + 1].top() != items[i].top()) continue;
      grip(QPointF(items[i].right() + 1 + gap / 2, items[i].center().y()), {thick, length});
    }
    for (const QRect& item : items)
      grip(QPointF(item.center().x(), std::min<qreal>(item.bottom() + 1 + gap / 2, height() - thick)),
           {length, thick});
  }
}

void LayoutOverlay::mousePressEvent(QMouseEvent* event) {
  const QPoint position = event->position().toPoint();
  if (event->button() != Qt::LeftButton || drag_) return;
  const auto edge = edgeAt(edit_.rows(), page_.layout(), position, theme_.scaled(kEdgeReach));
  const auto place = edge ? std::optional(edge->place) : itemAt(page_.layout(), position);
  if (!place) return;
  Drag drag;
  drag.from = *place;
  drag.id = edit_.at(*place).id;
  drag.pressed = position;
  if (edge) drag.sizes = edge->sizes;
  drag.layout = page_.layout();
  drag_ = drag;
  handles_[static_cast<std::size_t>(drag.id)]->setFocus(Qt::MouseFocusReason);
}

void LayoutOverlay::mouseMoveEvent(QMouseEvent* event) {
  const QPoint position = event->position().toPoint();
  if (drag_) {
    dragTo(position);
  } else {
    pointAt(position);
  }
}

void LayoutOverlay::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !drag_) return;
  pointer_ = event->position().toPoint();
  endDrag(true);
}

void LayoutOverlay::pointAt(QPoint position) {
  const auto edge = edgeAt(edit_.rows(), page_.layout(), position, theme_.scaled(kEdgeReach));
  const Qt::CursorShape over = !edge                           ? Qt::OpenHandCursor
                               : edge->sizes == Qt::Horizontal ? Qt::SplitHCursor
                                                               : Qt::SplitVCursor;
  for (LayoutHandle* handle : handles_)
    handle->setCursor(over);
  setCursor(edge ? over : Qt::ArrowCursor);
}

void LayoutOverlay::dragTo(QPoint position) {
  pointer_ = position;
  if (!drag_->begun) {
    if ((position - drag_->pressed).manhattanLength() < QApplication::startDragDistance()) return;
    drag_->begun = true;
  }
  if (drag_->sizes) {
    previewEdge(position);
  } else {
    previewDrop(position);
  }
  page_.ensureVisible(position.x(), position.y(), 0, theme_.scaled(kEdgeReach));
}

void LayoutOverlay::previewDrop(QPoint position) {
  const LayoutDrop drop = dropAt(edit_.rows(), drag_->layout, drag_->from, position);
  if (drag_->drop == drop) return;
  drag_->drop = drop;
  LayoutEdit preview = edit_;
  if (!preview.move(drag_->from, drop)) tellRefusal(preview);
  handles_[static_cast<std::size_t>(drag_->id)]->setPlaceholder(true);
  showPreview(preview);
}

bool LayoutOverlay::applyEdge(LayoutEdit& edit, QPoint position) const {
  const std::vector<QRect>& items = drag_->layout.rows[static_cast<std::size_t>(drag_->from.row)];
  const QRect& own = items[static_cast<std::size_t>(drag_->from.item)];
  const QPoint moved = position - drag_->pressed;
  if (drag_->sizes == Qt::Vertical) {
    const double unit = theme_.scaledF(LayoutEdit::kHeightStep);
    const int steps = static_cast<int>(std::lround((own.height() + moved.y()) / unit));
    return edit.setHeight(drag_->from, steps * LayoutEdit::kHeightStep);
  }
  std::vector<int> widths;
  for (const LayoutEdit::Item& item : edit.rows()[static_cast<std::size_t>(drag_->from.row)].items)
    widths.push_back(item.width);
  const QRect& next = items[static_cast<std::size_t>(drag_->from.item) + 1];
  return edit.setWidths(drag_->from.row,
                        widthsForEdge(widths, drag_->from.item, own.width() + moved.x(),
                                      own.width() + next.width(), theme_.scaled(kLeastPanelWidth)));
}

void LayoutOverlay::previewEdge(QPoint position) {
  LayoutEdit preview = edit_;
  applyEdge(preview, position);
  if (preview.rows() != shown_) showPreview(preview);
}

void LayoutOverlay::showPreview(const LayoutEdit& preview) {
  shown_ = preview.rows();
  page_.setArrangement(shown_);
}

void LayoutOverlay::endDrag(bool keep) {
  const Drag drag = *drag_;
  bool changed = false;
  if (keep && drag.begun)
    changed = drag.sizes ? applyEdge(edit_, pointer_) : edit_.move(drag.from, *drag.drop);
  drag_.reset();
  handles_[static_cast<std::size_t>(drag.id)]->setPlaceholder(false);
  showPreview(edit_);
  finish(changed, drag.id);
}

void LayoutOverlay::keyPressEvent(QKeyEvent* event) {
  using Direction = LayoutEdit::Direction;
  static const std::pair<int, Direction> arrows[] = {{Qt::Key_Left, Direction::Left},
                                                     {Qt::Key_Right, Direction::Right},
                                                     {Qt::Key_Up, Direction::Up},
                                                     {Qt::Key_Down, Direction::Down}};
  if (event->key() == Qt::Key_Escape) {
    if (drag_) return endDrag(false);
    Q_EMIT cancelRequested();
    return;
  }
  LayoutHandle* const handle = focusedHandle();
  const auto place = handle == nullptr ? std::nullopt : edit_.placeOf(handle->id());
  if (!place || drag_) return event->ignore();
  if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return remove(handle->id());
  const auto* const arrow = std::find_if(std::begin(arrows), std::end(arrows),
                                         [&](const auto& one) { return one.first == event->key(); });
  if (arrow == std::end(arrows)) return event->ignore();
  if (event->modifiers() == Qt::ShiftModifier) {
    resizeByKey(event->key(), *place);
  } else {
    finish(edit_.step(*place, arrow->second), handle->id());
  }
}

void LayoutOverlay::resizeByKey(int key, LayoutPlace place) {
  const int id = edit_.at(place).id;
  const int direction = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
  if (key == Qt::Key_Left || key == Qt::Key_Right) {
    const double rowWidth = std::max(1, page_.canvas()->width());
    const int least =
        static_cast<int>(std::ceil(theme_.scaled(kLeastPanelWidth) * LayoutEdit::kColumns / rowWidth));
    finish(edit_.widen(place, direction, std::max(1, least)), id);
    return;
  }
  // From what is seen on, and back to automatic at the least that a panel has anyway.
  const int seen = handles_[static_cast<std::size_t>(id)]->height();
  const int now = edit_.at(place).height > 0 ? edit_.at(place).height
                                             : static_cast<int>(std::lround(seen / theme_.scaledF(1)));
  const int height = now + direction * LayoutEdit::kHeightStep;
  finish(edit_.setHeight(place, height <= LayoutSizes{}.panelHeight ? 0 : height), id);
}

void LayoutOverlay::finish(bool changed, int id) {
  if (!changed) return tellRefusal(edit_);
  showPreview(edit_);
  LayoutHandle* handle = handles_[static_cast<std::size_t>(id)];
  if (edit_.placeOf(id)) {
    handle->setFocus(Qt::OtherFocusReason);
    page_.ensureWidgetVisible(handle, 0, 0);
  }
  tell(wordsFor(id));
}

void LayoutOverlay::tell(const QString& words) {
  announce(this, words);
  Q_EMIT edited(words);
}

void LayoutOverlay::tellRefusal(LayoutEdit& edit) {
  using Refusal = LayoutEdit::Refusal;
  const std::optional<Refusal> refusal = edit.takeRefusal();
  if (!refusal) return;
  switch (*refusal) {
    case Refusal::TooManyCards:
      return tell(tr("Not moved: a row holds %n cards at most", nullptr, RowSpec::kMaxCards));
    case Refusal::TooManyPanels:
      return tell(tr("Not moved: a row holds %n panels at most", nullptr, RowSpec::kMaxPanels));
    case Refusal::TooManyRows:
      return tell(tr("Not moved: a page holds %n rows at most", nullptr, DashboardSpec::kMaxRows));
  }
}

void LayoutOverlay::remove(int id) {
  const auto place = edit_.placeOf(id);
  if (!place || !edit_.remove(*place)) return;
  finish(true, id);
  const LayoutEdit::Rows& rows = edit_.rows();
  const auto& row = rows[std::min(static_cast<std::size_t>(place->row), rows.size() - 1)].items;
  const int next = row[std::min(static_cast<std::size_t>(place->item), row.size() - 1)].id;
  handles_[static_cast<std::size_t>(next)]->setFocus(Qt::OtherFocusReason);
}

void LayoutOverlay::undo() {
  if (drag_ || !edit_.undo()) return;
  showPreview(edit_);
  tell(tr("Undone"));
}

}  // namespace pulsedeck
