#include "pulsedeck/ui/dashboard_spec.h"

#include "field_reader.h"
#include "pulsedeck/model/metric_pattern.h"
#include "pulsedeck/ui/theme.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kMaxIdLength = 64;
constexpr int kMaxSeries = 24;
constexpr int kMaxColumns = 16;
constexpr int kMaxWidth = 12;
constexpr int kMinHeight = 40;
constexpr int kMaxHeight = 2'000;
constexpr int kMaxBars = 50;
constexpr int kMaxSlices = 12;
constexpr int kMaxPrecision = 6;
constexpr qint64 kMaxScale = 1'000'000'000'000;
/// Pages of the window that are no dashboards.
constexpr std::array kToolPages{QLatin1StringView("activity"), QLatin1StringView("notifications"),
                                QLatin1StringView("alert_rules")};

using Need = FieldReader::Need;
using Kind = PanelSpec::Kind;

constexpr std::array<std::pair<QLatin1StringView, Kind>, 7> kKinds{{
    {QLatin1StringView("card"), Kind::Card},
    {QLatin1StringView("line"), Kind::Line},
    {QLatin1StringView("area"), Kind::Area},
    {QLatin1StringView("bar"), Kind::Bar},
    {QLatin1StringView("donut"), Kind::Donut},
    {QLatin1StringView("funnel"), Kind::Funnel},
    {QLatin1StringView("table"), Kind::Table},
}};

QString readColor(FieldReader& reader) {
  QString color = reader.text("color", Need::Optional);
  if (!color.isEmpty() && !Theme::isColorName(color)) {
    reader.fail("color", QT_TRANSLATE_NOOP("DashboardFault", "must be a family's name or #rrggbb"));
  }
  return color;
}

/// "5min" in ms.
qint64 readPeriod(FieldReader& reader) {
  static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{0,4})(s|min|h|d)$"));
  const QString text = reader.text("period", Need::Optional);
  if (text.isEmpty()) return 0;
  const QRegularExpressionMatch match = form.match(text);
  if (!match.hasMatch()) {
    reader.fail("period",
                QT_TRANSLATE_NOOP("DashboardFault", "must be a number with s, min, h or d behind it"));
    return 0;
  }
  const QString unit = match.captured(2);
  const qint64 seconds = unit == QLatin1StringView("s")     ? 1
                         : unit == QLatin1StringView("min") ? 60
                         : unit == QLatin1StringView("h")   ? 3'600
                                                            : 86'400;
  return match.captured(1).toLongLong() * seconds * 1'000;
}

void readCardFields(FieldReader& reader, CardSpec& card) {
  card.metric = reader.text("metric");
  card.title = reader.text("title", Need::Optional);
  card.color = readColor(reader);
  card.periodMs = readPeriod(reader);
}

CardSpec readCard(const QJsonValue& json, const JsonPath& path, FieldReader::Document& document) {
  FieldReader reader(json, path, document);
  CardSpec card;
  readCardFields(reader, card);
  reader.finish();
  return card;
}

SeriesSpec readSeries(const QJsonValue& json, const JsonPath& path, FieldReader::Document& document) {
  FieldReader reader(json, path, document);
  SeriesSpec series;
  series.metric = reader.text("metric");
  series.label = reader.text("label", Need::Optional);
  series.color = readColor(reader);
  series.scale = reader.number("scale").value_or(1);
  if (series.scale == 0) reader.fail("scale", QT_TRANSLATE_NOOP("DashboardFault", "must not be 0"));
  if (std::abs(series.scale) > static_cast<double>(kMaxScale)) {
    reader.fail("scale", FaultReason(QT_TRANSLATE_NOOP("DashboardFault", "must be a number from %1 to %2"),
                                     {QString::number(-kMaxScale), QString::number(kMaxScale)}));
  }
  reader.finish();
  return series;
}

ColumnSpec readColumn(const QJsonValue& json, const JsonPath& path, FieldReader::Document& document) {
  FieldReader reader(json, path, document);
  ColumnSpec column;
  column.metric = reader.text("metric");
  column.title = reader.text("title", Need::Optional);
  reader.finish();
  return column;
}

Kind readKind(FieldReader& reader) {
  const QString kind = reader.text("kind");
  for (const auto& [word, value] : kKinds) {
    if (kind == word) return value;
  }
  reader.fail("kind",
              QT_TRANSLATE_NOOP("DashboardFault", "must be card, line, area, bar, donut, funnel or table"));
  return Kind::Line;
}

