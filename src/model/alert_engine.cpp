#include "pulsedeck/model/alert_engine.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace pulsedeck {

namespace {

bool isPattern(const AlertRule& rule) {
  return rule.metric.contains(u'*');
}

/// The more urgent, the greater.
int urgencyOf(AlertState state) {
  switch (state) {
    case AlertState::Normal:
      return 0;
    case AlertState::Pending:
      return 1;
    case AlertState::Snoozed:
      return 2;
    case AlertState::Acknowledged:
      return 3;
    case AlertState::Firing:
      return 4;
  }
  Q_UNREACHABLE();
}

}  // namespace

AlertEngine::AlertEngine(const MetricCatalog& catalog, QTimeZone zone)
    : catalog_(catalog), zone_(std::move(zone)) {}

const AlertRule* AlertEngine::rule(const QString& id) const {
  const auto found =
      std::find_if(rules_.begin(), rules_.end(), [&](const AlertRule& rule) { return rule.id == id; });
  return found == rules_.end() ? nullptr : &*found;
}

void AlertEngine::setRules(std::vector<AlertRule> rules, std::vector<AlertEvent>& events) {
  struct Successor {
    std::size_t rule;
    bool judgesAlike;
  };
  std::vector<Successor> successors;  // by index of the old rule; ids stay, so it is found once a rule
  for (const AlertRule& former : rules_) {
    const auto next =
        std::find_if(rules.begin(), rules.end(), [&](const AlertRule& rule) { return rule.id == former.id; });
    const bool goesOn = next != rules.end() && next->enabled && former.enabled && judgeAlike(*next, former);
    successors.push_back({static_cast<std::size_t>(next - rules.begin()), goesOn});
  }
  std::vector<Instance> kept;
  std::vector<Instance> changed;
  for (Instance& instance : instances_) {
    const Successor successor = successors[instance.rule];
    if (!successor.judgesAlike && isRaised(instance.state)) {
      AlertFiring firing = firingOf(instance);
      firing.endedMs = std::max(firing.raisedMs, instance.last.timeMs);
      events.push_back({instance.told ? AlertEvent::Kind::Withdrawn : AlertEvent::Kind::Passed, firing});
    }
    instance.rule = static_cast<quint32>(successor.rule);
    (successor.judgesAlike ? kept : changed).push_back(std::move(instance));
  }
  rules_ = std::move(rules);
  conditions_ = std::vector<AlertCondition>(rules_.begin(), rules_.end());
  instances_ = std::move(kept);
  byMetric_.assign(byMetric_.size(), {});
  raised_ = unwatched_ = 0;
  for (std::size_t i = 0; i < instances_.size(); ++i) {
    byMetric_[indexOf(instances_[i].metric)].push_back(static_cast<quint32>(i));
    if (isRaised(instances_[i].state)) ++raised_;
  }
  bound_ = 0;
  bind(catalog_.size());
  inheritHearing(changed);
  ++revision_;
}

void AlertEngine::inheritHearing(const std::vector<Instance>& former) {
  for (const Instance& before : former) {
    for (const quint32 index : byMetric_[indexOf(before.metric)]) {
      Instance& instance = instances_[index];
      if (instance.rule == before.rule && !instance.heardMs) instance.heardMs = before.heardMs;
    }
  }
}

// Names are looked at once a metric, not once a sample.
void AlertEngine::bind(std::size_t metricCount) {
  if (metricCount <= bound_) return;
  if (byMetric_.size() < metricCount) byMetric_.resize(metricCount);
  const std::size_t first = std::exchange(bound_, metricCount);
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (!rules_[i].enabled) continue;
    if (!isPattern(rules_[i])) {
      const auto id = catalog_.find(rules_[i].metric);
      if (id && indexOf(*id) >= first && indexOf(*id) < metricCount) addInstance(i, *id);
      continue;
    }
    const MetricPattern pattern(rules_[i].metric);
    for (const MetricId id : catalog_.members(pattern)) {
      if (indexOf(id) >= first && indexOf(id) < metricCount) addInstance(i, id);
    }
  }
}

