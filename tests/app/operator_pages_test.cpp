#include "pulsedeck/app/operator_pages.h"

#include "support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

namespace pulsedeck {
namespace {

DashboardSpec page(const char* title) {
  DashboardSpec spec;
  spec.id = QStringLiteral("leads");
  spec.title = QString::fromLatin1(title);
  RowSpec row;
  row.cards = {{QStringLiteral("leads.new"), {}, {}}};
  spec.rows = {row};
  return spec;
}

class OperatorPages : public testing::Test {
 protected:
  [[nodiscard]] QString path(const char* name) const {
    return QDir(folder_).filePath(QString::fromLatin1(name));
  }
  [[nodiscard]] QByteArray read(const char* name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  void write(const char* name, const QByteArray& content) const {
    ASSERT_TRUE(QDir().mkpath(folder_));
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  [[nodiscard]] QStringList files() const { return QDir(folder_).entryList(QDir::Files, QDir::Name); }

  QTemporaryDir temporary_;
  const QString folder_ = temporary_.filePath(QStringLiteral("config/dashboards"));
};

TEST_F(OperatorPages, ANewOneIsCalledByItsId) {
  ASSERT_TRUE(saveOperatorPage(folder_, page("Mine")));
  EXPECT_EQ(files(), QStringList{QStringLiteral("leads.json")});
  EXPECT_EQ(*DashboardSpec::fromJson(read("leads.json")), page("Mine"));
}

TEST_F(OperatorPages, OneThatCouldNotBeReadAgainIsRefused) {
  ASSERT_TRUE(saveOperatorPage(folder_, page("First")));
  DashboardSpec faulty = page("Second");
  faulty.rows = QList<RowSpec>(1'000, faulty.rows.front());
  EXPECT_FALSE(saveOperatorPage(folder_, faulty));
  EXPECT_EQ(*DashboardSpec::fromJson(read("leads.json")), page("First"));
}

TEST_F(OperatorPages, OurOwnIsReplacedWithoutABackup) {
  ASSERT_TRUE(saveOperatorPage(folder_, page("First")));
  ASSERT_TRUE(saveOperatorPage(folder_, page("Second")));
  EXPECT_EQ(files(), QStringList{QStringLiteral("leads.json")});
  EXPECT_EQ(DashboardSpec::fromJson(read("leads.json"))->title, QStringLiteral("Second"));
}

TEST_F(OperatorPages, TheOperatorsWritingIsKept) {
  const QByteArray own =
      R"({"id": "leads", "title": "By hand", "rows": [{"cards": [{"metric": "leads.new"}]}]})";
  write("my page.json", own);
  const auto saved = saveOperatorPage(folder_, page("Arranged"));
  ASSERT_TRUE(saved);
  EXPECT_EQ(*saved, path("my page.json")) << "the file that has the page";
  EXPECT_EQ(read("my page.json.bak"), own);
  EXPECT_EQ(files().size(), 2);
}

TEST_F(OperatorPages, WhatCannotBeReadIsKeptToo) {
  write("leads.json", "{ of a newer version");
  ASSERT_TRUE(saveOperatorPage(folder_, page("Arranged")));
  EXPECT_EQ(read("leads.json.bak"), QByteArray("{ of a newer version"));
  EXPECT_EQ(DashboardSpec::fromJson(read("leads.json"))->title, QStringLiteral("Arranged"));
}

TEST_F(OperatorPages, AnotherPagesFileOfThatNameIsLeftAlone) {
  const QByteArray other =
      R"({"id": "mine", "title": "Mine", "rows": [{"cards": [{"metric": "leads.new"}]}]})";
  write("leads.json", other);
  write("leads-2.json", QByteArray(other).replace("mine", "mine2"));
  const auto saved = saveOperatorPage(folder_, page("Arranged"));
  ASSERT_TRUE(saved);
  EXPECT_EQ(*saved, path("leads-3.json"));
  EXPECT_EQ(read("leads.json"), other);
  EXPECT_EQ(files().size(), 3) << "no backup";
  ASSERT_TRUE(saveOperatorPage(folder_, page("Again")));
  EXPECT_EQ(files().size(), 3) << "the file that has the page from then on";
}

TEST_F(OperatorPages, PuttingOneAsideLeavesABackup) {
  ASSERT_TRUE(saveOperatorPage(folder_, page("Mine")));
  const QByteArray content = read("leads.json");
  ASSERT_TRUE(putOperatorPageAside(folder_, QStringLiteral("leads")));
  EXPECT_EQ(files(), QStringList{QStringLiteral("leads.json.bak")});
  EXPECT_EQ(read("leads.json.bak"), content);
  EXPECT_TRUE(putOperatorPageAside(folder_, QStringLiteral("leads"))) << "nothing is there any more";
}

TEST_F(OperatorPages, OnAFullDiskTheOperatorsWritingStaysInItsPlace) {
  if (!test::FullDisk::kIsPossible) GTEST_SKIP() << "needs a limit of a file's size";
  const QByteArray own =
      R"({"id": "leads", "title": "By hand", "rows": [{"cards": [{"metric": "leads.new"}]}]})";
  write("leads.json", own);
  std::optional<test::FullDisk> full(0U);
  const auto saved = saveOperatorPage(folder_, page("Arranged"));
  full.reset();
  ASSERT_FALSE(saved);
  EXPECT_TRUE(saved.error().startsWith(path("leads.json"))) << saved.error().toStdString();
  EXPECT_EQ(read("leads.json"), own);
  EXPECT_EQ(files(), QStringList{QStringLiteral("leads.json")});
}

TEST_F(OperatorPages, AFolderThatCannotBeMadeIsAnErrorInOneLine) {
  write("file", "x");
  const auto saved = saveOperatorPage(path("file"), page("Mine"));
  ASSERT_FALSE(saved);
  EXPECT_FALSE(saved.error().contains(u'\n'));
}

}  // namespace
}  // namespace pulsedeck
