#include "pulsedeck/ui/alert_rules_page.h"

#include "alert_rules_view.h"
#include "pulsedeck/ui/alert_rules_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/snooze_menu.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kSearchWidth = 260;
constexpr int kMostTyped = 100;

}  // namespace

AlertRulesPage::AlertRulesPage(AlertRuleDesk& desk, const MetricsStore& store, const Theme& theme,
                               QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      store_(store),
      theme_(theme),
      model_(new AlertRulesModel(desk.monitor(), store, this)),
      filter_(new AlertRulesFilter(model_, this)),
      view_(new AlertRulesView(theme, this)) {
  setObjectName(QStringLiteral("alertRulesPage"));
  setAccessibleName(tr("Alert rules"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme.scaled(Theme::kGap));
  addHead(*layout);
  addList(*layout);
  connectView();
  connect(&desk_, &AlertRuleDesk::undoChanged, this, [this] {
    refresh();
    updateUndo();
  });
  connect(&desk_, &AlertRuleDesk::ruleSaved, this, &AlertRulesPage::select);
  updateTexts();
  updateUndo();
}

void AlertRulesPage::addHead(QBoxLayout& layout) {
  search_ = new QLineEdit;
  search_->setObjectName(QStringLiteral("ruleSearch"));
  search_->setPlaceholderText(tr("Search rules"));
  search_->setAccessibleName(tr("Search rules"));
  search_->setMaxLength(kMostTyped);
  search_->setClearButtonEnabled(false);
  search_->setMaximumWidth(theme_.scaled(kSearchWidth));
  connect(search_, &QLineEdit::textChanged, this, &AlertRulesPage::search);
  const auto button = [this](const QString& text, const char* name) {
    auto* made = new FlatButton(theme_, text);
    made->setObjectName(QLatin1String(name));
    return made;
  };
  FlatButton* const import = button(tr("Import…"), "importRules");
  FlatButton* const exports = button(tr("Export…"), "exportRules");
  FlatButton* const create = button(tr("New rule"), "newRule");
  connect(import, &FlatButton::clicked, &desk_, &AlertRuleDesk::importRules);
  connect(exports, &FlatButton::clicked, &desk_, &AlertRuleDesk::exportRules);
  connect(create, &FlatButton::clicked, &desk_, [this] { desk_.create(); });
  auto* head = new QHBoxLayout;
  head->setSpacing(theme_.scaled(8));
  head->addWidget(search_, 1);
  head->addStretch(1);
  head->addWidget(import);
  head->addWidget(exports);
  head->addWidget(create);
  layout.addLayout(head);
}

void AlertRulesPage::addList(QBoxLayout& layout) {
  auto* panel = new Panel(theme_);
  panel->setAccessibleName(tr("Alert rules"));
  auto* inside = new QVBoxLayout(panel);
  inside->setContentsMargins(theme_.scaled(6), theme_.scaled(6), theme_.scaled(6), theme_.scaled(8));
  inside->setSpacing(theme_.scaled(6));
  view_->setObjectName(QStringLiteral("ruleList"));
  view_->setAccessibleName(tr("Alert rules"));
  view_->setItemDelegate(new AlertRulesDelegate(theme_, view_));
  view_->setModel(filter_);
  view_->sortByColumn(AlertRulesModel::State, Qt::AscendingOrder);
  empty_ = new TextLabel(theme_, TextRole::Body, &ThemeTokens::muted, TextLabel::Overflow::Wrap);
  empty_->setObjectName(QStringLiteral("noRules"));
  empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  empty_->setContentsMargins(theme_.scaled(8), theme_.scaled(8), theme_.scaled(8), 0);
  inside->addWidget(view_, 1);
  inside->addWidget(empty_, 1);
  addFoot(*inside);
  layout.addWidget(panel, 1);
}

void AlertRulesPage::addFoot(QBoxLayout& layout) {
  count_ = new TextLabel(theme_, TextRole::Label, &ThemeTokens::muted);
  count_->setObjectName(QStringLiteral("ruleCount"));
  undoText_ = new TextLabel(theme_, TextRole::Label, &ThemeTokens::text, TextLabel::Overflow::Elide);
  undo_ = new FlatButton(theme_, tr("Undo"), FlatButton::Look::Link);
  undo_->setObjectName(QStringLiteral("undoRules"));
  connect(undo_, &FlatButton::clicked, &desk_, &AlertRuleDesk::undo);
  undoBar_ = new QWidget;
  auto* undone = new QHBoxLayout(undoBar_);
  undone->setContentsMargins(0, 0, 0, 0);
  undone->addWidget(undoText_, 1);
  undone->addWidget(undo_);

  const auto link = [this](const QString& text, const char* name, auto act) {
    auto* made = new FlatButton(theme_, text, FlatButton::Look::Link);
    made->setObjectName(QLatin1String(name));
    connect(made, &FlatButton::clicked, this, [this, act] { act(currentId()); });
    return made;
  };
  edit_ = link(tr("Edit"), "editRule", [this](const QString& id) { desk_.edit(id); });
  duplicate_ = link(tr("Duplicate"), "duplicateRule", [this](const QString& id) { desk_.duplicate(id); });
  delete_ = link(tr("Delete"), "deleteRule", [this](const QString& id) { desk_.remove(id); });
  acknowledge_ =
      link(tr("Acknowledge"), "acknowledgeRule", [this](const QString& id) { desk_.acknowledge(id); });
  snooze_ = link(tr("Snooze 1 h"), "snoozeRule", [this](const QString& id) { desk_.snooze(id); });
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(theme_.scaled(8), 0, theme_.scaled(8), 0);
  foot->setSpacing(theme_.scaled(16));
  foot->addWidget(count_);
  foot->addWidget(undoBar_, 1);
  for (FlatButton* act : {edit_, duplicate_, delete_, acknowledge_, snooze_})
    foot->addWidget(act);
  // Out of the corner where toasts are.
  foot->addStretch(1);
  layout.addLayout(foot);
}

void AlertRulesPage::connectView() {
  const auto idAt = [this](const QModelIndex& index) { return filter_->rowAt(index).rule.id; };
  connect(view_, &AlertRulesView::opened, this,
          [this, idAt](const QModelIndex& index) { desk_.edit(idAt(index)); });
  connect(view_, &AlertRulesView::switched, this, [this, idAt](const QModelIndex& index) {
    desk_.setEnabled(idAt(index), !filter_->rowAt(index).rule.enabled);
  });
  connect(view_, &AlertRulesView::keyed, this,
          [this, idAt](const QModelIndex& index, int key) { takeKey(idAt(index), key); });
  connect(view_, &QWidget::customContextMenuRequested, this, &AlertRulesPage::openMenu);
  connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &AlertRulesPage::updateButtons);
  const auto takeTheme = [this] {
    const auto* delegate = static_cast<const AlertRulesDelegate*>(view_->itemDelegate());
    view_->verticalHeader()->setMinimumSectionSize(delegate->rowHeight());
    view_->verticalHeader()->setDefaultSectionSize(delegate->rowHeight());
    view_->fitColumns();
  };
  takeTheme();
  connect(&theme_, &Theme::changed, this, takeTheme);
}

void AlertRulesPage::refresh() {
  const QString current = currentId();
  const int row = view_->currentIndex().row();
  const int scrolled = view_->verticalScrollBar()->value();
  if (!model_->refresh()) return;
  restoreCurrent(current, row);
  view_->verticalScrollBar()->setValue(scrolled);
  view_->fitColumns();
  updateTexts();
}

/// Rules were made anew: the same one stays the current one; where it is gone, the one in its place is.
void AlertRulesPage::restoreCurrent(const QString& id, int row) {
  if (id.isEmpty()) return;
  const int known = model_->rowOf(id);
  QModelIndex index =
      known < 0 ? QModelIndex() : filter_->mapFromSource(model_->index(known, AlertRulesModel::Name));
  if (!index.isValid() && filter_->rowCount() > 0)
    index = filter_->index(std::clamp(row, 0, filter_->rowCount() - 1), AlertRulesModel::Name);
  if (index.isValid() && index != view_->currentIndex()) view_->setCurrentIndex(index);
}

void AlertRulesPage::select(const QString& ruleId) {
  refresh();
  const int row = model_->rowOf(ruleId);
  if (row < 0) return;
  const QModelIndex source = model_->index(row, AlertRulesModel::Name);
  if (!filter_->mapFromSource(source).isValid()) search_->clear();
  view_->setCurrentIndex(filter_->mapFromSource(source));
  view_->setFocus(Qt::OtherFocusReason);
}

void AlertRulesPage::search(const QString& typed) {
  const QString current = currentId();
  filter_->search(typed);
  restoreCurrent(current, 0);
  updateTexts();
}

QString AlertRulesPage::currentId() const {
  const QModelIndex index = view_->currentIndex();
  return index.isValid() ? filter_->rowAt(index).rule.id : QString();
}

void AlertRulesPage::takeKey(const QString& id, int key) {
  switch (key) {
    case Qt::Key_Delete:
      return desk_.remove(id);
    case Qt::Key_D:
      return desk_.duplicate(id);
    case Qt::Key_A:
      return desk_.acknowledge(id);
    case Qt::Key_S:
      return desk_.snooze(id);
    default:
      break;
  }
}

void AlertRulesPage::openMenu(QPoint position) {
  const bool isOnRow = view_->viewport()->rect().contains(position) && view_->indexAt(position).isValid();
  const QModelIndex index = isOnRow ? view_->indexAt(position) : view_->currentIndex();
  if (!index.isValid()) return;
  const AlertRulesModel::Row& row = filter_->rowAt(index);
  const QString id = row.rule.id;
  auto* menu = new QMenu(view_);
  menu->setObjectName(QStringLiteral("ruleMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const QString& text, const QKeySequence& keys, auto act) {
    QAction* const action = menu->addAction(text, this, [act, id] { act(id); });
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);  // the list has them; here they are only shown
    return action;
  };
  add(tr("Edit…"), Qt::Key_Return, [this](const QString& of) { desk_.edit(of); });
  add(row.rule.enabled ? tr("Turn off") : tr("Turn on"), Qt::Key_Space,
      [this, on = !row.rule.enabled](const QString& of) { desk_.setEnabled(of, on); });
  add(tr("Duplicate…"), Qt::CTRL | Qt::Key_D, [this](const QString& of) { desk_.duplicate(of); });
  add(tr("Delete"), Qt::Key_Delete, [this](const QString& of) { desk_.remove(of); });
  menu->addSeparator();
  const bool isOpen = isRaised(row.state);
  add(tr("Acknowledge"), Qt::Key_A, [this](const QString& of) { desk_.acknowledge(of); })->setEnabled(isOpen);
  auto* snooze = new SnoozeMenu(store_.clock(), menu);
  snooze->setTitle(tr("Snooze"));
  menu->addMenu(snooze)->setEnabled(isOpen);
  connect(snooze, &SnoozeMenu::chosen, &desk_,
          [this, id](qint64 untilMs) { desk_.snoozeUntil(id, untilMs); });
  menu->popup(view_->viewport()->mapToGlobal(isOnRow ? position : view_->visualRect(index).center()));
}

void AlertRulesPage::updateTexts() {
  const int all = model_->rowCount();
  const int shown = filter_->rowCount();
  const int firing = model_->firingCount();
  const QLocale locale;
  QString text = all == 1 ? tr("1 rule") : tr("%1 rules").arg(locale.toString(all));
  if (shown != all) text = tr("%1 of %2 rules").arg(locale.toString(shown), locale.toString(all));
  if (firing > 0) text = tr("%1, %2 firing", "so many rules").arg(text, locale.toString(firing));
  count_->setText(text);
  view_->setVisible(shown > 0);
  empty_->setVisible(shown == 0);
  empty_->setText(all == 0
                      ? tr("There are no alert rules, so nothing is watched. “New rule” makes one; a rule "
                           "for a metric is also made from the menu of its card or chart.")
                      : tr("No rule has all of these words: “%1”.").arg(search_->text().simplified()));
  updateButtons();
}

void AlertRulesPage::updateButtons() {
  const QModelIndex index = view_->currentIndex();
  const bool any = index.isValid() && filter_->rowCount() > 0;
  const bool isOpen = any && isRaised(filter_->rowAt(index).state);
  const QString name = any ? filter_->rowAt(index).rule.name : QString();
  for (FlatButton* button : {edit_, duplicate_, delete_, acknowledge_, snooze_}) {
    const bool isForOpen = button == acknowledge_ || button == snooze_;
    // A button that goes away must not take the focus with it out of the page.
    const bool shows = isForOpen ? isOpen : any;
    if (!shows && button->hasFocus()) view_->setFocus(Qt::OtherFocusReason);
    button->setVisible(shows);
    button->setAccessibleDescription(name);
  }
}

void AlertRulesPage::updateUndo() {
  const QString& text = desk_.undoText();
  if (text.isEmpty() && undo_->hasFocus()) view_->setFocus(Qt::OtherFocusReason);
  undoText_->setText(text);
  undoBar_->setVisible(!text.isEmpty());
}

void AlertRulesPage::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Find) || event->key() == Qt::Key_Slash) {
    search_->setFocus(Qt::ShortcutFocusReason);
  } else if (event->key() == Qt::Key_Escape && search_->hasFocus() && !search_->text().isEmpty()) {
    search_->clear();
  } else if (event->key() == Qt::Key_Down && search_->hasFocus()) {
    view_->setFocus(Qt::OtherFocusReason);
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace pulsedeck
