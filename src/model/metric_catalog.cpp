#include "pulsedeck/model/metric_catalog.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <utility>

namespace pulsedeck {

namespace {

constexpr std::array<std::pair<Unit, QLatin1StringView>, 7> kUnits{{
    {Unit::Count, QLatin1StringView("count")},
    {Unit::Currency, QLatin1StringView("currency")},
    {Unit::Percent, QLatin1StringView("percent")},
    {Unit::Milliseconds, QLatin1StringView("milliseconds")},
    {Unit::Seconds, QLatin1StringView("seconds")},
    {Unit::Ratio, QLatin1StringView("ratio")},
    {Unit::State, QLatin1StringView("state")},
}};

constexpr std::array<std::pair<GoodDirection, QLatin1StringView>, 3> kDirections{{
    {GoodDirection::Up, QLatin1StringView("up")},
    {GoodDirection::Down, QLatin1StringView("down")},
    {GoodDirection::Neither, QLatin1StringView("neither")},
}};

constexpr int kMaxPrecision = 6;

/// As platforms write themselves.
constexpr std::array kSpellings{QLatin1StringView("LinkedIn"), QLatin1StringView("YouTube"),
                                QLatin1StringView("TikTok"),   QLatin1StringView("WhatsApp"),
                                QLatin1StringView("WeChat"),   QLatin1StringView("GitHub")};

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::pair<Value, QLatin1StringView>, N>& words,
                             const QString& word) {
  for (const auto& [value, name] : words) {
    if (word == name) return value;
  }
  return std::nullopt;
}

bool isUsableName(std::string_view name) {
  if (name.empty() || name.size() > MetricCatalog::kMaxNameLength) return false;
  const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return std::none_of(name.begin(), name.end(), isControl);
}

tl::unexpected<QString> fault(const QString& metric, QLatin1StringView field, const QString& allowed) {
  return tl::make_unexpected(
      QStringLiteral("metric \"%1\", field \"%2\": must be %3").arg(metric, field, allowed));
}

tl::expected<std::optional<double>, QString> parseBound(const QString& name, const QJsonObject& expected,
                                                        QLatin1StringView field) {
  const QJsonValue value = expected.value(field);
  if (value.isUndefined()) return std::nullopt;
  if (!value.isDouble()) return fault(name, field, QStringLiteral("a number"));
  return value.toDouble();
}

tl::expected<MetricInfo, QString> parseMetric(const QJsonObject& json) {
  MetricInfo info;
  info.known = true;
  info.name = json.value(QLatin1StringView("name")).toString();
  if (!isUsableName(info.name.toUtf8().toStdString()) || !info.name.contains(u'.')) {
    return fault(info.name, QLatin1StringView("name"), QStringLiteral("a family, a dot and a name"));
  }
  if (info.name.contains(u'*') && !MetricPattern::isValid(info.name)) {
    return fault(info.name, QLatin1StringView("name"), QStringLiteral("a name with one star at most"));
  }
  info.family = MetricCatalog::familyOf(info.name);
  info.title = json.value(QLatin1StringView("title")).toString();
  if (info.title.isEmpty()) return fault(info.name, QLatin1StringView("title"), QStringLiteral("a text"));

  const auto unit = unitNamed(json.value(QLatin1StringView("unit")).toString());
  if (!unit) {
    return fault(info.name, QLatin1StringView("unit"),
                 QStringLiteral("count, currency, percent, milliseconds, seconds, ratio or state"));
  }
  info.title = QCoreApplication::translate("Metric", info.title.toUtf8().constData());
  info.unit = *unit;
  info.currency = json.value(QLatin1StringView("currency")).toString();
  if (info.unit == Unit::Currency && info.currency.size() != 3) {
    return fault(info.name, QLatin1StringView("currency"), QStringLiteral("a code of three letters"));
  }
  info.precision = json.value(QLatin1StringView("precision")).toInt(-1);
  if (info.precision < 0 || info.precision > kMaxPrecision) {
    return fault(info.name, QLatin1StringView("precision"), QStringLiteral("a whole number from 0 to 6"));
  }
  const auto good = valueOf(kDirections, json.value(QLatin1StringView("good")).toString());
  if (!good) return fault(info.name, QLatin1StringView("good"), QStringLiteral("up, down or neither"));
  info.good = *good;

  const QJsonObject expected = json.value(QLatin1StringView("expected")).toObject();
  const auto min = parseBound(info.name, expected, QLatin1StringView("min"));
  if (!min) return tl::make_unexpected(min.error());
  const auto max = parseBound(info.name, expected, QLatin1StringView("max"));
  if (!max) return tl::make_unexpected(max.error());
  info.expectedMin = *min;
  info.expectedMax = *max;
  return info;
}

}  // namespace

std::optional<Unit> unitNamed(const QString& word) {
  return valueOf(kUnits, word);
}

QString nameOf(Unit unit) {
  const auto found =
      std::find_if(kUnits.begin(), kUnits.end(), [unit](const auto& named) { return named.first == unit; });
  return found == kUnits.end() ? QString() : QString(found->second);
}

int limitDecimals(double limit, const MetricInfo& info) {
  if (limit == std::round(limit)) return 0;
  int decimals = info.precision;
  while (decimals < kMaxPrecision && QString::number(limit, 'f', decimals).toDouble() != limit)
    ++decimals;
  return decimals;
}

QString MetricCatalog::familyOf(const QString& name) {
  return name.section(u'.', 0, 0);
}

