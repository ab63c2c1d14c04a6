#include "pulsedeck/app/alert_keeper.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace pulsedeck {

std::vector<AlertRule> shippedAlertRules(const QByteArray& json) {
  auto rules = rulesFromJson(json);
  Q_ASSERT(rules);
  for (AlertRule& rule : *rules)
    rule.name = QCoreApplication::translate("AlertRules", rule.name.toUtf8().constData());
  return *std::move(rules);
}

AlertKeeper::AlertKeeper(const Files& files, std::vector<AlertRule> shipped, MetricsStore& store,
                         MetricCatalog& catalog, QObject* parent)
    : QObject(parent),
      shipped_(std::move(shipped)),
      store_(store),
      monitor_(store, catalog),
      ruleFile_(files.rules),
      saving_(this) {
  if (!files.state.isEmpty()) {
    stateFile_ = std::make_unique<StateFile>(files.state, QStringLiteral("alerts"), AlertMemory::kMaxBytes);
  }
  if (!files.goodRules.isEmpty()) {
    goodRulesFile_ =
        std::make_unique<StateFile>(files.goodRules, QStringLiteral("alert rules"), kMaxAlertRulesBytes);
  }
  saving_.setSingleShot(true);
  saving_.setInterval(kSaveAfterMs);
  connect(&saving_, &QTimer::timeout, this, &AlertKeeper::save);
}

AlertKeeper::~AlertKeeper() {
  saveNow();
}

void AlertKeeper::open() {
  ruleFile_.open();
  goodRules_ = goodRulesOfLastRun();
  takeFile();
  restore();
  connect(&ruleFile_, &AlertRuleFile::changed, this, &AlertKeeper::takeFile);
  connect(&monitor_, &AlertMonitor::rulesChanged, this, &AlertKeeper::writeRules);
  connect(&monitor_, &AlertMonitor::statesChanged, this, &AlertKeeper::saveSoon);
  connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &AlertKeeper::saveNow, Qt::DirectConnection);
}

void AlertKeeper::takeFile() {
  const std::optional<AlertRuleReading>& reading = ruleFile_.reading();
  if (!reading) {
    rememberGoodRules({});
    runRules(shipped_);
    return;
  }
  if (reading->faults.empty()) {
    rememberGoodRules(reading->rules);
    runRules(reading->rules);
    return;
  }
  // What a slip of the pen hides may be raised, or be what is to wake somebody tonight.
  std::vector<AlertRule> rules = reading->rules;
  for (const AlertRule& good : goodRules_) {
    const auto isIt = [&good](const AlertRule& rule) { return rule.id == good.id; };
    if (rules.size() < kMaxAlertRules && std::none_of(rules.begin(), rules.end(), isIt))
      rules.push_back(good);
  }
  runRules(rules.empty() ? shipped_ : rules);
  tellFaults(reading->faults);
}

void AlertKeeper::tellFaults(const std::vector<AlertRuleFault>& faults) {
  const auto more = static_cast<int>(faults.size()) - 1;
  const QString first = faults.front().text();
  tell(Severity::Warning, tr("Alert rules with a fault"),
       tr("%1. What is missing runs as it was before the fault; the file is left as it is.")
           .arg(more == 0 ? first : tr("%1 (and %n more)", nullptr, more).arg(first)));
}

std::vector<AlertRule> AlertKeeper::goodRulesOfLastRun() const {
  if (goodRulesFile_ == nullptr) return {};
  const auto content = goodRulesFile_->read();
  return content && !content->isEmpty() ? readAlertRules(*content).rules : std::vector<AlertRule>();
}

void AlertKeeper::rememberGoodRules(std::vector<AlertRule> rules) {
  if (rules == goodRules_) return;
  goodRules_ = std::move(rules);
  if (goodRulesFile_ != nullptr) goodRulesFile_->write([good = goodRules_] { return toJson(good); });
}

void AlertKeeper::runRules(const std::vector<AlertRule>& rules) {
  if (rules == monitor_.rules()) return;
  takesFile_ = true;
  monitor_.setRules(rules);
  takesFile_ = false;
}

void AlertKeeper::writeRules() {
  if (takesFile_) return;
  saveSoon();
  const auto saved = ruleFile_.save(monitor_.rules());
  if (saved) rememberGoodRules(monitor_.rules());
  if (!saved) tell(Severity::Error, tr("The alert rules were not saved"), saved.error());
}

void AlertKeeper::restore() {
  if (stateFile_ == nullptr) return;
  const auto content = stateFile_->read();
  const bool isFirstRun = content && content->isEmpty();
  const auto memory = content ? AlertMemory::fromJson(*content) : tl::make_unexpected(content.error());
  if (!memory && !isFirstRun) stateFile_->putAside(memory.error());
  monitor_.restore(memory.value_or(AlertMemory{}));
}

// A flood must not put it off, so a timer that runs is left to run.
void AlertKeeper::saveSoon() {
  if (stateFile_ != nullptr && !saving_.isActive()) saving_.start();
}

void AlertKeeper::save() {
  stateFile_->write([memory = monitor_.memory()] { return memory.toJson(); });
}

void AlertKeeper::saveNow() {
  if (stateFile_ == nullptr) return;
  saving_.stop();
  save();
  stateFile_->waitForDone();
}

void AlertKeeper::tell(Severity severity, const QString& title, const QString& message) {
  spdlog::warn("alerts: {}: {}", title.toStdString(), message.toStdString());
  Notification told;
  told.id = QStringLiteral("%1alert-rules/%2").arg(QLatin1StringView(kOwnIdPrefix)).arg(++told_);
  told.severity = severity;
  told.title = title;
  told.message = message;
  told.timeMs = store_.clock().wallMs();
  store_.addNotification(told);
}

}  // namespace pulsedeck
