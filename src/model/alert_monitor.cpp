#include "pulsedeck/model/alert_monitor.h"

#include "alert_history.h"
#include "alert_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace pulsedeck {

namespace {

/// The ids of notifications of rules begin so.
constexpr QLatin1StringView kIdPrefix("alert:");

bool isUp(ConnectionState state) {
  return state == ConnectionState::Live || state == ConnectionState::Polling;
}

/// Families that are of no entity's kind are the platform's; whose money it is says the family.
EntityType entityOf(const MetricInfo& info) {
  if (info.family == QLatin1StringView("campaigns")) return EntityType::Campaign;
  if (info.family == QLatin1StringView("leads")) return EntityType::Lead;
  if (info.family == QLatin1StringView("ai_agents")) return EntityType::AiAgent;
  return info.unit == Unit::Currency ? EntityType::Payment : EntityType::System;
}

/// What a rule says of its metrics' values.
QList<RuleLimit> limitsOf(const AlertRule& rule) {
  const RuleLimit high{rule.threshold, true, rule.severity, rule.name};
  const RuleLimit low{rule.threshold, false, rule.severity, rule.name};
  switch (rule.comparison) {
    case AlertComparison::Above:
      return {high};
    case AlertComparison::Below:
      return {low};
    case AlertComparison::Outside:
      return {low, {rule.upper, true, rule.severity, rule.name}};
    case AlertComparison::ChangedBy:
    case AlertComparison::NoData:
      return {};
  }
  Q_UNREACHABLE();
}

const AlertRule* ruleIn(const std::vector<AlertRule>& rules, const QString& id) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const AlertRule& rule) { return rule.id == id; });
  return found == rules.end() ? nullptr : &*found;
}

bool concerns(const AlertRule& rule, const QString& metric) {
  if (!rule.metric.contains(u'*')) return rule.metric == metric;
  return !MetricPattern(rule.metric).memberIn(metric).isNull();
}

}  // namespace

AlertMonitor::AlertMonitor(MetricsStore& store, MetricCatalog& catalog, QTimeZone zone, QObject* parent)
    : QObject(parent),
      store_(store),
      catalog_(catalog),
      engine_(catalog, std::move(zone)),
      valueText_(&plainValueText),
      isUp_(isUp(store.connection().state)),
      startedMs_(store.clock().steadyMs()) {
  engine_.setExpected([this](MetricId metric) { return isExpected(metric); });
  connect(&store_, &MetricsStore::updatesApplied, this, &AlertMonitor::take);
  connect(&store_, &MetricsStore::connectionChanged, this, &AlertMonitor::noteConnection);
  connect(&store_, &MetricsStore::notificationAcknowledged, this, &AlertMonitor::acknowledge);
  // Who sends an alert away has seen it.
  connect(&store_, &MetricsStore::notificationDismissed, this, &AlertMonitor::acknowledge);
  connect(&store_, &MetricsStore::notificationSnoozed, this, &AlertMonitor::snooze);
}

void AlertMonitor::setRules(std::vector<AlertRule> rules) {
  for (const AlertRule& rule : rules) {
    // What never came has no place in the catalogue, and is all the more silent.
    if (rule.comparison != AlertComparison::NoData || rule.metric.contains(u'*')) continue;
    std::ignore = catalog_.intern(rule.metric.toStdString());
  }
  former_ = engine_.rules();
  const std::vector<OpenAlert> before = engine_.open();
  engine_.setRules(std::move(rules), events_);
  judgeKnown();
  if (isUp_) engine_.pass({serverNowMs(), store_.clock().steadyMs()}, events_);
  goOn(before);
  handle();
  tellOfChanges();
  former_.clear();
  limits_.clear();
  limitedMetrics_ = 0;
  pushLimits();
  unwatchedTold_ = 0;
  tellUnwatched();
  Q_EMIT rulesChanged();
}

std::vector<AlertFiring> AlertMonitor::open() const {
  std::vector<AlertFiring> firings;
  for (OpenAlert& alert : engine_.open())
    firings.push_back(std::move(alert.firing));
  return firings;
}

QString AlertMonitor::exampleMessage(const AlertRule& rule, const AlertFiring& firing, const MetricInfo& info,
                                     const ValueText& valueText) {
  return alertMessage(rule, firing, info, valueText);
}

