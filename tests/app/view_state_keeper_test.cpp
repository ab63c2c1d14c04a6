#include "pulsedeck/app/view_state_keeper.h"

#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/wallboard.h"
#include "ui/ui_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

DashboardSpec page(const QString& id) {
  DashboardSpec spec;
  spec.id = id;
  spec.title = id;
  RowSpec row;
  row.cards = {{QStringLiteral("leads.new"), {}, {}}};
  spec.rows = {row};
  return spec;
}

/// One run of the dashboard after the other, with the same file.
class ViewStateKeeperTest : public testing::Test {
 protected:
  struct Run {
    test::UiFixture fixture;
    FrameClock frames{30};
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<ViewStateKeeper> keeper;
  };

  [[nodiscard]] tl::expected<ViewState, QString> kept() const {
    return readViewState(StateFile(file_, QStringLiteral("view"), ViewState::kMaxBytes));
  }
  std::unique_ptr<Run> start(const ViewStateKeeper::Given& given = {}) {
    auto run = std::make_unique<Run>();
    run->keeper = std::make_unique<ViewStateKeeper>(file_, given, run->fixture.theme);
    MainWindow::Options options;
    options.pages = {page(QStringLiteral("one")), page(QStringLiteral("two"))};
    run->window = std::make_unique<MainWindow>(options, run->fixture.store, run->frames, run->fixture.theme);
    run->window->resize(1440, 900);
    run->keeper->restore(*run->window);
    run->window->show();
    static_cast<void>(QTest::qWaitForWindowActive(run->window.get()));
    return run;
  }

  void write(const QByteArray& content) {
    ASSERT_TRUE(QDir().mkpath(QFileInfo(file_).path()));
    QFile file(file_);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }

  QTemporaryDir folder_;
  const QString file_ = folder_.filePath(QStringLiteral("state/view.json"));
};

TEST_F(ViewStateKeeperTest, PlacePageRangeAndThemeComeBack) {
  {
    const auto run = start();
    run->window->setGeometry(20, 30, 760, 520);
    ASSERT_TRUE(run->window->showPage(QStringLiteral("two")));
    ASSERT_TRUE(run->window->setSpan(3'600'000));
    run->fixture.theme.setChoice(ThemeChoice::Light);
    run->keeper->setRecentEntries({QStringLiteral("page:two")});
    CardPeriods periods;
    periods.choose({QStringLiteral("one"), QStringLiteral("leads.new"), 3'600'000});
    run->keeper->setCardPeriods(periods);
  }
  const auto run = start();
  EXPECT_EQ(run->window->geometry(), QRect(20, 30, 760, 520));
  EXPECT_EQ(run->window->currentPage(), QStringLiteral("two"));
  EXPECT_EQ(run->window->spanMs(), 3'600'000);
  EXPECT_FALSE(run->fixture.theme.isDark());
  EXPECT_EQ(run->keeper->recentEntries(), QStringList{QStringLiteral("page:two")});
  EXPECT_EQ(run->keeper->cardPeriods().of(QStringLiteral("one"), QStringLiteral("leads.new")), 3'600'000);
}

TEST_F(ViewStateKeeperTest, TheFirstWindowIsNoLargerThanItsScreen) {
  const auto run = start();
  const QSize room = run->window->screen()->availableSize();
  ASSERT_LT(room.width(), 1440) << "the tests' screen";
  EXPECT_EQ(run->window->width(), room.width());
  EXPECT_LE(run->window->height(), room.height());
}

TEST_F(ViewStateKeeperTest, WhatIsGivenWins) {
  {
    const auto run = start();
    run->window->setGeometry(20, 30, 760, 520);
    ASSERT_TRUE(run->window->showPage(QStringLiteral("two")));
    run->fixture.theme.setChoice(ThemeChoice::Light);
  }
  const auto run = start({true, true, true});
  EXPECT_EQ(run->window->size(), QSize(1440, 900));
  EXPECT_EQ(run->window->currentPage(), QStringLiteral("one"));
  EXPECT_TRUE(run->fixture.theme.isDark());
}

