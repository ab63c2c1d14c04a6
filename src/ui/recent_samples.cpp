#include "recent_samples.h"

#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_text.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kRowHeight = 22;

/// Leaves to the window what moves nothing, as Space and L; a view would search for it.
class SamplesTable : public QTableView {
 public:
  using QTableView::QTableView;

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint();
    if (isText && (event->modifiers() & ~Qt::ShiftModifier & ~Qt::KeypadModifier) == 0) {
      event->ignore();
      return;
    }
    QTableView::keyPressEvent(event);
  }
};

}  // namespace

void SamplesModel::setSamples(std::vector<Sample> newestFirst, const MetricInfo& info) {
  const auto known = samples_.empty() ? newestFirst.end()
                                      : std::find(newestFirst.begin(), newestFirst.end(), samples_.front());
  const auto fresh = static_cast<int>(known - newestFirst.begin());
  const bool continues = known != newestFirst.end() && info == info_;
  if (!continues) {
    beginResetModel();
    samples_ = std::move(newestFirst);
    info_ = info;
    endResetModel();
    return;
  }
  if (fresh > 0) {
    beginInsertRows({}, 0, fresh - 1);
    samples_.insert(samples_.begin(), newestFirst.begin(), known);
    endInsertRows();
  }
  if (samples_.size() <= newestFirst.size()) return;
  beginRemoveRows({}, static_cast<int>(newestFirst.size()), rowCount() - 1);
  samples_.resize(newestFirst.size());
  endRemoveRows();
}

void SamplesModel::setNow(qint64 nowMs) {
  const auto dateOf = [](qint64 timeMs) { return QDateTime::fromMSecsSinceEpoch(timeMs).date(); };
  const bool isAnotherDay = dateOf(nowMs) != dateOf(nowMs_);
  nowMs_ = nowMs;
  if (isAnotherDay && !samples_.empty()) Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

int SamplesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(samples_.size());
}

int SamplesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant SamplesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Sample& sample = samples_[static_cast<std::size_t>(index.row())];
  if (role == Qt::TextAlignmentRole) {
    const Qt::Alignment side = index.column() == Time ? Qt::AlignLeft : Qt::AlignRight;
    return QVariant::fromValue(side | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  return index.column() == Time ? formatExactMoment(sample.timeMs, nowMs_) : formatRaw(sample.value, info_);
}

QVariant SamplesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  return section == Time ? tr("Time") : tr("Value");
}

RecentSamples::RecentSamples(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent),
      store_(store),
      model_(new SamplesModel(this)),
      table_(new SamplesTable),
      note_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted)) {
  auto* title = new TextLabel(theme, TextRole::Title, &ThemeTokens::text);
  title->setText(tr("Last values"));
  setAccessibleName(title->text());
  auto* head = new QHBoxLayout;
  head->addWidget(title, 1);
  head->addWidget(note_);
  auto* layout = new QVBoxLayout(this);
  const int padding = theme.scaled(Theme::kPadding);
  layout->setContentsMargins(padding, theme.scaled(9), theme.scaled(4), theme.scaled(8));
  head->setContentsMargins(0, 0, padding - theme.scaled(4), 0);
  layout->addLayout(head);
  layout->addWidget(table_, 1);

  table_->setModel(model_);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setTabKeyNavigation(false);
  table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->setWordWrap(false);
  table_->viewport()->setAutoFillBackground(false);
  table_->setAccessibleName(title->text());
  table_->horizontalHeader()->hide();
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setMinimumSectionSize(0);
  takeTheme();
  connect(&theme, &Theme::changed, this, &RecentSamples::takeTheme);
}

void RecentSamples::takeTheme() {
  const QFont font = theme().font(TextRole::Label);
  table_->setFont(font);
  table_->verticalHeader()->setDefaultSectionSize(
      std::max(theme().scaled(kRowHeight), QFontMetrics(font).height() + theme().scaled(4)));
}

void RecentSamples::clear() {
  model_->setSamples({}, {});
  note_->clear();
  table_->scrollToTop();
  shownCount_ = 0;
  shownUntilMs_.reset();
}

// Rows that move under the eyes cannot be read, and the lowest would vanish meanwhile.
bool RecentSamples::isHeld() const {
  return table_->verticalScrollBar()->value() > 0;
}

void RecentSamples::refresh(const WatchedMetric& metric, qint64 untilMs) {
  const TimeSeries* const series = metric.series();
  if (series == nullptr) return;
  // Midnight comes also where nothing else does, and on the server's clock, as the samples' times are.
  model_->setNow(store_.serverNowMs().value_or(store_.clock().wallMs()));
  if (isHeld()) {
    const quint64 newer = series->count() - std::min(series->count(), shownCount_);
    note_->setText(newer == 0 ? QString() : tr("held, %n newer", nullptr, static_cast<int>(newer)));
    return;
  }
  note_->clear();
  if (series->count() == shownCount_ && shownUntilMs_ == untilMs) return;
  shownUntilMs_ = untilMs;
  shownCount_ = series->count();
  model_->setSamples(series->newest(kMost, untilMs), metric.info());
}

}  // namespace pulsedeck
