#include "pulsedeck/ui/activity_view.h"

#include "pulsedeck/ui/activity_delegate.h"
#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <tuple>

namespace pulsedeck {

namespace {

/// Distances from the rows' right ends to the scroll bar and from there to the panel's edge; the bar lies in
/// the panel's padding, so that rows are as wide with it as without.
constexpr int kBarGap = 4;
constexpr int kBarMargin = 2;

/// Leaves the Space key to the window, which pauses by it.
class EventList : public QListView {
 public:
  EventList(const Theme& theme, QWidget* parent) : QListView(parent) {
    setViewportMargins(0, 0, theme.scaled(kBarGap), 0);
  }

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    if (event->key() == Qt::Key_Space) {
      event->ignore();
      return;
    }
    QListView::keyPressEvent(event);
  }
};

}  // namespace

ActivityView::ActivityView(MetricsStore& store, const Theme& theme, int maxBatch, QWidget* parent)
    : Panel(theme, parent),
      store_(store),
      maxBatch_(maxBatch),
      gate_(maxBatch),
      model_(new ActivityModel(store.activity(), this)),
      filter_(new ActivityFilter(model_, this)),
      delegate_(new ActivityDelegate(theme, this)),
      list_(new EventList(theme, this)),
      filterButton_(new FlatButton(theme, QString(), FlatButton::Look::Bare, this)),
      empty_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap, list_)) {
  setAccessibleName(tr("Activity"));
  auto* title = new TextLabel(theme, TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Keep, this);
  title->setText(tr("Activity"));
  auto* head = new QHBoxLayout;
  head->addWidget(title);
  head->addStretch(1);
  head->addWidget(filterButton_);
  const int padding = theme.scaled(Theme::kPadding);
  head->setContentsMargins(0, 0, theme.scaled(8 - kBarMargin), 0);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(padding, theme.scaled(9), theme.scaled(kBarMargin), theme.scaled(8));
  layout->setSpacing(0);
  layout->addLayout(head);
  auto* body = new QHBoxLayout;
  const int barRoom = padding - theme.scaled(kBarGap + kBarMargin);
  body->setContentsMargins(0, 0, barRoom, 0);
  body->addWidget(list_);
  layout->addLayout(body, 1);
  connect(list_->verticalScrollBar(), &QScrollBar::rangeChanged, body,
          [body, barRoom](int, int max) { body->setContentsMargins(0, 0, max > 0 ? 0 : barRoom, 0); });

  setFocusProxy(list_);
  list_->setModel(filter_);
  list_->setItemDelegate(delegate_);
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setSelectionMode(QAbstractItemView::SingleSelection);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setMouseTracking(true);
  list_->viewport()->setAutoFillBackground(false);
  list_->setAccessibleName(tr("Activity"));
  const auto markRead = [this](const QModelIndex& index) {
    store_.markEventAsRead(filter_->eventAt(index).id);
  };
  connect(list_, &QListView::clicked, this, markRead);
  connect(list_, &QListView::activated, this, markRead);
  empty_->setAlignment(Qt::AlignTop);
  addFilterMenu();

  connect(&store_, &MetricsStore::activityAdded, this, &ActivityView::takeEvents);
  connect(&store_, &MetricsStore::activityChanged, this, [this] { followDue_ = true; });
  connect(&theme, &Theme::changed, list_, &QListView::doItemsLayout);
}

void ActivityView::addFilterMenu() {
  auto* menu = new QMenu(filterButton_);
  auto* group = new QActionGroup(menu);
  const auto add = [&](const QString& name, std::optional<EntityType> type) {
    QAction* action = menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(!type);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, type, name] { showOnly(type, name); });
  };
  add(tr("All types"), std::nullopt);
  add(tr("Campaigns"), EntityType::Campaign);
  add(tr("Leads"), EntityType::Lead);
  add(tr("Payments"), EntityType::Payment);
  add(tr("System"), EntityType::System);
  add(tr("AI agents"), EntityType::AiAgent);
  filterButton_->setMenu(menu);
  showOnly(std::nullopt, tr("All types"));
}

void ActivityView::showOnly(std::optional<EntityType> type, const QString& name) {
  filtered_ = type.has_value();
  filter_->setEntityType(type);
  filterButton_->setText(name);
  filterButton_->setAccessibleName(tr("Shown: %1").arg(name));
  filterButton_->updateGeometry();
  updateEmptyText();
}

void ActivityView::takeEvents(const QList<ActivityEvent>& events) {
  // Nothing is kept for a hidden list: it starts from the log when it is seen again. In a window that is not
  // seen it waits, but never more than the log holds.
  if (isVisible()) {
    model_->add(events);
  } else {
    reloadDue_ = true;
  }
}

bool ActivityView::refresh() {
  if (!isVisible() || paused_) return false;
  bool more = false;
  if (reloadDue_) {
    model_->reload();
  } else {
    if (followDue_) model_->followLog();
    more = takeRows();
  }
  reloadDue_ = false;
  followDue_ = false;
  updateEmptyText();
  return more;
}

bool ActivityView::takeRows() {
  if (!gate_.opensFor(model_->waitingCount(), store_.clock().steadyMs())) return false;
  QScrollBar* bar = list_->verticalScrollBar();
  const int before = bar->value();
  const int rows = filter_->rowCount();
  std::ignore = model_->takeWaiting(maxBatch_);
  const int added = filter_->rowCount() - rows;
  if (before > 0 && added > 0) {
    list_->doItemsLayout();
    bar->setValue(before + added * delegate_->rowHeight());
  }
  return model_->waitingCount() >= static_cast<std::size_t>(maxBatch_);
}

void ActivityView::updateEmptyText() {
  empty_->setVisible(filter_->rowCount() == 0);
  empty_->setText(filtered_ ? tr("No events of this type yet.")
                            : tr("No events yet. What happens on the platform appears here as it comes."));
}

void ActivityView::resizeEvent(QResizeEvent* event) {
  Panel::resizeEvent(event);
  layout()->activate();
  empty_->setGeometry(0, theme().scaled(8), list_->width(), theme().scaled(80));
}

}  // namespace pulsedeck
