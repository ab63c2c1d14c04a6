// Any events in any order at any time: the connection machine keeps its promises (support/machine_checker.h).

#include "support/machine_checker.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>

namespace pulsedeck::test {
namespace {

/// Takes numbers off the input; zeros when it is used up.
class Bytes {
 public:
  explicit Bytes(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  unsigned next() {
    if (bytes_.empty()) return 0;
    const unsigned value = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return value;
  }
  int nextWord() {
    const unsigned high = next();
    return static_cast<int>(high << 8 | next());
  }

 private:
  std::span<const std::uint8_t> bytes_;
};

ConnectionMachine::Settings settingsFrom(Bytes& bytes) {
  ConnectionMachine::Settings settings;
  settings.canPoll = bytes.next() % 2 == 0;
  settings.maxAttempts = static_cast<int>(bytes.next() % 12);
  settings.heartbeatMs = 1'000 + bytes.nextWord();
  settings.backoff.intervalMs = 100 + bytes.nextWord();
  settings.backoff.multiplier = 1.0 + bytes.next() / 64.0;
  return settings;
}

LinkEvent eventFrom(Bytes& bytes, quint64 current) {
  const unsigned kind = bytes.next();
  const quint64 generation = current - (kind >= 0xe0 ? 1U : 0U);
  switch (kind % 14) {
    case 0:
      return link_event::ConnectRequested{};
    case 1:
      return link_event::DisconnectRequested{};
    case 2:
      return link_event::ReconnectRequested{};
    case 3:
      return link_event::Opened{generation};
    case 4:
      return link_event::Inbound{generation};
    case 5:
      return link_event::ValidMessage{generation};
    case 6:
      return link_event::PongReceived{generation, bytes.next()};
    case 7:
      return link_event::Ended{generation, bytes.nextWord(), bytes.nextWord() % 600, bytes.next() == 1, {}};
    case 8:
      return link_event::Backlogged{generation};
    case 9:
      return link_event::TokenRead{bytes.next() % 2 == 0, {}};
    case 10:
      return link_event::PollAnswered{};
    case 11:
      return link_event::PollFailed{bytes.nextWord() % 600, bytes.nextWord() * 10, {}};
    case 12:
      return link_event::NetworkUp{};
    default:
      return link_event::Woken{};
  }
}

void checkPromise(const std::string& broken) {
  if (broken.empty()) return;
  std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
  std::abort();
}

void run(Bytes bytes) {
  unsigned chance = bytes.next();
  const ConnectionMachine::Settings settings = settingsFrom(bytes);
  MachineChecker checker(settings, [&chance] {
    chance = chance * 1'103'515'245U + 12'345U;
    return (chance >> 16 & 0xffffU) / 65'536.0;
  });
  qint64 now = 1;
  while (!bytes.empty()) {
    const unsigned step = bytes.next();
    if (step % 3 == 0 && checker.machine().nextDeadlineMs()) {
      now = std::max(now, *checker.machine().nextDeadlineMs());
      checkPromise(checker.handle(link_event::DeadlineReached{}, now));
      const std::optional<qint64> next = checker.machine().nextDeadlineMs();
      checkPromise(next && *next <= now ? "a deadline that does not pass" : "");
      continue;
    }
    now += step % 3 == 1 ? bytes.next() : bytes.nextWord() * 4;
    checkPromise(checker.handle(eventFrom(bytes, checker.machine().generation()), now));
  }
}

}  // namespace
}  // namespace pulsedeck::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pulsedeck::test::run(pulsedeck::test::Bytes({data, size}));
  return 0;
}
