#include "pulsedeck/app/state_folder.h"

#include <QDir>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)

/// What the variable was is put back at the end.
class StateFolderTest : public ::testing::Test {
 protected:
  ~StateFolderTest() override {
    if (before_.isNull()) {
      qunsetenv("XDG_STATE_HOME");
    } else {
      qputenv("XDG_STATE_HOME", before_);
    }
  }

  const QString byDefault_ = QDir::homePath() + QStringLiteral("/.local/state/pulsedeck");

 private:
  const QByteArray before_ = qgetenv("XDG_STATE_HOME");
};

TEST_F(StateFolderTest, IsWhereTheVariableSays) {
  qputenv("XDG_STATE_HOME", "/somewhere/state");
  EXPECT_EQ(stateFolder(), QStringLiteral("/somewhere/state/pulsedeck"));
}

TEST_F(StateFolderTest, IsInTheHomeFolderWithoutTheVariable) {
  qunsetenv("XDG_STATE_HOME");
  EXPECT_EQ(stateFolder(), byDefault_);
}

TEST_F(StateFolderTest, IsInTheHomeFolderWhenTheVariableIsEmptyOrRelative) {
  for (const char* const value : {"", "state", "../state"}) {
    qputenv("XDG_STATE_HOME", value);
    EXPECT_EQ(stateFolder(), byDefault_) << value;
  }
}

#endif

TEST(StateFileOf, IsOneForEachServer) {
  const auto file = [](const char* server) {
    return stateFileOf(QStringLiteral("/state"), QStringLiteral("alerts"), QString::fromLatin1(server));
  };
  EXPECT_EQ(file(""), QStringLiteral("/state/alerts-simulation.json"));
  EXPECT_TRUE(file("wss://a").startsWith(QStringLiteral("/state/alerts-")));
  EXPECT_NE(file("wss://a"), file("wss://b"));
}

}  // namespace
}  // namespace pulsedeck
