#include "metric_completer.h"

#include <QStandardItemModel>

namespace pulsedeck {

namespace {

constexpr int kNameRole = Qt::UserRole + 1;
constexpr int kMostShown = 10;

}  // namespace

MetricCompleter::MetricCompleter(const MetricCatalog& catalog, QObject* parent) : QCompleter(parent) {
  auto* metrics = new QStandardItemModel(this);
  for (std::size_t i = 0; i < catalog.size(); ++i) {
    const MetricInfo info = catalog.info(static_cast<MetricId>(i));
    auto* item = new QStandardItem(tr("%1 · %2", "a metric's title, its name").arg(info.title, info.name));
    item->setData(info.name, kNameRole);
    metrics->appendRow(item);
  }
  setModel(metrics);
  setFilterMode(Qt::MatchContains);
  setCaseSensitivity(Qt::CaseInsensitive);
  setMaxVisibleItems(kMostShown);
}

QString MetricCompleter::pathFromIndex(const QModelIndex& index) const {
  return index.data(kNameRole).toString();
}

}  // namespace pulsedeck
