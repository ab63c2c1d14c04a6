#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/page_entry.h"
#include "pulsedeck/ui/page_layout.h"

#include <QScrollArea>

#include <vector>

namespace pulsedeck {

class MetricTable;
class Theme;
class TimeChart;

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

  void setSpan(qint64 spanMs);
  void setPaused(bool paused);
  /// For the frame clock; nothing happens while the page is hidden.
  void refreshCards();
  void refreshCharts();
  /// True while a card needs the next frame though nothing comes in.
  [[nodiscard]] bool isMoving() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addCard(const CardSpec& card, std::vector<QWidget*>& row);
  void addPanel(const PanelSpec& panel, std::vector<QWidget*>& row);
  [[nodiscard]] QWidget* makeChart(const PanelSpec& panel);
  /// Shows the metrics that no catalogue names, as soon as there are any.
  void addMore();
  /// What is pointed at in one time chart is shown in all.
  void shareCrosshair(TimeChart* chart);
  [[nodiscard]] std::vector<LayoutRow> shapes() const;
  void arrange();

  const PageEntry entry_;
  DashboardSpec spec_;  ///< in the operator's language
  const MetricsStore& store_;
  const Theme& theme_;
  QWidget* canvas_;
  std::vector<std::vector<QWidget*>> rows_;  ///< as in the spec
  std::vector<MetricView*> cards_;
  std::vector<MetricView*> charts_;
  std::vector<TimeChart*> timeCharts_;  ///< those of charts_
  MetricTable* more_ = nullptr;         ///< the last of rows_
  std::size_t searchedCatalogSize_ = 0;
  bool paused_ = false;
};

}  // namespace pulsedeck
