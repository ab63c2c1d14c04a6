#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/card_periods.h"
#include "pulsedeck/ui/chart_group.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/layout_edit.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/page_entry.h"
#include "pulsedeck/ui/page_layout.h"
#include "pulsedeck/ui/scroll_page.h"

#include <QSize>

#include <map>
#include <optional>
#include <vector>

namespace pulsedeck {

class MetricCard;
class MetricTable;
class Theme;

/// One page of cards and charts, made from its description, or a faulty one's notice. Scrolls when the window
/// is too low for it.
class DashboardPage : public ScrollPage {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive the page.
  DashboardPage(PageEntry entry, const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// A text of a page's file in the operator's language.
  [[nodiscard]] static QString shownText(const QString& text);

  [[nodiscard]] const DashboardSpec& spec() const { return spec_; }
  /// What the page was made from.
  [[nodiscard]] const PageEntry& entry() const { return entry_; }

  /// What it was made from, in the language of its file.
  [[nodiscard]] const DashboardSpec& source() const { return entry_.spec; }
  /// Where its cards and panels are, on the canvas.
  [[nodiscard]] const PageLayout& layout() const { return layout_; }
  /// The height it needs in a room of that size, with everything so many times as large as usual; more than
  /// the room's where it would have to scroll.
  [[nodiscard]] int heightAt(QSize room, qreal scale) const;
  /// Shows the page's own cards and panels in this arrangement; those that are not in it are hidden.
  void setArrangement(const LayoutEdit::Rows& arrangement);
  /// The arrangement becomes the page's own; `source` is the page so arranged.
  void adoptArrangement(const DashboardSpec& source);

  /// Takes the periods that were chosen for cards of this page.
  void setCardPeriods(const CardPeriods& periods);
  void setSpan(qint64 spanMs);
  void setPaused(bool paused);
  /// Time charts that were zoomed or moved follow the stream again.
  void backToLive() { timeCharts_.backToLive(); }
  /// They show that moment and what was around it, at most `spanMs` in all. False where the page has none.
  bool showMoment(qint64 timeMs, qint64 spanMs) { return timeCharts_.showMoment(timeMs, spanMs); }
  void setEventMarks(bool shown);
  /// For the frame clock; nothing happens while the page is hidden.
  void refreshCards();
  void refreshCharts();
  /// True while a card needs the next frame though nothing comes in.
  [[nodiscard]] bool isMoving() const;

 Q_SIGNALS:
  /// The operator wants to see more of that metric.
  void metricChosen(const QString& name);
  /// The operator wants an alert rule for that metric or pattern.
  void ruleRequested(const QString& metric);
  /// The operator chose the period of a card; nothing where it is the page's own again. `card` is its
  /// metric, with a number behind it where the page has several of it.
  void cardPeriodChosen(const QString& card, std::optional<qint64> periodMs);
  /// By the menu of one of its charts.
  void eventMarksToggled(bool shown);
  /// Cards and panels have new places.
  void arranged();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addCard(const CardSpec& card);
  void addPanel(const PanelSpec& panel);
  [[nodiscard]] QWidget* makeChart(const PanelSpec& panel);
  void connectMenu(const QWidget& panel);
  MetricTable* addTable(MetricTable* table);
  /// Shows the metrics that no catalogue names, as soon as there are any.
  void addMore();
  [[nodiscard]] std::vector<LayoutRow> shapes(qreal scale) const;
  void arrange();

  PageEntry entry_;
  DashboardSpec spec_;  ///< in the operator's language
  const MetricsStore& store_;
  std::vector<QWidget*> items_;   ///< by their number in the spec, through all rows
  LayoutEdit::Rows arrangement_;  ///< as in the spec, but while the layout is edited
  std::vector<QWidget*> tail_;    ///< below them all, a row each: what the page's file does not place
  PageLayout layout_;
  std::vector<MetricView*> cards_;
  std::map<QString, MetricCard*> cardsByName_;
  std::vector<MetricView*> charts_;
  ChartGroup timeCharts_;        ///< those of charts_
  MetricTable* more_ = nullptr;  ///< one of tail_
  std::size_t searchedCatalogSize_ = 0;
  bool paused_ = false;
};

}  // namespace pulsedeck
