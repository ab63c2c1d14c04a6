#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/clock.h"
#include "pulsedeck/ui/activity_query.h"
#include "pulsedeck/ui/event_words.h"

#include <QAbstractListModel>
#include <QHash>

#include <cstddef>
#include <deque>
#include <optional>

namespace pulsedeck {

/// An event as it is listed.
struct ActivityRow {
  quint64 number = 0;  ///< the event's in the log
  ActivityEvent event;
  QString title;                     ///< its type in words
  std::optional<Severity> severity;  ///< see EventBearing
};

/// The activity log as rows, newest first, or what of it a query asks for. Events of the log come in by
/// takeWaiting(), so that rows come by the frame; a query goes through the rows by searchOn(), newest first,
/// so that no frame has to go through all. Costs as much as comes, goes or is searched, whatever is there
/// already.
class ActivityModel : public QAbstractListModel {
  Q_OBJECT

 public:
  /// A backlog of more batches than this comes in at once: a feed must not show the past for long.
  static constexpr std::size_t kMaxBatchesBehind = 10;
  /// So many rows a frame has the time to search.
  static constexpr std::size_t kSearchedAtOnce = 1'000;

  /// `log` and `clock` must outlive the model.
  ActivityModel(const ActivityLog& log, const Clock& clock, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  /// Texts for screen readers; the delegate draws from rowAt().
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] const ActivityRow& rowAt(int row) const;
  [[nodiscard]] const ActivityEvent& eventAt(int row) const { return rowAt(row).event; }
  /// Of the event with that number in the log; -1 where it is not among the rows.
  [[nodiscard]] int rowOf(quint64 number) const;
  [[nodiscard]] const Clock& clock() const { return clock_; }

  /// How many events of the log are not in yet.
  [[nodiscard]] std::size_t waitingCount() const;
  /// Takes in at most `maxBatch` of them, the oldest first, and lets go what the log forgot. Returns how many
  /// rows appeared on top.
  int takeWaiting(int maxBatch);
  /// Takes in all of them.
  int takeAll();
  /// Follows what was marked as read in the log.
  void followRead();
  /// Lets go what was removed from the log.
  void followRemoved();

  /// Begins to list what `query` asks for: for the first rows searched at once.
  void setQuery(const ActivityQuery& query);
  /// Searches further; true when there is more to search.
  bool searchOn();

 private:
  int take(std::size_t count);
  [[nodiscard]] ActivityRow made(const ActivityEvent& event, quint64 number);
  [[nodiscard]] QString titleOf(const QString& eventType);
  [[nodiscard]] const ActivityRow* find(quint64 number) const;
  void dropOldest(std::size_t count);
  void dropShown(quint64 number);

  const ActivityLog& log_;
  const Clock& clock_;
  std::deque<ActivityRow> rows_;  ///< newest first
  std::deque<quint64> shown_;     ///< numbers of those that the query accepts, newest first
  std::size_t unsearched_ = 0;    ///< of rows_, at its end
  quint64 taken_ = 0;             ///< number of the newest event taken in
  ActivityQuery query_;
  QHash<QString, QString> titles_;  ///< by event type
};

}  // namespace pulsedeck
