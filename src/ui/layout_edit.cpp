#include "pulsedeck/ui/layout_edit.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace pulsedeck {

namespace {

std::vector<int> widthsOf(const LayoutEdit::Row& row) {
  std::vector<int> widths;
  for (const LayoutEdit::Item& item : row.items)
    widths.push_back(item.width);
  return widths;
}

int sum(const std::vector<int>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0);
}

int average(const std::vector<int>& numbers) {
  return std::max(1, static_cast<int>(std::lround(static_cast<double>(sum(numbers)) /
                                                  static_cast<double>(numbers.size()))));
}

LayoutEdit::Row& rowAt(LayoutEdit::Rows& rows, int row) {
  return rows[static_cast<std::size_t>(row)];
}

int sizeOf(const LayoutEdit::Row& row) {
  return static_cast<int>(row.items.size());
}

int mostItems(const LayoutEdit::Row& row) {
  return row.cards ? RowSpec::kMaxCards : RowSpec::kMaxPanels;
}

/// What the reader of a page's file would say.
std::optional<LayoutEdit::Refusal> refusalOf(const LayoutEdit::Rows& rows) {
  using Refusal = LayoutEdit::Refusal;
  if (rows.size() > DashboardSpec::kMaxRows) return Refusal::TooManyRows;
  const auto full = std::find_if(rows.begin(), rows.end(),
                                 [](const LayoutEdit::Row& row) { return sizeOf(row) > mostItems(row); });
  if (full == rows.end()) return std::nullopt;
  return full->cards ? Refusal::TooManyCards : Refusal::TooManyPanels;
}

}  // namespace

LayoutEdit::LayoutEdit(DashboardSpec page) : page_(std::move(page)) {
  int id = 0;
  for (const RowSpec& row : std::as_const(page_.rows)) {
    Row& mine = rows_.emplace_back();
    mine.cards = !row.cards.isEmpty();
    for (qsizetype i = 0; i < row.cards.size(); ++i)
      mine.items.push_back({id++, 1, 0});
    for (const PanelSpec& panel : row.panels)
      mine.items.push_back({id++, panel.width, panel.height});
  }
}

DashboardSpec LayoutEdit::spec() const {
  QList<CardSpec> cards;
  QList<PanelSpec> panels;
  // By id; the kind that an item is not has a place nobody looks at.
  for (const RowSpec& row : page_.rows) {
    cards << row.cards << QList<CardSpec>(row.panels.size());
    panels << QList<PanelSpec>(row.cards.size()) << row.panels;
  }
  DashboardSpec result = page_;
  result.rows.clear();
  for (const Row& row : rows_) {
    RowSpec& made = result.rows.emplace_back();
    for (const Item& item : row.items) {
      if (row.cards) {
        made.cards << cards[item.id];
        continue;
      }
      PanelSpec panel = panels[item.id];
      panel.width = item.width;
      panel.height = item.height;
      made.panels << panel;
    }
  }
  return result;
}

std::optional<LayoutPlace> LayoutEdit::placeOf(int id) const {
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    const std::vector<Item>& items = rows_[row].items;
    const auto found =
        std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
    if (found != items.end())
      return LayoutPlace{static_cast<int>(row), static_cast<int>(found - items.begin())};
  }
  return std::nullopt;
}

const LayoutEdit::Item& LayoutEdit::at(LayoutPlace place) const {
  return rows_[static_cast<std::size_t>(place.row)].items[static_cast<std::size_t>(place.item)];
}

QString LayoutEdit::nameOf(int id) const {
  qsizetype left = id;
  for (const RowSpec& row : page_.rows) {
    if (left < row.cards.size()) {
      const CardSpec& card = row.cards[left];
      return card.title.isEmpty() ? card.metric : card.title;
    }
    left -= row.cards.size();
    if (left < row.panels.size()) return row.panels[left].title;
    left -= row.panels.size();
  }
  return {};
}

bool LayoutEdit::change(Rows rows) {
  refusal_ = refusalOf(rows);
  if (refusal_ || rows == rows_) return false;
  history_.push_back(std::exchange(rows_, std::move(rows)));
  return true;
}

bool LayoutEdit::move(LayoutPlace from, LayoutDrop to) {
  Rows rows = rows_;
  Row& source = rowAt(rows, from.row);
  const bool cards = source.cards;
  Item moved = source.items[static_cast<std::size_t>(from.item)];
  source.items.erase(source.items.begin() + from.item);
  if (to.newRow) {
    rows.insert(rows.begin() + to.row, Row{cards, {moved}});
  } else {
    Row& target = rowAt(rows, to.row);
    if (target.cards != cards) return false;
    const bool sameRow = to.row == from.row;
    if (!sameRow && !cards) moved.width = average(widthsOf(target));
    const int index = std::min(sameRow && to.item > from.item ? to.item - 1 : to.item, sizeOf(target));
    target.items.insert(target.items.begin() + index, moved);
  }
  std::erase_if(rows, [](const Row& row) { return row.items.empty(); });
  return change(std::move(rows));
}

