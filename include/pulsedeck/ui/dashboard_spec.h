#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <tl/expected.hpp>

#include <optional>

namespace pulsedeck {

struct CardSpec {
  QString metric;       ///< dotted name
  QString title;        ///< empty: the catalogue's
  QString color;        ///< family whose colour the sparkline takes; empty: the metric's own
  qint64 periodMs = 0;  ///< of the change shown; 0: the header's range
};
struct SeriesSpec {
  QString metric;
  QString label;
  QString color;     ///< family whose colour it takes; empty: the metric's own
  double scale = 1;  ///< drawn value = value × scale (said in the label)
};
struct PanelSpec {
  enum class Kind { Line, Area, Bar };
  Kind kind = Kind::Line;
  QString title;
  QString note;              ///< small text at the top right ("per hour")
  int width = 1;             ///< share of the row
  QList<SeriesSpec> series;  ///< Line and Area
  QString prefix;            ///< Bar: one bar for each metric whose name starts so, largest first
  int maxBars = 5;
  int maxPoints = 2'000;      ///< Line and Area: most points drawn for one series; a setting, not in the file
  std::optional<double> low;  ///< fixed ends of the value axis
  std::optional<double> high;
};
struct RowSpec {
  QList<CardSpec> cards;    ///< either cards
  QList<PanelSpec> panels;  ///< or panels
};

/// What a page shows, as read from resources/dashboards/*.json.
struct DashboardSpec {
  QString id;  ///< for --page
  QString title;
  QString family;  ///< whose colour marks it in the navigation; empty for none
  QList<RowSpec> rows;

  /// The metric families it shows, each once.
  [[nodiscard]] QStringList families() const;

  /// The error names the field, as "rows[1].panels[0].kind: …".
  [[nodiscard]] static tl::expected<DashboardSpec, QString> fromJson(const QByteArray& json);
};

}  // namespace pulsedeck
