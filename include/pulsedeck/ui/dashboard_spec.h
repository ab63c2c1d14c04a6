#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace pulsedeck {

struct CardSpec {
  QString metric;  ///< dotted name
  QString title;   ///< empty: the catalogue's
  QString color;   ///< family whose colour the sparkline takes; empty: the metric's own

  bool operator==(const CardSpec&) const = default;
};
struct SeriesSpec {
  QString metric;
  QString label;
  QString color;     ///< family whose colour it takes; empty: the metric's own
  double scale = 1;  ///< drawn value = value × scale (said in the label)

  bool operator==(const SeriesSpec&) const = default;
};
struct PanelSpec {
  enum class Kind { Line, Area, Bar };
  Kind kind = Kind::Line;
  QString title;
  QString note;              ///< small text at the top right ("per hour")
  int width = 1;             ///< share of the row
  int height = 0;            ///< least, px at scale 1; 0: as its neighbours
  QList<SeriesSpec> series;  ///< Line and Area
  QString prefix;            ///< Bar: one bar for each metric whose name starts so, largest first
  int maxBars = 5;
  int maxPoints = 2'000;      ///< Line and Area: most points drawn for one series; a setting, not in the file
  std::optional<double> low;  ///< fixed ends of the value axis
  std::optional<double> high;

  bool operator==(const PanelSpec&) const = default;
};
struct RowSpec {
  QList<CardSpec> cards;    ///< either cards
  QList<PanelSpec> panels;  ///< or panels

  bool operator==(const RowSpec&) const = default;
};

/// What a page shows, as read from resources/dashboards/*.json.
struct DashboardSpec {
  QString id;  ///< for --page
  QString title;
  QString family;  ///< whose colour marks it in the navigation; empty for none
  QList<RowSpec> rows;

  bool operator==(const DashboardSpec&) const = default;

  /// The metric families it shows, each once.
  [[nodiscard]] QStringList families() const;

  /// As a file of pages has it; what is as by default is left out.
  [[nodiscard]] QByteArray toJson() const;
  /// The error names the field, as "rows[1].panels[0].kind: …".
  [[nodiscard]] static tl::expected<DashboardSpec, QString> fromJson(const QByteArray& json);
};

}  // namespace pulsedeck
