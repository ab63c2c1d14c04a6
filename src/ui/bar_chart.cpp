#include "pulsedeck/ui/bar_chart.h"

#include "panel_head.h"
#include "prepared_text.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kBarHeight = 11;
constexpr int kNameGap = 5;
constexpr int kValueGap = 8;
constexpr int kUsualSlot = 56;
constexpr int kLargestSlot = 104;
constexpr double kGrowth = 0.25;  ///< of a bar's thickness, where its slot is larger than usual
constexpr qreal kBarRadius = 2;
constexpr int kMarkReach = 3;  ///< beyond the bar, above and below
constexpr int kSign = 13;      ///< of a bar that is past a limit
constexpr int kSignGap = 5;

int signRoom(const BarChart::Bar& bar, const Theme& theme) {
  return bar.past ? theme.scaled(kSign + kSignGap) : 0;
}

QString spoken(const BarChart::Bar& bar) {
  QString text = bar.name + QLatin1Char(' ') + bar.value;
  if (bar.stale) text = BarChart::tr("%1, stale", "a bar's name, value and age").arg(text);
  if (!bar.past) return text;
  return text + (bar.past->above ? BarChart::tr(", above limit") : BarChart::tr(", below limit"));
}

}  // namespace

struct BarChart::Texts {
  PreparedText name;
  PreparedText value;
};

BarChart::BarChart(const PanelSpec& spec, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : GroupPanel(spec, spec, store, theme, parent), store_(store) {
  connect(&store_, &MetricsStore::ruleLimitsChanged, this, [this] {
    group().setDue();
    takenAtMs_.reset();
  });
}

BarChart::~BarChart() = default;

void BarChart::setPaused(bool paused) {
  if (paused == group().isPaused()) return;
  takenAtMs_.reset();
  GroupPanel::setPaused(paused);
}

QSize BarChart::sizeHint() const {
  const QSize hint = Panel::sizeHint();
  return spec().height > 0 ? QSize(hint.width(), theme().scaled(spec().height)) : hint;
}

void BarChart::refresh() {
  if (isDue()) GroupPanel::refresh();
}

bool BarChart::isDue() const {
  const bool stillLong = !takenAtMs_ || store_.clock().steadyMs() - *takenAtMs_ >= PanelSpec::kStillMs;
  if (spec().realtime || bars_.empty() || stillLong) return true;
  // What is old must not look fresh until the minute is over, nor its age stand still.
  return std::any_of(bars_.begin(), bars_.end(), [](const Bar& bar) { return bar.stale; }) ||
         std::any_of(group().members().begin(), group().members().end(),
                     [this](const MetricGroup::Member& member) { return group().valueOf(member).stale; });
}

ChartTable BarChart::exportTable() const {
  ChartTable table;
  table.isOverTime = false;
  table.keyTitle = tr("Name");
  table.columns = {{spec().title, group().members().empty() ? MetricInfo() : group().members().front().info}};
  for (const Bar& bar : bars_)
    table.rows.push_back({std::nullopt, bar.name, {bar.number}});
  return table;
}

void BarChart::takeValues() {
  if (!group().takeDue()) return;
  takenAtMs_ = store_.clock().steadyMs();
  std::vector<Bar> bars = currentBars();
  if (bars == bars_) return;
  bars_ = std::move(bars);
  speak();
  update();
}

void BarChart::speak() {
  QStringList texts;
  for (const Bar& bar : bars_)
    texts << spoken(bar);
  if (!spec().realtime) texts << panelNote(spec());
  setAccessibleDescription(texts.join(QStringLiteral(", ")));
}

std::vector<BarChart::Bar> BarChart::currentBars() {
  using Known = std::pair<const MetricGroup::Member*, MetricGroup::Value>;
  std::vector<Known> known;
  std::vector<MetricGroup::Value> values;
  for (const MetricGroup::Member& member : group().members()) {
    const MetricGroup::Value value = group().valueOf(member);
    if (value.value || spec().prefix.isEmpty()) known.emplace_back(&member, value);
    values.push_back(value);
  }
  staleText_ = MetricGroup::staleText(values);
  const bool anyValue =
      std::any_of(known.begin(), known.end(), [](const Known& one) { return one.second.value.has_value(); });
  if (!anyValue) return {};
  if (!spec().prefix.isEmpty()) {
    // Members come by name, which decides between equal values.
    std::stable_sort(known.begin(), known.end(),
                     [](const Known& a, const Known& b) { return *a.second.value > *b.second.value; });
  }
  known.resize(std::min(known.size(), static_cast<std::size_t>(std::max(0, spec().maxBars))));
  double largest = 0;
  for (const Known& one : known)
    largest = std::max(largest, one.second.value.value_or(0));
  std::vector<Bar> bars;
  for (const auto& [member, value] : known) {
    const double share = largest > 0 ? std::clamp(value.value.value_or(0) / largest, 0.0, 1.0) : 0;
    bars.push_back({member->name, group().textOf(*member, value), value.value.value_or(0),
                    member->color.isEmpty() ? member->info.family : member->color, share, value.stale});
    if (value.value && spec().limits) addLimits(*member, largest, bars.back());
  }
  return bars;
}

void BarChart::addLimits(const MetricGroup::Member& member, double largest, Bar& bar) const {
  const QList<RuleLimit> rules = store_.ruleLimits(*member.id);
  const double value = bar.number / member.scale;
  bar.past = worstPassed(value, member.info, rules);
  for (const MetricLimit& limit : limitsOf(member.info, rules, value)) {
    const double share = largest > 0 ? limit.value * member.scale / largest : 0;
    if (share > 0 && share <= 1) bar.limits.push_back({share, limit.severity.value_or(Severity::Warning)});
  }
}

void BarChart::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintPanelHead(painter, width(), theme(), spec().title, panelNote(spec()), staleText_);
  const QRect room = panelBody(size(), theme());
  if (bars_.empty()) {
    paintPanelMessage(painter, room, theme(), group().emptyMessage());
  } else {
    paintBars(painter, room);
  }
  paintFocus(painter);
}