void readSeriesList(FieldReader& reader, PanelSpec& panel, FieldReader::Document& document) {
  reader.list("series", Need::Required, kMaxSeries, [&](const QJsonValue& value, const JsonPath& path) {
    panel.series.push_back(readSeries(value, path, document));
  });
}

/// Either all metrics of a pattern, or those of a list.
void readGroup(FieldReader& reader, PanelSpec& panel, FieldReader::Document& document) {
  if (reader.has("series")) {
    readSeriesList(reader, panel, document);
    if (reader.has("prefix"))
      reader.fail("prefix", QT_TRANSLATE_NOOP("DashboardFault", "must not stand beside series"));
    return;
  }
  panel.prefix = reader.text("prefix");
  if (!MetricPattern::isValid(panel.prefix)) {
    reader.fail("prefix",
                QT_TRANSLATE_NOOP("DashboardFault", "must be a family, a dot and at most one * behind it"));
  }
}

void readTimeFields(FieldReader& reader, PanelSpec& panel, FieldReader::Document& document) {
  readSeriesList(reader, panel, document);
  panel.low = reader.number("low");
  panel.high = reader.number("high");
  if (panel.low && panel.high && *panel.low >= *panel.high) {
    reader.fail("low", QT_TRANSLATE_NOOP("DashboardFault", "must be below high"));
  }
  panel.realtime = reader.flag("realtime", panel.realtime);
  panel.limits = reader.flag("limits", panel.limits);
}

void readTableFields(FieldReader& reader, PanelSpec& panel, FieldReader::Document& document) {
  static const QRegularExpression form(QStringLiteral("^[^.*]+\\.([^*]*\\.)?$"));
  panel.rows = reader.text("rows");
  if (!form.match(panel.rows).hasMatch()) {
    reader.fail("rows",
                QT_TRANSLATE_NOOP("DashboardFault", "must be the beginning of metrics' names, up to a dot"));
  }
  reader.list("columns", Need::Required, kMaxColumns, [&](const QJsonValue& value, const JsonPath& path) {
    panel.columns.push_back(readColumn(value, path, document));
  });
  panel.sort = reader.text("sort", Need::Optional);
  const bool isColumn = std::any_of(panel.columns.begin(), panel.columns.end(),
                                    [&](const ColumnSpec& column) { return column.metric == panel.sort; });
  if (!panel.sort.isEmpty() && !isColumn) {
    reader.fail("sort", QT_TRANSLATE_NOOP("DashboardFault", "must be the metric of one of the columns"));
  }
  panel.descending = reader.flag("descending", !panel.sort.isEmpty());
}

void readKindFields(FieldReader& reader, PanelSpec& panel, FieldReader::Document& document) {
  switch (panel.kind) {
    case Kind::Line:
    case Kind::Area:
      return readTimeFields(reader, panel, document);
    case Kind::Bar:
      readGroup(reader, panel, document);
      panel.maxBars = reader.integer("maxBars", 1, kMaxBars).value_or(panel.maxBars);
      panel.realtime = reader.flag("realtime", panel.realtime);
      return;
    case Kind::Donut:
      readGroup(reader, panel, document);
      panel.maxSlices = reader.integer("maxSlices", 2, kMaxSlices).value_or(panel.maxSlices);
      return;
    case Kind::Funnel:
      readSeriesList(reader, panel, document);
      if (panel.series.size() == 1)
        reader.fail("series", QT_TRANSLATE_NOOP("DashboardFault", "must have two stages at least"));
      return;
    case Kind::Table:
      return readTableFields(reader, panel, document);
    case Kind::Card:
      return;
  }
}

void readLook(FieldReader& reader, PanelSpec& panel) {
  panel.title = reader.text("title");
  panel.note = reader.text("note", Need::Optional);
  panel.color = readColor(reader);
  panel.precision = reader.integer("precision", 0, kMaxPrecision);
  const QString unit = reader.text("unit", Need::Optional);
  panel.unit = unitNamed(unit);
  if (reader.has("unit") && !panel.unit) {
    reader.fail("unit", QT_TRANSLATE_NOOP("DashboardFault",
                                          "must be count, currency, percent, milliseconds, seconds, ratio or "
                                          "state"));
  }
}

