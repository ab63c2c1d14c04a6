#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/notification.h"

#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <optional>
#include <random>
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

  /// What happened on the platform since the last call, at most one at a time: something every few seconds.
  [[nodiscard]] std::optional<ActivityEvent> nextEvent(qint64 timeMs);
  /// The same for what operators are told: something every minute or so, the first one soon.
  [[nodiscard]] std::optional<Notification> nextNotification(qint64 timeMs);

 private:
  /// Noise that wanders around 0 with standard deviation 1 and forgets within `memoryMs`, whatever the step
  /// (an Ornstein-Uhlenbeck process).
  struct Noise {
    double memoryMs;
    double value = 0;
  };

  void advance(qint64 timeMs);
  void step(Noise& noise, double elapsedMs);
  void stepIncident(qint64 timeMs, double elapsedMs);
  void put(const char* name, double value);
  void putDashboard(double days);
  void putSocialMedia(double days);
  void putCampaigns(double days);
  void putLeads();
  void putSystemHealth();
  void putAgents(double days);
  [[nodiscard]] double uniform(double low, double high);
  [[nodiscard]] int whole(int low, int high);
  [[nodiscard]] qint64 waitMs(double meanMs);

  std::mt19937 random_;
  std::normal_distribution<double> normal_{0, 1};
  qint64 timeMs_ = 0;

  double demand_ = 1;    ///< how busy the day is, about 0.4 … 1.2
  double incident_ = 0;  ///< how bad the present trouble is, 0 for none
  qint64 incidentEndMs_ = 0;
  std::vector<Noise> noises_;

  QStringList names_;
  std::vector<double> row_;
  bool naming_ = false;

  quint64 serial_ = 0;
  qint64 nextEventMs_ = 0;
  qint64 nextNotificationMs_ = 0;
  bool hasNotified_ = false;
};

}  // namespace pulsedeck
