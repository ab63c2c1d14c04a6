#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QWidget>

namespace pulsedeck {

class ActivityView;
class EventDetails;
class Panel;
class TextLabel;
class Theme;

/// The activity with room: a line for each event, and the details of the chosen one beside the list, or below
/// it where that would be too narrow.
class ActivityPage : public QWidget {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive the page.
  ActivityPage(MetricsStore& store, const Theme& theme, int maxBatch, QWidget* parent = nullptr);

  /// See ActivityView.
  bool refresh();
  void setPaused(bool paused);
  [[nodiscard]] ActivityView& view() const { return *view_; }

 Q_SIGNALS:
  /// The operator wants to see the charts at that time.
  void timeRequested(qint64 timeMs);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();

  const Theme& theme_;
  ActivityView* view_;
  Panel* side_;
  TextLabel* hint_;
  EventDetails* details_;
};

}  // namespace pulsedeck