PanelSpec readPanel(const QJsonValue& json, const JsonPath& path, FieldReader::Document& document) {
  FieldReader reader(json, path, document);
  PanelSpec panel;
  panel.kind = readKind(reader);
  panel.width = reader.integer("width", 1, kMaxWidth).value_or(panel.width);
  panel.height = reader.integer("height", kMinHeight, kMaxHeight).value_or(0);
  if (panel.kind == Kind::Card) {
    readCardFields(reader, panel.card);
  } else {
    readLook(reader, panel);
  }
  readKindFields(reader, panel, document);
  reader.finish();
  return panel;
}

RowSpec readRow(const QJsonValue& json, const JsonPath& path, FieldReader::Document& document) {
  FieldReader reader(json, path, document);
  RowSpec row;
  reader.list("cards", Need::Optional, RowSpec::kMaxCards,
              [&](const QJsonValue& value, const JsonPath& itemPath) {
                row.cards.push_back(readCard(value, itemPath, document));
              });
  reader.list("panels", Need::Optional, RowSpec::kMaxPanels,
              [&](const QJsonValue& value, const JsonPath& itemPath) {
                row.panels.push_back(readPanel(value, itemPath, document));
              });
  if (row.cards.isEmpty() == row.panels.isEmpty()) {
    reader.fail(QT_TRANSLATE_NOOP("DashboardFault", "must have either cards or panels"));
  }
  reader.finish();
  return row;
}

/// In words of our own: those of Qt are translated as soon as there is a language.
FaultReason syntaxReason(QJsonParseError::ParseError error) {
  switch (error) {
    case QJsonParseError::UnterminatedObject:
      return QT_TRANSLATE_NOOP("DashboardFault", "an object is not closed, or a comma is missing in it");
    case QJsonParseError::MissingNameSeparator:
      return QT_TRANSLATE_NOOP("DashboardFault", "a colon is missing behind a field's name");
    case QJsonParseError::UnterminatedArray:
      return QT_TRANSLATE_NOOP("DashboardFault", "a list is not closed, or a comma is missing in it");
    case QJsonParseError::MissingValueSeparator:
      return QT_TRANSLATE_NOOP("DashboardFault", "a comma is missing");
    case QJsonParseError::MissingObject:
      return QT_TRANSLATE_NOOP("DashboardFault", "there is a comma too many");
    case QJsonParseError::UnterminatedString:
      return QT_TRANSLATE_NOOP("DashboardFault", "a text is not closed, or the file ends too early");
    case QJsonParseError::TerminationByNumber:
      return QT_TRANSLATE_NOOP("DashboardFault", "the file ends too early");
    case QJsonParseError::IllegalNumber:
      return QT_TRANSLATE_NOOP("DashboardFault", "a number cannot be read");
    case QJsonParseError::IllegalEscapeSequence:
      return QT_TRANSLATE_NOOP("DashboardFault", "a text has a \\ with nothing known behind it");
    case QJsonParseError::IllegalUTF8String:
      return QT_TRANSLATE_NOOP("DashboardFault", "a text is not in UTF-8");
    case QJsonParseError::DeepNesting:
      return QT_TRANSLATE_NOOP("DashboardFault", "is nested too deeply");
    case QJsonParseError::GarbageAtEnd:
      return QT_TRANSLATE_NOOP("DashboardFault", "there is more behind its end");
    case QJsonParseError::IllegalValue:
    case QJsonParseError::DocumentTooLarge:
    case QJsonParseError::NoError:
      break;
  }
  return QT_TRANSLATE_NOOP("DashboardFault", "is no valid JSON");
}

DashboardSpec readPage(const QJsonValue& json, FieldReader::Document& document) {
  static const QRegularExpression allowedId(QStringLiteral("^[a-z0-9_-]+$"));
  FieldReader reader(json, JsonPath(), document);
  DashboardSpec page;
  reader.text("$schema", Need::Optional);
  page.id = reader.text("id");
  if (!allowedId.match(page.id).hasMatch()) {
    reader.fail("id", QT_TRANSLATE_NOOP("DashboardFault", "may have small letters, digits, - and _ only"));
  }
  if (page.id.size() > kMaxIdLength) {
    reader.fail("id", FaultReason(QT_TRANSLATE_NOOP("DashboardFault", "has more than %1 characters"),
                                  {QString::number(kMaxIdLength)}));
  }
  if (std::find(std::begin(kToolPages), std::end(kToolPages), page.id) != std::end(kToolPages)) {
    reader.fail("id",
                QT_TRANSLATE_NOOP("DashboardFault", "is one of the dashboard's own pages: choose another"));
  }
  page.title = reader.text("title");
  page.family = reader.text("family", Need::Optional);
  page.more = reader.text("more", Need::Optional);
  reader.list("rows", Need::Required, DashboardSpec::kMaxRows,
              [&](const QJsonValue& value, const JsonPath& path) {
                page.rows.push_back(readRow(value, path, document));
              });
  reader.finish();
  return page;
}

