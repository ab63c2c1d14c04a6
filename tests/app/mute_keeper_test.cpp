#include "pulsedeck/app/mute_keeper.h"

#include "support/manual_clock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

namespace pulsedeck {
namespace {

constexpr qint64 kHour = 3'600'000;

class MuteKeeperTest : public testing::Test {
 protected:
  test::ManualClock clock_;
  QTemporaryDir folder_;
  const QString file_ = folder_.filePath(QStringLiteral("do_not_disturb.json"));
};

TEST_F(MuteKeeperTest, AMuteGoesOnAfterARestart) {
  const qint64 until = clock_.wallMs() + 4 * kHour;
  {
    DoNotDisturb quiet(clock_, QTimeZone::utc());
    const MuteKeeper keeper(file_, quiet);
    quiet.muteFor(4 * kHour);
  }
  clock_.advance(kHour);
  DoNotDisturb quiet(clock_, QTimeZone::utc());
  const MuteKeeper keeper(file_, quiet);
  EXPECT_EQ(quiet.untilMs(), until);
}

TEST_F(MuteKeeperTest, AnEndedMuteDoesNotComeBack) {
  {
    DoNotDisturb quiet(clock_, QTimeZone::utc());
    const MuteKeeper keeper(file_, quiet);
    quiet.muteFor(4 * kHour);
    quiet.end();
  }
  DoNotDisturb quiet(clock_, QTimeZone::utc());
  const MuteKeeper keeper(file_, quiet);
  EXPECT_FALSE(quiet.isOn());
}

TEST_F(MuteKeeperTest, ADamagedFileMutesNothingAndIsPutAside) {
  QFile file(file_);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("{\"muted_until\": 17");
  file.close();
  DoNotDisturb quiet(clock_, QTimeZone::utc());
  const MuteKeeper keeper(file_, quiet);
  EXPECT_FALSE(quiet.isOn());
  EXPECT_TRUE(QFile::exists(file_ + QStringLiteral(".broken")));
}

TEST(MuteFile, IsReadAsWritten) {
  const DoNotDisturb::Choice choices[] = {{}, {1'790'000'000'123, std::nullopt}, {std::nullopt, 5}, {1, 2}};
  for (const DoNotDisturb::Choice& choice : choices)
    EXPECT_EQ(muteFromJson(toJson(choice)), choice);
  EXPECT_EQ(muteFromJson("{\"muted_until\": \"soon\"}"), DoNotDisturb::Choice());
  EXPECT_FALSE(muteFromJson("[]"));
}

}  // namespace
}  // namespace pulsedeck
