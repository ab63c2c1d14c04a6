#include "notification_rows.h"

#include "notification_actions.h"
#include "notification_delegate.h"
#include "pulsedeck/ui/notification_model.h"
#include "pulsedeck/ui/snooze_menu.h"
#include "pulsedeck/ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kBarGap = 4;  ///< between the rows and the scroll bar

}  // namespace

NotificationRows::NotificationRows(MetricsStore& store, NotificationModel& model, const Theme& theme,
                                   QWidget* parent)
    : QListView(parent),
      store_(store),
      model_(model),
      theme_(theme),
      delegate_(new NotificationDelegate(theme, this)),
      actions_(new NotificationActions(store, theme, this)),
      snoozeMenu_(new SnoozeMenu(store.clock(), this)) {
  setAccessibleName(tr("Alerts"));
  setModel(&model);
  setItemDelegate(delegate_);
  setUniformItemSizes(true);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setViewportMargins(0, 0, theme.scaled(kBarGap), 0);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  actions_->hide();
  connect(this, &QListView::clicked, this, &NotificationRows::markRead);
  connect(actions_, &NotificationActions::openRequested, this, &NotificationRows::openRequested);
  connect(actions_, &NotificationActions::acted, this, &NotificationRows::acted);
  connect(actions_, &NotificationActions::menuClosed, this, &NotificationRows::placeActions);
  connect(snoozeMenu_, &SnoozeMenu::chosen, this, [this](qint64 untilMs) {
    store_.snoozeNotification(snoozing_, untilMs);
    Q_EMIT acted();
  });
  connect(&theme, &Theme::changed, this, &QListView::doItemsLayout);
}

const NotificationEntry* NotificationRows::currentEntry() const {
  return currentIndex().isValid() ? &model_.entryAt(currentIndex().row()) : nullptr;
}

void NotificationRows::setLitGround(ThemeColor ground) {
  delegate_->setLitGround(ground);
}

void NotificationRows::setMostHeight(int px) {
  mostHeight_ = px;
  updateGeometry();
}

void NotificationRows::keepPlace(const std::function<void()>& change) {
  QScrollBar* const bar = verticalScrollBar();
  const QPersistentModelIndex top = bar->value() > 0 ? indexAt(QPoint(1, 1)) : QModelIndex();
  const int before = top.isValid() ? visualRect(top).top() : 0;
  change();
  if (!top.isValid()) return;
  doItemsLayout();
  bar->setValue(bar->value() + visualRect(top).top() - before);
}

void NotificationRows::keepCurrent(const std::function<void()>& change) {
  const NotificationEntry* const current = currentEntry();
  const QString id = current == nullptr ? QString() : current->newest.id;
  const int before = currentIndex().row();
  change();
  if (id.isEmpty() || currentIndex().isValid() || model_.rowCount() == 0) return;
  const int now = model_.rowOf(id);
  setCurrentIndex(model_.index(now >= 0 ? now : std::min(before, model_.rowCount() - 1)));
}

void NotificationRows::settle() {
  updateGeometry();
  placeActions();
}

QSize NotificationRows::sizeHint() const {
  const int rows = std::max(1, model_.rowCount());
  return {theme_.scaled(200), std::min(mostHeight_, rows * delegate_->rowHeight())};
}

QSize NotificationRows::minimumSizeHint() const {
  return {theme_.scaled(200), delegate_->rowHeight()};
}

void NotificationRows::keyPressEvent(QKeyEvent* event) {
  hovered_ = QPersistentModelIndex();
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      QListView::keyPressEvent(event);
      break;
    default:
      if ((event->modifiers() & ~Qt::KeypadModifier) != 0 || !act(event->key())) event->ignore();
  }
  placeActions();
}

bool NotificationRows::act(int key) {
  const NotificationEntry* const entry = currentEntry();
  if (entry == nullptr) return false;
  const QString id = entry->newest.id;
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      open(currentIndex());
      return true;
    case Qt::Key_M:
      store_.markNotificationRead(id);
      break;
    case Qt::Key_A:
      store_.acknowledgeNotification(id);
      break;
    case Qt::Key_S:
      showSnoozeMenu();
      return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      store_.dismissNotification(id);
      break;
    default:
      return false;
  }
  Q_EMIT acted();
  return true;
}

void NotificationRows::showSnoozeMenu() {
  const QRect row = visualRect(currentIndex());
  snoozing_ = currentEntry()->newest.id;
  snoozeMenu_->popup(viewport()->mapToGlobal(delegate_->footOf(row).bottomLeft()));
}

void NotificationRows::open(const QModelIndex& index) {
  const NotificationEntry entry = model_.entryAt(index.row());
  store_.markNotificationRead(entry.newest.id);
  Q_EMIT acted();
  if (entry.newest.actionUrl.isEmpty()) {
    Q_EMIT detailsRequested(entry.newest.id);
  } else {
    Q_EMIT openRequested(QUrl(entry.newest.actionUrl));
  }
}

void NotificationRows::markRead(const QModelIndex& index) {
  store_.markNotificationRead(model_.entryAt(index.row()).newest.id);
  Q_EMIT acted();
}

// Without a current row the arrow keys would have nowhere to start and the focus nothing to be seen at.
void NotificationRows::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  if (!currentIndex().isValid() && model_.rowCount() > 0) setCurrentIndex(model_.index(0));
  placeActions();
}

void NotificationRows::focusOutEvent(QFocusEvent* event) {
  QListView::focusOutEvent(event);
  placeActions();
}

void NotificationRows::mouseMoveEvent(QMouseEvent* event) {
  QListView::mouseMoveEvent(event);
  hovered_ = indexAt(event->pos());
  placeActions();
}

void NotificationRows::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (event->button() == Qt::LeftButton && index.isValid())
    Q_EMIT detailsRequested(model_.entryAt(index.row()).newest.id);
}

void NotificationRows::leaveEvent(QEvent* event) {
  QListView::leaveEvent(event);
  if (actions_->isMenuOpen()) return;
  hovered_ = QPersistentModelIndex();
  placeActions();
}

void NotificationRows::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  placeActions();
}

void NotificationRows::scrollContentsBy(int dx, int dy) {
  QListView::scrollContentsBy(dx, dy);
  placeActions();
}

void NotificationRows::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  placeActions();
  Q_EMIT currentEntryChanged();
}

QModelIndex NotificationRows::litIndex() const {
  if (hovered_.isValid()) return hovered_;
  return hasFocus() || actions_->isAncestorOf(window()->focusWidget()) ? currentIndex() : QModelIndex();
}

// The actions are no part of the rows: real buttons, which keys and screen readers find, laid upon one.
void NotificationRows::placeActions() {
  if (actions_->isMenuOpen()) return;
  const QModelIndex lit = litIndex();
  const QRect row = lit.isValid() ? visualRect(lit) : QRect();
  if (lit.isValid()) actions_->setEntry(model_.entryAt(lit.row()));
  const QSize size = actions_->sizeHint();
  if (delegate_->setLit(lit, size.width())) viewport()->update();
  if (row.isEmpty() || !viewport()->rect().contains(row.adjusted(0, 0, 0, -1))) {
    // The focus must not fall out of the list with the row that had it.
    if (actions_->isAncestorOf(window()->focusWidget())) setFocus(Qt::OtherFocusReason);
    actions_->hide();
    return;
  }
  const QRect foot = delegate_->footOf(row).translated(viewport()->pos());
  actions_->setGeometry(foot.right() + 1 - size.width(), foot.center().y() - size.height() / 2 + 1,
                        size.width(), size.height());
  actions_->show();
}

}  // namespace pulsedeck
