#include "pulsedeck/app/run_statistics.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace pulsedeck {

namespace {

/// Counts below 2^53 are exact in a JSON number.
double number(quint64 count) {
  return static_cast<double>(count);
}

double rounded(double value) {
  return std::round(value * 1000.0) / 1000.0;
}

QJsonObject percentiles(const Histogram& histogram) {
  return {{QStringLiteral("p50"), rounded(histogram.percentile(0.50))},
          {QStringLiteral("p95"), rounded(histogram.percentile(0.95))},
          {QStringLiteral("p99"), rounded(histogram.percentile(0.99))}};
}

QJsonObject linkObject(const MetricsStore& store) {
  const LinkStatistics& link = store.link();
  return {{QStringLiteral("state"), toString(store.connection().state)},
          {QStringLiteral("connects"), number(link.connects)},
          {QStringLiteral("reconnects"), number(link.reconnects)},
          {QStringLiteral("messages"), number(link.messages)},
          {QStringLiteral("replayed"), number(link.replayed)},
          {QStringLiteral("bytes"), number(link.bytes)},
          {QStringLiteral("rejected_messages"), number(link.rejectedMessages)},
          {QStringLiteral("rejected_fields"), number(link.rejectedFields)},
          {QStringLiteral("duplicates"), number(link.duplicates)},
          {QStringLiteral("gaps"), number(link.gaps)},
          {QStringLiteral("polls"), number(link.polls)}};
}

QJsonObject storeObject(const MetricsStore& store) {
  const MetricsStore::Counts counts = store.counts();
  return {{QStringLiteral("metrics"), number(store.metricCount())},
          {QStringLiteral("samples"), number(counts.samples)},
          {QStringLiteral("coalesced_samples"), number(counts.coalescedSamples)},
          {QStringLiteral("notifications"), number(counts.notifications)},
          {QStringLiteral("events"), number(counts.events)},
          {QStringLiteral("dropped_notifications"), number(counts.droppedNotifications)},
          {QStringLiteral("dropped_events"), number(counts.droppedEvents)}};
}

// received = shown + grouped + replaced + repeated + dropped
QJsonObject notificationObject(const MetricsStore& store) {
  const NotificationCenter& center = store.notifications();
  const NotificationCenter::Counts& counts = center.counts();
  const quint64 overflowed = store.counts().overflowedNotifications;
  return {{QStringLiteral("received"), number(counts.total + overflowed)},
          {QStringLiteral("shown"), number(counts.shown)},
          {QStringLiteral("grouped"), number(counts.grouped)},
          {QStringLiteral("replaced"), number(counts.replaced)},
          {QStringLiteral("repeated"), number(counts.repeated)},
          {QStringLiteral("dropped"), number(counts.dropped + overflowed)},
          {QStringLiteral("unread"), number(center.unreadCount())}};
}

// received = shown + repeated + dropped
QJsonObject eventObject(const MetricsStore& store) {
  const ActivityLog& log = store.activity();
  const quint64 overflowed = store.counts().overflowedEvents;
  return {{QStringLiteral("received"), number(log.total() + log.repeated() + overflowed)},
          {QStringLiteral("shown"), number(log.events().size() + log.cleared())},
          {QStringLiteral("repeated"), number(log.repeated())},
          {QStringLiteral("dropped"), number(log.dropped() + overflowed)}};
}

}  // namespace

QByteArray runStatistics(double seconds, const MetricsStore& store, const PerformanceMonitor& frames,
                         const ProcessUsage& usage, std::optional<double> firstDataPaintedMs) {
  QJsonObject latency = percentiles(frames.latencyMs());
  latency.insert(QStringLiteral("max"), rounded(frames.latencyMs().max()));
  const QJsonObject frameObject{{QStringLiteral("count"), number(frames.frames())},
                                {QStringLiteral("per_second"), rounded(frames.framesPerSecond())},
                                {QStringLiteral("work_ms"), percentiles(frames.workMs())},
                                {QStringLiteral("processor_ms"), percentiles(frames.processorMs())}};
  const QJsonObject process{
      {QStringLiteral("cpu_seconds"), rounded(usage.cpuSeconds)},
      {QStringLiteral("rss_peak_mb"), rounded(usage.peakRssMb)},
      {QStringLiteral("first_data_painted_ms"),
       firstDataPaintedMs ? QJsonValue(rounded(*firstDataPaintedMs)) : QJsonValue(QJsonValue::Null)}};
  const QJsonObject run{{QStringLiteral("seconds"), rounded(seconds)},
                        {QStringLiteral("link"), linkObject(store)},
                        {QStringLiteral("store"), storeObject(store)},
                        {QStringLiteral("frames"), frameObject},
                        {QStringLiteral("latency_ms"), latency},
                        {QStringLiteral("process"), process},
                        {QStringLiteral("notifications"), notificationObject(store)},
                        {QStringLiteral("events"), eventObject(store)}};
  return QJsonDocument(run).toJson();
}

}  // namespace pulsedeck
