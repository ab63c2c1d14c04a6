#include "pulsedeck/ui/activity_model.h"

#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/time_text.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace pulsedeck {

namespace {

/// A server can make up types without end.
constexpr qsizetype kMostTitles = 500;

}  // namespace

ActivityModel::ActivityModel(const ActivityLog& log, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), log_(log), clock_(clock) {}

int ActivityModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

const ActivityRow& ActivityModel::rowAt(int row) const {
  return *find(shown_[static_cast<std::size_t>(row)]);
}

int ActivityModel::rowOf(quint64 number) const {
  const auto place = std::lower_bound(shown_.begin(), shown_.end(), number, std::greater<>());
  return place == shown_.end() || *place != number ? -1 : static_cast<int>(place - shown_.begin());
}

const ActivityRow* ActivityModel::find(quint64 number) const {
  const auto place =
      std::lower_bound(rows_.begin(), rows_.end(), number,
                       [](const ActivityRow& row, quint64 wanted) { return row.number > wanted; });
  return place == rows_.end() || place->number != number ? nullptr : &*place;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const ActivityRow& row = rowAt(index.row());
  QStringList parts;
  if (row.severity) parts << lookOf(*row.severity).word;
  parts << row.title;
  if (!row.event.summary.isEmpty()) parts << row.event.summary;
  switch (role) {
    case Qt::DisplayRole:
      return (parts << formatTimeOfDay(row.event.timeMs)).join(QStringLiteral(", "));
    case Qt::AccessibleTextRole: {
      const qint64 age = std::max<qint64>(0, clock_.wallMs() - row.event.timeMs);
      parts << tr("%1 ago").arg(speakAge(age)) << (row.event.read ? tr("read") : tr("unread"));
      return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
      return QStringLiteral("%1\n%2").arg(row.title, row.event.summary).toHtmlEscaped();
    default:
      return {};
  }
}

std::size_t ActivityModel::waitingCount() const {
  const std::deque<quint64>& numbers = log_.numbers();
  return static_cast<std::size_t>(
      std::distance(std::upper_bound(numbers.begin(), numbers.end(), taken_), numbers.end()));
}

int ActivityModel::takeWaiting(int maxBatch) {
  const auto batch = static_cast<std::size_t>(std::max(1, maxBatch));
  const std::size_t waiting = waitingCount();
  return take(waiting > kMaxBatchesBehind * batch ? waiting : std::min(batch, waiting));
}

int ActivityModel::takeAll() {
  return take(waitingCount());
}

int ActivityModel::take(std::size_t count) {
  const std::size_t first = log_.events().size() - waitingCount();
  std::vector<quint64> accepted;
  for (std::size_t i = first; i < first + count; ++i) {
    taken_ = log_.numbers()[i];
    rows_.push_front(made(log_.events()[i], taken_));
    if (query_.accepts(rows_.front().event, rows_.front().title)) accepted.push_back(taken_);
  }
  if (!accepted.empty()) {
    beginInsertRows({}, 0, static_cast<int>(accepted.size()) - 1);
    shown_.insert(shown_.begin(), accepted.rbegin(), accepted.rend());
    endInsertRows();
  }
  const quint64 oldestKept = log_.numbers().empty() ? taken_ + 1 : log_.numbers().front();
  const auto forgotten = std::find_if(rows_.rbegin(), rows_.rend(), [oldestKept](const ActivityRow& row) {
    return row.number >= oldestKept;
  });
  dropOldest(static_cast<std::size_t>(forgotten - rows_.rbegin()));
  return static_cast<int>(accepted.size());
}

ActivityRow ActivityModel::made(const ActivityEvent& event, quint64 number) {
  return {number, event, titleOf(event.eventType), bearingOf(event).severity};
}

QString ActivityModel::titleOf(const QString& eventType) {
  const auto known = titles_.constFind(eventType);
  if (known != titles_.constEnd()) return *known;
  if (titles_.size() >= kMostTitles) titles_.clear();
  return *titles_.insert(eventType, humanEventType(eventType));
}

void ActivityModel::dropOldest(std::size_t count) {
  if (count == 0) return;
  const quint64 newestDropped = rows_[rows_.size() - count].number;
  const auto firstGone = std::lower_bound(shown_.begin(), shown_.end(), newestDropped, std::greater<>());
  if (firstGone != shown_.end()) {
    beginRemoveRows({}, static_cast<int>(firstGone - shown_.begin()), rowCount() - 1);
    shown_.erase(firstGone, shown_.end());
    endRemoveRows();
  }
  rows_.resize(rows_.size() - count);
  unsearched_ -= std::min(unsearched_, count);
}

void ActivityModel::dropShown(quint64 number) {
  const int row = rowOf(number);
  if (row < 0) return;
  beginRemoveRows({}, row, row);
  shown_.erase(shown_.begin() + row);
  endRemoveRows();
}

// Both are in order, so one walk through them side by side finds everything.
void ActivityModel::followRead() {
  const std::deque<quint64>& numbers = log_.numbers();
  auto place = numbers.rbegin();
  quint64 newest = 0;
  quint64 oldest = 0;
  for (ActivityRow& row : rows_) {
    while (place != numbers.rend() && *place > row.number)
      ++place;
    if (place == numbers.rend()) break;
    const auto at = static_cast<std::size_t>(numbers.rend() - place) - 1;
    if (*place != row.number || log_.events()[at].read == row.event.read) continue;
    row.event.read = log_.events()[at].read;
    newest = std::max(newest, row.number);
    oldest = row.number;
  }
  if (newest == 0) return;
  const auto first = std::lower_bound(shown_.begin(), shown_.end(), newest, std::greater<>());
  const auto end = std::upper_bound(shown_.begin(), shown_.end(), oldest, std::greater<>());
  if (first == end) return;
  Q_EMIT dataChanged(index(static_cast<int>(first - shown_.begin())),
                     index(static_cast<int>(end - shown_.begin()) - 1));
}

void ActivityModel::followRemoved() {
  const std::deque<quint64>& numbers = log_.numbers();
  // Age takes the oldest, which in nearly all cases are the last rows.
  std::size_t atTheEnd = 0;
  while (atTheEnd < rows_.size() &&
         (numbers.empty() || rows_[rows_.size() - 1 - atTheEnd].number < numbers.front())) {
    ++atTheEnd;
  }
  dropOldest(atTheEnd);
  std::vector<std::size_t> gone;
  auto place = numbers.rbegin();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    while (place != numbers.rend() && *place > rows_[i].number)
      ++place;
    if (place == numbers.rend() || *place != rows_[i].number) gone.push_back(i);
  }
  for (auto i = gone.rbegin(); i != gone.rend(); ++i) {
    dropShown(rows_[*i].number);
    if (*i >= rows_.size() - unsearched_) --unsearched_;
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(*i));
  }
}

void ActivityModel::setQuery(const ActivityQuery& query) {
  if (query == query_) return;
  beginResetModel();
  query_ = query;
  shown_.clear();
  unsearched_ = rows_.size();
  endResetModel();
  searchOn();
}

bool ActivityModel::searchOn() {
  if (unsearched_ == 0) return false;
  // Nothing to search for takes no time.
  const std::size_t count = query_.isForAll() ? unsearched_ : std::min(unsearched_, kSearchedAtOnce);
  std::vector<quint64> accepted;
  const std::size_t first = rows_.size() - unsearched_;
  for (std::size_t i = first; i < first + count; ++i) {
    if (query_.accepts(rows_[i].event, rows_[i].title)) accepted.push_back(rows_[i].number);
  }
  unsearched_ -= count;
  if (!accepted.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(accepted.size()) - 1);
    shown_.insert(shown_.end(), accepted.begin(), accepted.end());
    endInsertRows();
  }
  return unsearched_ > 0;
}

}  // namespace pulsedeck