TEST_F(ViewStateKeeperTest, AFullScreenComesBackWithTheWindowBehindIt) {
  QRect before;
  {
    const auto run = start();
    run->window->setGeometry(20, 30, 760, 520);
    before = run->window->geometry();
    QTest::keyClick(run->window.get(), Qt::Key_F11);
    ASSERT_TRUE(run->window->isFullScreen());
  }
  const auto run = start();
  EXPECT_TRUE(run->window->isFullScreen());
  QTest::keyClick(run->window.get(), Qt::Key_F11);
  QTest::keyClick(run->window.get(), Qt::Key_F11);
  EXPECT_FALSE(run->window->isFullScreen());
  EXPECT_EQ(kept()->geometry, before);
}

TEST_F(ViewStateKeeperTest, AWallboardIsNotComeBackTo) {
  {
    const auto run = start();
    run->window->wallboard()->enter();
    ASSERT_TRUE(run->window->isFullScreen());
  }
  const auto run = start();
  EXPECT_FALSE(run->window->isFullScreen());
}

TEST_F(ViewStateKeeperTest, AChangeIsSavedWithoutAnEnd) {
  const auto run = start();
  ASSERT_TRUE(run->window->showPage(QStringLiteral("two")));
  EXPECT_TRUE(QTest::qWaitFor([&] { return kept()->page == QStringLiteral("two"); }, 30'000));
}

TEST_F(ViewStateKeeperTest, ThatClosingIsExplainedIsKept) {
  {
    const auto run = start();
    EXPECT_FALSE(run->keeper->closingIsExplained());
    run->keeper->noteClosingExplained();
  }
  EXPECT_TRUE(start()->keeper->closingIsExplained());
}

TEST_F(ViewStateKeeperTest, TheFileIsTheOperatorsAlone) {
  start();
  const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
  EXPECT_EQ(QFile::permissions(file_) | mine, mine);
  const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
  EXPECT_FALSE(QFile::permissions(QFileInfo(file_).path()) & others);
}

TEST_F(ViewStateKeeperTest, ABrokenFileIsPutAsideAndReplaced) {
  for (const QByteArray& content : {QByteArray("{"), QByteArray("\0\xff", 2), QByteArray(100'000, ' ')}) {
    write(content);
    const auto run = start();
    EXPECT_EQ(run->window->currentPage(), QStringLiteral("one"));
    QFile aside(file_ + QStringLiteral(".broken"));
    ASSERT_TRUE(aside.open(QIODevice::ReadOnly));
    EXPECT_EQ(aside.readAll(), content);
    ASSERT_TRUE(run->window->showPage(QStringLiteral("two")));
    run->keeper->saveNow();
    EXPECT_EQ(kept()->page, QStringLiteral("two"));
  }
}

TEST_F(ViewStateKeeperTest, AFieldThatIsOfNoUseCostsOnlyItself) {
  write(
      R"({"geometry": [0, 0, 1e99, 1], "page": "two", "span_ms": 3600000, "recent_entries": [7, "page:two"]})");
  const auto run = start();
  EXPECT_EQ(run->window->currentPage(), QStringLiteral("two"));
  EXPECT_EQ(run->window->spanMs(), 3'600'000);
  EXPECT_EQ(run->keeper->recentEntries(), QStringList{QStringLiteral("page:two")});
}

TEST_F(ViewStateKeeperTest, ThePageOfAnotherDayThatIsGoneIsNotMissed) {
  write(R"({"page": "gone", "span_ms": 12345})");
  const auto run = start();
  EXPECT_EQ(run->window->currentPage(), QStringLiteral("one"));
  EXPECT_EQ(run->window->spanMs(), 300'000);
}

TEST_F(ViewStateKeeperTest, AFolderInThePlaceOfTheFileIsSurvived) {
  ASSERT_TRUE(QDir().mkpath(file_));
  const auto run = start();
  EXPECT_EQ(run->window->currentPage(), QStringLiteral("one"));
}

}  // namespace
}  // namespace pulsedeck
