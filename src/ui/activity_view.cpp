#include "pulsedeck/ui/activity_view.h"

#include "activity_list.h"
#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace pulsedeck {

namespace {

/// From the scroll bar to the panel's edge; the bar lies in the panel's padding, so that rows are as wide
/// with it as without.
constexpr int kBarMargin = 2;
constexpr int kMostTyped = 200;
constexpr std::size_t kMostCounted = 999;

}  // namespace

ActivityView::ActivityView(MetricsStore& store, const Theme& theme, int maxBatch, ActivityLayout layout,
                           QWidget* parent)
    : Panel(theme, parent),
      store_(store),
      maxBatch_(maxBatch),
      gate_(maxBatch),
      model_(new ActivityModel(store.activity(), store.clock(), this)),
      delegate_(new ActivityDelegate(theme, layout, this)),
      markAll_(new FlatButton(theme, QString(), FlatButton::Look::Bare, this)),
      searchButton_(new FlatButton(theme, QString(), FlatButton::Look::Bare, this)),
      filterButton_(new FlatButton(theme, QString(), FlatButton::Look::Bare, this)),
      searchField_(new QLineEdit(this)),
      list_(new ActivityList(*model_, *delegate_, theme, this)),
      empty_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap, list_)) {
  setAccessibleName(tr("Activity"));
  auto* rows = new QVBoxLayout(this);
  // The rows of a table begin before their texts.
  const int overhang = layout == ActivityLayout::Table ? ActivityDelegate::kTableInset : 0;
  rows->setContentsMargins(theme.scaled(Theme::kPadding - overhang), theme.scaled(9),
                           theme.scaled(kBarMargin), theme.scaled(8));
  rows->setSpacing(0);
  addHead(*rows);
  addSearch(*rows);
  addList(*rows);
  empty_->setAlignment(Qt::AlignTop);
  updateUnread();
  connect(&store_, &MetricsStore::activityAdded, this, [this] { catchUpDue_ = catchUpDue_ || !isVisible(); });
  connect(&store_, &MetricsStore::activityChanged, this, [this] { readDue_ = removedDue_ = true; });
}

int ActivityView::overhangOf(const QVBoxLayout& layout) const {
  return theme().scaled(Theme::kPadding) - layout.contentsMargins().left();
}

void ActivityView::addHead(QVBoxLayout& layout) {
  auto* title = new TextLabel(theme(), TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Elide, this);
  title->setText(tr("Activity"));
  searchButton_->setObjectName(QStringLiteral("searchActivity"));
  searchButton_->setIconName(QStringLiteral("search"));
  searchButton_->setCheckable(true);
  searchButton_->setAccessibleName(tr("Search the activity"));
  searchButton_->setToolTip(tr("Search the activity (Ctrl+F)"));
  markAll_->setObjectName(QStringLiteral("markAllRead"));
  markAll_->setIconName(QStringLiteral("checks"));
  filterButton_->setObjectName(QStringLiteral("activityFilter"));
  auto* head = new QHBoxLayout;
  head->setSpacing(0);
  head->addWidget(title, 1);
  head->addWidget(markAll_);
  head->addWidget(searchButton_);
  head->addWidget(filterButton_);
  head->setContentsMargins(overhangOf(layout), 0, theme().scaled(8 - kBarMargin), 0);
  layout.addLayout(head);
  addFilterMenu();
  connect(searchButton_, &FlatButton::clicked, this,
          [this](bool open) { open ? openSearch() : closeSearch(); });
  connect(markAll_, &FlatButton::clicked, &store_, &MetricsStore::markAllEventsAsRead);
}

void ActivityView::addSearch(QVBoxLayout& layout) {
  searchField_->setPlaceholderText(tr("Type, entity, summary, details"));
  searchField_->setAccessibleName(tr("Search the activity"));
  searchField_->setMaxLength(kMostTyped);
  searchField_->hide();
  auto* room = new QVBoxLayout;
  room->setContentsMargins(overhangOf(layout), theme().scaled(4),
                           theme().scaled(Theme::kPadding - kBarMargin), theme().scaled(4));
  room->addWidget(searchField_);
  layout.addLayout(room);
  connect(searchField_, &QLineEdit::textChanged, this, &ActivityView::search);
}

