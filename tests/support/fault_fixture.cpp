#include "support/fault_fixture.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <iostream>

namespace pulsedeck::test {

QByteArray metricsMessage() {
  return R"({"type":"metrics_update","data":{"dashboard":{"orders":1}},"timestamp":)" +
         QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + "}";
}

void serveWell(RawConnection& connection) {
  connection.upgrade();
  connection.answer(true);
  connection.write(textFrame(metricsMessage()));
}

FaultTest::FaultTest() {
  settings_.url = server_.url();
  settings_.random = [] { return kUnit; };
  ConnectionMachine::Settings& connection = settings_.connection;
  connection.backoff = {40, 1.5, 200};
  connection.maxAttempts = 0;
  connection.deadlines.probeIntervalMs = 150;
  connection.deadlines.serverTroubleDelayMs = 120;
  connection.deadlines.rateLimitedDelayMs = 180;
}

void FaultTest::useShortDeadlines() {
  ConnectionMachine::Settings& connection = settings_.connection;
  connection.heartbeatMs = 400;
  connection.deadlines.connectMs = 150;
  connection.deadlines.syncMs = 150;
  connection.deadlines.pongMs = 100;
}

void FaultTest::TearDown() {
  expectSpacing(0);
  EXPECT_LE(server_.connections(), entries(ConnectionState::Connecting));
  if (kIsSanitized) return;
  EXPECT_LT(loop_.longestBlockMs(), kLongestBlockMs);
  EXPECT_LT(loop_.grownMiB(), kMostGrowthMiB);
}

void FaultTest::start() {
  settings_.asksForToken = !token_.isEmpty();
  client_ = std::make_unique<RealtimeClient>(settings_, catalog_, mailbox_, clock_);
  QObject::connect(client_.get(), &RealtimeClient::statusChanged, client_.get(),
                   [this](const ConnectionStatus& status) { record(status); });
  QObject::connect(client_.get(), &RealtimeClient::tokenWanted, client_.get(), [this] {
    ++tokensAsked_;
    client_->setToken(token_);
  });
  client_->connectToServer({{QStringLiteral("dashboard")}, true, {}, true, {}});
}

bool FaultTest::waitFor(const std::function<bool()>& isTrue) {
  QElapsedTimer timer;
  timer.start();
  // The beat of loop_ wakes this up.
  while (!isTrue() && timer.elapsed() < kPatienceMs)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  return isTrue();
}

bool FaultTest::waitForState(ConnectionState state) {
  return waitFor([&] { return client_->status().state == state; });
}

bool FaultTest::waitForEntries(ConnectionState state, int times) {
  return waitFor([&] { return entries(state) >= times; });
}

void FaultTest::recover() {
  pathBeforeRecovery_ = path();
  recovery_ = now();
  server_.setScript(&serveWell);
  const ConnectionState state = client_->status().state;
  if (state == ConnectionState::Failed || state == ConnectionState::AuthFailed) {
    markOperator();
    client_->reconnect();
  }
  EXPECT_TRUE(waitForState(ConnectionState::Live)) << path();
}

void FaultTest::report(const std::string& name) {
  const auto isUp = [](const Step& step) {
    return step.state == ConnectionState::Connecting || step.state == ConnectionState::Syncing ||
           step.state == ConnectionState::Live;
  };
  const auto isLive = [](const Step& step) { return step.state == ConnectionState::Live; };
  const Moment fault = fault_.value_or(Moment{0, steps_.front().atMs});
  std::cout << "FAULT | " << name << " | " << (recovery_ ? pathBeforeRecovery_ : path()) << " | "
            << msUntil(std::not_fn(isUp), fault) << " | " << (recovery_ ? msUntil(isLive, *recovery_) : "-")
            << '\n';
}

std::string FaultTest::msUntil(const std::function<bool(const Step&)>& is, const Moment& since) const {
  const auto step = std::find_if(steps_.begin() + since.steps, steps_.end(), is);
  return step == steps_.end() ? "-" : std::to_string(step->atMs - since.atMs);
}

int FaultTest::entries(ConnectionState state) const {
  return static_cast<int>(
      std::count_if(steps_.begin(), steps_.end(), [&](const Step& step) { return step.state == state; }));
}

std::string FaultTest::path() const {
  std::string result;
  for (const Step& step : steps_)
    result += (result.empty() ? "" : " ") + toString(step.state).toStdString();
  return result;
}

std::vector<qint64> FaultTest::spacingsMs() const {
  std::vector<qint64> result;
  std::optional<qint64> last;
  for (std::size_t i = 0; i < stepsBeforeOperator_.value_or(steps_.size()); ++i) {
    if (steps_[i].state != ConnectionState::Connecting) continue;
    if (last) result.push_back(steps_[i].atMs - *last);
    last = steps_[i].atMs;
  }
  return result;
}

qint64 FaultTest::backoffMs(std::size_t attempt) const {
  return settings_.connection.backoff.delayMs(static_cast<int>(attempt), kUnit);
}

void FaultTest::expectSpacing(qint64 floorMs) {
  const std::vector<qint64> spacings = spacingsMs();
  for (std::size_t i = 0; i < spacings.size(); ++i)
    EXPECT_GE(spacings[i], std::max(floorMs, backoffMs(i))) << "attempt " << i + 2 << " of " << path();
}

void FaultTest::record(const ConnectionStatus& status) {
  if (!steps_.empty() && steps_.back().state == status.state) return;
  steps_.push_back({status.state, clock_.steadyMs(), status.retryAtMs, status.lastError});
}

}  // namespace pulsedeck::test
