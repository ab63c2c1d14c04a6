#include "pulsedeck/app/alert_keeper.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>

#include <spdlog/spdlog.h>

#include <utility>

namespace pulsedeck {

std::vector<AlertRule> shippedAlertRules(const QByteArray& json) {
  auto rules = rulesFromJson(json);
  Q_ASSERT(rules);
  for (AlertRule& rule : *rules)
    rule.name = QCoreApplication::translate("AlertRules", rule.name.toUtf8().constData());
  return *std::move(rules);
}

AlertKeeper::AlertKeeper(Files files, std::vector<AlertRule> shipped, MetricsStore& store,
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
  saving_.setSingleShot(true);
  saving_.setInterval(kSaveAfterMs);
  connect(&saving_, &QTimer::timeout, this, &AlertKeeper::save);
}

AlertKeeper::~AlertKeeper() {
  saveNow();
}

void AlertKeeper::open() {
  ruleFile_.open();
  runRules(shipped_);
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
    runRules(shipped_);
    return;
  }
  const bool givesRules = !reading->rules.empty() || reading->faults.empty();
  if (givesRules) runRules(reading->rules);
  if (reading->faults.empty()) return;
  const auto count = static_cast<int>(reading->faults.size());
  const QString first = reading->faults.front().text();
  const QString what = count == 1 ? first : tr("%1 (and %n more)", nullptr, count - 1).arg(first);
  tell(Severity::Warning, tr("Alert rules with a fault"),
       givesRules ? tr("%1. The others run; the file is left as it is.").arg(what)
                  : tr("%1. Those from before run; the file is left as it is.").arg(what));
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
  if (!saved) tell(Severity::Error, tr("The alert rules were not saved"), saved.error());
}

void AlertKeeper::restore() {
  if (stateFile_ == nullptr) return;
  const auto content = stateFile_->read();
  if (content && content->isEmpty()) return;
  const auto memory = content ? AlertMemory::fromJson(*content) : tl::make_unexpected(content.error());
  if (memory) {
    monitor_.restore(*memory);
  } else {
    stateFile_->putAside(memory.error());
  }
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

QString alertStateFile(const QString& folder, const QString& server) {
  const QByteArray hash = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256).toHex();
  const QString name = server.isEmpty() ? QStringLiteral("simulation") : QString::fromLatin1(hash.first(16));
  return QStringLiteral("%1/alert_state-%2.json").arg(folder, name);
}

}  // namespace pulsedeck
