#include "pulsedeck/ui/bar_chart.h"

#include "pulsedeck/ui/chart_menu.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/panel_look.h"
#include "pulsedeck/ui/theme.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kHeadTop = 12;
constexpr int kBarsTop = 44;
constexpr int kBarsBottom = 14;
constexpr int kBarHeight = 11;
constexpr int kNameGap = 5;
constexpr int kValueGap = 8;
constexpr int kLargestSlot = 56;
constexpr qreal kBarRadius = 2;

}  // namespace

BarChart::BarChart(PanelSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent), spec_(std::move(spec)), store_(store) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(spec_.title);
  new ChartMenu(*this, *this, theme);
  connect(&theme, &Theme::changed, this, &BarChart::takeBars);
}

void BarChart::setSpan(qint64) {}

void BarChart::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  takeBars();
}

void BarChart::setPaused(bool paused) {
  if (paused == pausedAtMs_.has_value()) return;
  pausedAtMs_ = paused ? std::optional(store_.serverNowMs().value_or(0)) : std::nullopt;
  takenAtMs_.reset();
}

QSize BarChart::sizeHint() const {
  const QSize hint = Panel::sizeHint();
  return spec_.height > 0 ? QSize(hint.width(), theme().scaled(spec_.height)) : hint;
}

void BarChart::refresh() {
  if (isVisible() && !pausedAtMs_ && isDue()) takeBars();
}

bool BarChart::isDue() const {
  return spec_.realtime || bars_.empty() || !takenAtMs_ ||
         store_.clock().steadyMs() - *takenAtMs_ >= kStillMs;
}

qint64 BarChart::exportTimeMs() const {
  return pausedAtMs_.value_or(store_.serverNowMs().value_or(store_.clock().wallMs()));
}

ChartTable BarChart::exportTable() const {
  ChartTable table;
  table.isOverTime = false;
  table.keyTitle = tr("Name");
  table.columns = {{spec_.title, members_.empty() ? MetricInfo() : shownInfo(spec_, members_.front().info)}};
  for (const Bar& bar : bars_)
    table.rows.push_back({std::nullopt, bar.name, {bar.number}});
  return table;
}

// Compares what is shown, instead of listening to changes: ages and order change with time alone, too.
void BarChart::takeBars() {
  takenAtMs_ = store_.clock().steadyMs();
  findMembers();
  std::vector<Bar> bars = currentBars();
  if (bars == bars_) return;
  bars_ = std::move(bars);
  QStringList spoken;
  for (const Bar& bar : bars_)
    spoken << bar.name + QLatin1Char(' ') + bar.value;
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
  update();
}

void BarChart::findMembers() {
  const std::size_t size = store_.catalog().size();
  if (size == catalogSize_) return;
  catalogSize_ = size;
  members_.clear();
  for (const MetricId id : store_.catalog().withPrefix(spec_.prefix))
    members_.push_back({id, store_.catalog().info(id)});
}

std::optional<Sample> BarChart::newest(MetricId id) const {
  const TimeSeries* history = store_.series(id);
  if (history == nullptr) return std::nullopt;
  return pausedAtMs_ ? history->at(*pausedAtMs_) : history->last();
}

std::vector<BarChart::Bar> BarChart::currentBars() const {
  std::vector<std::pair<double, const Member*>> values;
  for (const Member& member : members_) {
    if (const auto sample = newest(member.id)) values.emplace_back(sample->value, &member);
  }
  const auto shown = std::min(values.size(), static_cast<std::size_t>(std::max(0, spec_.maxBars)));
  std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(shown), values.end(),
                    [](const auto& a, const auto& b) {
                      return a.first != b.first ? a.first > b.first
                                                : a.second->info.name < b.second->info.name;
                    });
  std::vector<Bar> bars;
  for (std::size_t i = 0; i < shown; ++i)
    bars.push_back(barFor(*values[i].second, values[i].first, values.front().first));
  return bars;
}

BarChart::Bar BarChart::barFor(const Member& member, double value, double largest) const {
  Bar bar;
  bar.name = member.info.name.mid(spec_.prefix.size());
  bar.value = formatValue(value, shownInfo(spec_, member.info));
  bar.number = value;
  bar.color = shownColor(theme(), QString(), spec_, member.info.name);
  bar.share = largest > 0 ? std::clamp(value / largest, 0.0, 1.0) : 0;
  bar.stale = store_.freshness(member.id) != MetricsStore::Freshness::Fresh;
  if (bar.stale) {
    const QString age = formatAge(store_.ageMs(member.id).value_or(0));
    bar.value = tr("%1 · %2 ago", "value, age").arg(bar.value, age);
  }
  return bar;
}

