#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/chart_group.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/layout_edit.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/page_entry.h"
#include "pulsedeck/ui/page_layout.h"

#include <QScrollArea>

#include <vector>

namespace pulsedeck {

class MetricTable;
class Theme;

/// One page of cards and charts, made from its description, or a faulty one's notice. Scrolls when the window
/// is too low for it.
class DashboardPage : public QScrollArea {
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
  /// Where its cards and panels are, on canvas().
  [[nodiscard]] const PageLayout& layout() const { return layout_; }
  [[nodiscard]] QWidget* canvas() const { return canvas_; }
  /// Shows the page's own cards and panels in this arrangement; those that are not in it are hidden.
  void setArrangement(const LayoutEdit::Rows& arrangement);
  /// The arrangement becomes the page's own; `source` is the page so arranged.
  void adoptArrangement(const DashboardSpec& source);

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
  MetricTable* addTable(MetricTable* table);
  /// Shows the metrics that no catalogue names, as soon as there are any.
  void addMore();
  [[nodiscard]] std::vector<LayoutRow> shapes() const;
  void arrange();

  PageEntry entry_;
  DashboardSpec spec_;  ///< in the operator's language
  const MetricsStore& store_;
  const Theme& theme_;
  QWidget* canvas_;
  std::vector<QWidget*> items_;   ///< by their number in the spec, through all rows
  LayoutEdit::Rows arrangement_;  ///< as in the spec, but while the layout is edited
  std::vector<QWidget*> tail_;    ///< below them all, a row each: what the page's file does not place
  PageLayout layout_;
  std::vector<MetricView*> cards_;
  std::vector<MetricView*> charts_;
  ChartGroup timeCharts_;        ///< those of charts_
  MetricTable* more_ = nullptr;  ///< one of tail_
  std::size_t searchedCatalogSize_ = 0;
  bool paused_ = false;
};

}  // namespace pulsedeck
