#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/notification.h"

#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace pulsedeck {

/// Makes up the life of a business platform: a daily shape, slow trends, noise that returns to its mean, and
/// families that follow each other (campaigns bring visitors, visitors leads, leads revenue; load brings
/// latency and errors). The same seed and the same times give the same data. Not thread-safe.
class MetricGenerator {
 public:
  explicit MetricGenerator(quint32 seed);

  /// The dotted names of all metrics, families together; the order of every row.
  [[nodiscard]] const QStringList& names() const { return names_; }
  /// The values at `timeMs`, one for each name. Times must not go back.
  [[nodiscard]] std::vector<double> valuesAt(qint64 timeMs);

  /// What happened on the platform since the last call, at most one at a time: something every few seconds,
  /// in accordance with the latest values.
  [[nodiscard]] std::optional<ActivityEvent> nextEvent(qint64 timeMs);
  /// The same for what operators are told: something every minute or so.
  [[nodiscard]] std::optional<Notification> nextNotification(qint64 timeMs);
  /// Somebody new watches: the next notification comes in a moment, unless the last one is just over.
  void greet(qint64 timeMs);

 private:
  /// Noise that wanders around 0 with standard deviation 1 and forgets within `memoryMs`, whatever the step
  /// (an Ornstein-Uhlenbeck process).
  struct Noise {
    double memoryMs;
    double value = 0;
  };
  /// A time of trouble: slow answers and errors.
  struct Incident {
    double weight = 0;
    qint64 beginMs = 0;
    qint64 endMs = 0;
    [[nodiscard]] double at(qint64 timeMs) const;
  };

  void advance(qint64 timeMs);
  void step(Noise& noise, double elapsedMs);
  void stepIncidents(qint64 timeMs);
  void stepCampaigns(qint64 timeMs);
  void makeRow(qint64 timeMs);
  void put(const char* name, double value);
  void putDashboard(double days);
  void putSocialMedia(double days);
  void putCampaigns(double days);
  void putLeads();
  void putSystemHealth();
  void putAgents();
  /// put(), for those who make the parts of a whole.
  [[nodiscard]] std::function<void(const std::string& name, double value)> adder();
  [[nodiscard]] double latest(const char* name) const;
  [[nodiscard]] ActivityEvent eventOf(const char* type, EntityType entity, const QString& id,
                                      const QString& summary);
  [[nodiscard]] ActivityEvent someEvent();
  [[nodiscard]] Notification someNotification();
  [[nodiscard]] double uniform(double low, double high);
  [[nodiscard]] int whole(int low, int high);
  [[nodiscard]] qint64 waitMs(double leastMs, double meanMs);

  std::mt19937 random_;
  std::normal_distribution<double> normal_{0, 1};
  qint64 timeMs_ = 0;

  double demand_ = 1;    ///< how busy the day is, about 0.4 … 1.2
  double visitors_ = 0;  ///< an hour
  double trouble_ = 0;   ///< the present incident's weight, 0 for none
  Incident incident_;    ///< the latest
  bool incidentTold_ = true;
  qint64 nextIncidentMs_ = 0;
  qint64 overLimitSinceMs_ = 0;  ///< the error rate; 0: it is not
  int campaigns_ = 12;           ///< running
  int campaignChange_ = 0;       ///< the latest start (1) or end (-1), as long as no event told of it
  qint64 nextCampaignChangeMs_ = 0;
  std::vector<Noise> noises_;

  QStringList names_;
  std::vector<double> row_;
  bool naming_ = false;

  quint64 serial_ = 0;
  qint64 nextEventMs_ = 0;
  qint64 nextNotificationMs_ = 0;
  qint64 lastNotificationMs_ = 0;
};

}  // namespace pulsedeck
