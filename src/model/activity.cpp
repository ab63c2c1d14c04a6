#include "pulsedeck/model/activity.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr std::pair<const char*, Severity> kSeverities[] = {{"info", Severity::Info},
                                                            {"success", Severity::Success},
                                                            {"warning", Severity::Warning},
                                                            {"error", Severity::Error}};

std::optional<Severity> severityNamed(const QString& word) {
  for (const auto& [name, severity] : kSeverities) {
    if (word == QLatin1StringView(name)) return severity;
  }
  return std::nullopt;
}

QString familyOfMetric(const QString& dottedName) {
  return dottedName.section(QLatin1Char('.'), 0, 0);
}

}  // namespace

QString familyOf(EntityType type) {
  switch (type) {
    case EntityType::Campaign:
      return QStringLiteral("campaigns");
    case EntityType::Lead:
      return QStringLiteral("leads");
    case EntityType::Payment:
      return QStringLiteral("dashboard");
    case EntityType::System:
      return QStringLiteral("system_health");
    case EntityType::AiAgent:
      return QStringLiteral("ai_agents");
  }
  Q_UNREACHABLE();
}

EventBearing bearingOf(const ActivityEvent& event) {
  EventBearing bearing{familyOf(event.entityType), std::nullopt};
  // Most have neither, and are not worth a parser.
  if (event.detailsJson.contains(QLatin1StringView("\"severity\"")) ||
      event.detailsJson.contains(QLatin1StringView("\"metric\""))) {
    const QJsonObject details = QJsonDocument::fromJson(event.detailsJson.toUtf8()).object();
    bearing.severity = severityNamed(details.value(QLatin1StringView("severity")).toString());
    const QString metric = details.value(QLatin1StringView("metric")).toString();
    if (metric.contains(QLatin1Char('.'))) bearing.family = familyOfMetric(metric);
  }
  if (event.eventType == QLatin1StringView("alert_resolved")) {
    bearing.severity = Severity::Success;
  } else if (event.eventType == QLatin1StringView("alert_fired") && !bearing.severity) {
    bearing.severity = Severity::Warning;
  }
  return bearing;
}

QString severityWord(Severity severity) {
  for (const auto& [name, known] : kSeverities) {
    if (known == severity) return QString::fromLatin1(name);
  }
  Q_UNREACHABLE();
}

ActivityLog::ActivityLog(std::size_t capacity) : capacity_(capacity) {}

bool ActivityLog::add(ActivityEvent event) {
  if (ids_.contains(event.id)) {
    ++repeated_;
    return false;
  }
  ids_.insert(event.id);
  ++total_;
  ++revision_;
  if (!event.read) ++unread_;
  const EventBearing bearing = bearingOf(event);
  timeline_.add(bearing.family, {event.timeMs, total_, bearing.severity});
  events_.push_back(std::move(event));
  numbers_.push_back(total_);
  if (events_.size() > capacity_) {
    forget(events_.front(), numbers_.front());
    events_.pop_front();
    numbers_.pop_front();
    ++dropped_;
  }
  return true;
}

bool ActivityLog::markRead(const QString& id) {
  const auto it = std::find_if(events_.begin(), events_.end(),
                               [&](const ActivityEvent& event) { return event.id == id; });
  if (it == events_.end() || it->read) return false;
  it->read = true;
  --unread_;
  return true;
}

bool ActivityLog::markAllRead() {
  if (unread_ == 0) return false;
  for (ActivityEvent& event : events_)
    event.read = true;
  unread_ = 0;
  return true;
}

std::size_t ActivityLog::clearOld(qint64 nowMs, qint64 olderThanMs) {
  std::deque<ActivityEvent> kept;
  std::deque<quint64> keptNumbers;
  const auto isOld = [&](const ActivityEvent& event) { return nowMs - event.timeMs > olderThanMs; };
  const auto count = static_cast<std::size_t>(std::count_if(events_.begin(), events_.end(), isOld));
  if (count == 0) return 0;
  for (std::size_t i = 0; i < events_.size(); ++i) {
    if (isOld(events_[i])) {
      forget(events_[i], numbers_[i]);
      continue;
    }
    kept.push_back(std::move(events_[i]));
    keptNumbers.push_back(numbers_[i]);
  }
  events_ = std::move(kept);
  numbers_ = std::move(keptNumbers);
  ++revision_;
  cleared_ += count;
  return count;
}

const ActivityEvent* ActivityLog::find(quint64 number) const {
  const auto place = std::lower_bound(numbers_.begin(), numbers_.end(), number);
  if (place == numbers_.end() || *place != number) return nullptr;
  return &events_[static_cast<std::size_t>(place - numbers_.begin())];
}

void ActivityLog::forget(const ActivityEvent& event, quint64 number) {
  ids_.remove(event.id);
  timeline_.remove(bearingOf(event).family, event.timeMs, number);
  if (!event.read) --unread_;
}

}  // namespace pulsedeck
