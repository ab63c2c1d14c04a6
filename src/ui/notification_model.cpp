#include "pulsedeck/ui/notification_model.h"

#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/time_text.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace pulsedeck {

namespace {

constexpr qint64 kMinuteMs = 60'000;
/// More of them at once, as by another filter, cost views less as a new start.
constexpr std::size_t kMostRuns = 40;

const QString& idOf(const NotificationEntry& entry) {
  return entry.newest.id;
}

}  // namespace

NotificationModel::NotificationModel(const NotificationCenter& center, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), center_(center), clock_(clock) {}

void NotificationModel::setFilter(const NotificationFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  matcher_ = NotificationMatcher(filter);
  follow();
}

// One walk through both, that looks up only where they differ: of ten thousand, few change at a time.
void NotificationModel::follow() {
  const Wanted wanted = accepted();
  std::vector<Run> runs;
  std::size_t next = 0;
  int row = 0;
  while (row < rowCount() || next < wanted.size()) {
    if (shows(row, wanted, next)) {
      update(row++, *wanted[next++]);
      continue;
    }
    Run run{row, 0, next, 0};
    while (row < rowCount() && !isWanted(entryAt(row)))
      ++row;
    run.removed = row - run.row;
    while (run.removed == 0 && next < wanted.size() && !shows(row, wanted, next))
      ++next;
    run.inserted = next - run.from;
    // What is still wanted stands elsewhere now.
    if (run.removed == 0 && run.inserted == 0) return reload(wanted);
    runs.push_back(run);
    if (runs.size() > kMostRuns) return reload(wanted);
  }
  // From the end, so that the places before stay as they are.
  for (auto run = runs.rbegin(); run != runs.rend(); ++run)
    apply(*run, wanted);
}

NotificationModel::Wanted NotificationModel::accepted() const {
  Wanted result;
  const auto& entries = center_.entries();
  result.reserve(entries.size());
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (matcher_.accepts(*entry)) result.push_back(&*entry);
  }
  return result;
}

bool NotificationModel::shows(int row, const Wanted& wanted, std::size_t place) const {
  return row < rowCount() && place < wanted.size() && idOf(entryAt(row)) == idOf(*wanted[place]);
}

bool NotificationModel::isWanted(const NotificationEntry& shown) const {
  const NotificationEntry* const still = center_.find(idOf(shown));
  return still != nullptr && matcher_.accepts(*still);
}

void NotificationModel::update(int row, const NotificationEntry& now) {
  NotificationEntry& shown = *rows_[static_cast<std::size_t>(row)];
  if (shown == now) return;
  shown = now;
  Q_EMIT dataChanged(index(row), index(row));
}

void NotificationModel::apply(const Run& run, const Wanted& wanted) {
  const auto place = rows_.begin() + run.row;
  if (run.removed > 0) {
    beginRemoveRows({}, run.row, run.row + run.removed - 1);
    rows_.erase(place, place + run.removed);
    endRemoveRows();
    return;
  }
  std::vector<std::unique_ptr<NotificationEntry>> added;
  added.reserve(run.inserted);
  for (std::size_t i = 0; i < run.inserted; ++i)
    added.push_back(std::make_unique<NotificationEntry>(*wanted[run.from + i]));
  beginInsertRows({}, run.row, run.row + static_cast<int>(run.inserted) - 1);
  rows_.insert(place, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  endInsertRows();
}

void NotificationModel::reload(const Wanted& wanted) {
  beginResetModel();
  rows_.clear();
  for (const NotificationEntry* entry : wanted)
    rows_.push_back(std::make_unique<NotificationEntry>(*entry));
  endResetModel();
}

int NotificationModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant NotificationModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const NotificationEntry& entry = entryAt(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return entry.newest.title;
    case Qt::AccessibleTextRole:
      return spokenNotification(entry, clock_.wallMs());
    case Qt::AccessibleDescriptionRole:
      return entry.newest.message;
    case Qt::ToolTipRole:
      return QStringLiteral("%1\n%2").arg(entry.newest.title, entry.newest.message).toHtmlEscaped();
    default:
      return {};
  }
}

int NotificationModel::rowOf(const QString& id) const {
  const auto found =
      std::find_if(rows_.begin(), rows_.end(), [&](const auto& entry) { return idOf(*entry) == id; });
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

QString stateText(const NotificationEntry& entry, qint64 nowMs) {
  switch (entry.state) {
    case NotificationState::Unread:
    case NotificationState::Read:
      return {};
    case NotificationState::Acknowledged:
      return NotificationModel::tr("Acknowledged");
    case NotificationState::Snoozed:
      return NotificationModel::tr("Snoozed until %1").arg(formatShortMoment(entry.wakeAtMs, nowMs));
  }
  Q_UNREACHABLE();
}

QString countText(quint32 count) {
  return NotificationModel::tr("× %1", "so many times").arg(QLocale().toString(count));
}

QString spokenNotification(const NotificationEntry& entry, qint64 nowMs) {
  QStringList parts{lookOf(entry.newest.severity).word, entry.newest.title};
  const qint64 ageMs = std::max<qint64>(0, nowMs - entry.lastMs);
  const QString age = ageMs < kMinuteMs ? NotificationModel::tr("just now")
                                        : NotificationModel::tr("%1 ago").arg(speakAge(ageMs));
  if (entry.count > 1) {
    parts << NotificationModel::tr("%1 times").arg(QLocale().toString(entry.count));
    parts << NotificationModel::tr("last %1", "as in: last 2 minutes ago").arg(age);
  } else {
    parts << age;
  }
  const QString state = stateText(entry, nowMs);
  if (!state.isEmpty()) {
    parts << state.toLower();
  } else if (entry.state == NotificationState::Unread) {
    parts << NotificationModel::tr("unread");
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace pulsedeck
