// What holds whatever happens.

#include "support/machine_checker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace pulsedeck {
namespace {

/// Random events in random order, at random distances: whatever happens, the machine keeps its promises.
void checkRandomEvents(const ConnectionMachine::Settings& settings, unsigned seed) {
  std::mt19937 random(seed);
  for (int sequence = 0; sequence < 10'000; ++sequence) {
    test::MachineChecker checker(settings,
                                 [&random] { return static_cast<double>(random() % 1'000) / 1'000.0; });
    qint64 now = 1;
    for (int step = 0; step < 40; ++step) {
      now += random() % 4 == 0 ? static_cast<qint64>(random() % 40'000) : static_cast<qint64>(random() % 300);
      const std::string broken =
          checker.handle(test::randomEvent(random, checker.machine().generation()), now);
      ASSERT_EQ(broken, "") << "sequence " << sequence << ", step " << step;
    }
  }
}

TEST(MachinePromises, KeepsItsPromisesWhateverHappens) {
  checkRandomEvents({}, 2026);
}

TEST(MachinePromises, KeepsItsPromisesWhateverHappensWhileItCanPoll) {
  ConnectionMachine::Settings settings;
  settings.canPoll = true;
  settings.maxAttempts = 2;
  checkRandomEvents(settings, 2027);
  settings.maxAttempts = 0;
  checkRandomEvents(settings, 2028);
}

/// When nothing happens but time, each deadline that is reached brings the machine on.
TEST(MachinePromises, TimeAloneNeverMakesItSpin) {
  std::mt19937 random(2029);
  for (int sequence = 0; sequence < 1'000; ++sequence) {
    ConnectionMachine::Settings settings;
    settings.canPoll = sequence % 2 == 0;
    test::MachineChecker checker(settings,
                                 [&random] { return static_cast<double>(random() % 1'000) / 1'000.0; });
    qint64 now = 1;
    ASSERT_EQ(checker.handle(link_event::ConnectRequested{}, now), "");
    for (int step = 0; step < 20; ++step) {
      ASSERT_EQ(checker.handle(test::randomEvent(random, checker.machine().generation()), now), "");
    }
    for (int step = 0; step < 200 && checker.machine().nextDeadlineMs(); ++step) {
      now = std::max(now, *checker.machine().nextDeadlineMs());
      ASSERT_EQ(checker.handle(link_event::DeadlineReached{}, now), "");
      if (checker.machine().nextDeadlineMs()) {
        ASSERT_GT(*checker.machine().nextDeadlineMs(), now)
            << toString(checker.machine().state()).toStdString();
      }
    }
  }
}

}  // namespace
}  // namespace pulsedeck
