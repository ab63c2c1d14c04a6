#include "pulsedeck/ui/dashboard_spec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace pulsedeck {

namespace {

/// An object of a page's file: fields that are as by default are not written.
class FieldWriter {
 public:
  explicit FieldWriter(QJsonObject begun = {}) : object_(std::move(begun)) {}

  void text(const char* name, const QString& value) {
    if (!value.isEmpty()) object_.insert(QLatin1StringView(name), value);
  }
  void number(const char* name, double value, double byDefault) {
    if (value != byDefault) object_.insert(QLatin1StringView(name), value);
  }
  void number(const char* name, std::optional<double> value) {
    if (value) object_.insert(QLatin1StringView(name), *value);
  }
  void flag(const char* name, bool value, bool byDefault) {
    if (value != byDefault) object_.insert(QLatin1StringView(name), value);
  }
  template <typename Item, typename Write>
  void list(const char* name, const QList<Item>& items, Write write) {
    if (items.isEmpty()) return;
    QJsonArray array;
    for (const Item& item : items)
      array.append(write(item));
    object_.insert(QLatin1StringView(name), array);
  }

  [[nodiscard]] QJsonObject object() const { return object_; }

 private:
  QJsonObject object_;
};

/// In the largest unit that says it exactly.
QString periodText(qint64 periodMs) {
  if (periodMs == 0) return {};
  const qint64 seconds = periodMs / 1'000;
  for (const auto& [unit, length] : {std::pair("d", 86'400), std::pair("h", 3'600), std::pair("min", 60)}) {
    if (seconds % length == 0) return QString::number(seconds / length) + QLatin1StringView(unit);
  }
  return QString::number(seconds) + QLatin1Char('s');
}

QJsonObject written(const CardSpec& card) {
  FieldWriter writer;
  writer.text("metric", card.metric);
  writer.text("title", card.title);
  writer.text("color", card.color);
  writer.text("period", periodText(card.periodMs));
  return writer.object();
}

QJsonObject written(const ColumnSpec& column) {
  FieldWriter writer;
  writer.text("metric", column.metric);
  writer.text("title", column.title);
  return writer.object();
}

QJsonObject written(const SeriesSpec& series) {
  FieldWriter writer;
  writer.text("metric", series.metric);
  writer.text("label", series.label);
  writer.text("color", series.color);
  writer.number("scale", series.scale, SeriesSpec{}.scale);
  return writer.object();
}

QString wordFor(PanelSpec::Kind kind) {
  switch (kind) {
    case PanelSpec::Kind::Line:
      return QStringLiteral("line");
    case PanelSpec::Kind::Area:
      return QStringLiteral("area");
    case PanelSpec::Kind::Bar:
      return QStringLiteral("bar");
    case PanelSpec::Kind::Donut:
      return QStringLiteral("donut");
    case PanelSpec::Kind::Funnel:
      return QStringLiteral("funnel");
    case PanelSpec::Kind::Table:
      return QStringLiteral("table");
    case PanelSpec::Kind::Card:
      return QStringLiteral("card");
  }
  Q_UNREACHABLE();
}

void writeGroup(FieldWriter& writer, const PanelSpec& panel) {
  const PanelSpec byDefault;
  writer.list("series", panel.series, [](const SeriesSpec& series) { return written(series); });
  writer.text("prefix", panel.prefix);
  writer.number("maxBars", panel.maxBars, byDefault.maxBars);
  writer.number("maxSlices", panel.maxSlices, byDefault.maxSlices);
}

void writeTable(FieldWriter& writer, const PanelSpec& panel) {
  writer.text("rows", panel.rows);
  writer.list("columns", panel.columns, [](const ColumnSpec& column) { return written(column); });
  writer.text("sort", panel.sort);
  // Without a column to sort by the names go up.
  writer.flag("descending", panel.descending, !panel.sort.isEmpty());
}

QJsonObject written(const PanelSpec& panel) {
  const PanelSpec byDefault;
  const bool isTable = panel.kind == PanelSpec::Kind::Table;
  QJsonObject card;
  if (panel.kind == PanelSpec::Kind::Card) card = written(panel.card);
  FieldWriter writer(card);
  writer.text("kind", wordFor(panel.kind));
  writer.text("title", panel.title);
  writer.text("note", panel.note);
  writer.number("width", panel.width, byDefault.width);
  writer.number("height", panel.height, byDefault.height);
  writer.text("color", panel.color);
  if (panel.unit) writer.text("unit", nameOf(*panel.unit));
  writer.number("precision", panel.precision);
  if (isTable) {
    writeTable(writer, panel);
  } else {
    writeGroup(writer, panel);
  }
  writer.number("low", panel.low);
  writer.number("high", panel.high);
  writer.flag("realtime", panel.realtime, byDefault.realtime);
  writer.flag("limits", panel.limits, byDefault.limits);
  return writer.object();
}

QJsonObject written(const RowSpec& row) {
  FieldWriter writer;
  writer.list("cards", row.cards, [](const CardSpec& card) { return written(card); });
  writer.list("panels", row.panels, [](const PanelSpec& panel) { return written(panel); });
  return writer.object();
}

}  // namespace

QByteArray DashboardSpec::toJson() const {
  FieldWriter writer;
  writer.text("id", id);
  writer.text("title", title);
  writer.text("family", family);
  writer.text("more", more);
  writer.list("rows", rows, [](const RowSpec& row) { return written(row); });
  return QJsonDocument(writer.object()).toJson();
}

}  // namespace pulsedeck
