#include "pulsedeck/ui/page_rotation.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(PageRotation, TurnsOnceEverySoManySeconds) {
  PageRotation rotation(10);
  rotation.start(1'000);
  EXPECT_FALSE(rotation.takeTurn(10'999));
  EXPECT_TRUE(rotation.takeTurn(11'000));
  EXPECT_FALSE(rotation.takeTurn(11'001));
  EXPECT_TRUE(rotation.takeTurn(21'000));
}

TEST(PageRotation, WithoutSecondsItNeverTurns) {
  PageRotation rotation(0);
  rotation.start(0);
  rotation.touch(5);
  EXPECT_FALSE(rotation.takeTurn(1'000'000'000));
}

TEST(PageRotation, BeforeTheStartItStandsStill) {
  PageRotation rotation(10);
  rotation.touch(0);
  EXPECT_FALSE(rotation.takeTurn(100'000));
}

TEST(PageRotation, WaitsWhileSomebodyIsAtIt) {
  PageRotation rotation(10);
  rotation.start(0);
  rotation.touch(9'000);
  EXPECT_FALSE(rotation.takeTurn(10'000));
  rotation.touch(30'000);
  EXPECT_FALSE(rotation.takeTurn(30'000 + PageRotation::kPatienceMs + 9'999));
  EXPECT_TRUE(rotation.takeTurn(30'000 + PageRotation::kPatienceMs + 10'000));
  EXPECT_TRUE(rotation.takeTurn(30'000 + PageRotation::kPatienceMs + 20'000)) << "and then as before";
}

TEST(PageRotation, AMachineThatSleptTurnsOnePage) {
  PageRotation rotation(10);
  rotation.start(0);
  EXPECT_TRUE(rotation.takeTurn(1'000'000));
  EXPECT_FALSE(rotation.takeTurn(1'000'001));
}

}  // namespace
}  // namespace pulsedeck
