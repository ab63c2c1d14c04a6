#include "pulsedeck/ui/donut_chart.h"

#include "panel_head.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kLargestRing = 210;
constexpr int kGap = 20;
constexpr int kMarker = 8;
constexpr int kLegendLine = 24;
constexpr int kWidestName = 130;
constexpr int kSmallestTotalPx = 13;
constexpr double kRingThickness = 0.15;  ///< of the ring's diameter
constexpr double kWholeCircle = 360 * 16;
constexpr double kTop = 90 * 16;
/// Thinner slices would not be seen.
constexpr double kThinnest = 1.0 / 240;

constexpr std::array<ThemeColor, 6> kColors{&ThemeTokens::dashboard, &ThemeTokens::campaigns,
                                            &ThemeTokens::leads,     &ThemeTokens::social,
                                            &ThemeTokens::agents,    &ThemeTokens::health};

QString shareText(double part) {
  constexpr double kLeast = 0.005;
  const QLocale locale;
  const QString number = part > 0 && part < kLeast ? QLatin1Char('<') + locale.toString(1)
                                                   : locale.toString(std::round(part * 100), 'f', 0);
  return number + QChar(0x00a0) + locale.percent();
}

/// The panel's colour is that of the first slice, not of all.
PanelSpec withoutColor(PanelSpec spec) {
  spec.color.clear();
  return spec;
}

bool haveOneUnit(const std::vector<MetricGroup::Member>& members) {
  return std::all_of(members.begin(), members.end(), [&](const MetricGroup::Member& member) {
    return !member.id || (member.info.unit == members.front().info.unit &&
                          member.info.currency == members.front().info.currency);
  });
}

}  // namespace

DonutLayout layoutDonut(const QRect& room, int largestRing, int legendWidth, int gap) {
  const int beside = std::min({room.height(), room.width() - legendWidth - gap, largestRing});
  const int above = std::min({room.width(), room.height() / 2, largestRing});
  if (beside >= above) {
    // Both together in the middle, but not far from each other.
    const int left = room.left() + std::max(0, (room.width() - beside - gap - legendWidth) / 3);
    const QRect ring(left, room.top() + (room.height() - beside) / 2, beside, beside);
    const int legendLeft = ring.right() + 1 + gap;
    return {ring, QRect(legendLeft, room.top(), room.right() + 1 - legendLeft, room.height())};
  }
  const QRect ring(room.left() + (room.width() - above) / 2, room.top(), above, above);
  const int legendTop = ring.bottom() + 1 + gap / 2;
  return {ring, QRect(room.left(), legendTop, room.width(), room.bottom() + 1 - legendTop)};
}

DonutChart::DonutChart(const PanelSpec& spec, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : GroupPanel(spec, withoutColor(spec), store, theme, parent) {}

ChartTable DonutChart::exportTable() const {
  ChartTable table;
  table.isOverTime = false;
  table.keyTitle = tr("Name");
  table.columns = {{spec().title, group().members().empty() ? MetricInfo() : group().members().front().info}};
  for (const Slice& slice : slices_)
    table.rows.push_back({std::nullopt, slice.name, {slice.number}});
  return table;
}

void DonutChart::takeValues() {
  if (!group().takeDue()) return;
  const std::vector<Part> parts = currentParts();
  double total = 0;
  for (const Part& part : parts)
    total += std::max(0.0, part.value.value.value_or(0));
  std::vector<Slice> slices = slicesOf(parts, total);
  giveColorSlots(slices);
  const QString before = total_ + caption_;
  takeTotal(parts, total);
  if (slices == slices_ && before == total_ + caption_) return;
  slices_ = std::move(slices);
  speak();
  update();
}

/// Nothing when no value is known.
std::vector<DonutChart::Part> DonutChart::currentParts() const {
  std::vector<Part> parts;
  bool any = false;
  for (const MetricGroup::Member& member : group().members()) {
    const MetricGroup::Value value = group().valueOf(member);
    any = any || value.value.has_value();
    if (value.value || spec().prefix.isEmpty()) parts.push_back({&member, value});
  }
  if (!any) return {};
  if (!spec().prefix.isEmpty()) {
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return *a.value.value > *b.value.value; });
  }
  return parts;
}

void DonutChart::takeTotal(const std::vector<Part>& parts, double total) {
  std::vector<MetricGroup::Value> values;
  for (const Part& part : parts)
    values.push_back(part.value);
  staleText_ = MetricGroup::staleText(values);
  const bool partlyStale =
      std::any_of(values.begin(), values.end(), [](const MetricGroup::Value& value) { return value.stale; });
  total_ = parts.empty() || !haveOneUnit(group().members()) ? QString(kUnknown)
                                                            : formatValue(total, parts.front().member->info);
  caption_ = !staleText_.isEmpty() ? tr("Stale") : partlyStale ? tr("Partly stale") : tr("Total");
}

