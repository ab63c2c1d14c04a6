#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/batch_gate.h"
#include "pulsedeck/ui/panel.h"

class QListView;

namespace pulsedeck {

class ActivityDelegate;
class ActivityFilter;
class ActivityModel;
class FlatButton;
class TextLabel;

/// The column of what happened on the platform, newest on top. Opening an event marks it as read.
class ActivityView : public Panel {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive the view. At most `maxBatch` new rows come in a frame, and in batches
  /// when they come thick (BatchGate).
  ActivityView(MetricsStore& store, const Theme& theme, int maxBatch, QWidget* parent = nullptr);

  /// Brings in what is new; true when more is waiting for the next frame. Does nothing while hidden or
  /// paused.
  bool refresh();
  void setPaused(bool paused) { paused_ = paused; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addFilterMenu();
  void showOnly(std::optional<EntityType> type, const QString& name);
  void takeEvents(const QList<ActivityEvent>& events);
  /// Lets rows in without moving what the operator reads further down.
  bool takeRows();
  void updateEmptyText();

  MetricsStore& store_;
  int maxBatch_;
  BatchGate gate_;
  ActivityModel* model_;
  ActivityFilter* filter_;
  ActivityDelegate* delegate_;
  QListView* list_;
  FlatButton* filterButton_;
  TextLabel* empty_;
  bool filtered_ = false;
  bool paused_ = false;
  bool reloadDue_ = true;
  bool followDue_ = false;
};

}  // namespace pulsedeck
