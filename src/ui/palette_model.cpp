#include "pulsedeck/ui/palette_model.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace pulsedeck {

namespace {

/// What the newest choice is worth beside a better match; older ones less.
constexpr int kRecentBonus = 10;

constexpr std::array kGroups{PaletteModel::Group::Pages, PaletteModel::Group::Metrics,
                             PaletteModel::Group::Rules, PaletteModel::Group::Actions,
                             PaletteModel::Group::Settings};

PaletteModel::Group groupOf(PaletteEntry::Kind kind) {
  switch (kind) {
    case PaletteEntry::Kind::Page:
      return PaletteModel::Group::Pages;
    case PaletteEntry::Kind::Metric:
      return PaletteModel::Group::Metrics;
    case PaletteEntry::Kind::Rule:
      return PaletteModel::Group::Rules;
    case PaletteEntry::Kind::Action:
      return PaletteModel::Group::Actions;
    case PaletteEntry::Kind::Setting:
      return PaletteModel::Group::Settings;
  }
  Q_UNREACHABLE();
}

QString prefixOf(PaletteEntry::Kind kind) {
  switch (kind) {
    case PaletteEntry::Kind::Page:
      return QStringLiteral("page:");
    case PaletteEntry::Kind::Metric:
      return QStringLiteral("metric:");
    case PaletteEntry::Kind::Rule:
      return QStringLiteral("rule:");
    case PaletteEntry::Kind::Action:
      return QStringLiteral("action:");
    case PaletteEntry::Kind::Setting:
      return QStringLiteral("setting:");
  }
  Q_UNREACHABLE();
}

QString titleOf(PaletteModel::Group group) {
  switch (group) {
    case PaletteModel::Group::Recent:
      return PaletteModel::tr("Chosen lately");
    case PaletteModel::Group::Pages:
      return PaletteModel::tr("Pages");
    case PaletteModel::Group::Metrics:
      return PaletteModel::tr("Metrics");
    case PaletteModel::Group::Rules:
      return PaletteModel::tr("Alert rules");
    case PaletteModel::Group::Actions:
      return PaletteModel::tr("Actions");
    case PaletteModel::Group::Settings:
      return PaletteModel::tr("Settings");
  }
  Q_UNREACHABLE();
}

std::size_t indexOf(PaletteModel::Group group) {
  return static_cast<std::size_t>(group);
}

}  // namespace

QString PaletteEntry::key() const {
  return prefixOf(kind) + id;
}

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries) {
  beginResetModel();
  entries_ = std::move(entries);
  query_.clear();
  pattern_ = FuzzyPattern();
  expanded_.clear();
  matches_.clear();
  for (std::size_t i = 0; i < entries_.size(); ++i)
    addMatch(i, matches_);
  findRecent();
  layOut();
  endResetModel();
}

void PaletteModel::addEntries(std::vector<PaletteEntry> entries) {
  if (entries.empty()) return;
  beginResetModel();
  for (PaletteEntry& entry : entries) {
    entries_.push_back(std::move(entry));
    addMatch(entries_.size() - 1, matches_);
  }
  findRecent();
  layOut();
  endResetModel();
}

void PaletteModel::setQuery(const QString& typed) {
  if (typed == query_) return;
  beginResetModel();
  query_ = typed;
  expanded_.clear();
  FuzzyPattern pattern(typed);
  std::vector<Match> found;
  if (pattern.narrows(std::exchange(pattern_, pattern))) {
    for (const Match& before : matches_)
      addMatch(before.entry, found);
  } else {
    for (std::size_t i = 0; i < entries_.size(); ++i)
      addMatch(i, found);
  }
  matches_ = std::move(found);
  layOut();
  endResetModel();
}

void PaletteModel::setRecent(const QStringList& keys) {
  beginResetModel();
  recent_ = keys.mid(0, kMostRecent);
  findRecent();
  layOut();
  endResetModel();
}

void PaletteModel::showMore(int row) {
  if (kindAt(row) != RowKind::More) return;
  beginResetModel();
  expanded_.push_back(groupAt(row));
  layOut();
  endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
  const PaletteEntry* const entry = entryAt(index.row());
  if (entry == nullptr) return textAt(index.row());
  return role == Qt::DisplayRole || entry->detail.shown().isEmpty()
             ? entry->title.shown()
             : tr("%1, %2", "title, detail").arg(entry->title.shown(), entry->detail.shown());
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || kindAt(index.row()) == RowKind::Heading) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

const PaletteEntry* PaletteModel::entryAt(int row) const {
  return kindAt(row) == RowKind::Entry ? &entries_[at(row).entry] : nullptr;
}