QStringList AlertMonitor::families() const {
  QStringList families;
  for (const AlertRule& rule : engine_.rules()) {
    const QString family = MetricCatalog::familyOf(rule.metric);
    if (rule.enabled && !families.contains(family)) families << family;
  }
  return families;
}

void AlertMonitor::take(const std::vector<MetricUpdate>& updates) {
  for (const MetricUpdate& update : updates)
    engine_.take(update, events_);
  handle();
}

void AlertMonitor::noteConnection(const ConnectionStatus& status) {
  const bool wasUp = std::exchange(isUp_, isUp(status.state));
  if (isUp_ && !wasUp) engine_.resume(store_.clock().steadyMs());
}

void AlertMonitor::refresh() {
  const qint64 steadyMs = store_.clock().steadyMs();
  if (steadyMs - passedMs_ < kPassEveryMs) return;
  passedMs_ = steadyMs;
  pushLimits();
  tellUnwatched();
  engine_.wake(store_.clock().wallMs());
  // While the link is down nothing is known of what was held back, and nothing can be silent.
  if (isUp_) engine_.pass({serverNowMs(), steadyMs}, events_);
  handle();
}

// A new rule is as far as one that had been there all along; what it would have told in the past is past.
void AlertMonitor::judgeKnown() {
  std::map<MetricId, qint64> reaches;
  for (const AlertRule& rule : engine_.rules()) {
    const AlertRule* former = ruleIn(former_, rule.id);
    const bool isAsBefore = former != nullptr && former->enabled && judgeAlike(*former, rule);
    if (!rule.enabled || isAsBefore) continue;
    for (const MetricId metric : metricsOf(rule, catalog_)) {
      qint64& reachMs = reaches[metric];
      reachMs = std::max(reachMs, reachOf(rule));
    }
  }
  const auto withdrawn = static_cast<std::ptrdiff_t>(events_.size());
  for (const auto& [metric, reachMs] : reaches)
    judgeKnown(metric, reachMs);
  const auto isPast = [](const AlertEvent& event) { return event.kind == AlertEvent::Kind::Passed; };
  events_.erase(std::remove_if(events_.begin() + withdrawn, events_.end(), isPast), events_.end());
}

void AlertMonitor::judgeKnown(MetricId metric, qint64 reachMs) {
  const TimeSeries* series = store_.series(metric);
  if (series == nullptr || series->count() == 0 || !engine_.watches(metric)) return;
  const qint64 now = store_.clock().steadyMs();
  const qint64 newestMs = series->last()->timeMs;
  for (MetricUpdate& update : updatesOf(metric, *series, newestMs - reachMs, newestMs)) {
    const bool isNow = update.last.timeMs == newestMs;
    update.replayed = !isNow || store_.freshness(metric) != MetricsStore::Freshness::Fresh;
    update.arrivalMs = isNow ? now - store_.ageMs(metric).value_or(0) : now;
    engine_.take(update, events_);
  }
}

// What still holds after a change of its rule is no news: the operator knows of it, or has put it away.
void AlertMonitor::goOn(const std::vector<OpenAlert>& before) {
  using Key = std::pair<QString, MetricId>;
  const auto keyOf = [](const AlertFiring& firing) { return Key(firing.ruleId, firing.metric); };
  std::map<Key, const OpenAlert*> known;
  for (const OpenAlert& alert : before)
    known.emplace(keyOf(alert.firing), &alert);
  std::set<Key> goingOn;
  for (const AlertEvent& event : events_) {
    const Key key = keyOf(event.firing);
    const AlertRule* former = ruleIn(former_, key.first);
    const AlertRule* rule = engine_.rule(key.first);
    if (event.kind != AlertEvent::Kind::Withdrawn || rule == nullptr || !rule->enabled) continue;
    if (former == nullptr || former->comparison != rule->comparison) continue;
    if (goesOn(*rule, *known.at(key))) goingOn.insert(key);
  }
  std::erase_if(events_, [&](const AlertEvent& event) { return goingOn.contains(keyOf(event.firing)); });
}

// While the link is down nobody can say that a silence is over.
bool AlertMonitor::goesOn(const AlertRule& rule, const OpenAlert& former) {
  if (engine_.goOn(former)) return true;
  return rule.comparison == AlertComparison::NoData && !isUp_ &&
         engine_.restore(former, store_.newestSampleMs().value_or(former.firing.startedMs));
}