bool LayoutEdit::step(LayoutPlace place, Direction direction) {
  const Row& row = rows_[static_cast<std::size_t>(place.row)];
  switch (direction) {
    case Direction::Left:
      return place.item > 0 && move(place, {false, place.row, place.item - 1});
    case Direction::Right:
      return place.item + 1 < sizeOf(row) && move(place, {false, place.row, place.item + 2});
    case Direction::Up:
    case Direction::Down:
      break;
  }
  const bool up = direction == Direction::Up;
  // Out of a row of several into one of its own, and from there into the next one that can take it.
  if (row.items.size() > 1) return move(place, {true, up ? place.row : place.row + 1, 0});
  const int next = up ? place.row - 1 : place.row + 1;
  if (next < 0 || next >= static_cast<int>(rows_.size())) return false;
  const Row& neighbour = rows_[static_cast<std::size_t>(next)];
  if (neighbour.cards == row.cards && sizeOf(neighbour) < mostItems(neighbour))
    return move(place, {false, next, sizeOf(neighbour)});
  return move(place, {true, up ? next : next + 1, 0});
}

bool LayoutEdit::widen(LayoutPlace place, int twelfths, int least) {
  const Row& row = rows_[static_cast<std::size_t>(place.row)];
  if (row.cards || row.items.size() < 2 || row.items.size() > kColumns) return false;
  std::vector<int> widths = inTwelfths(widthsOf(row));
  const auto own = static_cast<std::size_t>(place.item);
  const std::size_t other = own + 1 < widths.size() ? own + 1 : own - 1;
  widths[own] += twelfths;
  widths[other] -= twelfths;
  if (std::min(widths[own], widths[other]) < least) return false;
  return setWidths(place.row, reduced(widths));
}

bool LayoutEdit::setWidths(int row, const std::vector<int>& widths) {
  Rows rows = rows_;
  std::vector<Item>& items = rowAt(rows, row).items;
  for (std::size_t i = 0; i < std::min(items.size(), widths.size()); ++i)
    items[i].width = std::clamp(widths[i], 1, kColumns);
  return change(std::move(rows));
}

bool LayoutEdit::setHeight(LayoutPlace place, int height) {
  Rows rows = rows_;
  Row& row = rowAt(rows, place.row);
  if (row.cards) return false;
  row.items[static_cast<std::size_t>(place.item)].height =
      height < kMinHeight ? 0 : std::min(height, kMaxHeight);
  return change(std::move(rows));
}

bool LayoutEdit::remove(LayoutPlace place) {
  Rows rows = rows_;
  Row& row = rowAt(rows, place.row);
  if (rows.size() == 1 && row.items.size() == 1) return false;
  row.items.erase(row.items.begin() + place.item);
  std::erase_if(rows, [](const Row& one) { return one.items.empty(); });
  return change(std::move(rows));
}

bool LayoutEdit::undo() {
  if (history_.empty()) return false;
  rows_ = std::move(history_.back());
  history_.pop_back();
  return true;
}

std::optional<LayoutEdit::Refusal> LayoutEdit::takeRefusal() {
  return std::exchange(refusal_, std::nullopt);
}

std::vector<int> inTwelfths(const std::vector<int>& widths) {
  constexpr int kColumns = LayoutEdit::kColumns;
  if (widths.empty() || widths.size() > kColumns) return widths;
  const double total = sum(widths);
  std::vector<int> result;
  for (const int width : widths)
    result.push_back(std::max(1, static_cast<int>(std::floor(width * kColumns / total))));
  // What rounding left over goes to the one that lost most, what the least ones took comes from the one that
  // gained most.
  while (sum(result) != kColumns) {
    const int sign = sum(result) < kColumns ? 1 : -1;
    std::size_t best = 0;
    double most = -2.0 * kColumns;
    for (std::size_t i = 0; i < result.size(); ++i) {
      const double missing = sign * (widths[i] * kColumns / total - result[i]);
      if (missing <= most || (sign < 0 && result[i] == 1)) continue;
      most = missing;
      best = i;
    }
    result[best] += sign;
  }
  return result;
}

std::vector<int> reduced(std::vector<int> widths) {
  int divisor = 0;
  for (const int width : widths)
    divisor = std::gcd(divisor, width);
  for (int& width : widths)
    width /= std::max(1, divisor);
  return widths;
}

std::vector<int> widthsForEdge(const std::vector<int>& widths, int item, int itemPx, int pairPx,
                               int leastPx) {
  const auto left = static_cast<std::size_t>(item);
  if (left + 1 >= widths.size() || widths.size() > LayoutEdit::kColumns || pairPx <= 0) return widths;
  std::vector<int> result = inTwelfths(widths);
  const int pair = result[left] + result[left + 1];
  const auto sharesOf = [&](int px) { return static_cast<double>(px) * pair / pairPx; };
  const int least = std::clamp(static_cast<int>(std::ceil(sharesOf(leastPx))), 1, pair / 2);
  result[left] = std::clamp(static_cast<int>(std::lround(sharesOf(itemPx))), least, pair - least);
  result[left + 1] = pair - result[left];
  return reduced(result);
}

}  // namespace pulsedeck