QString PaletteModel::textAt(int row) const {
  const Row& shown = at(row);
  if (shown.kind == RowKind::More) {
    return tr("%1 more", "entries left out").arg(QLocale().toString(static_cast<qulonglong>(shown.entry)));
  }
  return titleOf(shown.group);
}

int PaletteModel::chosenFrom(int row, int by) const {
  const int step = by < 0 ? -1 : 1;
  int left = std::abs(by);
  int reached = row >= 0 && row < rowCount() && kindAt(row) != RowKind::Heading ? row : -1;
  for (int next = row + step; next >= 0 && next < rowCount() && left > 0; next += step) {
    if (kindAt(next) == RowKind::Heading) continue;
    reached = next;
    --left;
  }
  return reached;
}

int PaletteModel::rowOf(const QString& key) const {
  for (int row = 0; row < rowCount(); ++row) {
    const PaletteEntry* const entry = entryAt(row);
    if (entry != nullptr && entry->key() == key) return row;
  }
  return -1;
}

void PaletteModel::addMatch(std::size_t entry, std::vector<Match>& into) const {
  const PaletteEntry& candidate = entries_[entry];
  if (pattern_.isEmpty()) {
    into.push_back({0, entry});
  } else if (const auto score = pattern_.score(candidate.title, candidate.detail)) {
    into.push_back({*score, entry});
  }
}

// Once, so that what is typed need not make a key of every entry.
void PaletteModel::findRecent() {
  QHash<QString, std::size_t> found;
  for (std::size_t i = 0; i < entries_.size() && !recent_.isEmpty(); ++i) {
    const QString key = entries_[i].key();
    if (recent_.contains(key)) found.insert(key, i);
  }
  recentEntries_.clear();
  for (const QString& key : std::as_const(recent_)) {
    if (const auto entry = found.constFind(key); entry != found.constEnd()) recentEntries_.push_back(*entry);
  }
}

int PaletteModel::recentBonus(std::size_t entry) const {
  const auto place = std::find(recentEntries_.begin(), recentEntries_.end(), entry);
  if (place == recentEntries_.end()) return 0;
  return std::max(1, kRecentBonus - static_cast<int>(place - recentEntries_.begin()));
}

void PaletteModel::layOut() {
  rows_.clear();
  if (pattern_.isEmpty()) {
    layOutAll();
  } else {
    layOutMatches();
  }
}

void PaletteModel::layOutAll() {
  std::array<std::vector<std::size_t>, kGroups.size() + 1> groups;
  for (std::size_t i = 0; i < entries_.size(); ++i)
    groups[indexOf(groupOf(entries_[i].kind))].push_back(i);
  addGroup(Group::Recent, recentEntries_, true);
  for (const Group group : kGroups)
    addGroup(group, groups[indexOf(group)], group == Group::Pages);
}

void PaletteModel::layOutMatches() {
  std::array<std::vector<Match>, kGroups.size() + 1> groups;
  for (const Match& match : matches_) {
    const Group group = groupOf(entries_[match.entry].kind);
    groups[indexOf(group)].push_back({match.score + recentBonus(match.entry), match.entry});
  }
  std::vector<Group> order;
  for (const Group group : kGroups) {
    std::vector<Match>& found = groups[indexOf(group)];
    if (found.empty()) continue;
    std::stable_sort(found.begin(), found.end(),
                     [](const Match& a, const Match& b) { return a.score > b.score; });
    order.push_back(group);
  }
  std::stable_sort(order.begin(), order.end(), [&](Group a, Group b) {
    return groups[indexOf(a)].front().score > groups[indexOf(b)].front().score;
  });
  for (const Group group : order) {
    std::vector<std::size_t> entries(groups[indexOf(group)].size());
    std::transform(groups[indexOf(group)].begin(), groups[indexOf(group)].end(), entries.begin(),
                   [](const Match& match) { return match.entry; });
    addGroup(group, entries, order.size() == 1);
  }
}

void PaletteModel::addGroup(Group group, const std::vector<std::size_t>& entries, bool whole) {
  if (entries.empty()) return;
  rows_.push_back({RowKind::Heading, group, 0});
  // One row that says "1 more" takes as much room as that one.
  const bool all = whole || expanded_.contains(group) || entries.size() <= kMostOfGroup + 1;
  const std::size_t shown = all ? entries.size() : kMostOfGroup;
  for (std::size_t i = 0; i < shown; ++i)
    rows_.push_back({RowKind::Entry, group, entries[i]});
  if (shown < entries.size()) rows_.push_back({RowKind::More, group, entries.size() - shown});
}

}  // namespace pulsedeck
