#include "activity_list.h"

#include "pulsedeck/ui/activity_delegate.h"
#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/theme.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace pulsedeck {

ActivityList::ActivityList(ActivityModel& model, ActivityDelegate& delegate, const Theme& theme,
                           QWidget* parent)
    : QListView(parent), delegate_(delegate) {
  setViewportMargins(0, 0, theme.scaled(kBarGap), 0);
  setModel(&model);
  setItemDelegate(&delegate);
  setUniformItemSizes(true);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  // Rows that are there before the list is first shown must be laid out beside the bar as it will be.
  verticalScrollBar()->ensurePolished();
  // One of the two comes for a click, whatever the style opens rows by.
  connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
  connect(&theme, &Theme::changed, this, &QListView::doItemsLayout);
}

// A view would search for rows by what is typed.
void ActivityList::keyPressEvent(QKeyEvent* event) {
  const bool isText = !event->text().isEmpty() && event->text().front().isPrint();
  if (isText && (event->modifiers() & ~Qt::ShiftModifier & ~Qt::KeypadModifier) == 0) {
    event->ignore();
    return;
  }
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (currentIndex().isValid()) Q_EMIT chosen(currentIndex().row());
    return;
  }
  QListView::keyPressEvent(event);
}

void ActivityList::moveBy(int rows) {
  QScrollBar* bar = verticalScrollBar();
  const int before = bar->value();
  if (before == 0) return;
  doItemsLayout();
  bar->setValue(before + rows * delegate_.rowHeight());
}

}  // namespace pulsedeck
