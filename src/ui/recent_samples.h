#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/watched_metric.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

class QTableView;

namespace pulsedeck {

class TextLabel;

/// A metric's newest samples as rows, newest first.
class SamplesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Time, Value, kColumns };

  explicit SamplesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

  /// New samples come in above those that are there.
  void setSamples(std::vector<Sample> newestFirst, const MetricInfo& info);
  /// Samples of another day have their date.
  void setNow(qint64 nowMs);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<Sample> samples_;
  MetricInfo info_;
  qint64 nowMs_ = 0;
};

/// The newest samples as they came. Stands still while the operator reads further down.
class RecentSamples : public Panel {
  Q_OBJECT

 public:
  static constexpr std::size_t kMost = 100;

  /// `store` and `theme` must outlive it.
  RecentSamples(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Starts anew, as for another metric.
  void clear();
  /// Takes in what came until `untilMs`, unless it stands still.
  void refresh(const WatchedMetric& metric, qint64 untilMs);

 private:
  void takeTheme();
  [[nodiscard]] bool isHeld() const;

  const MetricsStore& store_;
  SamplesModel* model_;
  QTableView* table_;
  TextLabel* note_;
  quint64 shownCount_ = 0;  ///< of the series, when the rows were taken
  std::optional<qint64> shownUntilMs_;
};

}  // namespace pulsedeck