void BarChart::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintHead(painter);
  const int padding = theme().scaled(Theme::kPadding);
  const QRect room =
      rect().adjusted(padding, theme().scaled(kBarsTop), -padding, -theme().scaled(kBarsBottom));
  if (bars_.empty()) {
    painter.setFont(theme().font(TextRole::Body));
    painter.setPen(theme().tokens().muted);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, tr("Waiting for the first values…"));
  } else {
    paintBars(painter, room);
  }
  if (focusedByKey_ && hasFocus()) {
    paintFocusRing(painter, rect(), theme(), theme().scaled(Theme::kPanelRadius));
  }
}

// Only those who use keys need the ring.
void BarChart::focusInEvent(QFocusEvent* event) {
  focusedByKey_ = event->reason() != Qt::MouseFocusReason;
  update();
}

void BarChart::focusOutEvent(QFocusEvent*) {
  update();
}

void BarChart::paintBars(QPainter& painter, const QRect& room) const {
  const QFontMetrics metrics(theme().font(TextRole::Label));
  const int least = metrics.height() + theme().scaled(kNameGap + kBarHeight);
  const auto fitting = static_cast<std::size_t>(std::max(1, room.height() / least));
  const std::size_t count = std::min(bars_.size(), fitting);
  int valueRoom = 0;
  for (std::size_t i = 0; i < count; ++i)
    valueRoom = std::max(valueRoom, metrics.horizontalAdvance(bars_[i].value));
  const double slotHeight = std::min<double>(theme().scaled(kLargestSlot),
                                             static_cast<double>(room.height()) / static_cast<double>(count));
  for (std::size_t i = 0; i < count; ++i) {
    const QRectF slot(room.left(), room.top() + static_cast<double>(i) * slotHeight, room.width(),
                      slotHeight);
    paintBar(painter, slot, bars_[i], valueRoom);
  }
}

void BarChart::paintHead(QPainter& painter) const {
  const int padding = theme().scaled(Theme::kPadding);
  const QFont font = theme().font(TextRole::Title);
  const QFontMetrics metrics(font);
  const QFontMetrics noteMetrics(theme().font(TextRole::Label));
  const QRect line(padding, theme().scaled(kHeadTop), width() - 2 * padding, metrics.height());
  const int noteRoom = noteMetrics.horizontalAdvance(spec_.note);
  painter.setFont(font);
  painter.setPen(theme().tokens().text);
  painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                   metrics.elidedText(spec_.title, Qt::ElideRight, line.width() - noteRoom - padding));
  painter.setFont(theme().font(TextRole::Label));
  painter.setPen(theme().tokens().muted);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, spec_.note);
}

void BarChart::paintBar(QPainter& painter, const QRectF& slot, const Bar& bar, int valueRoom) const {
  const QFont font = theme().font(TextRole::Label);
  const QFontMetrics metrics(font);
  const double gap = theme().scaled(kNameGap);
  const double thickness = theme().scaled(kBarHeight);
  const double top = slot.top() + (slot.height() - metrics.height() - gap - thickness) / 2;
  painter.setFont(font);
  painter.setPen(theme().tokens().muted);
  painter.drawText(QRectF(slot.left(), top, slot.width(), metrics.height()),
                   Qt::AlignVCenter | Qt::TextSingleLine,
                   metrics.elidedText(bar.name, Qt::ElideRight, static_cast<int>(slot.width())));

  const double valueGap = theme().scaled(kValueGap);
  const double longest = std::max(0.0, slot.width() - valueRoom - valueGap);
  const QColor color = bar.color;
  const QRectF line(slot.left(), top + metrics.height() + gap, longest * bar.share, thickness);
  painter.setPen(bar.stale ? QPen(color) : QPen(Qt::NoPen));
  painter.setBrush(bar.stale ? theme().asFill(color) : color);
  painter.drawRoundedRect(line, theme().scaledF(kBarRadius), theme().scaledF(kBarRadius));
  painter.setPen(bar.stale ? theme().tokens().muted : theme().tokens().text);
  const double center = line.center().y();
  painter.drawText(
      QRectF(line.right() + valueGap, center - metrics.height() / 2.0, valueRoom, metrics.height()),
      Qt::AlignVCenter | Qt::TextSingleLine, bar.value);
}

}  // namespace pulsedeck
