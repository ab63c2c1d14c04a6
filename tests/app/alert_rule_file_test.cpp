#include "pulsedeck/app/alert_rule_file.h"

#include "support/alert_rules.h"
#include "support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <optional>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;
constexpr const char* kGood =
    R"({"rules": [{"id": "a", "name": "A", "metric": "leads.new", "when": "above", "threshold": 1}]})";
constexpr const char* kFaulty =
    R"({"rules": [{"id": "a", "name": "A", "metric": "leads.new", "when": "above", "threshold": 1},
                  {"id": "b", "name": "B", "metric": "leads.new", "when": "over", "threshold": 1}]})";

class AlertRuleFileTest : public testing::Test {
 protected:
  void write(const QByteArray& content) {
    QFile file(path_);
    ASSERT_TRUE(QDir().mkpath(QFileInfo(path_).path()));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  [[nodiscard]] static QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  QTemporaryDir folder_;
  QString path_ = folder_.filePath(QStringLiteral("config/alert_rules.json"));
  AlertRuleFile file_{path_, 1};
};

TEST_F(AlertRuleFileTest, IsNothingWhereThereIsNone) {
  file_.open();
  EXPECT_FALSE(file_.reading());
}

TEST_F(AlertRuleFileTest, ReadsBackWhatItSavedForTheOperatorAlone) {
  file_.open();
  const std::vector<AlertRule> rules{test::alertRule(AlertComparison::NoData, 0)};
  ASSERT_TRUE(file_.save(rules));
  EXPECT_EQ(QFile::permissions(path_) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
  AlertRuleFile other(path_);
  other.open();
  ASSERT_TRUE(other.reading());
  EXPECT_EQ(toJson(other.reading()->rules), toJson(rules));
}

TEST_F(AlertRuleFileTest, NoticesItsComingChangingAndGoing) {
  file_.open();
  QSignalSpy changed(&file_, &AlertRuleFile::changed);
  write(kGood);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return file_.reading() && file_.reading()->rules.size() == 1; }, kPatienceMs));
  write(R"({"rules": []})");
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return file_.reading() && file_.reading()->rules.empty(); }, kPatienceMs));
  QFile::remove(path_);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !file_.reading(); }, kPatienceMs));
  EXPECT_GE(changed.size(), 3);
}

TEST_F(AlertRuleFileTest, IsNoChangeWhenItSavesItself) {
  file_.open();
  QSignalSpy changed(&file_, &AlertRuleFile::changed);
  ASSERT_TRUE(file_.save({}));
  // A change that comes after it is noticed, so it would have been, too.
  write(kGood);
  ASSERT_TRUE(changed.wait(kPatienceMs));
  EXPECT_EQ(file_.reading()->rules.size(), 1U);
}

TEST_F(AlertRuleFileTest, AFaultyFileIsLeftAloneAndKeptBeforeItIsWrittenOver) {
  write(kFaulty);
  file_.open();
  ASSERT_TRUE(file_.reading());
  EXPECT_EQ(file_.reading()->rules.size(), 1U);
  EXPECT_EQ(file_.reading()->faults.size(), 1U);
  EXPECT_EQ(contentOf(path_), kFaulty);
  ASSERT_TRUE(file_.save({}));
  EXPECT_EQ(contentOf(path_ + QStringLiteral(".bak")), kFaulty);
  write("garbage");
  ASSERT_TRUE(file_.save({}));
  EXPECT_EQ(contentOf(path_ + QStringLiteral(".bak2")), "garbage");
}

TEST_F(AlertRuleFileTest, AFullDiskLeavesTheRulesAsTheyWere) {
  if (!test::FullDisk::kIsPossible) GTEST_SKIP() << "needs a limit of a file's size";
  for (const char* before : {kGood, kFaulty}) {
    write(before);
    file_.open();
    std::optional<test::FullDisk> full(0U);
    const auto saved = file_.save({test::alertRule(AlertComparison::NoData, 0)});
    full.reset();
    EXPECT_FALSE(saved);
    EXPECT_EQ(contentOf(path_), QByteArray(before));
    EXPECT_FALSE(QFile::exists(path_ + QStringLiteral(".bak")));
  }
}

TEST_F(AlertRuleFileTest, AFolderOfThatNameIsAFault) {
  ASSERT_TRUE(QDir().mkpath(path_));
  file_.open();
  ASSERT_TRUE(file_.reading());
  EXPECT_EQ(file_.reading()->faults.size(), 1U);
}

}  // namespace
}  // namespace pulsedeck
