#include "pulsedeck/ui/dashboard_page.h"

#include "pulsedeck/ui/bar_chart.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/page_layout.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"

#include <QCoreApplication>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

DashboardSpec translated(DashboardSpec page) {
  page.title = DashboardPage::shownText(page.title);
  for (RowSpec& row : page.rows) {
    for (CardSpec& card : row.cards)
      card.title = DashboardPage::shownText(card.title);
    for (PanelSpec& panel : row.panels) {
      panel.title = DashboardPage::shownText(panel.title);
      panel.note = DashboardPage::shownText(panel.note);
      for (SeriesSpec& series : panel.series)
        series.label = DashboardPage::shownText(series.label);
    }
  }
  return page;
}

LayoutSizes sizesFor(const Theme& theme) {
  LayoutSizes sizes;
  sizes.gap = theme.scaled(sizes.gap);
  sizes.cardWidth = theme.scaled(sizes.cardWidth);
  sizes.cardHeight = theme.scaled(sizes.cardHeight);
  sizes.panelWidth = theme.scaled(sizes.panelWidth);
  sizes.panelHeight = theme.scaled(sizes.panelHeight);
  return sizes;
}

}  // namespace

DashboardPage::DashboardPage(const DashboardSpec& spec, const MetricsStore& store, const Theme& theme,
                             QWidget* parent)
    : QScrollArea(parent),
      source_(spec),
      spec_(translated(spec)),
      store_(store),
      theme_(theme),
      canvas_(new QWidget) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
  setWidget(canvas_);
  canvas_->setAutoFillBackground(false);
  setAccessibleName(spec_.title);
  for (const RowSpec& row : std::as_const(spec_.rows)) {
    for (const CardSpec& card : row.cards)
      addCard(card);
    for (const PanelSpec& panel : row.panels)
      addPanel(panel);
  }
  arrangement_ = LayoutEdit(spec_).rows();
  connect(&theme_, &Theme::changed, this, &DashboardPage::arrange);
}

QString DashboardPage::shownText(const QString& text) {
  return text.isEmpty() ? text : QCoreApplication::translate("Dashboard", text.toUtf8().constData());
}

void DashboardPage::setSpan(qint64 spanMs) {
  for (MetricView* card : cards_)
    card->setSpan(spanMs);
  for (MetricView* chart : charts_)
    chart->setSpan(spanMs);
}

void DashboardPage::setPaused(bool paused) {
  for (MetricView* card : cards_)
    card->setPaused(paused);
  for (MetricView* chart : charts_)
    chart->setPaused(paused);
}

void DashboardPage::refreshCards() {
  if (!isVisible()) return;
  for (MetricView* card : cards_)
    card->refresh();
}

bool DashboardPage::isMoving() const {
  return isVisible() &&
         std::any_of(cards_.begin(), cards_.end(), [](const MetricView* card) { return card->isMoving(); });
}

void DashboardPage::refreshCharts() {
  if (!isVisible()) return;
  for (MetricView* chart : charts_)
    chart->refresh();
}

void DashboardPage::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  arrange();
}

void DashboardPage::addCard(const CardSpec& card) {
  auto* view = new MetricCard(card, store_, theme_, canvas_);
  items_.push_back(view);
  cards_.push_back(view);
}

void DashboardPage::addPanel(const PanelSpec& panel) {
  if (panel.kind == PanelSpec::Kind::Bar) {
    auto* view = new BarChart(panel, store_, theme_, canvas_);
    items_.push_back(view);
    charts_.push_back(view);
  } else {
    auto* view = new TimeChart(panel, store_, theme_, canvas_);
    items_.push_back(view);
    charts_.push_back(view);
    shareCrosshair(view);
  }
}

void DashboardPage::shareCrosshair(TimeChart* chart) {
  for (TimeChart* other : timeCharts_) {
    connect(chart, &TimeChart::pointedAt, other, &TimeChart::setPointedElsewhere);
    connect(other, &TimeChart::pointedAt, chart, &TimeChart::setPointedElsewhere);
  }
  timeCharts_.push_back(chart);
}

void DashboardPage::setArrangement(const LayoutEdit::Rows& arrangement) {
  arrangement_ = arrangement;
  std::vector<bool> shown(items_.size(), false);
  for (const LayoutEdit::Row& row : arrangement_) {
    for (const LayoutEdit::Item& item : row.items)
      shown[static_cast<std::size_t>(item.id)] = true;
  }
  for (std::size_t id = 0; id < items_.size(); ++id)
    items_[id]->setVisible(shown[id]);
  arrange();
}

void DashboardPage::adoptArrangement(const DashboardSpec& source) {
  std::vector<QWidget*> items;
  for (const LayoutEdit::Row& row : arrangement_) {
    for (const LayoutEdit::Item& item : row.items)
      items.push_back(items_[static_cast<std::size_t>(item.id)]);
  }
  items_ = std::move(items);
  source_ = source;
  spec_ = translated(source);
  arrangement_ = LayoutEdit(spec_).rows();
}

std::vector<LayoutRow> DashboardPage::shapes() const {
  std::vector<LayoutRow> rows;
  for (const LayoutEdit::Row& row : arrangement_) {
    LayoutRow& shape = rows.emplace_back();
    shape.cards = row.cards;
    for (const LayoutEdit::Item& item : row.items) {
      shape.shares.push_back(row.cards ? 1 : item.width);
      shape.heights.push_back(theme_.scaled(item.height));
    }
  }
  return rows;
}

void DashboardPage::arrange() {
  const std::vector<LayoutRow> rows = shapes();
  const LayoutSizes sizes = sizesFor(theme_);
  layout_ = layoutPage(rows, size(), sizes);
  if (layout_.height > height()) {
    // The scroll bar takes its room, and a gap keeps it off the panels.
    const int room = verticalScrollBar()->sizeHint().width() + theme_.scaled(4);
    layout_ = layoutPage(rows, size() - QSize(room, 0), sizes);
  }
  canvas_->setGeometry(0, 0, viewport()->width(), layout_.height);
  for (std::size_t row = 0; row < arrangement_.size(); ++row) {
    const std::vector<LayoutEdit::Item>& items = arrangement_[row].items;
    for (std::size_t i = 0; i < items.size(); ++i)
      items_[static_cast<std::size_t>(items[i].id)]->setGeometry(layout_.rows[row][i]);
  }
  Q_EMIT arranged();
}

}  // namespace pulsedeck
