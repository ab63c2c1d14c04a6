#include "pulsedeck/ui/funnel_chart.h"

#include "panel_head.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kColumnGap = 16;
constexpr int kStageGap = 4;
constexpr int kLargestSlot = 84;
constexpr double kNarrowest = 0.02;  ///< so that nothing is still seen as a stage
constexpr double kMostNameShare = 0.4;
constexpr double kWidest = 1.8;  ///< of its height: a flatter funnel hides its slopes

/// Of those that were counted one stage before; more than all is possible where a stage has other sources.
QString goesOnText(const MetricGroup::Value& from, const MetricGroup::Value& to) {
  if (!from.value || !to.value || *from.value <= 0) return kUnknown;
  const QLocale locale;
  const double percent = 100 * *to.value / *from.value;
  const int decimals = percent < 10 ? 1 : 0;
  return locale.toString(percent, 'f', decimals) + QChar(0x00a0) + locale.percent();
}

}  // namespace

FunnelChart::FunnelChart(const PanelSpec& spec, const MetricsStore& store, const Theme& theme,
                         QWidget* parent)
    : GroupPanel(spec, spec, store, theme, parent) {}

ChartTable FunnelChart::exportTable() const {
  ChartTable table;
  table.isOverTime = false;
  table.keyTitle = tr("Name");
  table.columns = {{spec().title, group().members().empty() ? MetricInfo() : group().members().front().info}};
  for (const Stage& stage : stages_)
    table.rows.push_back({std::nullopt, stage.name, {stage.number}});
  return table;
}

void FunnelChart::takeValues() {
  if (!group().takeDue()) return;
  std::vector<MetricGroup::Value> values;
  for (const MetricGroup::Member& member : group().members())
    values.push_back(group().valueOf(member));
  std::vector<Stage> stages = currentStages(values);
  staleText_ = MetricGroup::staleText(values);
  if (stages == stages_) return;
  stages_ = std::move(stages);
  speak();
  update();
}

std::vector<FunnelChart::Stage> FunnelChart::currentStages(
    const std::vector<MetricGroup::Value>& values) const {
  double largest = 0;
  bool any = false;
  for (const MetricGroup::Value& value : values) {
    largest = std::max(largest, value.value.value_or(0));
    any = any || value.value.has_value();
  }
  std::vector<Stage> stages;
  for (std::size_t i = 0; any && i < values.size(); ++i) {
    const MetricGroup::Member& member = group().members()[i];
    const MetricGroup::Value& value = values[i];
    Stage stage{member.name, group().textOf(member, value), member.color, {}, 0, value.value, value.stale};
    if (stage.color.isEmpty()) stage.color = member.info.family;
    if (largest > 0) stage.width = std::clamp(value.value.value_or(0) / largest, 0.0, 1.0);
    if (i + 1 < values.size()) stage.goesOn = goesOnText(value, values[i + 1]);
    stages.push_back(std::move(stage));
  }
  return stages;
}

void FunnelChart::speak() {
  QStringList spoken;
  for (const Stage& stage : stages_) {
    spoken << QStringLiteral("%1 %2").arg(stage.name, stage.value);
    if (!stage.goesOn.isEmpty()) spoken << tr("%1 go on").arg(stage.goesOn);
  }
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

int FunnelChart::nameRoom() const {
  const QFontMetrics names(theme().font(TextRole::Label));
  const QFontMetrics values(theme().font(TextRole::Title));
  int room = 0;
  for (const Stage& stage : stages_) {
    room = std::max({room, names.horizontalAdvance(stage.name), values.horizontalAdvance(stage.value)});
  }
  return room + 1;
}

void FunnelChart::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintPanelHead(painter, width(), theme(), spec().title, spec().note, staleText_);
  const QRect room = panelBody(size(), theme());
  paintFocus(painter);
  if (stages_.empty()) return paintPanelMessage(painter, room, theme(), group().emptyMessage());

  const int gap = theme().scaled(kColumnGap);
  const int names = std::min(nameRoom(), static_cast<int>(room.width() * kMostNameShare));
  const int shares = QFontMetrics(theme().font(TextRole::Label))
                         .horizontalAdvance(tr("%1 go on").arg(QStringLiteral("88.8 %"))) +
                     1;
  const double height = std::min<double>(
      theme().scaled(kLargestSlot), static_cast<double>(room.height()) / static_cast<double>(stages_.size()));
  const double all = height * static_cast<double>(stages_.size());
  const double top = room.top() + (room.height() - all) / 2;
  const double left = room.left() + names + gap;
  const double funnel = std::clamp(room.right() + 1 - shares - gap - left, 0.0, kWidest * all);
  for (std::size_t i = 0; i < stages_.size(); ++i) {
    const double y = top + height * static_cast<double>(i);
    const bool isLast = i + 1 == stages_.size();
    const bool leadsOn = !isLast && stages_[i + 1].number;
    paintTexts(painter, QRectF(room.left(), y, names, height), stages_[i], names);
    paintStage(painter, QRectF(left, y, funnel, height - theme().scaled(kStageGap)), stages_[i],
               leadsOn ? stages_[i + 1].width : stages_[i].width);
    if (isLast) continue;
    paintGoesOn(painter, QRectF(left + funnel + gap, y + height / 2, shares, height), stages_[i]);
  }
}

void FunnelChart::paintTexts(QPainter& painter, const QRectF& slot, const Stage& stage, int room) const {
  const QFontMetrics names(theme().font(TextRole::Label));
  const QFontMetrics values(theme().font(TextRole::Title));
  const double top =
      slot.top() + (slot.height() - theme().scaled(kStageGap) - names.height() - values.height()) / 2;
  painter.setFont(theme().font(TextRole::Label));
  painter.setPen(theme().tokens().muted);
  painter.drawText(QRectF(slot.left(), top, room, names.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                   names.elidedText(stage.name, Qt::ElideRight, room));
  painter.setFont(theme().font(TextRole::Title));
  painter.setPen(stage.stale || !stage.number ? theme().tokens().muted : theme().tokens().text);
  painter.drawText(QRectF(slot.left(), top + names.height(), room, values.height()),
                   Qt::AlignVCenter | Qt::TextSingleLine,
                   values.elidedText(stage.value, Qt::ElideRight, room));
}

void FunnelChart::paintStage(QPainter& painter, const QRectF& slot, const Stage& stage,
                             double nextWidth) const {
  const double center = slot.center().x();
  const double upper = std::max(kNarrowest, stage.width) * slot.width() / 2;
  const double lower =
      std::max(kNarrowest, std::min(nextWidth, std::max(stage.width, kNarrowest))) * slot.width() / 2;
  const QColor color = theme().familyColor(stage.color);
  if (!stage.number) {
    painter.setPen(QPen(theme().tokens().faint, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
  } else {
    painter.setPen(stage.stale ? QPen(color) : QPen(Qt::NoPen));
    painter.setBrush(stage.stale ? theme().asFill(color) : color);
  }
  painter.drawPolygon(QPolygonF({{center - upper, slot.top()},
                                 {center + upper, slot.top()},
                                 {center + lower, slot.bottom()},
                                 {center - lower, slot.bottom()}}));
}

void FunnelChart::paintGoesOn(QPainter& painter, const QRectF& between, const Stage& stage) const {
  const QFontMetrics metrics(theme().font(TextRole::Label));
  painter.setFont(theme().font(TextRole::Label));
  painter.setPen(theme().tokens().muted);
  painter.drawText(between, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                   tr("%1 go on").arg(stage.goesOn));
}

}  // namespace pulsedeck