// What is raised reads as its rule does now. Where that is more serious, what was put away is news again.
void AlertMonitor::tellOfChanges() {
  for (OpenAlert& alert : engine_.open()) {
    const AlertRule* former = ruleIn(former_, alert.firing.ruleId);
    const AlertRule rule = *engine_.rule(alert.firing.ruleId);
    if (!alert.told || former == nullptr || *former == rule) continue;
    if (rule.severity <= former->severity) {
      store_.reviseNotification(notificationOf(rule, alert.firing));
      continue;
    }
    if (alert.state != AlertState::Firing) {
      alert.state = AlertState::Firing;
      engine_.goOn(alert);
    }
    tellFired(rule, alert.firing);
  }
  handle();
}

void AlertMonitor::handle() {
  const std::vector<AlertEvent> events =
      events_.empty() ? std::vector<AlertEvent>() : std::exchange(events_, {});
  for (const AlertEvent& event : events) {
    const AlertRule* rule = engine_.rule(event.firing.ruleId);
    if (rule == nullptr || event.kind == AlertEvent::Kind::Withdrawn) {
      if (const AlertRule* former = ruleIn(former_, event.firing.ruleId)) rule = former;
    }
    if (rule != nullptr) handle(event, AlertRule(*rule));
  }
  if (std::exchange(revisionTold_, engine_.revision()) != engine_.revision()) Q_EMIT statesChanged();
}

void AlertMonitor::handle(const AlertEvent& event, const AlertRule& rule) {
  const AlertFiring& firing = event.firing;
  const QString id = notificationId(firing.ruleId, catalog_.info(firing.metric).name, firing.startedMs);
  switch (event.kind) {
    case AlertEvent::Kind::Fired:
      raised_.insert(id, {firing.ruleId, firing.metric});
      log("alert_fired", rule, firing, firing.raisedMs);
      tellFired(rule, firing);
      Q_EMIT fired(rule, firing);
      break;
    case AlertEvent::Kind::Resolved:
    case AlertEvent::Kind::Withdrawn:
      raised_.remove(id);
      log("alert_resolved", rule, firing, *firing.endedMs);
      tellOver(rule, firing, event.kind == AlertEvent::Kind::Withdrawn);
      Q_EMIT resolved(rule, firing);
      break;
    case AlertEvent::Kind::Passed:
      if (*firing.endedMs <= std::max(seenUntilMs(), serverNowMs() - kPastReachMs)) break;
      log("alert_fired", rule, firing, firing.raisedMs);
      log("alert_resolved", rule, firing, *firing.endedMs);
      break;
  }
}

void AlertMonitor::tellFired(const AlertRule& rule, const AlertFiring& firing) {
  store_.addNotification(notificationOf(rule, firing));
}

Notification AlertMonitor::notificationOf(const AlertRule& rule, const AlertFiring& firing) const {
  const MetricInfo info = catalog_.info(firing.metric);
  Notification notification;
  notification.id = notificationId(firing.ruleId, info.name, firing.startedMs);
  notification.title = titleOf(rule, info);
  notification.message = messageOf(rule, firing);
  notification.severity = rule.severity;
  notification.category = NotificationCategory::System;
  notification.timeMs = firing.raisedMs;
  notification.autoDismiss = false;
  notification.standsAlone = true;
  return notification;
}

// In the place of what told that it began, so that an alert has one entry and no longer counts as open. What
// the operator has put away stays quiet whatever becomes of it; so the note is one of its own then.
void AlertMonitor::tellOver(const AlertRule& rule, const AlertFiring& firing, bool withdrawn) {
  const MetricInfo info = catalog_.info(firing.metric);
  const QString title = titleOf(rule, info);
  Notification notification;
  notification.id = notificationId(firing.ruleId, info.name, firing.startedMs);
  const NotificationEntry* entry = store_.notifications().find(notification.id);
  if (entry == nullptr || isQuiet(entry->state)) {
    store_.dismissNotification(notification.id);
    notification.id += QStringLiteral(":over");
  }
  notification.title = withdrawn ? tr("Ended: %1").arg(title) : tr("Resolved: %1").arg(title);
  notification.message =
      withdrawn ? tr("Its rule was changed, switched off or removed.") : messageOf(rule, firing);
  notification.severity = withdrawn ? Severity::Info : Severity::Success;
  notification.timeMs = *firing.endedMs;
  notification.standsAlone = true;
  store_.addNotification(notification);
}