void AlertEngine::addInstance(std::size_t rule, MetricId metric) {
  std::vector<quint32>& ofMetric = byMetric_[indexOf(metric)];
  const bool isThere = std::any_of(ofMetric.begin(), ofMetric.end(),
                                   [&](quint32 index) { return instances_[index].rule == rule; });
  if (isThere) return;
  if (instances_.size() >= kMaxInstances) {
    ++unwatched_;
    return;
  }
  Instance instance;
  instance.rule = static_cast<quint32>(rule);
  instance.metric = metric;
  if (rules_[rule].comparison == AlertComparison::ChangedBy) {
    instance.window = std::make_unique<ChangeWindow>(rules_[rule].windowMs);
  }
  ofMetric.push_back(static_cast<quint32>(instances_.size()));
  instances_.push_back(std::move(instance));
}

bool AlertEngine::watches(MetricId metric) {
  bind(catalog_.size());
  return indexOf(metric) < byMetric_.size() && !byMetric_[indexOf(metric)].empty();
}

void AlertEngine::take(const MetricUpdate& update, std::vector<AlertEvent>& events) {
  const std::size_t metric = indexOf(update.id);
  if (metric >= bound_) bind(std::max(catalog_.size(), metric + 1));
  const std::vector<quint32>& concerned = byMetric_[metric];
  if (concerned.empty()) return;
  std::array<Sample, 4> samples;
  const std::size_t count = update.samples(samples);
  for (const quint32 index : concerned) {
    Instance& instance = instances_[index];
    if (!admit(instance, update)) continue;
    for (std::size_t i = 0; i < count; ++i)
      judge(instance, samples[i], update.breakBefore && i == 0, update, events);
  }
}

bool AlertEngine::admit(Instance& instance, const MetricUpdate& update) {
  // Whatever its time, its metric is not silent.
  if (!update.replayed) instance.heardMs = update.arrivalMs;
  const qint64 lateByMs = instance.spoke ? instance.last.timeMs - update.last.timeMs : 0;
  if (lateByMs <= 0) {
    instance.lateUpdates = 0;
    if (update.replayed) instance.replayedMs = update.arrivalMs;
    return true;
  }
  if (update.replayed) return false;
  const bool wasSetBack = ++instance.lateUpdates >= kLateUpdates || lateByMs > TimeSeries::kClockResetMs;
  if (wasSetBack) startAnew(instance);
  return wasSetBack;
}

void AlertEngine::judge(Instance& instance, Sample sample, bool breakBefore, const MetricUpdate& update,
                        std::vector<AlertEvent>& events) {
  instance.breakDue = instance.breakDue || breakBefore;
  if (instance.spoke && sample.timeMs < instance.last.timeMs) return;
  const bool broken = std::exchange(instance.breakDue, false);
  const qint64 sinceLastMs = instance.spoke ? sample.timeMs - instance.last.timeMs : 0;
  instance.last = sample;
  instance.spoke = true;

  const AlertCondition& condition = conditions_[instance.rule];
  const double judged = instance.window ? instance.window->change(sample, broken) : sample.value;
  if (update.replayed && instance.judgedUntilMs && sample.timeMs <= *instance.judgedUntilMs) return;
  if (!condition.isBeyond(judged, isRaised(instance.state))) {
    if (instance.refills && isRaised(instance.state) && !instance.window->isFilled()) return;
    leave(instance, sample.timeMs, events);
    return;
  }
  const bool waitsAnew = broken && sinceLastMs > condition.forMs();
  if (instance.state == AlertState::Normal || (instance.state == AlertState::Pending && waitsAnew)) {
    instance.sinceMs = sample.timeMs;
    enter(instance, AlertState::Pending);
  }
  if (instance.state == AlertState::Pending && sample.timeMs - instance.sinceMs >= condition.forMs()) {
    raise(instance, sample.value, sample.timeMs);
    instance.worstExcess = condition.excess(judged);
  }
  if (!isRaised(instance.state)) return;
  if (condition.excess(judged) > instance.worstExcess) {
    instance.worstExcess = condition.excess(judged);
    instance.worst = sample.value;
  }
  if (!instance.told && !update.replayed && !isQuiet(rules_[instance.rule], sample.timeMs)) {
    tell(instance, events);
  }
}

