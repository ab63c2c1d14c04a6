#include "pulsedeck/app/state_faults.h"

#include "pulsedeck/app/state_file.h"
#include "support/full_disk.h"
#include "support/manual_clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

namespace pulsedeck {
namespace {

class StateFaultsTest : public testing::Test {
 protected:
  void write() {
    file_.write([] { return QByteArray("{}"); });
    file_.waitForDone();
    QCoreApplication::processEvents();
  }
  void remove() {
    file_.remove();
    file_.waitForDone();
    QCoreApplication::processEvents();
  }
  /// A file where the folder should be.
  void block() { ASSERT_TRUE(QFile(folder()).open(QIODevice::WriteOnly)); }
  void unblock() { ASSERT_TRUE(QFile::remove(folder())); }
  [[nodiscard]] QString folder() const { return temporary_.filePath(QStringLiteral("state")); }
  [[nodiscard]] std::size_t told() const { return store_.notifications().size(); }

  QTemporaryDir temporary_;
  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
  std::optional<StateFaults> faults_{std::in_place, store_};
  StateFile file_{folder() + QStringLiteral("/view.json"), QStringLiteral("view"), 1'000};
};

TEST_F(StateFaultsTest, IsToldOnceAndAgainAfterItWorked) {
  write();
  EXPECT_EQ(told(), 0U);
  ASSERT_TRUE(QDir(folder()).removeRecursively());
  block();
  write();
  write();
  ASSERT_EQ(told(), 1U);
  const Notification first = store_.notifications().entries().front().newest;
  EXPECT_EQ(first.severity, Severity::Warning);
  EXPECT_TRUE(first.message.contains(QStringLiteral("view.json")));
  EXPECT_TRUE(first.id.startsWith(QLatin1StringView(kOwnIdPrefix)));
  store_.dismissNotification(first.id);

  unblock();
  write();
  write();
  ASSERT_EQ(told(), 0U);
  ASSERT_TRUE(QDir(folder()).removeRecursively());
  block();
  write();
  EXPECT_EQ(told(), 1U) << "it worked meanwhile";
}

TEST_F(StateFaultsTest, IsToldOfWhatCannotBeRemoved) {
  remove();
  EXPECT_EQ(told(), 0U) << "there is none";
  ASSERT_TRUE(QDir().mkpath(folder() + QStringLiteral("/view.json"))) << "which is no file";
  remove();
  remove();
  EXPECT_EQ(told(), 1U);
  ASSERT_TRUE(QDir(folder()).removeRecursively());
  write();
  remove();
  EXPECT_EQ(told(), 1U) << "it worked";
  EXPECT_FALSE(QFile::exists(folder() + QStringLiteral("/view.json")));
}

TEST_F(StateFaultsTest, NobodyNeedsToListen) {
  block();
  file_.write([] { return QByteArray("{}"); });
  file_.waitForDone();
  faults_.reset();
  QCoreApplication::processEvents();
  write();
  EXPECT_EQ(told(), 0U);
}

TEST_F(StateFaultsTest, AFullDiskIsToldAndLeavesWhatWasKept) {
  if (!test::FullDisk::kIsPossible) GTEST_SKIP() << "needs a limit of a file's size";
  write();
  std::optional<test::FullDisk> full(0U);
  file_.write([] { return QByteArray("{\"newer\": true}"); });
  file_.waitForDone();
  full.reset();
  QCoreApplication::processEvents();
  EXPECT_EQ(told(), 1U);
  const auto kept = file_.read();
  ASSERT_TRUE(kept) << kept.error().toStdString();
  EXPECT_EQ(*kept, "{}");
}

}  // namespace
}  // namespace pulsedeck
