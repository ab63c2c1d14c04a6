#include "pulsedeck/ui/activity_model.h"

#include "pulsedeck/ui/time_text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr const char* kEventTypes = "EventType";

/// What platforms are known to tell, for the catalogues; any other type is shown as it comes.
[[maybe_unused]] constexpr const char* kKnownEventTypes[] = {
    QT_TRANSLATE_NOOP("EventType", "New lead"),
    QT_TRANSLATE_NOOP("EventType", "Lead qualified"),
    QT_TRANSLATE_NOOP("EventType", "Lead converted"),
    QT_TRANSLATE_NOOP("EventType", "Payment received"),
    QT_TRANSLATE_NOOP("EventType", "Payment failed"),
    QT_TRANSLATE_NOOP("EventType", "Agent finished a task"),
    QT_TRANSLATE_NOOP("EventType", "Campaign started"),
    QT_TRANSLATE_NOOP("EventType", "Budget at 80 percent"),
    QT_TRANSLATE_NOOP("EventType", "Post published"),
    QT_TRANSLATE_NOOP("EventType", "Latency spike"),
};

}  // namespace

ActivityModel::ActivityModel(const ActivityLog& log, QObject* parent)
    : QAbstractListModel(parent), log_(log) {}

int ActivityModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const ActivityEvent& shown = eventAt(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1, %2, %3")
          .arg(humanEventType(shown.eventType), shown.summary, formatTimeOfDay(shown.timeMs));
    case Qt::ToolTipRole:
      return QStringLiteral("%1\n%2").arg(humanEventType(shown.eventType), shown.summary).toHtmlEscaped();
    default:
      return {};
  }
}

void ActivityModel::add(const QList<ActivityEvent>& events) {
  waiting_.insert(waiting_.end(), events.begin(), events.end());
  while (waiting_.size() > log_.events().size())
    waiting_.pop_front();
}

bool ActivityModel::takeWaiting(int maxBatch) {
  if (waiting_.empty()) return false;
  const auto batch = static_cast<std::size_t>(std::max(1, maxBatch));
  const std::size_t count =
      waiting_.size() > kMaxBatchesBehind * batch ? waiting_.size() : std::min(batch, waiting_.size());
  beginInsertRows({}, 0, static_cast<int>(count) - 1);
  for (std::size_t i = 0; i < count; ++i) {
    rows_.push_front(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  endInsertRows();
  trim();
  return !waiting_.empty();
}

// The log keeps a limited number; both forget the oldest first, so what is too much here is what the log
// forgot.
void ActivityModel::trim() {
  const std::size_t kept = log_.events().size() - std::min(log_.events().size(), waiting_.size());
  if (rows_.size() <= kept) return;
  beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(rows_.size()) - 1);
  rows_.resize(kept);
  endRemoveRows();
}

void ActivityModel::followLog() {
  QHash<QString, bool> readById;
  readById.reserve(static_cast<qsizetype>(log_.events().size()));
  for (const ActivityEvent& kept : log_.events())
    readById.insert(kept.id, kept.read);
  std::erase_if(waiting_, [&](const ActivityEvent& waiting) { return !readById.contains(waiting.id); });
  for (int row = rowCount() - 1; row >= 0; --row) {
    ActivityEvent& shown = rows_[static_cast<std::size_t>(row)];
    const auto kept = readById.constFind(shown.id);
    if (kept == readById.constEnd()) {
      beginRemoveRows({}, row, row);
      rows_.erase(rows_.begin() + row);
      endRemoveRows();
    } else if (shown.read != *kept) {
      shown.read = *kept;
      Q_EMIT dataChanged(index(row), index(row));
    }
  }
}

void ActivityModel::reload() {
  beginResetModel();
  waiting_.clear();
  rows_.assign(log_.events().rbegin(), log_.events().rend());
  endResetModel();
}

ActivityFilter::ActivityFilter(ActivityModel* model, QObject* parent)
    : QSortFilterProxyModel(parent), model_(model) {
  setSourceModel(model);
}

void ActivityFilter::setEntityType(std::optional<EntityType> type) {
  type_ = type;
  invalidateFilter();
}

const ActivityEvent& ActivityFilter::eventAt(const QModelIndex& index) const {
  return model_->eventAt(mapToSource(index).row());
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex&) const {
  return !type_ || model_->eventAt(row).entityType == *type_;
}

QString humanEventType(const QString& eventType) {
  QString text = eventType;
  text.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
  text = text.simplified();
  QStringList words = text.split(QLatin1Char(' '));
  for (QString& word : words) {
    for (const char* const acronym : {"ai", "api", "cpu", "id", "roi", "url"}) {
      if (word == QLatin1String(acronym)) word = word.toUpper();
    }
  }
  text = words.join(QLatin1Char(' '));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return QCoreApplication::translate(kEventTypes, text.toUtf8().constData());
}

QString familyOf(EntityType type) {
  switch (type) {
    case EntityType::Campaign:
      return QStringLiteral("campaigns");
    case EntityType::Lead:
      return QStringLiteral("leads");
    case EntityType::Payment:
      return QStringLiteral("dashboard");
    case EntityType::System:
      return QStringLiteral("system_health");
    case EntityType::AiAgent:
      return QStringLiteral("ai_agents");
  }
  Q_UNREACHABLE();
}

}  // namespace pulsedeck