/// What stands for any name where a page's file names a group.
constexpr QLatin1StringView kAnyName("x");

void mentionsOf(const PanelSpec& panel, const JsonPath& path,
                const std::function<void(const JsonPath&, const QString&)>& add) {
  if (panel.kind == Kind::Card) add(path.field(QStringLiteral("metric")), panel.card.metric);
  for (qsizetype i = 0; i < panel.series.size(); ++i) {
    add(path.field(QStringLiteral("series")).item(i).field(QStringLiteral("metric")), panel.series[i].metric);
  }
  if (!panel.prefix.isEmpty()) {
    add(path.field(QStringLiteral("prefix")), MetricPattern(panel.prefix).metricOf(QString(kAnyName)));
  }
  for (qsizetype i = 0; i < panel.columns.size(); ++i) {
    add(path.field(QStringLiteral("columns")).item(i).field(QStringLiteral("metric")),
        panel.rows + kAnyName + QLatin1Char('.') + panel.columns[i].metric);
  }
}

}  // namespace

MetricInfo PanelSpec::written(MetricInfo info) const {
  if (unit) info.unit = *unit;
  if (precision) info.precision = *precision;
  // Whoever says how a value is written knows the metric.
  info.known = info.known || unit || precision;
  return info;
}

QString DashboardFault::text() const {
  const QString place = field.isEmpty() ? QString() : field + QStringLiteral(": ");
  return QStringLiteral("line %1: %2%3").arg(QString::number(line), place, reason.inEnglish());
}

QStringList DashboardSpec::families() const {
  QStringList families;
  const auto add = [&](const QString& metric) {
    if (!metric.isEmpty()) families << MetricCatalog::familyOf(metric);
  };
  for (const RowSpec& row : rows) {
    for (const CardSpec& card : row.cards)
      add(card.metric);
    for (const PanelSpec& panel : row.panels) {
      add(panel.prefix);
      add(panel.rows);
      add(panel.card.metric);
      for (const SeriesSpec& series : panel.series)
        add(series.metric);
    }
  }
  add(more);
  families.removeDuplicates();
  return families;
}

tl::expected<DashboardSpec, DashboardFault> DashboardSpec::fromJson(const QByteArray& json) {
  QJsonParseError syntax;
  const QJsonDocument parsed = QJsonDocument::fromJson(json, &syntax);
  if (syntax.error != QJsonParseError::NoError) {
    return tl::make_unexpected(DashboardFault{lineAt(json, syntax.offset), {}, syntaxReason(syntax.error)});
  }
  FieldReader::Document document{json, std::nullopt};
  DashboardSpec page = readPage(parsed.isObject() ? QJsonValue(parsed.object()) : QJsonValue(), document);
  if (document.fault) return tl::make_unexpected(*document.fault);
  return page;
}

QList<MetricMention> metricsIn(const DashboardSpec& page, const QByteArray& json) {
  QList<MetricMention> mentions;
  const auto add = [&](const JsonPath& path, const QString& metric) {
    mentions.push_back({metric, lineOf(json, path), path.text});
  };
  const JsonPath rows = JsonPath().field(QStringLiteral("rows"));
  for (qsizetype r = 0; r < page.rows.size(); ++r) {
    const JsonPath row = rows.item(r);
    for (qsizetype i = 0; i < page.rows[r].cards.size(); ++i) {
      add(row.field(QStringLiteral("cards")).item(i).field(QStringLiteral("metric")),
          page.rows[r].cards[i].metric);
    }
    for (qsizetype i = 0; i < page.rows[r].panels.size(); ++i) {
      mentionsOf(page.rows[r].panels[i], row.field(QStringLiteral("panels")).item(i), add);
    }
  }
  return mentions;
}

}  // namespace pulsedeck
