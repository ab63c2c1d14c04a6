#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/fuzzy_match.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace pulsedeck {

/// One thing that can be found and chosen.
struct PaletteEntry {
  enum class Kind { Page, Metric, Rule, Action, Setting };

  Kind kind = Kind::Page;
  QString id;  ///< among its kind: a page's id, a metric's name …
  SearchText title;
  SearchText detail;               ///< shown small beside the title, and searched
  QString note;                    ///< at the row's end: a key, a value; a metric's is its value now
  QString family;                  ///< whose colour marks it; empty for none
  std::optional<MetricId> metric;  ///< of Metric

  /// Unique and steady: "metric:leads.new".
  [[nodiscard]] QString key() const;
};

/// An alert rule that can be found.
struct RuleChoice {
  QString id;
  QString name;
  QString detail;  ///< its metric and condition
  QString family;  ///< whose colour marks it
};

/// What matches, as rows for a list: a heading a group, the entries best first, the best group first. Without
/// input all there is, what was chosen lately first. Rows are plain data: the list asks only for those it
/// shows, so ten thousand metrics cost a few ms a letter typed, and less when a letter is added.
class PaletteModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum class Group { Recent, Pages, Metrics, Rules, Actions, Settings };
  enum class RowKind {
    Heading,
    Entry,
    More  ///< stands for those of its group that are left out; choosing it shows them
  };

  /// Of a group, while other groups match too.
  static constexpr std::size_t kMostOfGroup = 12;
  static constexpr qsizetype kMostRecent = 8;

  explicit PaletteModel(QObject* parent = nullptr);

  /// Replaces all entries and forgets what was typed.
  void setEntries(std::vector<PaletteEntry> entries);
  /// Further ones, found by what is typed now.
  void addEntries(std::vector<PaletteEntry> entries);
  void setQuery(const QString& typed);
  [[nodiscard]] const QString& query() const { return query_; }
  /// Keys of what was chosen lately, newest first.
  void setRecent(const QStringList& keys);
  /// Shows all of the group that a More row stands for.
  void showMore(int row);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  /// The spoken text; the delegate draws from the entry.
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  [[nodiscard]] RowKind kindAt(int row) const { return at(row).kind; }
  [[nodiscard]] Group groupAt(int row) const { return at(row).group; }
  /// Null for headings and More rows.
  [[nodiscard]] const PaletteEntry* entryAt(int row) const;
  /// The heading's, or the More row's, own text.
  [[nodiscard]] QString textAt(int row) const;
  [[nodiscard]] const FuzzyPattern& pattern() const { return pattern_; }
  /// How many entries match.
  [[nodiscard]] std::size_t matchCount() const { return matches_.size(); }
  /// The row that can be chosen `by` choices from `row`, or the last one that way; −1 when there is none.
  [[nodiscard]] int chosenFrom(int row, int by) const;
  /// The row of that entry, −1 when it is not shown.
  [[nodiscard]] int rowOf(const QString& key) const;

 private:
  struct Match {
    int score;
    std::size_t entry;
  };
  struct Row {
    RowKind kind;
    Group group;
    std::size_t entry;  ///< of Entry; of More: how many are left out
  };

  [[nodiscard]] const Row& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  void addMatch(std::size_t entry, std::vector<Match>& into) const;
  void findRecent();
  [[nodiscard]] int recentBonus(std::size_t entry) const;
  void layOut();
  void layOutAll();
  void layOutMatches();
  void addGroup(Group group, const std::vector<std::size_t>& entries, bool whole);

  std::vector<PaletteEntry> entries_;
  QStringList recent_;
  std::vector<std::size_t> recentEntries_;  ///< those of recent_ that there are
  QString query_;
  FuzzyPattern pattern_;
  std::vector<Match> matches_;  ///< in the order of the entries
  std::vector<Row> rows_;
  QList<Group> expanded_;
};

}  // namespace pulsedeck
