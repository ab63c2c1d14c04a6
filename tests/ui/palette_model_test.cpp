#include "pulsedeck/ui/palette_model.h"

#include <gtest/gtest.h>

#include <string>

namespace pulsedeck {
namespace {

using Kind = PaletteEntry::Kind;

PaletteEntry entry(Kind kind, const QString& id, const QString& title, const QString& detail = {}) {
  PaletteEntry result;
  result.kind = kind;
  result.id = id;
  result.title = SearchText(title);
  result.detail = SearchText(detail);
  return result;
}

/// A few of each kind.
std::vector<PaletteEntry> some() {
  return {
      entry(Kind::Page, QStringLiteral("leads"), QStringLiteral("Leads")),
      entry(Kind::Metric, QStringLiteral("leads.new"), QStringLiteral("New leads"),
            QStringLiteral("leads.new")),
      entry(Kind::Metric, QStringLiteral("health.cpu"), QStringLiteral("CPU"), QStringLiteral("health.cpu")),
      entry(Kind::Action, QStringLiteral("pause"), QStringLiteral("Pause"), QStringLiteral("hold")),
      entry(Kind::Setting, QStringLiteral("SEED"), QStringLiteral("seed"), QStringLiteral("Same data"))};
}

std::vector<PaletteEntry> manyMetrics(int count) {
  std::vector<PaletteEntry> entries;
  for (int i = 0; i < count; ++i) {
    const QString name = QStringLiteral("custom.group_%1.value_%2").arg(i % 97).arg(i);
    entries.push_back(entry(Kind::Metric, name, QStringLiteral("Value %1 of group").arg(i), name));
  }
  return entries;
}

/// Headings with a colon, entries indented.
std::string shown(const PaletteModel& model) {
  QString text;
  for (int row = 0; row < model.rowCount(); ++row) {
    const bool isEntry = model.kindAt(row) == PaletteModel::RowKind::Entry;
    const QString words = isEntry ? model.entryAt(row)->title.shown() : model.textAt(row);
    text += (model.kindAt(row) == PaletteModel::RowKind::Heading ? words + QLatin1Char(':') : words) +
            QLatin1Char(' ');
  }
  return text.trimmed().toStdString();
}

TEST(PaletteModel, ShowsAllThereIsByGroupUntilSomethingIsTyped) {
  PaletteModel model;
  model.setEntries(some());
  EXPECT_EQ(shown(model), "Pages: Leads Metrics: New leads CPU Actions: Pause Settings: seed");
}

TEST(PaletteModel, ShowsWhatWasChosenLatelyFirst) {
  PaletteModel model;
  model.setRecent(
      {QStringLiteral("action:pause"), QStringLiteral("metric:gone"), QStringLiteral("page:leads")});
  model.setEntries(some());
  EXPECT_EQ(shown(model).find("Chosen lately: Pause Leads Pages:"), 0U) << shown(model);
}

TEST(PaletteModel, FindsInTitlesAndDetails) {
  PaletteModel model;
  model.setEntries(some());
  model.setQuery(QStringLiteral("lead"));
  EXPECT_EQ(shown(model), "Pages: Leads Metrics: New leads");
  model.setQuery(QStringLiteral("hold"));
  EXPECT_EQ(shown(model), "Actions: Pause");
  model.setQuery(QStringLiteral("nothing of that kind"));
  EXPECT_EQ(model.rowCount(), 0);
  model.setQuery({});
  EXPECT_EQ(model.matchCount(), some().size());
}

TEST(PaletteModel, TheGroupWithTheBestMatchComesFirst) {
  PaletteModel model;
  model.setEntries(some());
  model.setQuery(QStringLiteral("cpu"));
  EXPECT_EQ(shown(model).find("Metrics: CPU"), 0U);
  model.setQuery(QStringLiteral("se"));
  EXPECT_EQ(shown(model).find("Settings: seed"), 0U) << shown(model);
}

TEST(PaletteModel, WhatWasChosenLatelyWinsAmongItsLikes) {
  PaletteModel model;
  model.setEntries({entry(Kind::Metric, QStringLiteral("a"), QStringLiteral("Clicks one")),
                    entry(Kind::Metric, QStringLiteral("b"), QStringLiteral("Clicks two"))});
  model.setQuery(QStringLiteral("clicks"));
  EXPECT_EQ(shown(model), "Metrics: Clicks one Clicks two");
  model.setRecent({QStringLiteral("metric:b")});
  EXPECT_EQ(shown(model), "Metrics: Clicks two Clicks one");
}

TEST(PaletteModel, LeavesOutManyOfAGroupUntilAsked) {
  PaletteModel model;
  std::vector<PaletteEntry> entries = manyMetrics(100);
  entries.push_back(entry(Kind::Action, QStringLiteral("x"), QStringLiteral("Value of it")));
  model.setEntries(std::move(entries));
  model.setQuery(QStringLiteral("value"));
  const int before = model.rowCount();
  int more = -1;
  for (int row = 0; row < before; ++row) {
    if (model.kindAt(row) == PaletteModel::RowKind::More) more = row;
  }
  ASSERT_GE(more, 0);
  EXPECT_EQ(model.textAt(more).toStdString(), "88 more");
  model.showMore(more);
  EXPECT_EQ(model.rowCount(), before + 87);
  model.setQuery(QStringLiteral("value 1"));
  EXPECT_LT(model.rowCount(), before + 87) << "another query starts anew";
}

TEST(PaletteModel, ShowsAllOfTheOnlyGroupThatMatches) {
  PaletteModel model;
  model.setEntries(manyMetrics(100));
  model.setQuery(QStringLiteral("value"));
  EXPECT_EQ(model.rowCount(), 101);
}

TEST(PaletteModel, HeadingsAreNotChosen) {
  PaletteModel model;
  model.setEntries(some());
  EXPECT_EQ(model.chosenFrom(-1, 1), 1);
  EXPECT_EQ(model.chosenFrom(1, 1), 3) << "over the next heading";
  EXPECT_EQ(model.chosenFrom(3, -1), 1);
  EXPECT_EQ(model.chosenFrom(1, -1), 1) << "the first stays";
  EXPECT_EQ(model.chosenFrom(1, 100), model.rowCount() - 1);
  EXPECT_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
  EXPECT_TRUE(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
  model.setQuery(QStringLiteral("xyz"));
  EXPECT_EQ(model.chosenFrom(-1, 1), -1);
}

TEST(PaletteModel, NewEntriesAreFoundByWhatIsTyped) {
  PaletteModel model;
  model.setEntries(some());
  model.setQuery(QStringLiteral("wind"));
  EXPECT_EQ(model.rowCount(), 0);
  model.addEntries({entry(Kind::Metric, QStringLiteral("weather.wind"), QStringLiteral("Wind")),
                    entry(Kind::Metric, QStringLiteral("weather.rain"), QStringLiteral("Rain"))});
  EXPECT_EQ(shown(model), "Metrics: Wind");
  model.setQuery(QStringLiteral("rain"));
  EXPECT_EQ(shown(model), "Metrics: Rain");
}

// Whatever is typed on and taken back, the answer is that of asking anew.
TEST(PaletteModel, NarrowingFindsWhatAskingAnewFinds) {
  PaletteModel stepwise;
  stepwise.setEntries(manyMetrics(MetricCatalog::kMaxMetrics));
  for (const char* typed : {"v", "va", "val", "value 12", "value 12 g", "value 1", "9", ""}) {
    stepwise.setQuery(QLatin1String(typed));
    PaletteModel anew;
    anew.setEntries(manyMetrics(MetricCatalog::kMaxMetrics));
    anew.setQuery(QLatin1String(typed));
    ASSERT_EQ(stepwise.matchCount(), anew.matchCount()) << typed;
    ASSERT_EQ(stepwise.rowCount(), anew.rowCount()) << typed;
    for (int row = 1; row < std::min(50, anew.rowCount()); ++row) {
      if (anew.entryAt(row) != nullptr) {
        ASSERT_EQ(stepwise.entryAt(row)->id, anew.entryAt(row)->id) << typed;
      }
    }
  }
}

}  // namespace
}  // namespace pulsedeck
