#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/card_periods.h"
#include "pulsedeck/ui/page_entry.h"

#include <QList>
#include <QStackedWidget>
#include <QString>

#include <optional>
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
  /// Before setPages(): what the operator chose earlier.
  void setCardPeriods(const CardPeriods& periods) { cardPeriods_ = periods; }
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
  /// The operator wants an alert rule for that metric or pattern.
  void ruleRequested(const QString& metric);
  /// The operator chose the period of a card.
  void cardPeriodsChanged(const CardPeriods& periods);
  void eventMarksToggled(bool shown);

 private:
  [[nodiscard]] DashboardPage* unchanged(const PageEntry& entry) const;
  [[nodiscard]] DashboardPage* make(const PageEntry& entry);
  void open(DashboardPage& next);
  void keepCardPeriod(const QString& page, const QString& card, std::optional<qint64> periodMs);

  const MetricsStore& store_;
  const Theme& theme_;
  std::vector<DashboardPage*> pages_;
  CardPeriods cardPeriods_;
  qint64 spanMs_;
  bool paused_ = false;
  bool eventMarks_ = true;
};

}  // namespace pulsedeck