void AlertMonitor::log(const char* type, const AlertRule& rule, const AlertFiring& firing, qint64 timeMs) {
  const MetricInfo info = catalog_.info(firing.metric);
  QJsonObject details{{QStringLiteral("rule"), rule.id},
                      {QStringLiteral("name"), rule.name},
                      {QStringLiteral("metric"), info.name},
                      {QStringLiteral("value"), firing.value},
                      {QStringLiteral("worst"), firing.worst},
                      {QStringLiteral("started_ms"), firing.startedMs},
                      {QStringLiteral("severity"), severityWord(rule.severity)}};
  if (firing.endedMs) details.insert(QStringLiteral("ended_ms"), *firing.endedMs);
  ActivityEvent event;
  event.eventType = QString::fromLatin1(type);
  event.id = event.eventType + u':' + notificationId(firing.ruleId, info.name, firing.startedMs);
  event.entityType = entityOf(info);
  event.entityId = rule.id;
  event.summary = titleOf(rule, info);
  event.detailsJson = QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact));
  event.timeMs = timeMs;
  store_.addActivityEvent(event);
}

void AlertMonitor::acknowledge(const QString& notificationId) {
  const auto raised = raised_.constFind(notificationId);
  if (raised != raised_.constEnd() && engine_.acknowledge(raised->ruleId, raised->metric)) handle();
}

void AlertMonitor::snooze(const QString& notificationId, qint64 untilMs) {
  const auto raised = raised_.constFind(notificationId);
  if (raised != raised_.constEnd() && engine_.snooze(raised->ruleId, raised->metric, untilMs)) handle();
}

void AlertMonitor::acknowledgeAlert(const QString& ruleId, MetricId metric) {
  if (engine_.acknowledge(ruleId, metric)) handle();
}

void AlertMonitor::snoozeAlert(const QString& ruleId, MetricId metric, qint64 untilMs) {
  if (engine_.snooze(ruleId, metric, untilMs)) handle();
}

AlertMemory AlertMonitor::memory() const {
  AlertMemory memory;
  memory.seenUntilMs = std::max(seenUntilMs(), store_.newestSampleMs().value_or(seenUntilMs()));
  for (const OpenAlert& open : engine_.open()) {
    const AlertRule& rule = *engine_.rule(open.firing.ruleId);
    memory.alerts.push_back({open, catalog_.info(open.firing.metric).name, rule.name, rule.comparison});
  }
  return memory;
}

void AlertMonitor::restore(const AlertMemory& memory) {
  if (memory.seenUntilMs > 0) seenUntilMs_ = memory.seenUntilMs;
  for (AlertMemory::Alert alert : memory.alerts) {
    const auto metric = catalog_.intern(alert.metric.toStdString());
    if (!metric) continue;
    alert.open.firing.metric = *metric;
    const AlertRule* rule = engine_.rule(alert.open.firing.ruleId);
    const bool goesOn = rule != nullptr && rule->enabled && rule->comparison == alert.comparison &&
                        engine_.restore(alert.open, memory.seenUntilMs);
    if (!alert.open.told) continue;
    if (goesOn) {
      raised_.insert(notificationId(rule->id, alert.metric, alert.open.firing.startedMs),
                     {rule->id, *metric});
      // It is there already, if nothing was lost.
      const bool isKnown = alert.open.state != AlertState::Firing || isShown(alert.open.firing);
      if (!isKnown) tellFired(AlertRule(*rule), alert.open.firing);
      continue;
    }
    // Whom it told of the begin is to hear of the end.
    AlertRule gone = rule != nullptr ? *rule : AlertRule();
    gone.id = alert.open.firing.ruleId;
    gone.name = alert.name;
    alert.open.firing.endedMs = std::max(alert.open.firing.raisedMs, memory.seenUntilMs);
    handle({AlertEvent::Kind::Withdrawn, alert.open.firing}, gone);
  }
  endUnclaimed();
  handle();
}

