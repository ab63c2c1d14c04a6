#include "pulsedeck/ui/alert_rule_desk.h"

#include "pulsedeck/ui/alert_rule_editor.h"
#include "pulsedeck/ui/alert_rule_words.h"
#include "pulsedeck/ui/chart_menu.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr qint64 kUsualForMs = 60'000;

QString newId() {
  return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

template <typename Rules>
auto findRule(Rules& rules, const QString& id) {
  return std::find_if(rules.begin(), rules.end(), [&](const AlertRule& rule) { return rule.id == id; });
}

QString usualFolder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

/// What else rules do when they fire; empty where it is nothing.
QString actionsOf(const std::vector<AlertRule>& rules) {
  const auto commands = std::count_if(rules.begin(), rules.end(),
                                      [](const AlertRule& rule) { return !rule.command.isEmpty(); });
  const auto webhooks = std::count_if(rules.begin(), rules.end(),
                                      [](const AlertRule& rule) { return !rule.webhook.isEmpty(); });
  QStringList lines;
  if (commands > 0) {
    lines << AlertRuleDesk::tr("Of those, rules that run a command on this computer: %1.")
                 .arg(QLocale().toString(static_cast<qlonglong>(commands)));
  }
  if (webhooks > 0) {
    lines << AlertRuleDesk::tr("Of those, rules that post to a webhook: %1.")
                 .arg(QLocale().toString(static_cast<qlonglong>(webhooks)));
  }
  return lines.join(QLatin1Char('\n'));
}

/// The file's content, or why it cannot be had.
tl::expected<QByteArray, QString> contentOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return tl::make_unexpected(file.errorString());
  if (file.size() > kMaxAlertRulesBytes) {
    return tl::make_unexpected(AlertRuleDesk::tr("The file is too large to be one of alert rules."));
  }
  return file.readAll();
}

}  // namespace

AlertRule newRuleFor(const MetricCatalog& catalog, const QString& metric) {
  AlertRule rule;
  rule.id = newId();
  rule.metric = metric;
  rule.forMs = kUsualForMs;
  if (metric.isEmpty()) return rule;
  const MetricInfo info = ruleMetricInfo(catalog, metric);
  if (info.good == GoodDirection::Up && info.expectedMin) {
    rule.comparison = AlertComparison::Below;
    rule.threshold = *info.expectedMin;
    rule.name = AlertRuleDesk::tr("%1 low", "a metric").arg(ruleMetricTitle(catalog, metric));
  } else {
    rule.threshold = info.expectedMax.value_or(0);
    rule.name = AlertRuleDesk::tr("%1 high", "a metric").arg(ruleMetricTitle(catalog, metric));
  }
  return rule;
}

std::vector<AlertRule> withAdded(std::vector<AlertRule> rules, const std::vector<AlertRule>& added) {
  for (AlertRule rule : added) {
    if (std::find(rules.begin(), rules.end(), rule) != rules.end()) continue;
    if (findRule(rules, rule.id) != rules.end()) rule.id = newId();
    rules.push_back(std::move(rule));
  }
  return rules;
}

AlertRuleDesk::AlertRuleDesk(AlertMonitor& monitor, MetricsStore& store, const Theme& theme, QWidget& window)
    : QObject(&window), monitor_(monitor), store_(store), theme_(theme), window_(window) {
  // What changed by others, as by the rules' file, must not be undone with ours.
  connect(&monitor_, &AlertMonitor::rulesChanged, this, [this] {
    if (!changing_) forgetUndo();
  });
}

const AlertRule* AlertRuleDesk::find(const QString& id) const {
  const auto found = findRule(monitor_.rules(), id);
  return found == monitor_.rules().end() ? nullptr : &*found;
}

void AlertRuleDesk::create(const QString& metric) {
  open(newRuleFor(store_.catalog(), metric), true);
}

void AlertRuleDesk::edit(const QString& id) {
  if (const AlertRule* rule = find(id)) open(*rule, false);
}

void AlertRuleDesk::duplicate(const QString& id) {
  const AlertRule* const rule = find(id);
  if (rule == nullptr) return;
  AlertRule copy = *rule;
  copy.id = newId();
  copy.name = tr("%1 (copy)", "a rule's name").arg(rule->name);
  open(copy, true);
}

// One at a time: two editors of one rule would undo each other.
void AlertRuleDesk::open(const AlertRule& rule, bool isNew) {
  if (editor_ != nullptr) {
    editor_->raise();
    editor_->activateWindow();
    return;
  }
  editor_ = new AlertRuleEditor(rule, isNew, store_, theme_, &window_);
  editor_->setAttribute(Qt::WA_DeleteOnClose);
  connect(editor_, &AlertRuleEditor::saved, this, &AlertRuleDesk::save);
  editor_->open();
}

void AlertRuleDesk::save(const AlertRule& rule) {
  std::vector<AlertRule> rules = monitor_.rules();
  const auto known = findRule(rules, rule.id);
  if (known == rules.end()) {
    rules.push_back(rule);
  } else {
    *known = rule;
  }
  setRules(std::move(rules), QString());
  Q_EMIT ruleSaved(rule.id);
}

void AlertRuleDesk::remove(const QString& id) {
  const AlertRule* const rule = find(id);
  if (rule == nullptr) return;
  const QString text = tr("“%1” was deleted.").arg(rule->name);
  std::vector<AlertRule> rules = monitor_.rules();
  rules.erase(findRule(rules, id));
  setRules(std::move(rules), text);
}

