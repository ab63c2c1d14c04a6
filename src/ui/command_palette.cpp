#include "pulsedeck/ui/command_palette.h"

#include "palette_delegate.h"
#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/text_label.h"
#include "setting_details.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 500;
constexpr int kTop = 60;
constexpr int kMargin = 12;
/// Nobody reads faster.
constexpr qint64 kValuesEveryMs = 250;

PaletteEntry entryFor(PaletteEntry::Kind kind, const QString& id, const QString& title,
                      const QString& detail) {
  PaletteEntry entry;
  entry.kind = kind;
  entry.id = id;
  entry.title = SearchText(title);
  entry.detail = SearchText(detail);
  return entry;
}

PaletteEntry entryFor(const MetricInfo& info, MetricId id) {
  PaletteEntry entry = entryFor(PaletteEntry::Kind::Metric, info.name, info.title, info.name);
  entry.family = info.family;
  entry.metric = id;
  return entry;
}

PaletteEntry entryFor(const WindowAction& action) {
  PaletteEntry entry = entryFor(PaletteEntry::Kind::Action, action.id, action.title, action.keywords);
  if (!action.keys.isEmpty()) entry.note = keyText(action.keys.front());
  if (action.isOn && action.isOn()) entry.note = CommandPalette::tr("on now");
  return entry;
}

PaletteEntry entryFor(const SettingRow& setting) {
  PaletteEntry entry = entryFor(PaletteEntry::Kind::Setting, setting.id, setting.title, setting.help);
  entry.note = CommandPalette::tr("%1 · %2", "value, where it came from").arg(setting.value, setting.origin);
  if (setting.value.isEmpty()) entry.note = setting.origin;
  return entry;
}

}  // namespace

CommandPalette::CommandPalette(const MetricsStore& store, const ActionRegistry& actions, const Theme& theme,
                               QWidget* window)
    : Popover(theme, window),
      store_(store),
      actions_(actions),
      model_(new PaletteModel(this)),
      delegate_(new PaletteDelegate(*model_, store, theme, this)),
      stack_(new QStackedWidget),
      input_(new QLineEdit),
      list_(new QListView),
      nothing_(new TextLabel(theme, TextRole::Body, &ThemeTokens::muted, TextLabel::Overflow::Wrap)),
      details_(new SettingDetails(theme)) {
  setObjectName(QStringLiteral("commandPalette"));
  setAccessibleName(tr("Find"));
  stack_->addWidget(makeListPage());
  stack_->addWidget(details_);
  content()->addWidget(stack_, 1);
  connect(details_, &SettingDetails::backRequested, this, &CommandPalette::showList);
  connect(this, &Popover::closed, this, &CommandPalette::forget);
  connect(&theme, &Theme::changed, list_, &QListView::doItemsLayout);
}

QWidget* CommandPalette::makeListPage() {
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme().scaled(8));
  input_->setPlaceholderText(tr("A page, a metric, an alert rule, an action or a setting"));
  input_->setAccessibleName(tr("Find a page, a metric, an alert rule, an action or a setting"));
  input_->setMaxLength(FuzzyPattern::kMostTyped);
  input_->installEventFilter(this);
  connect(input_, &QLineEdit::textChanged, this, &CommandPalette::search);

  list_->setModel(model_);
  list_->setItemDelegate(delegate_);
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setSelectionMode(QAbstractItemView::SingleSelection);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setMouseTracking(true);
  list_->viewport()->setAutoFillBackground(false);
  list_->setAccessibleName(tr("What was found"));
  connect(list_, &QListView::clicked, this, &CommandPalette::choose);

  auto* hint = new TextLabel(theme(), TextRole::Label, &ThemeTokens::muted);
  hint->setText(tr("↑ ↓ choose · Enter open · Esc close"));
  nothing_->setAlignment(Qt::AlignTop);
  nothing_->hide();
  layout->addWidget(input_);
  layout->addWidget(nothing_, 1);
  layout->addWidget(list_, 1);
  layout->addWidget(hint);
  return page;
}

void CommandPalette::openFor(QWidget* anchor, const QList<Page>& pages, const QList<SettingRow>& settings,
                             const QList<RuleChoice>& rules) {
  focusBefore_ = window()->focusWidget();
  settings_ = settings;
  fill(pages, rules);
  stack_->setCurrentIndex(0);
  input_->clear();
  openBelow(anchor);
  input_->setFocus(Qt::PopupFocusReason);
  select(model_->chosenFrom(-1, 1));
}

void CommandPalette::fill(const QList<Page>& pages, const QList<RuleChoice>& rules) {
  std::vector<PaletteEntry> entries;
  for (const Page& page : pages) {
    entries.push_back(entryFor(PaletteEntry::Kind::Page, page.id, page.title, QString()));
    entries.back().family = page.family;
  }
  for (const RuleChoice& rule : rules) {
    entries.push_back(entryFor(PaletteEntry::Kind::Rule, rule.id, rule.name, rule.detail));
    entries.back().family = rule.family;
  }
  for (const WindowAction& action : actions_.actions()) {
    if (action.inPalette) entries.push_back(entryFor(action));
  }
  for (const SettingRow& setting : std::as_const(settings_))
    entries.push_back(entryFor(setting));
  knownMetrics_ = 0;
  addMetrics(entries);
  model_->setRecent(recent_);
  model_->setEntries(std::move(entries));
}

void CommandPalette::addMetrics(std::vector<PaletteEntry>& entries) {
  const MetricCatalog& catalog = store_.catalog();
  for (const std::size_t size = catalog.size(); knownMetrics_ < size; ++knownMetrics_) {
    const auto id = static_cast<MetricId>(knownMetrics_);
    entries.push_back(entryFor(catalog.info(id), id));
  }
}

