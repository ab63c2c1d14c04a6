#pragma once

#include "pulsedeck/link/realtime_client.h"
#include "support/loop_watch.h"
#include "support/raw_server.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace pulsedeck::test {

/// A message of one family at the present moment.
[[nodiscard]] QByteArray metricsMessage();
/// What a server in good health does: accepts, sends one message, answers pings and closes.
void serveWell(RawConnection& connection);

/// A RealtimeClient before a RawServer, with every step of the client's state recorded. However the server
/// behaves, at the end of each test the loop has never been blocked, memory has not grown, and no attempt has
/// come sooner than the delays allow.
class FaultTest : public testing::Test {
 protected:
  struct Step {
    ConnectionState state;
    qint64 atMs;
    std::optional<qint64> retryAtMs;
    QString error;
  };

  static constexpr int kPatienceMs = 10'000;
  static constexpr double kLongestBlockMs = 100;
  static constexpr double kMostGrowthMiB = 20;
  static constexpr double kUnit = 0.5;  ///< what the client's randomness gives

  FaultTest();
  void TearDown() override;

  /// For faults that only a deadline ends. Elsewhere deadlines are long, so that a busy machine is no fault.
  void useShortDeadlines();
  void start();
  /// Runs the event loop until `isTrue`, for at most kPatienceMs.
  bool waitFor(const std::function<bool()>& isTrue);
  bool waitForState(ConnectionState state);
  /// Waits until `state` was entered `times` times.
  bool waitForEntries(ConnectionState state, int times);
  /// Lets the server behave from now on and waits until data come.
  void recover();
  /// What the operator asks for follows no schedule: spacings are judged up to here.
  void markOperator() { stepsBeforeOperator_ = steps_.size(); }
  /// Prints the row of docs/connection.md's table: how long it took from the fault to the first change of
  /// state, and from the server's recovery to Live.
  void report(const std::string& name);

  [[nodiscard]] int entries(ConnectionState state) const;
  /// All states in order of their entry, as "connecting backoff connecting".
  [[nodiscard]] std::string path() const;
  /// The same up to recover().
  [[nodiscard]] std::string pathBeforeRecovery() const { return pathBeforeRecovery_; }
  /// From one attempt to the next, up to markOperator().
  [[nodiscard]] std::vector<qint64> spacingsMs() const;
  /// The least delay before the second attempt, the third, …
  [[nodiscard]] qint64 backoffMs(std::size_t attempt) const;
  /// Each spacing is at least the delay the machine owes, and at least `floorMs`.
  void expectSpacing(qint64 floorMs);
  void markFault() { fault_ = now(); }

  SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  RawServer server_{&serveWell};
  RealtimeClient::Settings settings_;  ///< with short delays; to be changed before start()
  QByteArray token_;                   ///< answers tokenWanted()
  int tokensAsked_ = 0;
  std::vector<Step> steps_;
  std::unique_ptr<RealtimeClient> client_;
  LoopWatch loop_;

 private:
  struct Moment {
    std::ptrdiff_t steps;  ///< before it
    qint64 atMs;
  };

  [[nodiscard]] Moment now() const { return {std::ssize(steps_), clock_.steadyMs()}; }
  void record(const ConnectionStatus& status);
  [[nodiscard]] std::string msUntil(const std::function<bool(const Step&)>& is, const Moment& since) const;

  std::optional<std::size_t> stepsBeforeOperator_;
  std::string pathBeforeRecovery_;
  std::optional<Moment> fault_;  ///< the first attempt, where the test does not say
  std::optional<Moment> recovery_;
};

}  // namespace pulsedeck::test