std::vector<DonutChart::Slice> DonutChart::slicesOf(const std::vector<Part>& parts, double total) {
  const auto most = static_cast<std::size_t>(std::max(2, spec().maxSlices));
  const std::size_t alone = parts.size() > most ? most - 1 : parts.size();
  std::vector<Slice> slices;
  const auto add = [&](const QString& name, const QString& text, std::optional<double> number,
                       const QString& color, bool stale) {
    const double value = number.value_or(0);
    Slice slice{name, text, {}, total > 0 ? std::max(0.0, value) / total : 0, color, 0, number, stale};
    if (value > 0) slice.share = shareText(slice.part);
    slices.push_back(std::move(slice));
  };
  for (std::size_t i = 0; i < alone; ++i) {
    const auto& [member, value] = parts[i];
    add(member->name, group().textOf(*member, value), value.value, member->color, value.stale);
  }
  if (alone == parts.size()) return slices;
  double rest = 0;
  bool stale = false;
  for (std::size_t i = alone; i < parts.size(); ++i) {
    rest += std::max(0.0, parts[i].value.value.value_or(0));
    stale = stale || parts[i].value.stale;
  }
  add(tr("%n others", nullptr, static_cast<int>(parts.size() - alone)),
      formatValue(rest, parts.front().member->info), rest, {}, stale);
  slices.back().colorSlot = -1;
  return slices;
}

void DonutChart::giveColorSlots(std::vector<Slice>& slices) {
  QHash<QString, int> given;
  std::set<int> taken;
  for (const Slice& slice : slices) {
    const auto before = colorSlots_.constFind(slice.name);
    if (slice.colorSlot >= 0 && before != colorSlots_.constEnd() && taken.insert(*before).second) {
      given.insert(slice.name, *before);
    }
  }
  int next = 0;
  for (Slice& slice : slices) {
    if (slice.colorSlot < 0) continue;
    if (!given.contains(slice.name)) {
      while (!taken.insert(next).second)
        ++next;
      given.insert(slice.name, next);
    }
    slice.colorSlot = given.value(slice.name);
  }
  colorSlots_ = given;
}

void DonutChart::speak() {
  QStringList spoken;
  if (!slices_.empty()) spoken << tr("Total %1").arg(total_);
  if (!slices_.empty() && caption_ != tr("Total")) spoken << caption_.toLower();
  for (const Slice& slice : slices_) {
    const QString share = slice.share.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(slice.share);
    spoken << QStringLiteral("%1 %2%3").arg(slice.name, slice.value, share);
  }
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

QColor DonutChart::colorOf(const Slice& slice) const {
  if (!slice.color.isEmpty()) return theme().familyColor(slice.color);
  if (slice.colorSlot < 0) return theme().tokens().muted;
  std::vector<QColor> colors;
  if (!spec().color.isEmpty()) colors.push_back(theme().familyColor(spec().color));
  for (const ThemeColor color : kColors) {
    if (colors.empty() || colors.front() != theme().tokens().*color)
      colors.push_back(theme().tokens().*color);
  }
  return colors[static_cast<std::size_t>(slice.colorSlot) % colors.size()];
}

void DonutChart::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintPanelHead(painter, width(), theme(), spec().title, spec().note, staleText_);
  const QRect room = panelBody(size(), theme());
  paintFocus(painter);
  if (slices_.empty()) return paintPanelMessage(painter, room, theme(), group().emptyMessage());
  const DonutLayout layout =
      layoutDonut(room, theme().scaled(kLargestRing), legendWidth(), theme().scaled(kGap));
  paintRing(painter, layout.ring);
  paintTotal(painter, layout.ring);
  paintLegend(painter, layout.legend);
}

/// What the legend's texts need.
int DonutChart::legendWidth() const {
  const QFontMetrics metrics(theme().font(TextRole::Label));
  int names = 0;
  int values = 0;
  for (const Slice& slice : slices_) {
    names = std::max(names, metrics.horizontalAdvance(slice.name));
    values = std::max(values, metrics.horizontalAdvance(slice.value));
  }
  const int share = metrics.horizontalAdvance(shareText(1));
  return theme().scaled(kMarker + 8 + 12 + 10) + std::min(names, theme().scaled(kWidestName)) + values +
         share;
}

