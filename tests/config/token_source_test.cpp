#include "pulsedeck/config/token_source.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <map>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

const QString kKey = QStringLiteral("server.example:443");

/// Answers when the test says so.
class FakeKeychain : public Keychain {
 public:
  void read(const QString& key, Read done) override {
    ++reads;
    askedFor = key;
    pending = std::move(done);
  }
  void write(const QString& key, const QByteArray& secret, Written done) override {
    entries[key] = secret;
    done(writeOutcome);
  }
  void remove(const QString& key, Written done) override {
    entries.erase(key);
    done({});
  }

  int reads = 0;
  QString askedFor;
  Read pending;
  std::map<QString, QByteArray> entries;
  tl::expected<void, QString> writeOutcome;
};

class TokenSourceTest : public testing::Test {
 protected:
  TokenSource& source(int keychainPatienceMs = TokenSource::kKeychainPatienceMs) {
    settings_ = *Settings::load(sources_);
    source_ = std::make_unique<TokenSource>(settings_, keychain_.get(), kKey, keychainPatienceMs);
    spy_ = std::make_unique<QSignalSpy>(source_.get(), &TokenSource::tokenReady);
    return *source_;
  }
  QString writeFile(const QByteArray& content,
                    QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner) {
    QFile file(folder_.filePath(QStringLiteral("token")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    file.setPermissions(permissions);
    return file.fileName();
  }
  void useFile(const QString& path) { sources_.flags.insert(QStringLiteral("token-file"), path); }
  void useVariable() {
    sources_.environment.insert(QStringLiteral("PULSEDECK_TOKEN"), QStringLiteral("from-variable"));
  }
  QByteArray lastAnswer() const { return spy_->last().at(0).toByteArray(); }
  qsizetype answers() const { return static_cast<qsizetype>(spy_->count()); }

  QTemporaryDir folder_;
  Settings::Sources sources_;
  Settings settings_;
  std::unique_ptr<FakeKeychain> keychain_ = std::make_unique<FakeKeychain>();
  std::unique_ptr<TokenSource> source_;
  std::unique_ptr<QSignalSpy> spy_;
};

TEST_F(TokenSourceTest, TheVariableWinsOverEverything) {
  useVariable();
  useFile(writeFile("from-file"));
  source().request();
  ASSERT_EQ(answers(), 1);
  EXPECT_EQ(lastAnswer(), "from-variable");
  EXPECT_EQ(source_->origin(), TokenOrigin::Environment);
  EXPECT_EQ(keychain_->reads, 0);
}

TEST_F(TokenSourceTest, TheFileWinsOverSessionAndKeychain) {
  useFile(writeFile("from-file"));
  source().setSessionToken("entered");
  source_->request();
  EXPECT_EQ(lastAnswer(), "from-file");
  EXPECT_EQ(source_->origin(), TokenOrigin::File);
  EXPECT_EQ(keychain_->reads, 0);
}

TEST_F(TokenSourceTest, AFileOthersCanReadIsRefusedWithTheChmodToRun) {
  useFile(writeFile("from-file", QFile::ReadOwner | QFile::ReadGroup));
  source().request();
  EXPECT_EQ(lastAnswer(), "");
  EXPECT_TRUE(source_->problem().contains(QStringLiteral("run: chmod 600 ")))
      << source_->problem().toStdString();
  EXPECT_FALSE(source_->problem().contains(QStringLiteral("from-file")));
}

TEST_F(TokenSourceTest, TheSessionsTokenWinsOverTheKeychain) {
  source().setSessionToken("entered");
  EXPECT_EQ(answers(), 1);
  source_->request();
  EXPECT_EQ(answers(), 2);
  EXPECT_EQ(lastAnswer(), "entered");
  EXPECT_EQ(keychain_->reads, 0);
}

TEST_F(TokenSourceTest, TheKeychainIsAskedForThisServerOnly) {
  source().request();
  EXPECT_EQ(answers(), 0);
  EXPECT_EQ(keychain_->askedFor, kKey);
  keychain_->pending(QByteArray("kept"));
  ASSERT_EQ(answers(), 1);
  EXPECT_EQ(lastAnswer(), "kept");
  EXPECT_EQ(source_->origin(), TokenOrigin::Keychain);
}

TEST_F(TokenSourceTest, ALockedKeychainIsAnsweredForAndHeardLater) {
  source(0).request();
  ASSERT_TRUE(QTest::qWaitFor([&] { return answers() == 1; }, kPatienceMs));
  EXPECT_EQ(lastAnswer(), "");
  EXPECT_FALSE(source_->problem().isEmpty());
  keychain_->pending(QByteArray("kept"));
  ASSERT_EQ(answers(), 2);
  EXPECT_EQ(lastAnswer(), "kept");
  EXPECT_TRUE(source_->problem().isEmpty());
}

TEST_F(TokenSourceTest, ALockedKeychainIsNotAskedTwice) {
  source().request();
  source_->request();
  EXPECT_EQ(keychain_->reads, 1);
  keychain_->pending(QByteArray("kept"));
  EXPECT_EQ(answers(), 1);
  source_->request();
  EXPECT_EQ(keychain_->reads, 2);
}

TEST_F(TokenSourceTest, ATokenEnteredMeanwhileWinsOverALateKeychain) {
  source().request();
  source_->setSessionToken("entered");
  keychain_->pending(QByteArray("kept"));
  ASSERT_EQ(answers(), 1);
  EXPECT_EQ(lastAnswer(), "entered");
}

TEST_F(TokenSourceTest, AKeychainThatFailsIsToldInWords) {
  source().request();
  keychain_->pending(tl::make_unexpected(QStringLiteral("system keychain: refused")));
  ASSERT_EQ(answers(), 1);
  EXPECT_EQ(lastAnswer(), "");
  EXPECT_EQ(source_->problem(), QStringLiteral("system keychain: refused"));
}

TEST_F(TokenSourceTest, AKeychainsTokenThatWouldBreakTheHeaderIsRefused) {
  source().request();
  keychain_->pending(QByteArray("kept\r\nX-Other: 1"));
  EXPECT_EQ(lastAnswer(), "");
  EXPECT_FALSE(source_->problem().isEmpty());
  EXPECT_FALSE(source_->problem().contains(QStringLiteral("kept")));
}

TEST_F(TokenSourceTest, WithoutAKeychainTheAnswerIsImmediate) {
  keychain_.reset();
  source().request();
  ASSERT_EQ(answers(), 1);
  EXPECT_EQ(lastAnswer(), "");
  EXPECT_TRUE(source_->problem().isEmpty());
}

TEST_F(TokenSourceTest, AChangedFileIsAnnounced) {
  useFile(writeFile("first"));
  source().request();
  writeFile("second");
  ASSERT_TRUE(QTest::qWaitFor([&] { return lastAnswer() == "second"; }, kPatienceMs));
}

TEST_F(TokenSourceTest, AReplacedFileIsAnnounced) {
  const QString path = writeFile("first");
  useFile(path);
  source().request();
  ASSERT_TRUE(QFile::rename(path, path + QStringLiteral(".old")));
  writeFile("second");
  ASSERT_TRUE(QTest::qWaitFor([&] { return lastAnswer() == "second"; }, kPatienceMs));
}

TEST_F(TokenSourceTest, KeepingIsToldWhenItFails) {
  QSignalSpy failed(&source(), &TokenSource::storingFailed);
  source_->keep("one");
  EXPECT_EQ(keychain_->entries[kKey], "one");
  EXPECT_EQ(failed.count(), 0);
  keychain_->writeOutcome = tl::make_unexpected(QStringLiteral("refused"));
  source_->keep("two");
  ASSERT_EQ(failed.count(), 1);
  EXPECT_EQ(failed.first().at(0).toString(), QStringLiteral("refused"));
}

TEST(KeychainKeyTest, IsHostAndPort) {
  EXPECT_EQ(keychainKey(QUrl(QStringLiteral("wss://server.example/ws"))), kKey);
  EXPECT_EQ(keychainKey(QUrl(QStringLiteral("ws://127.0.0.1:8001/ws"))), QStringLiteral("127.0.0.1:8001"));
}

}  // namespace
}  // namespace pulsedeck
