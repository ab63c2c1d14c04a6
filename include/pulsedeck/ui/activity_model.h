#pragma once

#include "pulsedeck/model/activity.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

#include <deque>
#include <optional>

namespace pulsedeck {

/// The activity log as rows, newest first. New events wait until takeWaiting() lets them in, so that rows
/// come by the frame.
class ActivityModel : public QAbstractListModel {
  Q_OBJECT

 public:
  /// A backlog of more batches than this comes in at once: a feed must not show the past for long.
  static constexpr std::size_t kMaxBatchesBehind = 10;

  /// `log` must outlive the model.
  explicit ActivityModel(const ActivityLog& log, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  /// Texts for screen readers; the delegate draws from eventAt().
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] const ActivityEvent& eventAt(int row) const { return rows_[static_cast<std::size_t>(row)]; }

  void add(const QList<ActivityEvent>& events);
  /// Takes in at most `maxBatch` waiting events, the oldest of them first; true when more wait.
  bool takeWaiting(int maxBatch);
  [[nodiscard]] std::size_t waitingCount() const { return waiting_.size(); }
  /// Follows what was marked or removed in the log.
  void followLog();
  /// Starts anew from the log.
  void reload();

 private:
  void trim();

  const ActivityLog& log_;
  std::deque<ActivityEvent> rows_;     ///< newest first
  std::deque<ActivityEvent> waiting_;  ///< oldest first
};

/// Only the events of one entity type, or all.
class ActivityFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit ActivityFilter(ActivityModel* model, QObject* parent = nullptr);

  void setEntityType(std::optional<EntityType> type);
  [[nodiscard]] const ActivityEvent& eventAt(const QModelIndex& index) const;

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  ActivityModel* model_;
  std::optional<EntityType> type_;
};

/// "lead_qualified" as people write it: "Lead qualified".
[[nodiscard]] QString humanEventType(const QString& eventType);
/// The family whose colour an entity's events have.
[[nodiscard]] QString familyOf(EntityType type);

}  // namespace pulsedeck