// In their place, so that those that are told anew take it again.
void AlertMonitor::endUnclaimed() {
  QSet<QString> claimed;
  for (const AlertFiring& firing : open())
    claimed.insert(notificationId(firing.ruleId, catalog_.info(firing.metric).name, firing.startedMs));
  QList<Notification> unclaimed;
  for (const NotificationEntry& entry : store_.notifications().entries()) {
    const Notification& told = entry.newest;
    const bool isOver = told.autoDismiss;
    if (told.standsAlone && told.id.startsWith(kIdPrefix) && !isOver && !claimed.contains(told.id))
      unclaimed << told;
  }
  for (Notification& notification : unclaimed) {
    notification.title = tr("Ended: %1").arg(notification.title);
    notification.message =
        tr("Pulsedeck ended before it could note what became of it. "
           "If it still holds, you are told again.");
    notification.severity = Severity::Info;
    notification.autoDismiss = true;
    store_.addNotification(notification);
  }
}

qint64 AlertMonitor::serverNowMs() const {
  return store_.serverNowMs().value_or(store_.clock().wallMs());
}

qint64 AlertMonitor::seenUntilMs() const {
  return seenUntilMs_.value_or(serverNowMs() - (store_.clock().steadyMs() - startedMs_));
}

void AlertMonitor::pushLimits() {
  const std::size_t metrics = catalog_.size();
  if (metrics == limitedMetrics_) return;
  for (std::size_t i = std::exchange(limitedMetrics_, metrics); i < metrics; ++i) {
    const auto metric = static_cast<MetricId>(i);
    const QString name = catalog_.info(metric).name;
    QList<RuleLimit> limits;
    for (const AlertRule& rule : engine_.rules()) {
      if (rule.enabled && concerns(rule, name)) limits << limitsOf(rule);
    }
    if (!limits.isEmpty()) limits_.insert(metric, limits);
  }
  store_.setRuleLimits(limits_);
}

void AlertMonitor::tellUnwatched() {
  const std::size_t unwatched = engine_.unwatched();
  if (unwatched == 0 || std::exchange(unwatchedTold_, unwatched) != 0) return;
  Notification notification;
  notification.id = QStringLiteral("pulsedeck/alerts-unwatched");
  notification.title = tr("Not all metrics are watched");
  notification.message = tr("The rules' stars stand for more than %1 metrics together.")
                             .arg(QLocale().toString(static_cast<qulonglong>(AlertEngine::kMaxInstances)));
  notification.severity = Severity::Warning;
  notification.timeMs = store_.clock().wallMs();
  store_.addNotification(notification);
}

// Only where data are asked for does their absence say something.
bool AlertMonitor::isExpected(MetricId metric) const {
  const QString family = catalog_.info(metric).family;
  const std::vector<MetricsStore::FamilyState> families = store_.families();
  return std::any_of(families.begin(), families.end(), [&](const MetricsStore::FamilyState& state) {
    return state.name == family && state.freshness != MetricsStore::Freshness::NotSubscribed;
  });
}

bool AlertMonitor::isShown(const AlertFiring& firing) const {
  const QString metric = catalog_.info(firing.metric).name;
  const NotificationEntry* entry =
      store_.notifications().find(notificationId(firing.ruleId, metric, firing.startedMs));
  const bool isOver = entry != nullptr && entry->newest.autoDismiss;
  return entry != nullptr && !isOver;
}

QString AlertMonitor::notificationId(const QString& rule, const QString& metric, qint64 startedMs) {
  return QStringLiteral("%1%2:%3:%4").arg(kIdPrefix, rule, metric).arg(startedMs);
}

QString AlertMonitor::messageOf(const AlertRule& rule, const AlertFiring& firing) const {
  const MetricInfo info = catalog_.info(firing.metric);
  return firing.endedMs ? resolvedMessage(rule, firing, info, valueText_)
                        : alertMessage(rule, firing, info, valueText_);
}

// Two alerts at once must not look like one that came twice.
QString AlertMonitor::titleOf(const AlertRule& rule, const MetricInfo& info) const {
  const auto isNamesake = [&](const AlertRule& other) {
    return other.name == rule.name && other.id != rule.id;
  };
  const bool hasNamesake = std::any_of(rules().begin(), rules().end(), isNamesake);
  const bool hasStar = rule.metric.contains(u'*');
  if (!hasStar && !hasNamesake) return rule.name;
  // A title that was made from a name has its last part only.
  QString metric = info.known ? info.title : info.name;
  if (!info.known && !hasNamesake) metric = MetricPattern(rule.metric).memberIn(info.name).toString();
  return tr("%1: %2", "rule: metric").arg(rule.name, metric);
}

}  // namespace pulsedeck
