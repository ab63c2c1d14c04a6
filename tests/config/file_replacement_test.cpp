#include "pulsedeck/config/file_replacement.h"

#include "support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cerrno>
#include <optional>

namespace pulsedeck {
namespace {

class FileReplacement : public testing::Test {
 protected:
  FileReplacement() {
    QFile file(path_);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("old");
  }

  [[nodiscard]] QByteArray contentOf(const char* name) const {
    QFile file(folder_.filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  [[nodiscard]] QStringList files() const {
    return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
  }

  QTemporaryDir folder_;
  const QString path_ = folder_.filePath(QStringLiteral("a.json"));
};

TEST_F(FileReplacement, WritesWhatIsLargeAndWhatIsSmall) {
  for (const QByteArray& content : {QByteArray("new"), QByteArray(1'000'000, 'x'), QByteArray()}) {
    ASSERT_TRUE(replaceFile(path_, content));
    EXPECT_EQ(contentOf("a.json"), content);
    EXPECT_EQ(files(), QStringList{QStringLiteral("a.json")});
  }
}

TEST_F(FileReplacement, AFullDiskLeavesTheOldFileAndIsTold) {
  if (!test::FullDisk::kIsPossible) GTEST_SKIP() << "needs a limit of a file's size";
  // Of what is small Qt would notice nothing; of what is large a part is written.
  for (const unsigned room : {0U, 2'000U}) {
    for (const int size : {3'000, 100'000}) {
      std::optional<test::FullDisk> full(room);
      const auto written = replaceFile(path_, QByteArray(size, 'x'));
      full.reset();
      ASSERT_FALSE(written) << room << ' ' << size;
      EXPECT_NE(written.error().error, QFileDevice::NoError);
      EXPECT_EQ(written.error().text.toStdString(), qt_error_string(EFBIG).toStdString());
      EXPECT_EQ(contentOf("a.json"), "old") << room << ' ' << size;
      EXPECT_EQ(files(), QStringList{QStringLiteral("a.json")}) << "nothing half written is left";
    }
  }
}

TEST_F(FileReplacement, CanBeForTheOwnerAlone) {
  ASSERT_TRUE(replaceFile(path_, "new", FileReaders::OwnerAlone));
  EXPECT_EQ(QFile::permissions(path_) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

TEST_F(FileReplacement, KeepsTheOldFileAsideBesideEarlierOnes) {
  ASSERT_TRUE(replaceFile(path_, "second", FileReaders::AsBefore, OldFile::KeptAside));
  ASSERT_TRUE(replaceFile(path_, "third", FileReaders::AsBefore, OldFile::KeptAside));
  EXPECT_EQ(contentOf("a.json.bak"), "old");
  EXPECT_EQ(contentOf("a.json.bak2"), "second");
  EXPECT_EQ(contentOf("a.json"), "third");
}

TEST_F(FileReplacement, WhatWasPutAsideComesBackWhenWritingFails) {
  if (!test::FullDisk::kIsPossible) GTEST_SKIP() << "needs a limit of a file's size";
  std::optional<test::FullDisk> full(0U);
  const auto written = replaceFile(path_, "new", FileReaders::AsBefore, OldFile::KeptAside);
  full.reset();
  EXPECT_FALSE(written);
  EXPECT_EQ(contentOf("a.json"), "old");
  EXPECT_EQ(files(), QStringList{QStringLiteral("a.json")});
}

TEST_F(FileReplacement, AFolderThatIsNotThereIsAFault) {
  const auto written = replaceFile(folder_.filePath(QStringLiteral("none/a.json")), "new");
  ASSERT_FALSE(written);
  EXPECT_FALSE(written.error().text.isEmpty());
}

}  // namespace
}  // namespace pulsedeck
