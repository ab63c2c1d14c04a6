#include "pulsedeck/ui/metric_group.h"

#include "pulsedeck/ui/chart_table.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/metric_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(MetricGroup)
};

bool haveCommon(const std::vector<MetricId>& ids, const QList<MetricId>& others) {
  return std::any_of(ids.begin(), ids.end(),
                     [&](MetricId id) { return std::binary_search(others.begin(), others.end(), id); });
}

}  // namespace

MetricGroup::MetricGroup(const PanelSpec& spec, const MetricsStore& store) : store_(store), spec_(spec) {
  if (!spec.prefix.isEmpty()) pattern_ = MetricPattern(spec.prefix);
  findMembers();
}

void MetricGroup::note(const QList<MetricId>& ids) {
  if (due_) return;
  due_ = store_.catalog().size() != catalogSize_ || haveCommon(ids_, ids);
}

void MetricGroup::setPaused(bool paused) {
  if (paused == isPaused()) return;
  held_ = paused ? std::optional(HeldMoment(store_)) : std::nullopt;
  due_ = true;
}

bool MetricGroup::takeDue() {
  const qint64 second = store_.clock().steadyMs() / 1'000;
  const bool aged = std::exchange(lookedAtSecond_, second) != second;
  if (!std::exchange(due_, false) && !aged) return false;
  if (store_.catalog().size() != catalogSize_) findMembers();
  return true;
}

void MetricGroup::findMembers() {
  catalogSize_ = store_.catalog().size();
  members_.clear();
  ids_.clear();
  for (const SeriesSpec& series : spec_.series)
    addSeries(series);
  if (!pattern_.isEmpty()) {
    for (const MetricId id : store_.catalog().members(pattern_)) {
      const MetricInfo info = store_.catalog().info(id);
      const QString name = memberTitle(pattern_.memberIn(info.name).toString());
      members_.push_back({name, spec_.color, spec_.written(info), id, 1});
    }
  }
  tellMembersApart();
  for (const Member& member : members_) {
    if (member.id) ids_.push_back(*member.id);
  }
}

/// As columns of a table are, but without units.
void MetricGroup::tellMembersApart() {
  std::vector<ChartTable::Column> names;
  for (const Member& member : members_) {
    MetricInfo info;
    info.name = member.info.name;
    names.push_back({member.name, info});
  }
  tellApart(names);
  for (std::size_t i = 0; i < names.size(); ++i)
    members_[i].name = names[i].title;
}

void MetricGroup::addSeries(const SeriesSpec& series) {
  Member member{series.label, series.color.isEmpty() ? spec_.color : series.color, {}, {}, series.scale};
  member.id = store_.catalog().find(series.metric);
  if (member.id) member.info = store_.catalog().info(*member.id);
  if (member.info.name.isEmpty()) {
    member.info.name = series.metric;
    member.info.family = MetricCatalog::familyOf(series.metric);
  }
  member.info = spec_.written(member.info);
  if (member.name.isEmpty()) member.name = member.info.title;
  if (member.name.isEmpty()) member.name = series.metric;
  members_.push_back(std::move(member));
}

qint64 MetricGroup::shownTimeMs() const {
  return held_ ? held_->timeMs() : store_.serverNowMs().value_or(store_.clock().wallMs());
}

MetricGroup::Value MetricGroup::valueOf(const Member& member) const {
  if (!member.id) return {};
  Value value = newestOf(store_, *member.id, member.info.name, held_);
  if (!value.value) return {};
  *value.value *= member.scale;
  return std::isfinite(*value.value) ? value : Value();
}

MetricGroup::Value MetricGroup::newestOf(const MetricsStore& store, MetricId id, const QString& name,
                                         const std::optional<HeldMoment>& held) {
  const TimeSeries* history = store.series(id);
  if (history == nullptr) return {};
  const std::optional<Sample> sample = held ? history->at(held->timeMs()) : history->last();
  if (!sample) return {};
  Value value{sample->value, false, 0};
  const auto freshness = held ? held->freshness(name) : store.freshness(id);
  value.stale = freshness != MetricsStore::Freshness::Fresh;
  if (!value.stale) return value;
  const qint64 age = held ? held->ageMs(*sample) : store.ageMs(id).value_or(0);
  value.ageMs = age / 1'000 * 1'000;
  return value;
}

QString MetricGroup::textOf(const Member& member, const Value& value) const {
  if (!value.value) return kUnknown;
  const QString text = formatValue(*value.value, member.info);
  return value.stale ? agedText(text, value.ageMs) : text;
}

QString MetricGroup::agedText(const QString& text, qint64 ageMs) {
  return Texts::tr("%1 · %2 ago", "value, age").arg(text, formatAge(ageMs));
}

QString MetricGroup::emptyMessage() const {
  const QString name = pattern_.isEmpty() ? QString() : pattern_.before();
  return emptyMessage(store_, name.isEmpty() && !members_.empty() ? members_.front().info.name : name);
}

QString MetricGroup::emptyMessage(const MetricsStore& store, const QString& metric) {
  const QString family = MetricCatalog::familyOf(metric);
  for (const MetricsStore::FamilyState& state : store.families()) {
    if (state.name != family || state.freshness != MetricsStore::Freshness::Fresh) continue;
    return Texts::tr("Data for %1 is coming in, but nothing for this panel yet.").arg(familyTitle(family));
  }
  return Texts::tr("Waiting for the first values…");
}

QString MetricGroup::staleText(const std::vector<Value>& values) {
  std::optional<qint64> least;
  for (const Value& value : values) {
    if (!value.value) continue;
    if (!value.stale) return {};
    least = std::min(least.value_or(value.ageMs), value.ageMs);
  }
  return least ? Texts::tr("Stale · %1 ago", "age").arg(formatAge(*least)) : QString();
}

}  // namespace pulsedeck
