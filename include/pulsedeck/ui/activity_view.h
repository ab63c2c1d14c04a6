#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/batch_gate.h"
#include "pulsedeck/ui/activity_delegate.h"
#include "pulsedeck/ui/panel.h"

#include <optional>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace pulsedeck {

class ActivityList;
class ActivityModel;
class FlatButton;
class TextLabel;

/// What happened on the platform, newest on top, with a filter by entity type, a search and a count of what
/// is unread. Opening an event marks it as read.
class ActivityView : public Panel {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive the view. At most `maxBatch` new rows come in a frame, and in batches
  /// when they come thick (BatchGate).
  ActivityView(MetricsStore& store, const Theme& theme, int maxBatch, ActivityLayout layout,
               QWidget* parent = nullptr);

  /// Brings in what is new; true when more is waiting for the next frame. Does nothing while hidden; while
  /// paused only what the operator does shows.
  bool refresh();
  void setPaused(bool paused) { paused_ = paused; }
  /// Opens the search and gives it the keys.
  void openSearch();
  /// Forgets what was searched for; the list has the keys then.
  void closeSearch();
  [[nodiscard]] ActivityList& list() const { return *list_; }

 Q_SIGNALS:
  /// By a click or Enter; `row` is its place in the list.
  void eventChosen(const ActivityEvent& event, const QRect& row);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// How far the rows begin before their texts.
  [[nodiscard]] int overhangOf(const QVBoxLayout& layout) const;
  void addHead(QVBoxLayout& layout);
  void addSearch(QVBoxLayout& layout);
  void addList(QVBoxLayout& layout);
  void addFilterMenu();
  void showOnly(std::optional<EntityType> type, const QString& name);
  void search();
  void choose(int row);
  /// Lets rows in without moving what the operator reads further down.
  bool takeRows();
  void updateUnread();
  void updateEmptyText();

  MetricsStore& store_;
  int maxBatch_;
  BatchGate gate_;
  ActivityModel* model_;
  ActivityDelegate* delegate_;
  // In the order in which Tab goes through them.
  FlatButton* markAll_;
  FlatButton* searchButton_;
  FlatButton* filterButton_;
  QLineEdit* searchField_;
  ActivityList* list_;
  TextLabel* empty_;
  std::optional<EntityType> type_;
  std::optional<std::size_t> shownUnread_;
  bool paused_ = false;
  bool catchUpDue_ = true;
  bool readDue_ = false;
  bool removedDue_ = false;
};

}  // namespace pulsedeck
