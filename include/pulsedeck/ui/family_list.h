#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace pulsedeck {

class StateSign;
class TextLabel;
class Theme;

/// How old the data of each family are, and whether they still come: name, age, and a sign with a word.
class FamilyList : public QWidget {
  Q_OBJECT

 public:
  /// Families beyond these are only counted: a server may invent any number.
  static constexpr std::size_t kMaxRows = 8;

  /// `store` and `theme` must outlive the list.
  FamilyList(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Takes the store's present ages; for the frame clock.
  void refresh();

 private:
  struct Row {
    TextLabel* name;
    TextLabel* age;
    StateSign* sign;
    TextLabel* word;
  };
  void addRow();
  static void fill(const Row& row, const MetricsStore::FamilyState& family);

  const MetricsStore& store_;
  const Theme& theme_;
  QGridLayout* grid_;
  std::vector<Row> rows_;
  TextLabel* more_;
};

}  // namespace pulsedeck
