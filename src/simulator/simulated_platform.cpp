#include "simulated_platform.h"

namespace pulsedeck {

namespace {

/// The activity of so long before the first client is made up, and so much of it is shown to a new one.
constexpr qint64 kPastEventsReachMs = 2 * 60'000;
constexpr std::size_t kPastEvents = 12;
constexpr qint64 kPastEventStepMs = 700;

bool anyFamily(const QString&) {
  return true;
}

}  // namespace

SimulatedPlatform::SimulatedPlatform(quint32 seed) : generator_(seed) {
  for (const QString& name : generator_.names())
    families_ << name.section(u'.', 0, 0);
}

SimulatedPlatform::News SimulatedPlatform::nextNews(qint64 nowMs) {
  News news{generator_.nextEvent(nowMs), generator_.nextNotification(nowMs)};
  if (news.event) keepEvent(*news.event);
  if (news.notification) keepRecent(nowMs, encodeNotification(*news.notification, nowMs));
  return news;
}

void SimulatedPlatform::addRow(qint64 nowMs) {
  history_.add({nowMs, generator_.valuesAt(nowMs)});
}

void SimulatedPlatform::fillHistory(qint64 nowMs) {
  const std::vector<qint64> times = history_.missingTimes(nowMs);
  for (std::size_t i = 0; i < times.size(); ++i) {
    addRow(times[i]);
    if (nowMs - times[i] > kPastEventsReachMs) continue;
    // Between two rows too, or all would have happened in step with them.
    const qint64 end = i + 1 < times.size() ? times[i + 1] : nowMs;
    for (qint64 time = times[i]; time < end; time += kPastEventStepMs) {
      if (const auto event = generator_.nextEvent(time)) keepEvent(*event);
    }
  }
}

qint64 SimulatedPlatform::newestRowMs() const {
  const SimulatedRow* row = history_.newest();
  return row == nullptr ? 0 : row->timeMs;
}

SimulatedPlatform::Values SimulatedPlatform::valuesOf(
    const SimulatedRow& row, const std::function<bool(const QString& family)>& wants) const {
  Values values;
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    const auto at = static_cast<qsizetype>(i);
    if (wants(families_[at])) values.emplace_back(generator_.names()[at], row.values[i]);
  }
  return values;
}

SimulatedPlatform::Values SimulatedPlatform::valuesAt(qint64 timeMs) {
  return valuesOf({timeMs, generator_.valuesAt(timeMs)}, anyFamily);
}

QByteArray SimulatedPlatform::newest(qint64 nowMs) {
  while (!recent_.empty() && recent_.front().timeMs < nowMs - kRecentMs)
    recent_.pop_front();
  QByteArray messages;
  if (const SimulatedRow* row = history_.newest()) {
    messages = encodeMetrics(valuesOf(*row, anyFamily), row->timeMs);
  }
  for (const Recent& recent : recent_)
    messages += (messages.isEmpty() ? "" : ",") + recent.message;
  return '[' + messages + ']';
}

void SimulatedPlatform::keepEvent(const ActivityEvent& event) {
  pastEvents_.push_back(event);
  if (pastEvents_.size() > kPastEvents) pastEvents_.pop_front();
  keepRecent(event.timeMs, encodeEvent(event, event.timeMs));
}

void SimulatedPlatform::keepRecent(qint64 timeMs, QByteArray message) {
  recent_.push_back({timeMs, std::move(message)});
  if (recent_.size() > kMaxRecent) recent_.pop_front();
}

}  // namespace pulsedeck
