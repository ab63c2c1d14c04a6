#include "pulsedeck/ui/notification_model.h"

#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/time_text.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr qint64 kMinuteMs = 60'000;

const QString& idOf(const NotificationEntry& entry) {
  return entry.newest.id;
}

QSet<QString> idsOf(const std::vector<NotificationEntry>& entries) {
  QSet<QString> ids;
  ids.reserve(static_cast<qsizetype>(entries.size()));
  for (const NotificationEntry& entry : entries)
    ids.insert(idOf(entry));
  return ids;
}

/// Whether those of `shown` that are wanted stand in the same order in `wanted`.
bool sameOrder(const std::vector<NotificationEntry>& shown, const std::vector<NotificationEntry>& wanted) {
  const QSet<QString> staying = idsOf(wanted);
  auto next = wanted.begin();
  for (const NotificationEntry& entry : shown) {
    if (!staying.contains(idOf(entry))) continue;
    next = std::find_if(next, wanted.end(),
                        [&](const NotificationEntry& other) { return idOf(other) == idOf(entry); });
    if (next == wanted.end()) return false;
  }
  return true;
}

}  // namespace

NotificationModel::NotificationModel(const NotificationCenter& center, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), center_(center), clock_(clock) {}

void NotificationModel::setFilter(const NotificationFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  follow();
}

void NotificationModel::follow() {
  std::vector<NotificationEntry> wanted = accepted();
  if (!sameOrder(rows_, wanted)) {
    beginResetModel();
    rows_ = std::move(wanted);
    endResetModel();
    return;
  }
  removeAllBut(wanted);
  insertMissing(std::move(wanted));
}

std::vector<NotificationEntry> NotificationModel::accepted() const {
  std::vector<NotificationEntry> result;
  const auto& entries = center_.entries();
  result.reserve(entries.size());
  std::copy_if(entries.rbegin(), entries.rend(), std::back_inserter(result),
               [this](const NotificationEntry& entry) { return filter_.accepts(entry); });
  return result;
}

// From the end, and neighbours together, so that ten thousand leave at once.
void NotificationModel::removeAllBut(const std::vector<NotificationEntry>& wanted) {
  const QSet<QString> staying = idsOf(wanted);
  int last = rowCount() - 1;
  while (last >= 0) {
    if (staying.contains(idOf(entryAt(last)))) {
      --last;
      continue;
    }
    int first = last;
    while (first > 0 && !staying.contains(idOf(entryAt(first - 1))))
      --first;
    beginRemoveRows({}, first, last);
    rows_.erase(rows_.begin() + first, rows_.begin() + last + 1);
    endRemoveRows();
    last = first - 1;
  }
}

// By now all rows are wanted, in this order.
void NotificationModel::insertMissing(std::vector<NotificationEntry> wanted) {
  const auto shows = [this](int row, const NotificationEntry& entry) {
    return row < rowCount() && idOf(entryAt(row)) == idOf(entry);
  };
  const int count = static_cast<int>(wanted.size());
  for (int row = 0; row < count;) {
    const auto place = static_cast<std::size_t>(row);
    if (shows(row, wanted[place])) {
      const bool changed = rows_[place] != wanted[place];
      rows_[place] = std::move(wanted[place]);
      if (changed) Q_EMIT dataChanged(index(row), index(row));
      ++row;
      continue;
    }
    int end = row + 1;
    while (end < count && !shows(row, wanted[static_cast<std::size_t>(end)]))
      ++end;
    beginInsertRows({}, row, end - 1);
    rows_.insert(rows_.begin() + row, std::make_move_iterator(wanted.begin() + row),
                 std::make_move_iterator(wanted.begin() + end));
    endInsertRows();
    row = end;
  }
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
  const auto found = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const NotificationEntry& entry) { return idOf(entry) == id; });
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