void BarChart::paintBars(QPainter& painter, const QRect& room) {
  const QFont font = theme().font(TextRole::Label);
  const int least = QFontMetrics(font).height() + theme().scaled(kNameGap + kBarHeight);
  const auto fitting = static_cast<std::size_t>(std::max(1, room.height() / least));
  const std::size_t count = std::min(bars_.size(), fitting);
  texts_.resize(count);
  int valueRoom = 0;
  for (std::size_t i = 0; i < count; ++i) {
    texts_[i].name.set(bars_[i].name, font, room.width());
    texts_[i].value.set(bars_[i].value, font);
    valueRoom = std::max(valueRoom, texts_[i].value.width() + signRoom(bars_[i], theme()));
  }
  const double slotHeight = std::min<double>(theme().scaled(kLargestSlot),
                                             static_cast<double>(room.height()) / static_cast<double>(count));
  for (std::size_t i = 0; i < count; ++i) {
    const QRectF slot(room.left(), room.top() + static_cast<double>(i) * slotHeight, room.width(),
                      slotHeight);
    paintBar(painter, slot, bars_[i], texts_[i], valueRoom);
  }
}

void BarChart::paintBar(QPainter& painter, const QRectF& slot, const Bar& bar, const Texts& texts,
                        int valueRoom) const {
  const int height = texts.name.height();
  const double gap = theme().scaled(kNameGap);
  const double beyond = std::max(0.0, slot.height() - theme().scaled(kUsualSlot));
  const double thickness = theme().scaled(kBarHeight) + kGrowth * beyond;
  const double top = slot.top() + (slot.height() - height - gap - thickness) / 2;
  painter.setPen(theme().tokens().muted);
  texts.name.draw(painter, QPointF(slot.left(), top).toPoint());

  const double valueGap = theme().scaled(kValueGap);
  const double longest = std::max(0.0, slot.width() - valueRoom - valueGap);
  const QColor color = theme().familyColor(bar.color);
  const QRectF line(slot.left(), top + height + gap, longest * bar.share, thickness);
  painter.setPen(bar.stale ? QPen(color) : QPen(Qt::NoPen));
  painter.setBrush(bar.stale ? theme().asFill(color) : color);
  painter.drawRoundedRect(line, theme().scaledF(kBarRadius), theme().scaledF(kBarRadius));
  painter.setPen(bar.stale ? theme().tokens().muted : theme().tokens().text);
  texts.value.draw(painter, QPointF(line.right() + valueGap, line.center().y() - height / 2.0).toPoint());
  paintLimits(painter, slot, line, bar, longest, line.right() + valueGap + texts.value.width());
}

void BarChart::paintLimits(QPainter& painter, const QRectF& slot, const QRectF& line, const Bar& bar,
                           double longest, double end) const {
  const double reach = theme().scaled(kMarkReach);
  for (const Mark& mark : bar.limits) {
    const double x = std::round(slot.left() + longest * mark.share);
    const QRectF stroke(x - 1, line.top() - reach, 2, line.height() + 2 * reach);
    // A rim, so that it is seen on a bar of any colour.
    painter.fillRect(stroke.adjusted(-1, 0, 1, 0), theme().tokens().surface);
    painter.fillRect(stroke, theme().tokens().*lookOf(mark.severity).color);
  }
  if (!bar.past) return;
  const SeverityLook look = lookOf(bar.past->severity.value_or(Severity::Warning));
  const int size = theme().scaled(kSign);
  const QPointF at(end + theme().scaled(kSignGap), line.center().y() - size / 2.0);
  painter.drawPixmap(at, tintedIcon(look.icon, theme().tokens().*look.color, size, devicePixelRatioF()));
}

}  // namespace pulsedeck
