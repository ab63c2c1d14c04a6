#include "pulsedeck/ui/dashboard_spec.h"

#include "pulsedeck/model/metric_catalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace pulsedeck {

namespace {

constexpr int kMaxWidth = 12;
constexpr int kMaxHeight = 2'000;
constexpr int kMaxBars = 50;

/// Reads an object's fields by name and type. The first fault is kept, with the path of its field; reading
/// goes on with defaults, so that callers need not look after every field.
class FieldReader {
 public:
  FieldReader(const QJsonValue& value, QString path, QString& fault) : path_(std::move(path)), fault_(fault) {
    if (!value.isObject()) fail(path_, QStringLiteral("must be an object"));
    object_ = value.toObject();
  }

  enum class Need { Required, Optional };

  QString text(const char* name, Need need = Need::Required) {
    const QJsonValue value = take(name, need);
    if (value.isUndefined()) return {};
    if (!value.isString()) fail(pathOf(name), QStringLiteral("must be a text"));
    if (need == Need::Required && value.isString() && value.toString().isEmpty()) {
      fail(pathOf(name), QStringLiteral("must not be empty"));
    }
    return value.toString();
  }

  std::optional<double> number(const char* name) {
    const QJsonValue value = take(name, Need::Optional);
    if (value.isUndefined()) return std::nullopt;
    if (!value.isDouble()) {
      fail(pathOf(name), QStringLiteral("must be a number"));
      return std::nullopt;
    }
    return value.toDouble();
  }

  int integer(const char* name, int fallback, int min, int max) {
    const std::optional<double> value = number(name);
    if (!value) return fallback;
    if (*value < min || *value > max || *value != static_cast<int>(*value)) {
      fail(pathOf(name), QStringLiteral("must be a whole number from %1 to %2").arg(min).arg(max));
      return fallback;
    }
    return static_cast<int>(*value);
  }

  /// Calls `read(value, path)` for each item.
  template <typename Read>
  void list(const char* name, Need need, Read read) {
    const QJsonValue value = take(name, need);
    if (value.isUndefined()) return;
    if (!value.isArray() || value.toArray().isEmpty()) {
      return fail(pathOf(name), QStringLiteral("must be a list with something in it"));
    }
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
      read(items[i], QStringLiteral("%1[%2]").arg(pathOf(name)).arg(i));
    }
  }

  /// After all fields were read: whatever is left has no meaning.
  void finish() {
    const QStringList names = object_.keys();
    for (const QString& name : names) {
      if (!known_.contains(name)) fail(joined(name), QStringLiteral("is not a known field"));
    }
  }

  void fail(const QString& path, const QString& reason) {
    if (fault_.isEmpty())
      fault_ = QStringLiteral("%1: %2").arg(path.isEmpty() ? QStringLiteral("page") : path, reason);
  }
  [[nodiscard]] QString pathOf(const char* name) const { return joined(QLatin1String(name)); }

 private:
  QJsonValue take(const char* name, Need need) {
    const QString key = QLatin1String(name);
    known_.insert(key);
    QJsonValue value = object_.value(key);
    if (value.isUndefined() && need == Need::Required) fail(pathOf(name), QStringLiteral("is missing"));
    return value;
  }
  [[nodiscard]] QString joined(const QString& name) const {
    return path_.isEmpty() ? name : path_ + QLatin1Char('.') + name;
  }

  QJsonObject object_;
  QString path_;
  QString& fault_;
  QSet<QString> known_;
};

using Need = FieldReader::Need;

CardSpec readCard(const QJsonValue& json, const QString& path, QString& fault) {
  FieldReader reader(json, path, fault);
  CardSpec card;
  card.metric = reader.text("metric");
  card.title = reader.text("title", Need::Optional);
  card.color = reader.text("color", Need::Optional);
  reader.finish();
  return card;
}

SeriesSpec readSeries(const QJsonValue& json, const QString& path, QString& fault) {
  FieldReader reader(json, path, fault);
  SeriesSpec series;
  series.metric = reader.text("metric");
  series.label = reader.text("label", Need::Optional);
  series.color = reader.text("color", Need::Optional);
  series.scale = reader.number("scale").value_or(1);
  if (series.scale == 0) reader.fail(reader.pathOf("scale"), QStringLiteral("must not be 0"));
  reader.finish();
  return series;
}

