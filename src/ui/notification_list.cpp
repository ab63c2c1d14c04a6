#include "pulsedeck/ui/notification_list.h"

#include "notification_rows.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/notification_model.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kMostTyped = 100;

constexpr Severity kSeverities[] = {Severity::Error, Severity::Warning, Severity::Success, Severity::Info};
constexpr NotificationCategory kCategories[] = {NotificationCategory::System, NotificationCategory::Campaign,
                                                NotificationCategory::Lead, NotificationCategory::Payment,
                                                NotificationCategory::AiAgent};
constexpr NotificationFilter::States kStates[] = {
    NotificationFilter::States::Active, NotificationFilter::States::Unread,
    NotificationFilter::States::Acknowledged, NotificationFilter::States::Snoozed,
    NotificationFilter::States::All};

const NotificationFilter kEverything{NotificationFilter::States::All, {}, {}, {}};

QString textOf(const std::optional<Severity>& severity) {
  return severity ? lookOf(*severity).word : NotificationList::tr("All severities");
}

QString textOf(const std::optional<NotificationCategory>& category) {
  return category ? wordFor(*category) : NotificationList::tr("All categories");
}

QString textOf(NotificationFilter::States states) {
  switch (states) {
    case NotificationFilter::States::Active:
      return NotificationList::tr("Active", "not dealt with");
    case NotificationFilter::States::Unread:
      return NotificationList::tr("Unread");
    case NotificationFilter::States::Acknowledged:
      return NotificationList::tr("Acknowledged");
    case NotificationFilter::States::Snoozed:
      return NotificationList::tr("Snoozed");
    case NotificationFilter::States::All:
      return NotificationList::tr("All", "whatever was done with them");
  }
  Q_UNREACHABLE();
}

void setShown(FlatButton* button, const QString& text) {
  button->setText(text);
  button->setAccessibleName(NotificationList::tr("Shown: %1").arg(text));
  button->updateGeometry();
  for (QAction* action : button->menu()->actions())
    action->setChecked(action->text() == text);
}

}  // namespace

NotificationList::NotificationList(MetricsStore& store, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      store_(store),
      theme_(theme),
      model_(new NotificationModel(store.notifications(), store.clock(), this)),
      search_(new QLineEdit(this)),
      showAll_(new FlatButton(theme, tr("Show all"), FlatButton::Look::Link, this)),
      empty_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap, this)),
      rows_(new NotificationRows(store, *model_, theme, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme.scaled(6));
  addSearch();
  addFilters();
  layout->addWidget(empty_);
  layout->addWidget(showAll_);
  layout->addWidget(rows_, 1);
  layout->addStretch(0);
  setFocusProxy(rows_);
  setTabOrder(search_, severity_);
  setTabOrder(severity_, category_);
  setTabOrder(category_, states_);
  setTabOrder(states_, showAll_);
  setTabOrder(showAll_, rows_);
  connect(showAll_, &FlatButton::clicked, this, [this] { setFilter(kEverything); });
  connect(rows_, &NotificationRows::openRequested, this, &NotificationList::openRequested);
  connect(rows_, &NotificationRows::detailsRequested, this, &NotificationList::detailsRequested);
  connect(rows_, &NotificationRows::currentEntryChanged, this, &NotificationList::currentEntryChanged);
  connect(rows_, &NotificationRows::acted, this, &NotificationList::noteAct);
  const auto note = [this] { followDue_ = true; };
  connect(&store_, &MetricsStore::notificationsAdded, this, note);
  connect(&store_, &MetricsStore::notificationsRemoved, this, note);
  connect(&store_, &MetricsStore::notificationsChanged, this, note);
  updateTexts();
}

void NotificationList::addSearch() {
  search_->setPlaceholderText(tr("Search in titles and texts"));
  search_->setAccessibleName(tr("Search the alerts"));
  search_->setToolTip(tr("Words that all have to occur (/)"));
  search_->setMaxLength(kMostTyped);
  search_->installEventFilter(this);
  connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
    change([&text](NotificationFilter& filter) { filter.search = text.simplified(); });
  });
  layout()->addWidget(search_);
}

void NotificationList::addFilters() {
  auto* row = new QHBoxLayout;
  row->setSpacing(theme_.scaled(2));
  severity_ = addFilter(tr("Severity"));
  addChoice(severity_->menu(), textOf(std::optional<Severity>()),
            [](NotificationFilter& filter) { filter.severity.reset(); });
  for (const Severity severity : kSeverities)
    addChoice(severity_->menu(), textOf(std::optional(severity)),
              [severity](NotificationFilter& filter) { filter.severity = severity; });
  category_ = addFilter(tr("Category"));
  addChoice(category_->menu(), textOf(std::optional<NotificationCategory>()),
            [](NotificationFilter& filter) { filter.category.reset(); });
  for (const NotificationCategory category : kCategories)
    addChoice(category_->menu(), textOf(std::optional(category)),
              [category](NotificationFilter& filter) { filter.category = category; });
  states_ = addFilter(tr("State"));
  for (const NotificationFilter::States states : kStates)
    addChoice(states_->menu(), textOf(states),
              [states](NotificationFilter& filter) { filter.states = states; });
  row->addWidget(severity_);
  row->addWidget(category_);
  filters_ = new QBoxLayout(QBoxLayout::LeftToRight);
  filters_->setSpacing(row->spacing());
  filters_->addLayout(row);
  filters_->addWidget(states_, 0, Qt::AlignLeft);
  static_cast<QVBoxLayout*>(layout())->addLayout(filters_);
  layout()->setAlignment(filters_, Qt::AlignLeft);
}

