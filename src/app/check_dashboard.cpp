#include "check_dashboard.h"

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/dashboard_folder.h"
#include "pulsedeck/ui/dashboard_spec.h"

#include <QFile>

namespace pulsedeck {

namespace {

QString at(const QString& file, int line, const QString& field, const QString& reason) {
  const QString place = field.isEmpty() ? QString() : field + QStringLiteral(": ");
  return QStringLiteral("%1:%2: %3%4").arg(file, QString::number(line), place, reason);
}

QStringList unknownMetrics(const QString& file, const DashboardSpec& page, const QByteArray& json) {
  MetricCatalog catalog;
  QFile metrics(QStringLiteral(":/pulsedeck/metrics.json"));
  if (!metrics.open(QIODevice::ReadOnly) || !catalog.load(metrics.readAll())) return {};
  QStringList warnings;
  for (const MetricMention& mention : metricsIn(page, json)) {
    if (catalog.describes(mention.metric)) continue;
    warnings << at(file, mention.line, mention.field,
                   QStringLiteral("warning: no catalogue describes such a metric; shown if the server sends "
                                  "it"));
  }
  return warnings;
}

qsizetype panelCount(const DashboardSpec& page) {
  qsizetype count = 0;
  for (const RowSpec& row : page.rows)
    count += row.cards.size() + row.panels.size();
  return count;
}

}  // namespace

DashboardCheck checkDashboard(const QString& file) {
  const PageFile read = readPageFile(file);
  if (!read.problem.isEmpty()) return {{}, at(file, 1, {}, read.problem.inEnglish()), {}};
  const QByteArray& json = read.content;
  const auto page = DashboardSpec::fromJson(json);
  if (!page)
    return {{}, at(file, page.error().line, page.error().field, page.error().reason.inEnglish()), {}};
  const auto panels = panelCount(*page);
  return {QStringLiteral("%1: ok, %2 %3")
              .arg(file, QString::number(panels),
                   panels == 1 ? QStringLiteral("panel") : QStringLiteral("panels")),
          {},
          unknownMetrics(file, *page, json)};
}

}  // namespace pulsedeck