QString MetricCatalog::titleFromName(const QString& name) {
  QString title = name.section(u'.', -1);
  title.replace(u'_', u' ');
  const auto spelling = std::find_if(kSpellings.begin(), kSpellings.end(), [&title](QLatin1StringView one) {
    return title.compare(one, Qt::CaseInsensitive) == 0;
  });
  if (spelling != kSpellings.end()) return QString(*spelling);
  if (!title.isEmpty()) title[0] = title[0].toUpper();
  return title;
}

tl::expected<void, QString> MetricCatalog::load(const QByteArray& json) {
  QJsonParseError parseError;
  const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
  if (document.isNull()) {
    return tl::make_unexpected(
        QStringLiteral("not JSON at byte %1: %2").arg(parseError.offset).arg(parseError.errorString()));
  }
  const QJsonValue metrics = document.object().value(QLatin1StringView("metrics"));
  if (!metrics.isArray()) return tl::make_unexpected(QStringLiteral("field \"metrics\": must be an array"));

  std::vector<MetricInfo> parsed;
  for (const QJsonValueConstRef entry : metrics.toArray()) {
    auto info = parseMetric(entry.toObject());
    if (!info) return tl::make_unexpected(info.error());
    parsed.push_back(std::move(*info));
  }

  const std::unique_lock lock(mutex_);
  for (MetricInfo& info : parsed) {
    if (info.name.contains(u'*')) {
      patterns_.push_back({MetricPattern(info.name), std::move(info)});
      continue;
    }
    std::string key = info.name.toStdString();
    const auto existing = ids_.find(key);
    if (existing == ids_.end()) {
      static_cast<void>(add(std::move(key), std::move(info)));
    } else {
      infos_[indexOf(existing->second)] = std::move(info);
    }
  }
  for (MetricInfo& info : infos_) {
    if (!info.known) info = described(info.name);
  }
  return {};
}

void MetricCatalog::useCurrency(const QString& code) {
  const std::unique_lock lock(mutex_);
  for (MetricInfo& info : infos_) {
    if (info.unit == Unit::Currency) info.currency = code;
  }
  for (auto& [pattern, info] : patterns_) {
    if (info.unit == Unit::Currency) info.currency = code;
  }
}

std::optional<MetricId> MetricCatalog::intern(std::string_view name) {
  std::string key(name);
  {
    const std::shared_lock lock(mutex_);
    if (const auto it = ids_.find(key); it != ids_.end()) return it->second;
  }
  if (!isUsableName(name)) return std::nullopt;
  QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
  const QString text = utf8(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
  if (utf8.hasError()) return std::nullopt;

  const std::unique_lock lock(mutex_);
  if (const auto it = ids_.find(key); it != ids_.end()) return it->second;
  if (infos_.size() >= kMaxMetrics) return std::nullopt;
  return add(std::move(key), described(text));
}

std::optional<MetricId> MetricCatalog::find(const QString& name) const {
  const std::shared_lock lock(mutex_);
  const auto it = ids_.find(name.toStdString());
  if (it == ids_.end()) return std::nullopt;
  return it->second;
}

bool MetricCatalog::describes(const QString& name) const {
  const std::shared_lock lock(mutex_);
  const auto it = ids_.find(name.toStdString());
  return it != ids_.end() ? infos_[indexOf(it->second)].known : described(name).known;
}

MetricInfo MetricCatalog::info(MetricId id) const {
  const std::shared_lock lock(mutex_);
  Q_ASSERT(indexOf(id) < infos_.size());
  return infos_[indexOf(id)];
}

std::size_t MetricCatalog::size() const {
  const std::shared_lock lock(mutex_);
  return infos_.size();
}

QStringList MetricCatalog::families() const {
  const std::shared_lock lock(mutex_);
  return families_;
}

std::vector<MetricId> MetricCatalog::withPrefix(const QString& prefix) const {
  const std::shared_lock lock(mutex_);
  return idsBy([&](const MetricInfo& info) { return info.name.startsWith(prefix); });
}

std::vector<MetricId> MetricCatalog::members(const MetricPattern& pattern) const {
  const std::shared_lock lock(mutex_);
  return idsBy([&](const MetricInfo& info) { return !pattern.memberIn(info.name).isNull(); });
}

std::vector<MetricId> MetricCatalog::idsBy(const std::function<bool(const MetricInfo&)>& wanted) const {
  std::vector<MetricId> ids;
  for (std::size_t i = 0; i < infos_.size(); ++i) {
    if (wanted(infos_[i])) ids.push_back(static_cast<MetricId>(i));
  }
  std::sort(ids.begin(), ids.end(),
            [&](MetricId a, MetricId b) { return infos_[indexOf(a)].name < infos_[indexOf(b)].name; });
  return ids;
}

/// Of a metric that no description names: by the first pattern that fits, else generic.
MetricInfo MetricCatalog::described(const QString& name) const {
  for (const Description& description : patterns_) {
    const QStringView member = description.pattern.memberIn(name);
    if (member.isNull()) continue;
    MetricInfo info = description.info;
    info.name = name;
    info.title.replace(u'*', member.toString());
    return info;
  }
  MetricInfo info;
  info.name = name;
  info.family = familyOf(name);
  info.title = titleFromName(name);
  return info;
}

MetricId MetricCatalog::add(std::string key, MetricInfo info) {
  const auto id = static_cast<MetricId>(infos_.size());
  if (!knownFamilies_.contains(info.family)) {
    knownFamilies_.insert(info.family);
    families_.push_back(info.family);
  }
  infos_.push_back(std::move(info));
  ids_.emplace(std::move(key), id);
  return id;
}

}  // namespace pulsedeck