void DonutChart::paintRing(QPainter& painter, const QRect& ring) const {
  const double thickness = ring.width() * kRingThickness;
  const QRectF middle = QRectF(ring).adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().tokens().line, thickness, Qt::SolidLine, Qt::FlatCap));
  painter.drawEllipse(middle);
  double from = kTop;
  for (const Slice& slice : slices_) {
    if (slice.part <= 0) continue;
    const double length = std::max(slice.part, kThinnest) * kWholeCircle;
    QColor color = colorOf(slice);
    // Old data look old: what is behind shines through.
    if (slice.stale) color.setAlphaF(0.4F);
    painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(middle, qRound(from), -qRound(length));
    from -= slice.part * kWholeCircle;
    if (slices_.size() < 2) continue;
    // A gap tells neighbours apart whose colours are alike.
    const double angle = from / kWholeCircle * 2 * std::numbers::pi;
    const QPointF direction(std::cos(angle), -std::sin(angle));
    painter.setPen(QPen(theme().tokens().surface, theme().scaledF(2)));
    const QPointF center = QRectF(ring).center();
    painter.drawLine(center + direction * (ring.width() / 2.0 - thickness - 1),
                     center + direction * (ring.width() / 2.0 + 1));
  }
}

void DonutChart::paintTotal(QPainter& painter, const QRect& ring) const {
  const int room = static_cast<int>(ring.width() * (1 - 2 * kRingThickness) * 0.86);
  QFont font = theme().font(TextRole::CardValue);
  while (QFontMetrics(font).horizontalAdvance(total_) > room &&
         font.pixelSize() > theme().scaled(kSmallestTotalPx)) {
    font.setPixelSize(font.pixelSize() - 1);
  }
  const QFontMetrics total(font);
  const QFontMetrics caption(theme().font(TextRole::Axis));
  if (total.horizontalAdvance(total_) > room) return;  // the legend tells the values
  const int height = total.height() + caption.height();
  const QRect box(ring.left() + (ring.width() - room) / 2, ring.top() + (ring.height() - height) / 2, room,
                  height);
  painter.setFont(font);
  painter.setPen(staleText_.isEmpty() ? theme().tokens().text : theme().tokens().muted);
  painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine, total_);
  painter.setFont(theme().font(TextRole::Axis));
  painter.setPen(theme().tokens().muted);
  painter.drawText(box, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine,
                   caption.elidedText(caption_, Qt::ElideRight, room));
}

void DonutChart::paintLegend(QPainter& painter, const QRect& room) const {
  const QFontMetrics metrics(theme().font(TextRole::Label));
  const int lineHeight = std::max(
      metrics.height(), std::min(theme().scaled(kLegendLine),
                                 room.height() / std::max<int>(1, static_cast<int>(slices_.size()))));
  const int fitting = room.height() / lineHeight;
  const int count = static_cast<int>(slices_.size());
  const int shown = count <= fitting ? count : std::max(0, fitting - 1);
  const int top = room.top() + std::max(0, (room.height() - std::min(count, fitting) * lineHeight) / 2);
  const int shareRoom = metrics.horizontalAdvance(shareText(1));
  painter.setFont(theme().font(TextRole::Label));
  for (int i = 0; i < shown; ++i) {
    paintEntry(painter, QRect(room.left(), top + i * lineHeight, room.width(), lineHeight),
               slices_[static_cast<std::size_t>(i)], shareRoom);
  }
  if (shown == count || fitting == 0) return;
  painter.setPen(theme().tokens().muted);
  painter.drawText(QRect(room.left(), top + shown * lineHeight, room.width(), lineHeight),
                   Qt::AlignVCenter | Qt::TextSingleLine, tr("and %n more", nullptr, count - shown));
}

void DonutChart::paintEntry(QPainter& painter, const QRect& line, const Slice& slice, int shareRoom) const {
  const QFontMetrics metrics(painter.font());
  const int marker = theme().scaled(kMarker);
  const QRectF square(line.left(), line.center().y() - marker / 2.0, marker, marker);
  const QColor color = colorOf(slice);
  painter.setPen(slice.stale ? QPen(color) : QPen(Qt::NoPen));
  painter.setBrush(slice.stale ? theme().asFill(color) : color);
  painter.drawRoundedRect(square, theme().scaledF(2), theme().scaledF(2));

  const int nameLeft = line.left() + marker + theme().scaled(8);
  const int valueRoom = metrics.horizontalAdvance(slice.value);
  const int shareLeft = line.right() + 1 - shareRoom;
  const int valueLeft = shareLeft - theme().scaled(10) - valueRoom;
  const int nameRoom = std::max(0, valueLeft - theme().scaled(12) - nameLeft);
  painter.setPen(theme().tokens().muted);
  painter.drawText(QRect(nameLeft, line.top(), nameRoom, line.height()),
                   Qt::AlignVCenter | Qt::TextSingleLine,
                   metrics.elidedText(slice.name, Qt::ElideRight, nameRoom));
  painter.drawText(QRect(shareLeft, line.top(), shareRoom, line.height()),
                   Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, slice.share);
  painter.setPen(slice.stale ? theme().tokens().muted : theme().tokens().text);
  painter.drawText(QRect(valueLeft, line.top(), valueRoom, line.height()),
                   Qt::AlignVCenter | Qt::TextSingleLine, slice.value);
}

}  // namespace pulsedeck
