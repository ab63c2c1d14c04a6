#include "pulsedeck/ui/metric_table.h"

#include "metric_table_view.h"
#include "panel_head.h"
#include "pulsedeck/ui/chart_menu.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/metric_group.h"
#include "pulsedeck/ui/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kTop = 38;
constexpr int kSide = 6;
constexpr int kBottom = 8;
constexpr int kLeastName = 120;
/// As many rows tell how wide a column has to be.
constexpr int kMeasuredRows = 60;

QStringList titlesOf(const PanelSpec& spec) {
  QStringList titles{MetricTable::tr("Name")};
  for (const ColumnSpec& column : spec.columns)
    titles << (column.title.isEmpty() ? MetricCatalog::titleFromName(column.metric) : column.title);
  return titles;
}

}  // namespace

MetricTable::MetricTable(const PanelSpec& spec, const MetricsStore& store, const Theme& theme,
                         QWidget* parent)
    : MetricTable(
          spec, [spec](const MetricCatalog& catalog) { return tableRows(catalog, spec); }, titlesOf(spec),
          store, theme, parent) {}

MetricTable::MetricTable(const PanelSpec& spec, MetricTableModel::RowFinder find, const MetricsStore& store,
                         const Theme& theme, QWidget* parent)
    : MetricTable(spec, std::move(find), QStringList{tr("Name"), tr("Value")}, store, theme, parent) {}

MetricTable::MetricTable(const PanelSpec& spec, MetricTableModel::RowFinder find, const QStringList& titles,
                         const MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent),
      spec_(spec),
      store_(store),
      model_(new MetricTableModel(std::move(find), spec, titles, store, this)),
      view_(new MetricTableView(this)) {
  connect(static_cast<MetricTableView*>(view_), &MetricTableView::opened, this, &MetricTable::open);
  new ChartMenu(*this, *this, theme);  // the view leaves keys and clicks that it does not need to us
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(spec_.title);
  view_->setAccessibleName(spec_.title);
  view_->setHorizontalHeader(new MetricTableHeader(theme, view_));
  view_->setItemDelegate(new MetricTableDelegate(theme, view_));
  view_->setModel(model_);
  view_->verticalHeader()->hide();
  view_->setShowGrid(false);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setCornerButtonEnabled(false);
  view_->setWordWrap(false);
  view_->setSelectionBehavior(QAbstractItemView::SelectRows);
  view_->setSelectionMode(QAbstractItemView::SingleSelection);
  view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view_->setTabKeyNavigation(false);
  view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view_->viewport()->setAutoFillBackground(false);
  view_->hide();
  sortAtFirst();
  takeTheme();
  connect(&store_, &MetricsStore::metricsChanged, this,
          [this](const QList<MetricId>& ids) { model_->note(ids); });
  connect(&store_, &MetricsStore::ruleLimitsChanged, view_->viewport(), qOverload<>(&QWidget::update));
  connect(&theme, &Theme::changed, this, &MetricTable::takeTheme);
}

void MetricTable::open(const QModelIndex& index) {
  if (const QString name = model_->metricAt(index); !name.isEmpty()) Q_EMIT metricChosen(name);
}

QList<MetricChoice> MetricTable::exportMetrics() const {
  const QString name = model_->metricAt(view_->currentIndex());
  if (name.isEmpty()) return {};
  const std::optional<MetricId> id = store_.catalog().find(name);
  return {{name, id ? store_.catalog().info(*id).title : name}};
}

void MetricTable::sortAtFirst() {
  int column = 0;
  for (int i = 0; i < spec_.columns.size(); ++i) {
    if (spec_.columns[i].metric == spec_.sort) column = i + 1;
  }
  view_->setSortingEnabled(true);
  view_->sortByColumn(column,
                      spec_.descending && !spec_.sort.isEmpty() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void MetricTable::setSpan(qint64) {}

void MetricTable::setPaused(bool paused) {
  model_->setPaused(paused);
}

void MetricTable::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  model_->setDue();
  takeValues();
}

void MetricTable::refresh() {
  if (isVisible() && !model_->isPaused()) takeValues();
}

void MetricTable::takeValues() {
  const QString before = warningText();
  if (!model_->refresh()) return;
  view_->setVisible(model_->rowCount() > 0);
  if (std::exchange(fittedRows_, model_->rowCount()) != model_->rowCount()) fitColumns();
  if (before == warningText()) return;
  setAccessibleDescription(warningText());
  update();
}

QString MetricTable::warningText() const {
  if (const auto age = model_->staleForMs()) return tr("Stale · %1 ago", "age").arg(formatAge(*age));
  const auto hidden = static_cast<int>(model_->hiddenRows());
  return hidden > 0 ? tr("%n rows more than fit here", nullptr, hidden) : QString();
}

void MetricTable::takeTheme() {
  const auto* delegate = static_cast<const MetricTableDelegate*>(view_->itemDelegate());
  view_->verticalHeader()->setDefaultSectionSize(delegate->rowHeight());
  view_->verticalHeader()->setMinimumSectionSize(delegate->rowHeight());
  arrange();
}

void MetricTable::resizeEvent(QResizeEvent* event) {
  Panel::resizeEvent(event);
  arrange();
}

void MetricTable::arrange() {
  const int side = theme().scaled(kSide);
  view_->setGeometry(rect().adjusted(side, theme().scaled(kTop), -side, -theme().scaled(kBottom)));
  fitColumns();
}

// Columns are as wide as their texts; the names take the rest.
void MetricTable::fitColumns() {
  const auto* delegate = static_cast<const MetricTableDelegate*>(view_->itemDelegate());
  const QFontMetrics metrics(theme().font(TextRole::Label));
  // A digit more, so that the width does not follow every value.
  const int spare = metrics.horizontalAdvance(QLatin1Char('0'));
  int values = 0;
  for (int column = 1; column < model_->columnCount(); ++column) {
    const QString title = model_->headerData(column, Qt::Horizontal).toString();
    int width = metrics.horizontalAdvance(title) + MetricTableHeader::markRoom(theme());
    for (int row = 0; row < std::min(model_->rowCount(), kMeasuredRows); ++row) {
      const QString text = model_->index(row, column).data().toString();
      width = std::max(
          width, metrics.horizontalAdvance(text) + spare + delegate->signRoom() + 2 * delegate->padding());
    }
    view_->setColumnWidth(column, width);
    values += width;
  }
  const int bar = view_->verticalScrollBar()->sizeHint().width();
  view_->setColumnWidth(0, std::max(theme().scaled(kLeastName), view_->width() - bar - values));
}

void MetricTable::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  QPainter painter(this);
  if (event->rect().top() <= theme().scaled(kTop)) {
    paintPanelHead(painter, width(), theme(), spec_.title, spec_.note, warningText());
  }
  if (model_->rowCount() > 0) return;
  const QString metric = spec_.rows.isEmpty() ? QString() : spec_.rows;
  paintPanelMessage(painter, panelBody(size(), theme()), theme(), MetricGroup::emptyMessage(store_, metric));
}

}  // namespace pulsedeck