void CommandPalette::refresh() {
  if (!isOpen()) return;
  if (store_.catalog().size() > knownMetrics_) {
    const PaletteEntry* const selected =
        list_->currentIndex().isValid() ? model_->entryAt(list_->currentIndex().row()) : nullptr;
    const QString key = selected == nullptr ? QString() : selected->key();
    std::vector<PaletteEntry> added;
    addMetrics(added);
    model_->addEntries(std::move(added));
    const int row = key.isEmpty() ? -1 : model_->rowOf(key);
    select(row < 0 ? model_->chosenFrom(-1, 1) : row);
  }
  const qint64 now = store_.clock().steadyMs();
  if (now - shownAtMs_ < kValuesEveryMs) return;
  shownAtMs_ = now;
  list_->viewport()->update();
}

void CommandPalette::setRecent(const QStringList& keys) {
  recent_ = keys.mid(0, kMostRecent);
  model_->setRecent(recent_);
}

void CommandPalette::remember(const QString& key) {
  recent_.removeAll(key);
  recent_.prepend(key);
  setRecent(recent_);
  Q_EMIT recentChanged();
}

void CommandPalette::search(const QString& typed) {
  model_->setQuery(typed);
  list_->scrollToTop();
  select(model_->chosenFrom(-1, 1));
}

void CommandPalette::select(int row) {
  const bool any = row >= 0;
  list_->setVisible(any);
  nothing_->setVisible(!any);
  if (any) {
    list_->setCurrentIndex(model_->index(row));
    // The heading above the first choice belongs to it.
    if (row == model_->chosenFrom(-1, 1)) list_->scrollToTop();
  }
  updateTexts();
}

void CommandPalette::updateTexts() {
  nothing_->setText(tr("Nothing is called “%1”. A part of a name is enough, as “rev” for revenue.")
                        .arg(model_->query().trimmed()));
  const QModelIndex current = list_->currentIndex();
  if (nothing_->isVisibleTo(this) || !current.isValid()) {
    input_->setAccessibleDescription(nothing_->text());
    return;
  }
  const PaletteEntry* const entry = model_->entryAt(current.row());
  const QString note = entry == nullptr ? QString() : delegate_->noteOf(*entry);
  QString spoken = model_->data(current, Qt::AccessibleTextRole).toString();
  if (!note.isEmpty()) spoken = tr("%1, %2", "entry, its value or key").arg(spoken, note);
  input_->setAccessibleDescription(
      tr("%1 (%n found)", "the chosen entry", static_cast<int>(model_->matchCount())).arg(spoken));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == input_ && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event))) {
    return true;
  }
  return Popover::eventFilter(watched, event);
}

bool CommandPalette::handleKey(const QKeyEvent& event) {
  const QModelIndex current = list_->currentIndex();
  const int row = current.isValid() ? current.row() : -1;
  const int page = std::max(1, list_->height() / delegate_->rowHeight() - 1);
  switch (event.key()) {
    case Qt::Key_Down:
      select(model_->chosenFrom(row, 1));
      return true;
    case Qt::Key_Up:
      select(model_->chosenFrom(row, -1));
      return true;
    case Qt::Key_PageDown:
      select(model_->chosenFrom(row, page));
      return true;
    case Qt::Key_PageUp:
      select(model_->chosenFrom(row, -page));
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose(current);
      return true;
    default:
      return false;
  }
}

void CommandPalette::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && stack_->currentWidget() == details_) {
    showList();
    return;
  }
  Popover::keyPressEvent(event);
}

void CommandPalette::choose(const QModelIndex& index) {
  if (!index.isValid() || !list_->isVisible()) return;
  const int row = index.row();
  if (model_->kindAt(row) == PaletteModel::RowKind::More) {
    model_->showMore(row);
    select(row);
    return;
  }
  const PaletteEntry* const entry = model_->entryAt(row);
  if (entry == nullptr) return;
  const PaletteEntry::Kind kind = entry->kind;
  const QString id = entry->id;
  remember(entry->key());
  if (kind == PaletteEntry::Kind::Setting) {
    const auto setting = std::find_if(settings_.cbegin(), settings_.cend(),
                                      [&](const SettingRow& candidate) { return candidate.id == id; });
    if (setting == settings_.cend()) return;
    stack_->setCurrentWidget(details_);
    details_->explain(*setting);
    return;
  }
  dismiss();
  Q_EMIT chosen(kind, id);
}

void CommandPalette::showList() {
  stack_->setCurrentIndex(0);
  input_->setFocus(Qt::OtherFocusReason);
  const int row = recent_.isEmpty() ? -1 : model_->rowOf(recent_.front());
  select(row < 0 ? model_->chosenFrom(-1, 1) : row);
}

// Ten thousand prepared texts are not worth their memory while nobody looks for anything.
void CommandPalette::forget() {
  model_->setEntries({});
  settings_.clear();
  if (focusBefore_ != nullptr && focusBefore_->isVisible()) focusBefore_->setFocus(Qt::PopupFocusReason);
}

QRect CommandPalette::placement() const {
  const QSize room = parentWidget()->size();
  const int shadow = 2 * kShadowMargin;
  const int margin = theme().scaled(kMargin);
  const int width = std::min(theme().scaled(kWidth), room.width() - 2 * margin);
  const int top = std::min(theme().scaled(kTop), room.height() / 8);
  const int height = std::min(theme().scaled(kHeight), room.height() - top - margin);
  return {(room.width() - width) / 2 - kShadowMargin, top - kShadowMargin, width + shadow, height + shadow};
}

}  // namespace pulsedeck