/// In one line, or two where they are too wide together.
void NotificationList::fitFilters() {
  int wanted = 2 * filters_->spacing();
  for (const FlatButton* button : {severity_, category_, states_})
    wanted += button->sizeHint().width();
  filters_->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void NotificationList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitFilters();
}

FlatButton* NotificationList::addFilter(const QString& name) {
  auto* button = new FlatButton(theme_, QString(), FlatButton::Look::Bare, this);
  auto* menu = new QMenu(button);
  menu->setAccessibleName(name);
  button->setMenu(menu);
  button->setAccessibleDescription(name);
  return button;
}

void NotificationList::addChoice(QMenu* menu, const QString& text, const Change& apply) {
  QAction* const action = menu->addAction(text);
  action->setCheckable(true);
  connect(action, &QAction::triggered, this, [this, apply] { change(apply); });
}

void NotificationList::change(const Change& apply) {
  NotificationFilter filter = model_->filter();
  apply(filter);
  setFilter(filter);
}

const NotificationFilter& NotificationList::filter() const {
  return model_->filter();
}

void NotificationList::setFilter(const NotificationFilter& filter) {
  if (filter.search != search_->text().simplified()) {
    const QSignalBlocker quiet(search_);
    search_->setText(filter.search);
  }
  rows_->keepCurrent([&] { model_->setFilter(filter); });
  updateTexts();
  Q_EMIT followed();
}

int NotificationList::shownCount() const {
  return model_->rowCount();
}

QStringList NotificationList::shownIds() const {
  QStringList ids;
  for (int row = 0; row < shownCount(); ++row)
    ids << model_->entryAt(row).newest.id;
  return ids;
}

/// The store may be ahead of what is shown, and at its cap still be of the same size.
bool NotificationList::areAll(const QStringList& ids) const {
  const NotificationCenter& center = store_.notifications();
  return static_cast<std::size_t>(ids.size()) == center.size() &&
         std::all_of(ids.begin(), ids.end(), [&](const QString& id) { return center.find(id) != nullptr; });
}

void NotificationList::dismissShown() {
  const QStringList ids = shownIds();
  if (areAll(ids)) {
    store_.dismissAllNotifications();
  } else {
    for (const QString& id : ids)
      store_.dismissNotification(id);
  }
  noteAct();
}

void NotificationList::markShownRead() {
  const QStringList ids = shownIds();
  if (areAll(ids)) {
    store_.markAllNotificationsRead();
  } else {
    for (const QString& id : ids)
      store_.markNotificationRead(id);
  }
  noteAct();
}

void NotificationList::refresh() {
  if (followDue_) follow();
}

void NotificationList::noteAct() {
  follow();
  Q_EMIT acted();
}

void NotificationList::follow() {
  followDue_ = false;
  rows_->keepPlace([this] { rows_->keepCurrent([this] { model_->follow(); }); });
  updateTexts();
  Q_EMIT followed();
  Q_EMIT currentEntryChanged();
}

const NotificationEntry* NotificationList::currentEntry() const {
  return rows_->currentEntry();
}

bool NotificationList::select(const QString& id) {
  const NotificationEntry* const entry = store_.notifications().find(id);
  if (entry == nullptr) return false;
  follow();
  if (!filter().accepts(*entry)) setFilter(kEverything);
  rows_->setCurrentIndex(model_->index(model_->rowOf(id)));
  return true;
}

void NotificationList::setMostHeight(int px) {
  rows_->setMostHeight(px);
}

void NotificationList::updateTexts() {
  const NotificationFilter& filter = model_->filter();
  setShown(severity_, textOf(filter.severity));
  setShown(category_, textOf(filter.category));
  setShown(states_, textOf(filter.states));
  fitFilters();
  const bool nothing = model_->rowCount() == 0;
  hasUnread_ = false;
  for (int row = 0; row < shownCount() && !hasUnread_; ++row)
    hasUnread_ = model_->entryAt(row).state == NotificationState::Unread;
  const bool noneAtAll = store_.notifications().size() == 0;
  // The focus must not be lost with the rows.
  const QWidget* const focused = window()->focusWidget();
  if (nothing && (focused == rows_ || rows_->isAncestorOf(focused))) search_->setFocus(Qt::OtherFocusReason);
  empty_->setVisible(nothing);
  showAll_->setVisible(nothing && !noneAtAll);
  rows_->setVisible(!nothing);
  if (nothing) {
    empty_->setText(
        noneAtAll ? tr("No alerts. New ones appear here and in the corner.")
                  : tr("None of %n is like that.", nullptr, static_cast<int>(store_.notifications().size())));
  }
  rows_->settle();
}

void NotificationList::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Slash && !event->modifiers().testFlag(Qt::ControlModifier)) {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
    return;
  }
  QWidget::keyPressEvent(event);
}

// From what is searched down to what was found, and Escape gives all of them back first.
bool NotificationList::eventFilter(QObject* watched, QEvent* event) {
  if (watched != search_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (rows_->isVisibleTo(this)) rows_->setFocus(Qt::TabFocusReason);
      return true;
    case Qt::Key_Escape:
      if (search_->text().isEmpty()) return false;
      search_->clear();
      return true;
    default:
      return false;
  }
}

}  // namespace pulsedeck