// The server's clock was set back. What is raised stays so: its samples still come.
void AlertEngine::startAnew(Instance& instance) {
  if (instance.window) instance.window->clear();
  instance.refills = instance.window != nullptr;
  instance.judgedUntilMs.reset();
  if (instance.state == AlertState::Pending) enter(instance, AlertState::Normal);
  instance.spoke = false;
  instance.lateUpdates = 0;
}

void AlertEngine::pass(Moment now, std::vector<AlertEvent>& events) {
  for (std::size_t i = 0; i < instances_.size(); ++i) {
    Instance& instance = instances_[i];
    if (conditions_[instance.rule].comparison() == AlertComparison::NoData) noteSilence(instance, now);
    const bool isHeldBack = isRaised(instance.state) && !instance.told;
    if (isHeldBack && now.steadyMs - instance.replayedMs >= kSettleMs &&
        !isQuiet(rules_[instance.rule], now.serverMs)) {
      tell(instance, events);
    }
  }
}

void AlertEngine::noteSilence(Instance& instance, Moment now) {
  if (isRaised(instance.state)) return;
  const AlertRule& rule = rules_[instance.rule];
  if (!instance.spoke && isPattern(rule)) return;
  if (!instance.heardMs) instance.heardMs = now.steadyMs;
  const qint64 silentMs = now.steadyMs - *instance.heardMs;
  if (silentMs < rule.windowMs || (isExpected_ && !isExpected_(instance.metric))) return;
  if (instance.state == AlertState::Normal) {
    instance.sinceMs = now.serverMs - silentMs;
    enter(instance, AlertState::Pending);
  }
  if (silentMs < rule.windowMs + rule.forMs) return;
  raise(instance, instance.spoke ? instance.last.value : std::numeric_limits<double>::quiet_NaN(),
        now.serverMs);
}

void AlertEngine::resume(qint64 steadyMs) {
  for (Instance& instance : instances_) {
    if (instance.heardMs) instance.heardMs = std::max(*instance.heardMs, steadyMs);
    const bool isSilence = conditions_[instance.rule].comparison() == AlertComparison::NoData;
    if (isSilence && instance.state == AlertState::Pending) enter(instance, AlertState::Normal);
    // What is held back may have ended in the history that is about to come.
    if (isRaised(instance.state) && !instance.told) instance.replayedMs = steadyMs;
  }
}

void AlertEngine::raise(Instance& instance, double value, qint64 timeMs) {
  instance.value = instance.worst = value;
  instance.raisedMs = timeMs;
  instance.told = false;
  enter(instance, AlertState::Firing);
}

void AlertEngine::tell(Instance& instance, std::vector<AlertEvent>& events) {
  instance.told = true;
  // What was held back may have been raised long ago, at another value.
  if (instance.spoke) instance.value = instance.last.value;
  ++revision_;
  events.push_back({AlertEvent::Kind::Fired, firingOf(instance)});
}

void AlertEngine::leave(Instance& instance, qint64 endedMs, std::vector<AlertEvent>& events) {
  if (instance.state == AlertState::Normal) return;
  if (isRaised(instance.state)) {
    AlertFiring firing = firingOf(instance);
    firing.endedMs = std::max(endedMs, firing.raisedMs);
    events.push_back({instance.told ? AlertEvent::Kind::Resolved : AlertEvent::Kind::Passed, firing});
  }
  enter(instance, AlertState::Normal);
}

void AlertEngine::enter(Instance& instance, AlertState state) {
  if (isRaised(instance.state)) --raised_;
  if (isRaised(state)) ++raised_;
  instance.state = state;
  ++revision_;
}

