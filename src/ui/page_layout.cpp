#include "pulsedeck/ui/page_layout.h"

#include <algorithm>
#include <numeric>

namespace pulsedeck {

namespace {

/// A horizontal run of items: indices into the row, and whether it takes part in sharing the height.
struct Line {
  std::size_t row;
  std::size_t first;
  std::size_t count;
  bool cards;
};

void addCardLines(std::size_t row, std::size_t count, int width, const LayoutSizes& sizes,
                  std::vector<Line>& lines) {
  const auto fitting =
      static_cast<std::size_t>(std::max(1, (width + sizes.gap) / (sizes.cardWidth + sizes.gap)));
  const std::size_t lineCount = (count + fitting - 1) / fitting;
  // Even lines look calmer than full ones with a rest: 6 cards become 3 + 3, not 5 + 1.
  const std::size_t perLine = (count + lineCount - 1) / lineCount;
  for (std::size_t first = 0; first < count; first += perLine) {
    lines.push_back({row, first, std::min(perLine, count - first), true});
  }
}

/// Left and right edges of `shares` side by side.
std::vector<std::pair<int, int>> columns(const std::vector<int>& shares, int width, int gap) {
  const int total = std::max(1, std::accumulate(shares.begin(), shares.end(), 0));
  const int room = width - gap * (static_cast<int>(shares.size()) - 1);
  std::vector<std::pair<int, int>> result;
  int taken = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const int offset = gap * static_cast<int>(i);
    const int left = room * taken / total + offset;
    taken += shares[i];
    result.emplace_back(left, room * taken / total + offset);
  }
  return result;
}

bool fitsSideBySide(const std::vector<int>& shares, int width, const LayoutSizes& sizes) {
  const auto edges = columns(shares, width, sizes.gap);
  return std::all_of(edges.begin(), edges.end(),
                     [&](const auto& edge) { return edge.second - edge.first >= sizes.panelWidth; });
}

std::vector<Line> linesOf(const std::vector<LayoutRow>& rows, int width, const LayoutSizes& sizes) {
  std::vector<Line> lines;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t count = rows[row].shares.size();
    if (rows[row].cards) {
      addCardLines(row, count, width, sizes, lines);
    } else if (fitsSideBySide(rows[row].shares, width, sizes)) {
      lines.push_back({row, 0, count, false});
    } else {
      for (std::size_t i = 0; i < count; ++i)
        lines.push_back({row, i, 1, false});
    }
  }
  return lines;
}

/// The height of a line of panels when they share what the cards leave.
int panelHeight(const std::vector<Line>& lines, int viewportHeight, const LayoutSizes& sizes) {
  const auto cardLines =
      std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.cards; });
  const auto panelLines = static_cast<int>(lines.size()) - static_cast<int>(cardLines);
  if (panelLines == 0) return 0;
  const int gaps = sizes.gap * (static_cast<int>(lines.size()) - 1);
  const int room = viewportHeight - gaps - static_cast<int>(cardLines) * sizes.cardHeight;
  return std::max(sizes.panelHeight, room / panelLines);
}

/// What one panel asks for, its neighbours in the line get too.
int heightOf(const Line& line, const LayoutRow& row, int common, const LayoutSizes& sizes) {
  if (line.cards) return sizes.cardHeight;
  int height = common;
  for (std::size_t i = line.first; i < std::min(line.first + line.count, row.heights.size()); ++i)
    height = std::max(height, row.heights[i]);
  return height;
}

/// Gives the px that did not divide evenly to the last line, so that the page ends where its neighbours do.
void alignBottom(const std::vector<Line>& lines, int viewportHeight, PageLayout& layout) {
  const int rest = viewportHeight - layout.height;
  if (lines.empty() || lines.back().cards || rest <= 0) return;
  const Line& last = lines.back();
  for (std::size_t i = 0; i < last.count; ++i) {
    QRect& item = layout.rows[last.row][last.first + i];
    item.setHeight(item.height() + rest);
  }
  layout.height = viewportHeight;
}

}  // namespace

PageLayout layoutPage(const std::vector<LayoutRow>& rows, QSize viewport, const LayoutSizes& sizes) {
  const std::vector<Line> lines = linesOf(rows, viewport.width(), sizes);
  const int tall = panelHeight(lines, viewport.height(), sizes);
  PageLayout layout;
  layout.rows.resize(rows.size());
  int top = 0;
  for (const Line& line : lines) {
    const std::vector<int>& all = rows[line.row].shares;
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(line.first);
    const std::vector<int> shares(from, from + static_cast<std::ptrdiff_t>(line.count));
    const int height = heightOf(line, rows[line.row], tall, sizes);
    for (const auto& [left, right] : columns(shares, viewport.width(), sizes.gap)) {
      layout.rows[line.row].emplace_back(left, top, right - left, height);
    }
    top += height + sizes.gap;
  }
  layout.height = std::max(0, top - sizes.gap);
  alignBottom(lines, viewport.height(), layout);
  return layout;
}

}  // namespace pulsedeck
