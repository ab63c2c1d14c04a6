#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/page_entry.h"

#include <QList>
#include <QStackedWidget>
#include <QString>

#include <vector>

namespace pulsedeck {

class DashboardPage;
class Theme;

/// The window's pages, one of which is shown. Takes a new list while running: pages that did not change stay
/// as they are, with what they show and how far they are scrolled.
class PageStack : public QStackedWidget {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive the stack.
  PageStack(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Ids must be unique. The page shown stays shown if there is still one of its id, else the first is.
  void setPages(const QList<PageEntry>& entries);
  void setSpan(qint64 spanMs);
  void setPaused(bool paused);
  void setEventMarks(bool shown);

  /// In the order of the list.
  [[nodiscard]] const std::vector<DashboardPage*>& pages() const { return pages_; }
  /// Null when there is none.
  [[nodiscard]] DashboardPage* page(const QString& id) const;
  [[nodiscard]] DashboardPage* current() const;

 Q_SIGNALS:
  /// By its card or table, by dotted name.
  void metricChosen(const QString& name);
  void eventMarksToggled(bool shown);

 private:
  [[nodiscard]] DashboardPage* unchanged(const PageEntry& entry) const;
  [[nodiscard]] DashboardPage* make(const PageEntry& entry);

  const MetricsStore& store_;
  const Theme& theme_;
  std::vector<DashboardPage*> pages_;
  qint64 spanMs_;
  bool paused_ = false;
  bool eventMarks_ = true;
};

}  // namespace pulsedeck