PanelSpec::Kind readKind(FieldReader& reader) {
  const QString kind = reader.text("kind");
  if (kind == QLatin1String("line")) return PanelSpec::Kind::Line;
  if (kind == QLatin1String("area")) return PanelSpec::Kind::Area;
  if (kind == QLatin1String("bar")) return PanelSpec::Kind::Bar;
  reader.fail(reader.pathOf("kind"), QStringLiteral("must be line, area or bar"));
  return PanelSpec::Kind::Line;
}

void readBarFields(FieldReader& reader, PanelSpec& panel) {
  panel.prefix = reader.text("prefix");
  panel.maxBars = reader.integer("maxBars", panel.maxBars, 1, kMaxBars);
}

void readChartFields(FieldReader& reader, PanelSpec& panel, QString& fault) {
  reader.list("series", Need::Required, [&](const QJsonValue& value, const QString& path) {
    panel.series.push_back(readSeries(value, path, fault));
  });
  panel.low = reader.number("low");
  panel.high = reader.number("high");
  if (panel.low && panel.high && *panel.low >= *panel.high) {
    reader.fail(reader.pathOf("low"), QStringLiteral("must be below high"));
  }
}

PanelSpec readPanel(const QJsonValue& json, const QString& path, QString& fault) {
  FieldReader reader(json, path, fault);
  PanelSpec panel;
  panel.kind = readKind(reader);
  panel.title = reader.text("title");
  panel.note = reader.text("note", Need::Optional);
  panel.width = reader.integer("width", panel.width, 1, kMaxWidth);
  panel.height = reader.integer("height", panel.height, 0, kMaxHeight);
  if (panel.kind == PanelSpec::Kind::Bar) {
    readBarFields(reader, panel);
  } else {
    readChartFields(reader, panel, fault);
  }
  reader.finish();
  return panel;
}

RowSpec readRow(const QJsonValue& json, const QString& path, QString& fault) {
  FieldReader reader(json, path, fault);
  RowSpec row;
  reader.list("cards", Need::Optional, [&](const QJsonValue& value, const QString& itemPath) {
    row.cards.push_back(readCard(value, itemPath, fault));
  });
  reader.list("panels", Need::Optional, [&](const QJsonValue& value, const QString& itemPath) {
    row.panels.push_back(readPanel(value, itemPath, fault));
  });
  if (row.cards.isEmpty() == row.panels.isEmpty()) {
    reader.fail(path, QStringLiteral("must have either cards or panels"));
  }
  reader.finish();
  return row;
}

DashboardSpec readPage(const QJsonValue& json, QString& fault) {
  static const QRegularExpression allowedId(QStringLiteral("^[a-z0-9_-]+$"));
  FieldReader reader(json, QString(), fault);
  DashboardSpec page;
  page.id = reader.text("id");
  if (!allowedId.match(page.id).hasMatch()) {
    reader.fail(reader.pathOf("id"), QStringLiteral("may have small letters, digits, - and _ only"));
  }
  page.title = reader.text("title");
  page.family = reader.text("family", Need::Optional);
  reader.list("rows", Need::Required, [&](const QJsonValue& value, const QString& path) {
    page.rows.push_back(readRow(value, path, fault));
  });
  reader.finish();
  return page;
}

}  // namespace

QStringList DashboardSpec::families() const {
  QStringList families;
  const auto add = [&](const QString& metric) { families << MetricCatalog::familyOf(metric); };
  for (const RowSpec& row : rows) {
    for (const CardSpec& card : row.cards)
      add(card.metric);
    for (const PanelSpec& panel : row.panels) {
      if (panel.kind == PanelSpec::Kind::Bar) add(panel.prefix);
      for (const SeriesSpec& series : panel.series)
        add(series.metric);
    }
  }
  families.removeDuplicates();
  return families;
}

tl::expected<DashboardSpec, QString> DashboardSpec::fromJson(const QByteArray& json) {
  QJsonParseError syntax;
  const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
  if (syntax.error != QJsonParseError::NoError) {
    const auto line = json.left(syntax.offset).count('\n') + 1;
    return tl::make_unexpected(QStringLiteral("line %1: %2").arg(line).arg(syntax.errorString()));
  }
  if (!document.isObject()) return tl::make_unexpected(QStringLiteral("page: must be an object"));
  QString fault;
  DashboardSpec page = readPage(document.object(), fault);
  if (!fault.isEmpty()) return tl::make_unexpected(fault);
  return page;
}

}  // namespace pulsedeck
