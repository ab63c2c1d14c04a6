#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/fault_reason.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <tl/expected.hpp>

#include <optional>

namespace pulsedeck {

// A colour is a family's name or "#rrggbb"; empty: the metric's own family's.

struct CardSpec {
  QString metric;       ///< dotted name
  QString title;        ///< empty: the catalogue's
  QString color;        ///< of the sparkline
  qint64 periodMs = 0;  ///< the change is told against so long ago; 0: the header's range

  bool operator==(const CardSpec&) const = default;
};
struct SeriesSpec {
  QString metric;
  QString label;
  QString color;
  double scale = 1;  ///< drawn value = value × scale (said in the label)

  bool operator==(const SeriesSpec&) const = default;
};
struct ColumnSpec {
  QString metric;  ///< what stands behind the row's name in the metric's
  QString title;   ///< empty: made from `metric`

  bool operator==(const ColumnSpec&) const = default;
};
struct PanelSpec {
  enum class Kind { Line, Area, Bar, Donut, Funnel, Table, Card };
  /// How often a panel that does not follow the stream looks for something new.
  static constexpr qint64 kStillMs = 60'000;

  Kind kind = Kind::Line;
  QString title;
  QString note;              ///< small text at the top right ("per hour")
  int width = 1;             ///< share of the row
  int height = 0;            ///< least, px at scale 1; 0: as its neighbours
  QString color;             ///< of what has no colour of its own
  QList<SeriesSpec> series;  ///< Line, Area, Funnel (in its order); Bar and Donut where there is no prefix
  QString prefix;            ///< Bar and Donut: all metrics of this pattern, largest first
  int maxBars = 5;
  int maxSlices = 6;  ///< Donut: what is smaller is put together
  QString rows;       ///< Table: one for each name between this and a column's metric
  QList<ColumnSpec> columns;
  QString sort;               ///< Table: the column's metric it is sorted by at first; empty: by name
  bool descending = true;     ///< Table: so sorted
  CardSpec card;              ///< Card
  int maxPoints = 2'000;      ///< Line and Area: most points drawn for one series; a setting, not in the file
  std::optional<double> low;  ///< fixed ends of the value axis
  std::optional<double> high;
  bool realtime = true;      ///< follows the stream with every frame; else once in kStillMs
  bool limits = true;        ///< Line and Area: expected ranges are drawn; those of rules always are
  std::optional<Unit> unit;  ///< how values are written, where not as the catalogue says
  std::optional<int> precision;

  bool operator==(const PanelSpec&) const = default;

  /// The metric's description, with the panel's own way of writing values.
  [[nodiscard]] MetricInfo written(MetricInfo info) const;
};
struct RowSpec {
  static constexpr int kMaxCards = 24;
  static constexpr int kMaxPanels = 12;

  QList<CardSpec> cards;    ///< either cards
  QList<PanelSpec> panels;  ///< or panels

  bool operator==(const RowSpec&) const = default;
};

/// What is wrong with a page's file, and where.
struct DashboardFault {
  int line = 1;
  QString field;  ///< "rows[1].panels[0].kind"; empty: the file as a whole
  FaultReason reason;

  bool operator==(const DashboardFault&) const = default;

  /// "line 7: rows[1].panels[0].kind: must be …", in English.
  [[nodiscard]] QString text() const;
};

/// What a page shows, as read from a file of pages (format: docs/dashboards.md).
struct DashboardSpec {
  static constexpr int kMaxRows = 40;

  QString id;  ///< for --page
  QString title;
  QString family;  ///< whose colour marks it in the navigation; empty for none
  QString more;    ///< family whose metrics that no catalogue names are shown at the end; empty for none
  QList<RowSpec> rows;

  bool operator==(const DashboardSpec&) const = default;

  /// The metric families it shows, each once.
  [[nodiscard]] QStringList families() const;

  /// As a file of pages has it; what is as by default is left out.
  [[nodiscard]] QByteArray toJson() const;
  /// Reads no display, can be called from any thread.
  [[nodiscard]] static tl::expected<DashboardSpec, DashboardFault> fromJson(const QByteArray& json);
};

/// A metric's name in a page's file.
struct MetricMention {
  QString metric;  ///< an example where the file names a pattern
  int line;
  QString field;
};
/// All of a valid file, in its order.
[[nodiscard]] QList<MetricMention> metricsIn(const DashboardSpec& page, const QByteArray& json);

}  // namespace pulsedeck