bool AlertEngine::acknowledge(const QString& ruleId, MetricId metric) {
  Instance* instance = find(ruleId, metric);
  if (instance == nullptr || !isRaised(instance->state)) return false;
  if (instance->state != AlertState::Acknowledged) enter(*instance, AlertState::Acknowledged);
  return true;
}

bool AlertEngine::snooze(const QString& ruleId, MetricId metric, qint64 untilMs) {
  Instance* instance = find(ruleId, metric);
  if (instance == nullptr || !isRaised(instance->state)) return false;
  instance->snoozedUntilMs = untilMs;
  enter(*instance, AlertState::Snoozed);
  return true;
}

bool AlertEngine::wake(qint64 wallMs) {
  bool any = false;
  for (Instance& instance : instances_) {
    const qint64 leftMs = instance.snoozedUntilMs - wallMs;
    if (instance.state != AlertState::Snoozed || (leftMs > 0 && leftMs <= kMaxSnoozeMs)) continue;
    enter(instance, AlertState::Firing);
    any = true;
  }
  return any;
}

bool AlertEngine::goOn(const OpenAlert& former) {
  Instance* instance = find(former.firing.ruleId, former.firing.metric);
  if (instance == nullptr || !isRaised(instance->state)) return false;
  instance->sinceMs = former.firing.startedMs;
  instance->raisedMs = former.firing.raisedMs;
  instance->value = former.firing.value;
  instance->snoozedUntilMs = former.snoozedUntilMs;
  instance->told = true;
  enter(*instance, former.state);
  return true;
}

bool AlertEngine::restore(const OpenAlert& alert, qint64 seenUntilMs) {
  bind(catalog_.size());
  Instance* instance = find(alert.firing.ruleId, alert.firing.metric);
  if (instance == nullptr) return false;
  instance->sinceMs = alert.firing.startedMs;
  instance->raisedMs = alert.firing.raisedMs;
  instance->value = alert.firing.value;
  instance->worst = alert.firing.worst;
  instance->worstExcess = conditions_[instance->rule].excess(alert.firing.worst);
  instance->told = alert.told;
  instance->snoozedUntilMs = alert.snoozedUntilMs;
  instance->last = {seenUntilMs, alert.firing.value};
  // History from before fills a window anew, and is judged by nobody a second time.
  instance->spoke = instance->window == nullptr;
  instance->refills = instance->window != nullptr;
  instance->judgedUntilMs = seenUntilMs;
  enter(*instance, alert.state);
  return true;
}

AlertState AlertEngine::state(const QString& ruleId) const {
  AlertState most = AlertState::Normal;
  for (const Instance& instance : instances_) {
    if (urgencyOf(instance.state) <= urgencyOf(most) || rules_[instance.rule].id != ruleId) continue;
    most = instance.state;
  }
  return most;
}

std::vector<OpenAlert> AlertEngine::open() const {
  std::vector<OpenAlert> open;
  for (const Instance& instance : instances_) {
    if (!isRaised(instance.state)) continue;
    open.push_back({firingOf(instance), instance.state, instance.snoozedUntilMs, instance.told});
  }
  return open;
}

bool AlertEngine::isQuiet(const AlertRule& rule, qint64 serverMs) const {
  return rule.quietHours && rule.quietHours->contains(serverMs, zone_);
}

AlertFiring AlertEngine::firingOf(const Instance& instance) const {
  AlertFiring firing;
  firing.ruleId = rules_[instance.rule].id;
  firing.metric = instance.metric;
  firing.value = instance.value;
  firing.startedMs = instance.sinceMs;
  firing.raisedMs = instance.raisedMs;
  firing.worst = instance.worst;
  return firing;
}

AlertEngine::Instance* AlertEngine::find(const QString& ruleId, MetricId metric) {
  if (indexOf(metric) >= byMetric_.size()) return nullptr;
  for (const quint32 index : byMetric_[indexOf(metric)]) {
    if (rules_[instances_[index].rule].id == ruleId) return &instances_[index];
  }
  return nullptr;
}

}  // namespace pulsedeck
