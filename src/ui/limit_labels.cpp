#include "limit_labels.h"

#include <algorithm>
#include <numeric>

namespace pulsedeck {

namespace {

constexpr int kLineGap = 1;  ///< px between a line and its label

bool crossesALine(const QRect& place, const std::vector<LimitLabel>& labels) {
  return std::any_of(labels.begin(), labels.end(), [&](const LimitLabel& other) {
    return other.line >= place.top() && other.line <= place.bottom();
  });
}

/// Places of labels that have one, by the labels' order.
using Places = std::vector<std::optional<QRect>>;

/// From top to bottom labels stand as their lines do.
bool keepsOrder(const QRect& place, int line, const std::vector<LimitLabel>& labels, const Places& places) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!places[i] || labels[i].line == line) continue;
    const bool isLower = place.top() > places[i]->top();
    const bool isHigher = place.top() < places[i]->top();
    if (labels[i].line < line ? isHigher : isLower) return false;
  }
  return true;
}

/// The first free place on that level, from the left.
std::optional<QRect> freePlace(QRect place, const Places& taken, const QRect& plot, int gap) {
  const auto inTheWay = [&] {
    return std::find_if(taken.begin(), taken.end(), [&](const std::optional<QRect>& other) {
      return other && other->adjusted(-gap, 0, gap, 0).intersects(place);
    });
  };
  for (auto other = inTheWay(); other != taken.end(); other = inTheWay())
    place.moveLeft((*other)->right() + gap + 1);
  if (place.right() > plot.right()) return std::nullopt;
  return place;
}

/// Where `label` might go, at the left, the best first.
std::vector<QRect> levelsOf(const LimitLabel& label, const std::vector<LimitLabel>& labels, const QRect& plot,
                            int gap) {
  const auto at = [&](int top) { return QRect(QPoint(plot.left() + gap, top), label.size); };
  const int height = label.size.height();
  std::vector<QRect> levels;
  for (const QRect& beside : {at(label.line - height - kLineGap), at(label.line + 1 + kLineGap)}) {
    const bool isInside = beside.top() >= plot.top() && beside.bottom() <= plot.bottom();
    if (isInside && !crossesALine(beside, labels)) levels.push_back(beside);
  }
  const int lowest = plot.bottom() + 1 - height;
  if (lowest >= plot.top()) levels.push_back(at(std::clamp(label.line - height / 2, plot.top(), lowest)));
  return levels;
}

}  // namespace

std::vector<std::optional<QRect>> placeLimitLabels(const std::vector<LimitLabel>& labels, const QRect& plot,
                                                   int gap) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return labels[a].severity > labels[b].severity; });
  Places places(labels.size());
  for (const std::size_t i : order) {
    for (const QRect& level : levelsOf(labels[i], labels, plot, gap)) {
      if (keepsOrder(level, labels[i].line, labels, places)) places[i] = freePlace(level, places, plot, gap);
      if (places[i]) break;
    }
  }
  return places;
}

}  // namespace pulsedeck
