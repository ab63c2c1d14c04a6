#include "pulsedeck/ui/dashboard_spec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsedeck {

namespace {

/// An object of a page's file: fields that are as by default are not written.
class FieldWriter {
 public:
  void text(const char* name, const QString& value) {
    if (!value.isEmpty()) object_.insert(QLatin1StringView(name), value);
  }
  void number(const char* name, double value, double byDefault) {
    if (value != byDefault) object_.insert(QLatin1StringView(name), value);
  }
  void number(const char* name, std::optional<double> value) {
    if (value) object_.insert(QLatin1StringView(name), *value);
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

QJsonObject written(const CardSpec& card) {
  FieldWriter writer;
  writer.text("metric", card.metric);
  writer.text("title", card.title);
  writer.text("color", card.color);
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
  }
  Q_UNREACHABLE();
}

QJsonObject written(const PanelSpec& panel) {
  const PanelSpec byDefault;
  FieldWriter writer;
  writer.text("kind", wordFor(panel.kind));
  writer.text("title", panel.title);
  writer.text("note", panel.note);
  writer.number("width", panel.width, byDefault.width);
  writer.number("height", panel.height, byDefault.height);
  writer.list("series", panel.series, [](const SeriesSpec& series) { return written(series); });
  writer.text("prefix", panel.prefix);
  writer.number("maxBars", panel.maxBars, byDefault.maxBars);
  writer.number("low", panel.low);
  writer.number("high", panel.high);
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
  writer.list("rows", rows, [](const RowSpec& row) { return written(row); });
  return QJsonDocument(writer.object()).toJson();
}

}  // namespace pulsedeck