void ActivityView::addList(QVBoxLayout& layout) {
  list_->setAccessibleName(tr("Activity"));
  auto* body = new QHBoxLayout;
  const int barRoom = theme().scaled(Theme::kPadding) - theme().scaled(ActivityList::kBarGap + kBarMargin);
  body->setContentsMargins(0, 0, barRoom, 0);
  body->addWidget(list_);
  layout.addLayout(body, 1);
  connect(list_->verticalScrollBar(), &QScrollBar::rangeChanged, body,
          [body, barRoom](int, int max) { body->setContentsMargins(0, 0, max > 0 ? 0 : barRoom, 0); });
  connect(list_, &ActivityList::chosen, this, &ActivityView::choose);
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
  type_ = type;
  filterButton_->setText(name);
  filterButton_->setAccessibleName(tr("Shown: %1").arg(name));
  filterButton_->updateGeometry();
  search();
}

void ActivityView::openSearch() {
  searchField_->show();
  searchButton_->setChecked(true);
  searchField_->setFocus(Qt::ShortcutFocusReason);
  searchField_->selectAll();
}

void ActivityView::closeSearch() {
  const bool hadFocus = searchField_->hasFocus();
  searchField_->clear();
  searchField_->hide();
  searchButton_->setChecked(false);
  if (hadFocus) list_->setFocus(Qt::OtherFocusReason);
}

void ActivityView::search() {
  model_->setQuery({type_, searchField_->text()});
  list_->scrollToTop();
  updateEmptyText();
}

void ActivityView::choose(int row) {
  // Marking it may take the row away.
  const ActivityEvent event = model_->eventAt(row);
  store_.markEventAsRead(event.id);
  Q_EMIT eventChosen(event, list_->visualRect(model_->index(row)));
}

bool ActivityView::refresh() {
  if (!isVisible()) return false;
  bool more = model_->searchOn();
  if (std::exchange(readDue_, false)) model_->followRead();
  if (!paused_) more = takeRows() || more;
  updateUnread();
  updateEmptyText();
  return more;
}

bool ActivityView::takeRows() {
  if (std::exchange(removedDue_, false)) model_->followRemoved();
  if (std::exchange(catchUpDue_, false)) {
    list_->keepPlaceWhile([this] { return model_->takeAll(); });
    return false;
  }
  if (!gate_.opensFor(model_->waitingCount(), store_.clock().steadyMs())) return false;
  list_->keepPlaceWhile([this] { return model_->takeWaiting(maxBatch_); });
  return model_->waitingCount() >= static_cast<std::size_t>(maxBatch_);
}

void ActivityView::updateUnread() {
  const std::size_t unread = store_.activity().unreadCount();
  if (std::exchange(shownUnread_, unread) == unread) return;
  const QString count = QLocale().toString(static_cast<qulonglong>(std::min(unread, kMostCounted)));
  const QString words = tr("%n unread", nullptr, static_cast<int>(unread));
  markAll_->setVisible(unread > 0);
  markAll_->setText(unread > kMostCounted ? count + QLatin1Char('+') : count);
  markAll_->setAccessibleName(tr("%1, mark all as read", "so many unread").arg(words));
  markAll_->setToolTip(tr("%1. Mark all as read", "so many unread").arg(words));
  markAll_->updateGeometry();
}

void ActivityView::updateEmptyText() {
  const bool isEmpty = model_->rowCount() == 0;
  empty_->setVisible(isEmpty);
  if (!isEmpty) return;
  if (!searchField_->text().isEmpty()) {
    empty_->setText(tr("Nothing that happened has these words in it. Esc ends the search."));
  } else if (type_) {
    empty_->setText(tr("No events of this type yet."));
  } else {
    empty_->setText(tr("No events yet. What happens on the platform appears here as it comes."));
  }
}

void ActivityView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Find)) {
    openSearch();
  } else if (event->key() == Qt::Key_Escape && searchField_->isVisible()) {
    closeSearch();
  } else if (event->key() == Qt::Key_Down && searchField_->hasFocus()) {
    list_->setFocus(Qt::OtherFocusReason);
    if (model_->rowCount() > 0) list_->setCurrentIndex(model_->index(0));
  } else {
    Panel::keyPressEvent(event);
  }
}

void ActivityView::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  catchUpDue_ = true;
}

void ActivityView::resizeEvent(QResizeEvent* event) {
  Panel::resizeEvent(event);
  layout()->activate();
  empty_->setGeometry(0, theme().scaled(8), list_->width(), theme().scaled(80));
}

}  // namespace pulsedeck
