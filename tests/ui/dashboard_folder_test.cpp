#include "pulsedeck/ui/dashboard_folder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using testing::ElementsAre;

constexpr int kPatienceMs = 10'000;

QByteArray page(const char* id, const char* title = "Mine") {
  return QByteArray(R"({"id": ")") + id + R"(", "title": ")" + title +
         R"(", "rows": [{"cards": [{"metric": "a.b"}]}]})";
}

PageEntry shippedPage(const char* id) {
  return PageEntry(*DashboardSpec::fromJson(page(id, "Shipped")));
}

/// "id" or, of a faulty one, "id!".
std::vector<std::string> idsOf(const QList<PageEntry>& pages) {
  std::vector<std::string> ids;
  for (const PageEntry& entry : pages)
    ids.push_back(entry.id().toStdString() + (entry.fault ? "!" : ""));
  return ids;
}

TEST(PagesOf, OwnPagesFollowTheShippedOnesAndReplaceThoseOfTheirId) {
  PageIds known;
  const QList<PageEntry> pages = pagesOf(
      {shippedPage("one"), shippedPage("two")},
      {{QStringLiteral("a.json"), page("mine"), {}}, {QStringLiteral("b.json"), page("one"), {}}}, known);
  EXPECT_THAT(idsOf(pages), ElementsAre("one", "two", "mine"));
  EXPECT_EQ(pages[0].spec.title, QStringLiteral("Mine"));
  EXPECT_EQ(pages[0].file, QStringLiteral("b.json"));
  EXPECT_EQ(pages[1].spec.title, QStringLiteral("Shipped"));
}

TEST(PagesOf, AFaultNamesFileLineAndFieldAndLeavesTheOthersAlone) {
  PageIds known;
  const QList<PageEntry> pages = pagesOf({shippedPage("one")},
                                         {{QStringLiteral("bad.json"), "{\n\"id\": 7}", {}},
                                          {QStringLiteral("good.json"), page("mine"), {}},
                                          {QStringLiteral("torn.json"), "{\n\n\"id\"", {}},
                                          {QStringLiteral("unread.json"), {}, QStringLiteral("no rights")}},
                                         known);
  EXPECT_THAT(idsOf(pages),
              ElementsAre("one", "file:bad.json!", "mine", "file:torn.json!", "file:unread.json!"));
  EXPECT_EQ(pages[1].file, QStringLiteral("bad.json"));
  EXPECT_EQ(pages[1].fault->line, 2);
  EXPECT_EQ(pages[1].fault->field, QStringLiteral("id"));
  EXPECT_EQ(pages[3].fault->line, 3);
  EXPECT_EQ(pages[4].fault->reason, QStringLiteral("no rights"));
}

TEST(PagesOf, AFaultTakesThePlaceOfThePageThatWorked) {
  PageIds known;
  const QList<PageEntry> shipped{shippedPage("one")};
  static_cast<void>(pagesOf(shipped, {{QStringLiteral("a.json"), page("mine"), {}}}, known));
  const QList<PageEntry> pages = pagesOf(shipped, {{QStringLiteral("a.json"), "{", {}}}, known);
  EXPECT_THAT(idsOf(pages), ElementsAre("one", "mine!"));
}

TEST(PagesOf, TwoFilesOfOneIdAreAFaultOfTheSecond) {
  PageIds known;
  const QList<PageEntry> pages = pagesOf(
      {}, {{QStringLiteral("a.json"), page("mine"), {}}, {QStringLiteral("b.json"), page("mine"), {}}},
      known);
  EXPECT_THAT(idsOf(pages), ElementsAre("mine", "file:b.json!"));
  EXPECT_EQ(pages[1].fault->field, QStringLiteral("id"));
  EXPECT_TRUE(pages[1].fault->reason.inEnglish().contains(QStringLiteral("a.json")));
}

class DashboardFolderTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(temporary_.isValid()); }

  [[nodiscard]] QString folder() const { return temporary_.filePath(QStringLiteral("pulsedeck/dashboards")); }
  [[nodiscard]] QString path(const char* name) const { return folder() + u'/' + QLatin1String(name); }
  void write(const char* name, const QByteArray& content) const {
    QDir().mkpath(folder());
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  /// Makes `change` and waits until the pages are these.
  template <typename Change>
  void expectPages(DashboardFolder& watched, Change change, const std::vector<std::string>& ids) {
    change();
    EXPECT_TRUE(QTest::qWaitFor([&] { return idsOf(watched.pages()) == ids; }, kPatienceMs))
        << testing::PrintToString(idsOf(watched.pages()));
  }

  QTemporaryDir temporary_;
};

TEST_F(DashboardFolderTest, ReadsWhatIsThereAtOnce) {
  write("b.json", page("b"));
  write("a.json", page("a"));
  write("notes.txt", "no page");
  DashboardFolder watched(folder(), {shippedPage("one")}, 0);
  watched.open();
  EXPECT_THAT(idsOf(watched.pages()), ElementsAre("one", "a", "b"));
}

TEST_F(DashboardFolderTest, FollowsFilesThatComeChangeBreakAndGo) {
  write("a.json", page("a"));
  DashboardFolder watched(folder(), {shippedPage("one")}, 0);
  watched.open();
  QSignalSpy changed(&watched, &DashboardFolder::pagesChanged);
  expectPages(watched, [&] { write("b.json", page("b")); }, {"one", "a", "b"});
  expectPages(watched, [&] { write("a.json", page("renamed")); }, {"one", "renamed", "b"});
  expectPages(watched, [&] { write("b.json", "{"); }, {"one", "renamed", "b!"});
  expectPages(watched, [&] { write("b.json", page("b")); }, {"one", "renamed", "b"});
  expectPages(watched, [&] { QFile::remove(path("a.json")); }, {"one", "b"});
  EXPECT_GE(changed.count(), 5);
}

TEST_F(DashboardFolderTest, FollowsAFileThatItsEditorReplacesAgainAndAgain) {
  write("a.json", page("a"));
  DashboardFolder watched(folder(), {}, 0);
  watched.open();
  for (const char* id : {"second", "third", "fourth"}) {
    expectPages(watched,
                [&] {
                  QSaveFile file(path("a.json"));
                  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
                  file.write(page(id));
                  ASSERT_TRUE(file.commit());
                },
                {id});
  }
}

TEST_F(DashboardFolderTest, WaitsForAFolderThatIsNotThereYet) {
  DashboardFolder watched(folder(), {shippedPage("one")}, 0);
  watched.open();
  EXPECT_THAT(idsOf(watched.pages()), ElementsAre("one"));
  expectPages(watched, [&] { write("a.json", page("a")); }, {"one", "a"});
  expectPages(watched, [&] { write("b.json", page("b")); }, {"one", "a", "b"});
}

TEST_F(DashboardFolderTest, KnowsWhichShippedPagesAreReplaced) {
  write("a.json", page("one"));
  write("mine.json", page("mine"));
  DashboardFolder watched(folder(), {shippedPage("one"), shippedPage("two")}, 0);
  EXPECT_EQ(watched.replacedPages(), QStringList());
  watched.open();
  EXPECT_EQ(watched.replacedPages(), QStringList{QStringLiteral("one")});
  expectPages(watched, [&] { write("a.json", "{"); }, {"one!", "two", "mine"});
  EXPECT_EQ(watched.replacedPages(), QStringList()) << "there is nothing to go back from";
}

TEST_F(DashboardFolderTest, IsBounded) {
  for (int i = 0; i < 53; ++i) {
    const QByteArray id = "p" + QByteArray::number(i + 100);
    write(id + ".json", page(id.constData()));
  }
  write("large.json", QByteArray(DashboardFolder::kMaxFileBytes + 1, ' '));
  const QList<PageFile> files = readPageFiles(folder());
  ASSERT_EQ(files.size(), DashboardFolder::kMaxFiles + 1);
  EXPECT_FALSE(files.back().problem.isEmpty());
  EXPECT_EQ(files[0].name, QStringLiteral("large.json"));
  EXPECT_EQ(files[0].problem, QStringLiteral("is larger than 1 MiB"));
}

}  // namespace
}  // namespace pulsedeck