void AlertRuleDesk::setEnabled(const QString& id, bool enabled) {
  std::vector<AlertRule> rules = monitor_.rules();
  const auto rule = findRule(rules, id);
  if (rule == rules.end() || rule->enabled == enabled) return;
  rule->enabled = enabled;
  setRules(std::move(rules), QString());
}

QString AlertRuleDesk::notificationIdOf(const AlertFiring& firing) const {
  return AlertMonitor::notificationId(firing.ruleId, store_.catalog().info(firing.metric).name,
                                      firing.startedMs);
}

// Of the alert itself as well: its notification may have made room.
void AlertRuleDesk::acknowledge(const QString& id) {
  for (const AlertFiring& firing : monitor_.open()) {
    if (firing.ruleId != id) continue;
    store_.acknowledgeNotification(notificationIdOf(firing));
    monitor_.acknowledgeAlert(firing.ruleId, firing.metric);
  }
}

void AlertRuleDesk::snoozeUntil(const QString& id, qint64 untilMs) {
  for (const AlertFiring& firing : monitor_.open()) {
    if (firing.ruleId != id) continue;
    store_.snoozeNotification(notificationIdOf(firing), untilMs);
    monitor_.snoozeAlert(firing.ruleId, firing.metric, untilMs);
  }
}

void AlertRuleDesk::snooze(const QString& id) {
  snoozeUntil(id, store_.clock().wallMs() + kSnoozeMs);
}

void AlertRuleDesk::setRules(std::vector<AlertRule> rules, const QString& undoText) {
  if (rules.size() > kMaxAlertRules) {
    return tell(tr("Too many rules"), tr("There can be %1 rules at most; nothing was changed.")
                                          .arg(QLocale().toString(static_cast<qulonglong>(kMaxAlertRules))));
  }
  before_ = undoText.isEmpty() ? std::vector<AlertRule>() : monitor_.rules();
  undoText_ = undoText;
  changing_ = true;
  monitor_.setRules(std::move(rules));
  changing_ = false;
  Q_EMIT undoChanged();
}

void AlertRuleDesk::undo() {
  if (!undoText_.isEmpty()) setRules(std::exchange(before_, {}), QString());
}

void AlertRuleDesk::forgetUndo() {
  before_.clear();
  if (undoText_.isEmpty()) return;
  undoText_.clear();
  Q_EMIT undoChanged();
}

void AlertRuleDesk::importRules() {
  auto* dialog =
      new QFileDialog(&window_, tr("Import alert rules"), usualFolder(), tr("Alert rules (*.json)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &AlertRuleDesk::importFrom);
  dialog->open();
}

void AlertRuleDesk::importFrom(const QString& path) {
  const QString file = QFileInfo(path).fileName();
  const auto content = contentOf(path);
  if (!content) return tell(tr("Not imported"), tr("%1 could not be read.\n\n%2").arg(file, content.error()));
  const auto rules = rulesFromJson(*content);
  if (!rules) {
    return tell(tr("Not imported"),
                tr("%1 has a fault; your rules stay as they are.\n\n%2").arg(file, rules.error().text()));
  }
  if (rules->empty()) return tell(tr("Not imported"), tr("%1 has no rules.").arg(file));
  askHowToImport(file, *rules);
}

void AlertRuleDesk::askHowToImport(const QString& file, const std::vector<AlertRule>& rules) {
  const auto count = static_cast<int>(rules.size());
  auto* question =
      new QMessageBox(QMessageBox::Question, tr("Import alert rules"),
                      tr("Rules in %1: %2. Add them to those you have (%3), or replace all of those?")
                          .arg(file, QLocale().toString(count),
                               QLocale().toString(static_cast<qulonglong>(monitor_.rules().size()))),
                      QMessageBox::Cancel, &window_);
  question->setObjectName(QStringLiteral("importQuestion"));
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  question->setInformativeText(actionsOf(rules));
  QPushButton* const add = question->addButton(tr("Add"), QMessageBox::AcceptRole);
  QPushButton* const replace = question->addButton(tr("Replace all"), QMessageBox::DestructiveRole);
  question->setDefaultButton(add);
  const QString text = tr("Imported from %1.").arg(file);
  connect(add, &QPushButton::clicked, this,
          [this, rules, text] { setRules(withAdded(monitor_.rules(), rules), text); });
  connect(replace, &QPushButton::clicked, this, [this, rules, text] { setRules(rules, text); });
  question->open();
}

void AlertRuleDesk::exportRules() {
  auto* dialog =
      new QFileDialog(&window_, tr("Export alert rules"), usualFolder(), tr("Alert rules (*.json)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("json"));
  dialog->selectFile(QStringLiteral("alert-rules.json"));
  connect(dialog, &QFileDialog::fileSelected, this, &AlertRuleDesk::exportTo);
  dialog->open();
}

void AlertRuleDesk::exportTo(const QString& path) {
  const auto saved = saveChartFile(path, toJson(monitor_.rules()));
  if (saved) {
    // Webhooks and commands may hold secrets.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return;
  }
  tell(tr("Not exported"), tr("%1 was not saved.\n\n%2").arg(QFileInfo(path).fileName(), saved.error()));
}

void AlertRuleDesk::tell(const QString& title, const QString& text) {
  auto* box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, &window_);
  box->setObjectName(QStringLiteral("ruleFileFault"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->open();
}

}  // namespace pulsedeck
