#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/arrival_rhythm.h"
#include "pulsedeck/model/clock.h"
#include "pulsedeck/model/connection_status.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/notification_center.h"
#include "pulsedeck/model/rule_limit.h"
#include "pulsedeck/model/time_series.h"
#include "pulsedeck/model/update_batch.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace pulsedeck {

/// The one place where the GUI finds what is known now: values, histories, notifications, events, the link.
/// Lives on the GUI thread and changes only there, once a frame, by apply() and by what the operator does.
class MetricsStore : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kDayMs = 24LL * 60 * 60 * 1'000;
  /// Old events are looked for no oftener than this.
  static constexpr qint64 kClearEventsEveryMs = 60'000;

  struct Limits {
    std::size_t notifications = 100;
    std::size_t events = 10'000;
    std::size_t samples = TimeSeries::kDefaultRawCapacity;  ///< of one metric, as they came
    qint64 eventAgeMs = kDayMs;                             ///< older events are removed
  };
  struct Counts {
    quint64 samples = 0;  ///< received, the coalesced ones included
    quint64 coalescedSamples = 0;
    quint64 notifications = 0;  ///< that came here
    quint64 events = 0;
    quint64 droppedNotifications = 0;
    quint64 droppedEvents = 0;
    quint64 overflowed = 0;  ///< of the dropped, those that never came here, since the mailbox was full
    quint64 overflowedNotifications = 0;  ///< their parts
    quint64 overflowedEvents = 0;
  };
  /// Fresh: its family came lately over a link that is up. Stale: that family has been silent for 3 × its
  /// usual interval and at least 15 s, or has not come yet since the link was lost. NotSubscribed: the same,
  /// and nobody asked for it. Unknown: never came.
  enum class Freshness { Unknown, Fresh, Stale, NotSubscribed };

  /// What is known of a family's data as a whole.
  struct FamilyState {
    QString name;
    std::optional<qint64> ageMs;  ///< of the newest; absent when nothing came
    Freshness freshness = Freshness::Unknown;
  };

  /// `catalog` and `clock` must outlive the store.
  MetricsStore(const MetricCatalog& catalog, const Clock& clock, Limits limits, QObject* parent = nullptr);

  [[nodiscard]] const MetricCatalog& catalog() const { return catalog_; }
  [[nodiscard]] const Clock& clock() const { return clock_; }

  /// Takes in a frame's worth of updates and emits each signal at most once.
  void apply(const UpdateBatch& batch);
  /// Says which families are asked for. Until it is called all are taken to be.
  void setSubscribedFamilies(const QStringList& families);
  void setRuleLimits(const QHash<MetricId, QList<RuleLimit>>& limits);

  [[nodiscard]] std::optional<Sample> latest(MetricId id) const;
  /// Null when nothing came for it yet.
  [[nodiscard]] const TimeSeries* series(MetricId id) const;
  [[nodiscard]] Freshness freshness(MetricId id) const;
  /// Time since the metric's newest sample arrived, on our own clock; for what the server replayed of its
  /// history, the time since it was true.
  [[nodiscard]] std::optional<qint64> ageMs(MetricId id) const;
  /// All families known or asked for, in the catalogue's order.
  [[nodiscard]] std::vector<FamilyState> families() const;
  /// Of the newest data of all families.
  [[nodiscard]] std::optional<qint64> dataAgeMs() const;
  /// How many families that are asked for stay away although the link is up.
  [[nodiscard]] int overdueFamilies() const;
  /// How many metrics have a value.
  [[nodiscard]] std::size_t metricCount() const { return metricCount_; }
  /// Newest sample time of all metrics (the server's clock).
  [[nodiscard]] std::optional<qint64> newestSampleMs() const { return newestSampleMs_; }
  /// The newest sample's time plus the time since it arrived: the right edge of a live chart. A stream that
  /// stopped is seen to end before it.
  [[nodiscard]] std::optional<qint64> serverNowMs() const;

  /// What alert rules want a metric not to pass.
  [[nodiscard]] QList<RuleLimit> ruleLimits(MetricId id) const { return ruleLimits_.value(id); }

  [[nodiscard]] const NotificationCenter& notifications() const { return notifications_; }
  [[nodiscard]] const ActivityLog& activity() const { return activity_; }
  [[nodiscard]] const ConnectionStatus& connection() const { return connection_; }
  [[nodiscard]] const LinkStatistics& link() const { return link_; }
  [[nodiscard]] Counts counts() const;

 public Q_SLOTS:
  void addNotification(const Notification& notification);
  /// The entry of that id in other words; that is no news.
  void reviseNotification(const Notification& notification);
  void dismissNotification(const QString& id);
  void dismissAllNotifications();
  void acknowledgeNotification(const QString& id);
  /// `untilWallMs`: milliseconds since 1970-01-01 UTC on our own clock.
  void snoozeNotification(const QString& id, qint64 untilWallMs);
  void markNotificationRead(const QString& id);
  void markAllNotificationsRead();
  /// Brings back those whose snooze is over, tells them anew. To be called when that is due, or now and then.
  void wakeNotifications();
  /// Lets go what leaves by itself. To be called now and then, where the operator has that set.
  void expireNotifications();
  /// What was kept from the last run, oldest first, and what ended then. Tells nobody anew, but
  /// that there are changes.
  void restoreNotifications(const QList<NotificationEntry>& entries,
                            const QList<PastNotification>& past = {});
  void addActivityEvent(const ActivityEvent& event);
  void markEventAsRead(const QString& id);
  void markAllEventsAsRead();
  /// Removes events older than `olderThanMs`. Those older than the limit go by themselves, now and then.
  void clearOldEvents(qint64 olderThanMs = kDayMs);

 Q_SIGNALS:
  /// All that came for metrics in this frame, as it came; for who must not miss a value between two.
  void updatesApplied(const std::vector<MetricUpdate>& updates);
  void metricsChanged(const QList<MetricId>& ids);
  void ruleLimitsChanged();
  /// What came, came again within a minute, got other content or woke, and is to be told to the person: each
  /// entry once, as it is now and under its entry's id. Nothing that was acknowledged or is snoozed.
  void notificationsAdded(const QList<Notification>& notifications);
  /// Some were dismissed, left by themselves or had to make room.
  void notificationsRemoved();
  /// The state, count or content of some that were there, or they are back from the last run.
  void notificationsChanged();
  void notificationAcknowledged(const QString& id);
  void notificationSnoozed(const QString& id, qint64 untilMs);
  /// By the operator.
  void notificationDismissed(const QString& id);
  void activityAdded(const QList<ActivityEvent>& events);
  /// Events were marked or removed.
  void activityChanged();
  void connectionChanged(const ConnectionStatus& status);

 private:
  struct Entry {
    explicit Entry(std::size_t samples) : series(samples) {}

    TimeSeries series;
    qint64 knownSinceMs = 0;  ///< the newest sample; monotonic clock
    bool breakDue = false;
    std::size_t family = 0;
  };
  struct Family {
    ArrivalRhythm rhythm;
    bool subscribed = true;
  };

  void applyStatus(const ConnectionStatus& status);
  void applyMetrics(const std::vector<MetricUpdate>& updates);
  void applyNotifications(const std::vector<Notification>& notifications);
  void tell(QStringList ids);
  void applyEvents(const std::vector<ActivityEvent>& events);
  void clearOldEventsIfDue();
  bool appendSamples(Entry& entry, const MetricUpdate& update);
  /// The moment from which the update's age counts.
  [[nodiscard]] qint64 knownSinceMs(const MetricUpdate& update) const;
  [[nodiscard]] Freshness freshness(const Family& family) const;
  [[nodiscard]] bool isSubscribed(const QString& family) const;
  Entry& entryFor(MetricId id);

  const MetricCatalog& catalog_;
  const Clock& clock_;
  const Limits limits_;
  std::vector<std::unique_ptr<Entry>> entries_;  ///< by MetricId
  std::vector<Family> families_;
  QHash<QString, std::size_t> familyIndex_;
  std::optional<QStringList> subscribedFamilies_;  ///< absent: all
  std::size_t metricCount_ = 0;
  std::optional<qint64> newestSampleMs_;
  qint64 newestSinceMs_ = 0;
  QHash<MetricId, QList<RuleLimit>> ruleLimits_;
  NotificationCenter notifications_;
  ActivityLog activity_;
  ConnectionStatus connection_;
  LinkStatistics link_;
  Counts counts_;
  quint64 overflowedNotifications_ = 0;  ///< before they came here
  quint64 overflowedEvents_ = 0;
  qint64 eventsClearedAtMs_;  ///< monotonic clock
};

}  // namespace pulsedeck
