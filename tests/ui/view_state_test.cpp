#include "pulsedeck/ui/view_state.h"

#include <gtest/gtest.h>

#include <optional>
#include <ostream>

namespace pulsedeck {
namespace {

constexpr QSize kSmallest(720, 480);

ViewState everything() {
  ViewState state;
  state.geometry = QRect(-1900, 40, 1440, 900);
  state.frame = ViewState::Frame::Maximized;
  state.page = QStringLiteral("leads");
  state.spanMs = 3'600'000;
  state.eventMarks = false;
  state.theme = ThemeChoice::Light;
  state.recentEntries = {QStringLiteral("page:leads"), QStringLiteral("metric:leads.new")};
  state.closingIsExplained = true;
  state.cardPeriods.choose({QStringLiteral("leads"), QStringLiteral("leads.new"), 3'600'000});
  state.cardPeriods.choose({QStringLiteral("leads"), QStringLiteral("leads.new 2"), 0});
  return state;
}

TEST(ViewState, ComesBackAsItWas) {
  for (const ViewState& state : {everything(), ViewState{}}) {
    const auto read = ViewState::fromJson(state.toJson());
    ASSERT_TRUE(read) << read.error().toStdString();
    EXPECT_EQ(*read, state) << state.toJson().constData();
  }
}

TEST(ViewState, EveryFrameAndThemeHasItsWord) {
  for (const auto frame :
       {ViewState::Frame::Normal, ViewState::Frame::Maximized, ViewState::Frame::FullScreen}) {
    for (const auto theme : {ThemeChoice::System, ThemeChoice::Dark, ThemeChoice::Light}) {
      ViewState state;
      state.frame = frame;
      state.theme = theme;
      EXPECT_EQ(ViewState::fromJson(state.toJson()), state);
    }
  }
}

TEST(ViewState, FieldsOfANewerVersionArePassedOver) {
  const auto read = ViewState::fromJson(R"({"page": "leads", "zoom": {"levels": [1, 2]}})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->page, QStringLiteral("leads"));
}

class HostileStates : public testing::TestWithParam<const char*> {};

TEST_P(HostileStates, AreRefusedInOneLine) {
  const auto read = ViewState::fromJson(GetParam());
  ASSERT_FALSE(read);
  EXPECT_FALSE(read.error().isEmpty());
  EXPECT_FALSE(read.error().contains(u'\n'));
}

INSTANTIATE_TEST_SUITE_P(Bytes, HostileStates,
                         testing::Values("", "{", "[]", "null", "\x01\x02", "{\"page\": 3} 4"));

/// Fields that are of no use.
class BadFields : public testing::TestWithParam<const char*> {};

TEST_P(BadFields, CostOnlyThemselves) {
  QByteArray json(GetParam());
  const bool marks = !json.contains("event_marks");
  const bool theme = !json.contains("theme");
  if (marks) json.insert(1, R"("event_marks": false, )");
  if (theme) json.insert(1, R"("theme": "light", )");
  QString fault;
  const auto read = ViewState::fromJson(json, &fault);
  ASSERT_TRUE(read) << read.error().toStdString();
  EXPECT_FALSE(fault.isEmpty());
  EXPECT_FALSE(fault.contains(u'\n'));
  EXPECT_EQ(read->eventMarks, marks ? std::optional(false) : std::nullopt);
  EXPECT_EQ(read->theme, theme ? std::optional(ThemeChoice::Light) : std::nullopt);
  EXPECT_FALSE(read->geometry.isValid());
  EXPECT_EQ(read->page, QString());
  EXPECT_EQ(read->spanMs, std::nullopt);
  EXPECT_TRUE(read->recentEntries.isEmpty());
  EXPECT_TRUE(read->cardPeriods.choices().empty());
}

INSTANTIATE_TEST_SUITE_P(
    Fields, BadFields,
    testing::Values("{\"page\": 3}", "{\"frame\": \"sideways\"}", "{\"theme\": []}",
                    "{\"geometry\": [1, 2, 3]}", "{\"geometry\": \"large\"}",
                    "{\"geometry\": [0, 0, -5, 10]}", "{\"geometry\": [0, 0, 0, 10]}",
                    "{\"geometry\": [1e300, 0, 10, 10]}", "{\"geometry\": [0.5, 0, 10, 10]}",
                    "{\"geometry\": [0, 0, 4000000000, 10]}", "{\"span_ms\": -1}", "{\"span_ms\": 1e18}",
                    "{\"span_ms\": \"1 h\"}", "{\"event_marks\": 1}", "{\"recent_entries\": {}}",
                    "{\"recent_entries\": [[]]}", "{\"closing_is_explained\": \"yes\"}",
                    "{\"card_periods\": {}}", "{\"card_periods\": [7]}",
                    "{\"card_periods\": [{\"page\": \"a\", \"card\": \"b\", \"period_ms\": -1}]}"));

TEST(ViewState, WhatIsTooLongIsNotWrittenAndCostsNothingElse) {
  const QString tooLong(ViewState::kMaxTextLength + 1, u'a');
  ViewState state = everything();
  state.page = tooLong;
  state.recentEntries = {tooLong, QStringLiteral("metric:") + QString(200, u'm')};
  state.cardPeriods.choose({tooLong, QStringLiteral("leads.new"), 0});
  ViewState wanted = everything();
  wanted.page.clear();
  wanted.recentEntries = {state.recentEntries.last()};
  QString fault;
  const auto read = ViewState::fromJson(state.toJson(), &fault);
  ASSERT_TRUE(read) << read.error().toStdString();
  EXPECT_EQ(fault, QString());
  EXPECT_EQ(*read, wanted) << state.toJson().constData();
}

TEST(ViewState, OfTooManyEntriesTheNewestAreKept) {
  ViewState state;
  for (int i = 0; i <= ViewState::kMaxEntries; ++i)
    state.recentEntries << QString::number(i);
  const auto read = ViewState::fromJson(state.toJson());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->recentEntries, state.recentEntries.first(ViewState::kMaxEntries));
}

TEST(ViewState, WhatItWritesIsNeverTooLargeToBeRead) {
  ViewState state = everything();
  state.recentEntries =
      QStringList(ViewState::kMaxEntries, QString(ViewState::kMaxTextLength, QChar(0x20ac)));
  for (int i = 0; i < CardPeriods::kMost; ++i)
    state.cardPeriods.choose({QString(ViewState::kMaxTextLength, QChar(0x20ac)), QString::number(i), 0});
  const auto read = ViewState::fromJson(state.toJson());
  ASSERT_TRUE(read) << read.error().toStdString();
  EXPECT_EQ(read->geometry, state.geometry);
  EXPECT_EQ(read->recentEntries, state.recentEntries);
}

TEST(ViewState, MoreThanItWouldWriteIsRefused) {
  EXPECT_FALSE(ViewState::fromJson(QByteArray(ViewState::kMaxBytes + 1, ' ')));
  EXPECT_FALSE(ViewState::fromJson(QByteArray(30'000, '[')));
}

struct Placing {
  const char* name;
  QRect wanted;
  QList<QRect> screens;
  QRect placed;
};

void PrintTo(const Placing& placing, std::ostream* out) {
  *out << placing.name;
}

class Placings : public testing::TestWithParam<Placing> {};

TEST_P(Placings, AreWhereAllOfTheWindowIsSeen) {
  EXPECT_EQ(placedOnScreens(GetParam().wanted, GetParam().screens, kSmallest), GetParam().placed);
}

const QRect kLaptop(0, 0, 1440, 900);
const QRect kLeftOfIt(-1920, -180, 1920, 1080);

INSTANTIATE_TEST_SUITE_P(
    Screens, Placings,
    testing::Values(
        Placing{"as it was", {100, 50, 1000, 700}, {kLaptop}, {100, 50, 1000, 700}},
        Placing{"on a screen with negative origin",
                {-1900, -100, 1200, 800},
                {kLaptop, kLeftOfIt},
                {-1900, -100, 1200, 800}},
        Placing{"its screen is gone", {-1900, -100, 1200, 800}, {kLaptop}, {0, 0, 1200, 800}},
        Placing{"larger than the screen", {50, 50, 3840, 2160}, {kLaptop}, kLaptop},
        Placing{"half beyond the edge", {1000, 600, 800, 600}, {kLaptop}, {640, 300, 800, 600}},
        Placing{
            "mostly on the other screen", {-900, 0, 1200, 800}, {kLaptop, kLeftOfIt}, {-1200, 0, 1200, 800}},
        Placing{"far away", {900'000, 900'000, 1000, 700}, {kLaptop, kLeftOfIt}, {440, 200, 1000, 700}},
        Placing{"below the panel's bar", {10, 5, 1000, 700}, {{0, 32, 1440, 868}}, {10, 32, 1000, 700}},
        Placing{"the same screen at twice the scale",
                {400, 200, 1440, 900},
                {{0, 0, 960, 540}},
                {0, 0, 960, 540}},
        Placing{"too small", {100, 100, 5, 5}, {kLaptop}, {100, 100, 720, 480}},
        Placing{"smaller screen than the smallest window",
                {0, 0, 720, 480},
                {{0, 0, 640, 400}},
                {0, 0, 640, 400}},
        Placing{"no screens", {5, 6, 700, 800}, {}, {5, 6, 700, 800}}));

}  // namespace
}  // namespace pulsedeck
