#include "limit_labels.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace pulsedeck {

namespace {

constexpr int kLineGap = 1;  ///< px between a line and its label

bool crossesALine(const QRect& place, const std::vector<LimitLabel>& labels) {
  return std::any_of(labels.begin(), labels.end(), [&](const LimitLabel& other) {
    return other.line >= place.top() && other.line <= place.bottom();
  });
}

/// The first free place on that level, from the left.
std::optional<QRect> freePlace(QRect place, const std::vector<LimitLabel>& labels,
                               const std::vector<QRect>& taken, const QRect& plot, int gap) {
  if (place.top() < plot.top() || place.bottom() > plot.bottom() || crossesALine(place, labels)) {
    return std::nullopt;
  }
  const auto inTheWay = [&] {
    return std::find_if(taken.begin(), taken.end(), [&](const QRect& other) {
      return other.adjusted(-gap, 0, gap, 0).intersects(place);
    });
  };
  for (auto other = inTheWay(); other != taken.end(); other = inTheWay())
    place.moveLeft(other->right() + gap + 1);
  if (place.right() > plot.right()) return std::nullopt;
  return place;
}

/// Tops of where `label` might go, the best first.
std::vector<int> levelsOf(const LimitLabel& label, const std::vector<LimitLabel>& labels) {
  std::vector<int> lines;
  for (const LimitLabel& other : labels) {
    if (std::abs(other.line - label.line) < label.size.height()) lines.push_back(other.line);
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [&](int a, int b) { return std::abs(a - label.line) < std::abs(b - label.line); });
  std::vector<int> levels;
  for (const int line : lines) {
    levels.push_back(line - label.size.height() - kLineGap);
    levels.push_back(line + 1 + kLineGap);
  }
  return levels;
}

}  // namespace

std::vector<std::optional<QRect>> placeLimitLabels(const std::vector<LimitLabel>& labels, const QRect& plot,
                                                   int gap) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return labels[a].severity > labels[b].severity; });
  std::vector<std::optional<QRect>> places(labels.size());
  std::vector<QRect> taken;
  for (const std::size_t i : order) {
    for (const int top : levelsOf(labels[i], labels)) {
      places[i] = freePlace(QRect(QPoint(plot.left() + gap, top), labels[i].size), labels, taken, plot, gap);
      if (places[i]) break;
    }
    if (places[i]) taken.push_back(*places[i]);
  }
  return places;
}

}  // namespace pulsedeck
