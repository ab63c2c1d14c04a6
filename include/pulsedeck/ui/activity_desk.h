#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/tool_page.h"

#include <QLatin1StringView>
#include <QObject>
#include <QRect>

class QWidget;

namespace pulsedeck {

class ActivityPage;
class ActivityView;
class EventPopover;
class Theme;

/// A window's activity: the column beside the pages, the page of its own, and an event's details, which open
/// beside the column.
class ActivityDesk : public QObject {
  Q_OBJECT

 public:
  static constexpr QLatin1StringView kPageId{"activity"};

  /// `store` and `theme` must outlive the desk; `ground` is the window's, on which all of it lies and which
  /// is its parent. See ActivityView for `maxBatch`.
  ActivityDesk(MetricsStore& store, const Theme& theme, int maxBatch, QWidget* ground);

  /// For its owner to place and show.
  [[nodiscard]] ActivityView* column() const { return column_; }
  /// Made when it is first opened. Call once.
  [[nodiscard]] ToolPage toolPage();
  [[nodiscard]] bool isPageOpen() const;

  /// Brings in what is new; true when more is waiting for the next frame.
  bool refresh();
  void setPaused(bool paused);
  /// The page's list gets the keys where it is open, else the column's.
  void takeFocus();
  void openSearch();

 Q_SIGNALS:
  /// The operator wants to see the charts at that time.
  void timeRequested(qint64 timeMs);

 private:
  [[nodiscard]] ActivityView& view() const;
  [[nodiscard]] QWidget* makePage(QWidget* parent);
  void showDetails(const ActivityEvent& event, const QRect& row);

  MetricsStore& store_;
  const Theme& theme_;
  int maxBatch_;
  QWidget* ground_;
  ActivityView* column_;
  ActivityPage* page_ = nullptr;  ///< null until it is first opened, as the one after it
  EventPopover* details_ = nullptr;
  bool paused_ = false;
};

}  // namespace pulsedeck
