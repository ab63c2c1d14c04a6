#include "pulsedeck/ui/page_layout.h"

#include <algorithm>
#include <numeric>

namespace pulsedeck {

namespace {

/// A horizontal run of items: indices into the row, the least height, and whether it takes a share of what is
/// left.
struct Line {
  std::size_t row;
  std::size_t first;
  std::size_t count;
  int height;
  bool grows;
};

void addCardLines(std::size_t row, std::size_t count, int width, const LayoutSizes& sizes,
                  std::vector<Line>& lines) {
  const auto fitting =
      static_cast<std::size_t>(std::max(1, (width + sizes.gap) / (sizes.cardWidth + sizes.gap)));
  const std::size_t lineCount = (count + fitting - 1) / fitting;
  // Even lines look calmer than full ones with a rest: 6 cards become 3 + 3, not 5 + 1.
  const std::size_t perLine = (count + lineCount - 1) / lineCount;
  for (std::size_t first = 0; first < count; first += perLine) {
    lines.push_back({row, first, std::min(perLine, count - first), sizes.cardHeight, false});
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

Line panelLine(std::size_t row, std::size_t first, std::size_t count, const LayoutRow& shape,
               const LayoutSizes& sizes) {
  int height = shape.low ? sizes.cardHeight : sizes.panelHeight;
  for (std::size_t i = first; i < std::min(first + count, shape.heights.size()); ++i)
    height = std::max(height, shape.heights[i]);
  return {row, first, count, height, !shape.low};
}

std::vector<Line> linesOf(const std::vector<LayoutRow>& rows, int width, const LayoutSizes& sizes) {
  std::vector<Line> lines;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t count = rows[row].shares.size();
    if (rows[row].cards) {
      addCardLines(row, count, width, sizes, lines);
    } else if (fitsSideBySide(rows[row].shares, width, sizes)) {
      lines.push_back(panelLine(row, 0, count, rows[row], sizes));
    } else {
      for (std::size_t i = 0; i < count; ++i)
        lines.push_back(panelLine(row, i, 1, rows[row], sizes));
    }
  }
  return lines;
}

/// Lets the lines that grow share what is left of the height. One that needs more than its share keeps what
/// it needs, and the others share the rest.
void shareHeight(std::vector<Line>& lines, int viewportHeight, int gap) {
  std::vector<Line*> growing;
  int room = viewportHeight - gap * (static_cast<int>(lines.size()) - 1);
  for (Line& line : lines) {
    if (line.grows) {
      growing.push_back(&line);
    } else {
      room -= line.height;
    }
  }
  // The neediest first: when one has enough, all after it have.
  std::stable_sort(growing.begin(), growing.end(),
                   [](const Line* a, const Line* b) { return a->height > b->height; });
  for (std::size_t i = 0; i < growing.size(); ++i) {
    const int share = room / static_cast<int>(growing.size() - i);
    growing[i]->height = std::max(growing[i]->height, share);
    room -= growing[i]->height;
  }
}

/// Gives the px that did not divide evenly to the last line, so that the page ends where its neighbours do.
void alignBottom(const std::vector<Line>& lines, int viewportHeight, PageLayout& layout) {
  const int rest = viewportHeight - layout.height;
  if (lines.empty() || !lines.back().grows || rest <= 0) return;
  const Line& last = lines.back();
  for (std::size_t i = 0; i < last.count; ++i) {
    QRect& item = layout.rows[last.row][last.first + i];
    item.setHeight(item.height() + rest);
  }
  layout.height = viewportHeight;
}

}  // namespace

PageLayout layoutPage(const std::vector<LayoutRow>& rows, QSize viewport, const LayoutSizes& sizes) {
  std::vector<Line> lines = linesOf(rows, viewport.width(), sizes);
  shareHeight(lines, viewport.height(), sizes.gap);
  PageLayout layout;
  layout.rows.resize(rows.size());
  int top = 0;
  for (const Line& line : lines) {
    const std::vector<int>& all = rows[line.row].shares;
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(line.first);
    const std::vector<int> shares(from, from + static_cast<std::ptrdiff_t>(line.count));
    for (const auto& [left, right] : columns(shares, viewport.width(), sizes.gap)) {
      layout.rows[line.row].emplace_back(left, top, right - left, line.height);
    }
    top += line.height + sizes.gap;
  }
  layout.height = std::max(0, top - sizes.gap);
  alignBottom(lines, viewport.height(), layout);
  return layout;
}

}  // namespace pulsedeck
