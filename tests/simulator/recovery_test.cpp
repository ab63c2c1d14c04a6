#include "pulsedeck/simulator/session_registry.h"
#include "pulsedeck/simulator/simulated_backend.h"
#include "resuming_client.h"
#include "support/manual_clock.h"

#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace pulsedeck {
namespace {

using test::ResumingClient;

constexpr int kPatienceMs = 60'000;

const QString kLeads = QStringLiteral("leads");
const QString kCampaigns = QStringLiteral("campaigns");

class SimulatedRecoveryTest : public testing::Test {
 protected:
  void start(SimulatedBackend::Options options) { start(std::move(options), systemClock_); }
  void start(SimulatedBackend::Options options, const Clock& clock) {
    options.scenario = {QStringLiteral("test"), 20, 0.0};
    backend_ = std::make_unique<SimulatedBackend>(std::move(options), clock);
    const auto listening = backend_->listen();
    ASSERT_TRUE(listening) << listening.error().toStdString();
  }
  std::unique_ptr<ResumingClient> connectClient(std::optional<StreamPosition> position = std::nullopt) {
    auto client = std::make_unique<ResumingClient>(backend_->url(), to({kLeads}));
    client->comesBack = false;
    client->position = std::move(position);
    client->open();
    return client;
  }
  static Subscription to(const QStringList& families) {
    return {families, true, {QStringLiteral("lead"), QStringLiteral("payment")}, true, {}};
  }
  static bool waitFor(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
  }
  static std::size_t liveRows(const ResumingClient& client) {
    return static_cast<std::size_t>(
        std::count_if(client.taken.begin(), client.taken.end(), [](const Message& message) {
          return std::holds_alternative<MetricsMessage>(message.body) && !message.snapshot;
        }));
  }
  static std::vector<qint64> rowTimes(const ResumingClient& client) {
    std::vector<qint64> times;
    for (const Message& message : client.taken) {
      if (std::holds_alternative<MetricsMessage>(message.body)) times.push_back(message.timestampMs);
    }
    return times;
  }
  static bool waitForLive(const ResumingClient& client, std::size_t more) {
    const std::size_t count = liveRows(client) + more;
    return waitFor([&client, count] { return liveRows(client) >= count; });
  }
  static bool waitForAnswer(const ResumingClient& client, std::size_t count = 1) {
    return waitFor([&client, count] { return client.answers.size() >= count; });
  }
  static void expectBegunAnew(const ResumingClient& client, const QString& formerEpoch) {
    const SubscribedMessage answer = client.answers.back();
    EXPECT_EQ(answer.recovered, false);
    EXPECT_NE(answer.epoch, formerEpoch);
    EXPECT_EQ(answer.offset, 0U);
    const auto first = [&] {
      return std::find_if(client.taken.begin(), client.taken.end(), [&](const Message& message) {
        return message.epoch == answer.epoch && std::holds_alternative<MetricsMessage>(message.body);
      });
    };
    ASSERT_TRUE(waitFor([&] { return first() != client.taken.end(); }));
    EXPECT_TRUE(first()->snapshot) << "the history comes first";
  }

  const SystemClock systemClock_;
  std::unique_ptr<SimulatedBackend> backend_;
};

TEST_F(SimulatedRecoveryTest, AResumingClientSeesEverythingExactlyOnceWhateverGoesWrong) {
  SimulatedBackend::Options options;
  options.faults = {0.05, 0.05, 0.05};
  options.dropEveryMs = 300;
  start(options);
  ResumingClient client(backend_->url(), to({kLeads, kCampaigns}));
  client.open();
  const auto hasSeenAll = [&] {
    const auto done = backend_->statistics();
    return client.taken.size() > 700 && done.lost > 20 && done.doubled > 20 && done.swapped > 20 &&
           done.dropped > 3;
  };
  ASSERT_TRUE(waitFor(hasSeenAll));
  EXPECT_GT(client.repeated, 0);
  qint64 lastRowMs = 0;
  std::set<QString> ids;
  for (std::size_t i = 0; i < client.taken.size(); ++i) {
    const Message& message = client.taken[i];
    ASSERT_EQ(message.seq, i + 1);
    ASSERT_EQ(message.epoch, client.answers.front().epoch) << "never begun anew";
    if (std::holds_alternative<MetricsMessage>(message.body)) {
      EXPECT_GT(message.timestampMs, lastRowMs);
      lastRowMs = message.timestampMs;
    } else if (const auto* event = std::get_if<ActivityEvent>(&message.body)) {
      EXPECT_TRUE(ids.insert(event->id).second);
    }
  }
  const auto done = backend_->statistics();
  EXPECT_GT(done.recovered, done.dropped) << "after drops, and after gaps on a connection";
  EXPECT_EQ(done.notRecovered, 0U);
}

TEST_F(SimulatedRecoveryTest, NumbersGoOnWhileTheClientIsGone) {
  start({});
  const auto other = connectClient();
  const auto first = connectClient();
  ASSERT_TRUE(waitForLive(*first, 3));
  first->close();
  const StreamPosition left = *first->position;
  const qint64 leftMs = rowTimes(*first).back();
  ASSERT_TRUE(waitForLive(*other, 5));

  const auto second = connectClient(left);
  ASSERT_TRUE(waitForLive(*second, 10));
  ASSERT_EQ(second->answers.size(), 1U);
  EXPECT_EQ(second->answers[0].recovered, true);
  EXPECT_EQ(second->answers[0].epoch, left.epoch);
  EXPECT_EQ(second->answers[0].offset, left.offset);
  for (std::size_t i = 0; i < second->taken.size(); ++i) {
    EXPECT_EQ(second->taken[i].seq, left.offset + i + 1);
    EXPECT_FALSE(second->taken[i].snapshot);
  }
  const std::vector<qint64> resumed = rowTimes(*second);
  ASSERT_TRUE(waitFor([&] { return rowTimes(*other).back() >= resumed.back(); }));
  std::vector<qint64> meanwhile = rowTimes(*other);
  std::erase_if(meanwhile, [&](qint64 time) { return time <= leftMs || time > resumed.back(); });
  EXPECT_EQ(resumed, meanwhile) << "what somebody saw who was there all the time";
  EXPECT_EQ(second->repeated, 0);
  EXPECT_EQ(backend_->statistics().recovered, 1U);
}

TEST_F(SimulatedRecoveryTest, ANewConnectionTakesOverFromOneThatIsNotYetKnownToBeDead) {
  start({});
  const auto first = connectClient();
  ASSERT_TRUE(waitForLive(*first, 3));
  const auto second = connectClient(first->position);
  ASSERT_TRUE(waitForLive(*second, 3));
  EXPECT_EQ(second->answers.at(0).recovered, true);
  EXPECT_TRUE(waitFor([&] { return !first->isOpen(); }));
  const std::size_t then = first->seqs.size();
  ASSERT_TRUE(waitForLive(*second, 3));
  EXPECT_EQ(first->seqs.size(), then);
}

TEST_F(SimulatedRecoveryTest, SendsAgainOnTheSameConnection) {
  start({});
  const auto client = connectClient();
  ASSERT_TRUE(waitForLive(*client, 5));
  const QString epoch = client->position->epoch;
  const quint64 offset = client->position->offset - 4;
  client->ask(to({kLeads}), StreamPosition{epoch, offset});
  ASSERT_TRUE(waitForAnswer(*client, 2));
  EXPECT_EQ(client->answers[1].recovered, true);
  EXPECT_EQ(client->answers[1].epoch, epoch);
  EXPECT_EQ(client->answers[1].offset, offset);
  ASSERT_TRUE(waitForLive(*client, 3));
  quint64 newest = 0;
  for (std::size_t i = 1; i < client->seqs.size(); ++i) {
    if (client->seqs[i] == client->seqs[i - 1] + 1) continue;
    EXPECT_EQ(client->seqs[i], offset + 1);
    EXPECT_EQ(newest, 0U) << "once";
    newest = client->seqs[i - 1];
  }
  EXPECT_EQ(client->repeated, static_cast<int>(newest - offset)) << "without history";
}

TEST_F(SimulatedRecoveryTest, RecoveryBringsWhatWasLost) {
  SimulatedBackend::Options options;
  options.faults.lose = 1;
  start(options);
  const auto client = connectClient();
  ASSERT_TRUE(waitForAnswer(*client));
  ASSERT_TRUE(waitFor([&] { return backend_->statistics().lost > 100; }));
  EXPECT_TRUE(client->seqs.empty());
  client->ask(to({kLeads}), client->position);
  ASSERT_TRUE(waitFor([&] { return client->taken.size() >= 100; }));
  EXPECT_EQ(client->taken.front().seq, 1U);
}

TEST_F(SimulatedRecoveryTest, BeginsAnewWhereItCannotResume) {
  start({});
  const auto first = connectClient();
  ASSERT_TRUE(waitForLive(*first, 3));
  const QString epoch = first->position->epoch;
  first->close();

  const auto stranger = connectClient(StreamPosition{QStringLiteral("unknown"), 5});
  ASSERT_TRUE(waitForAnswer(*stranger));
  expectBegunAnew(*stranger, QStringLiteral("unknown"));
  const auto prophet = connectClient(StreamPosition{epoch, 1'000'000});
  ASSERT_TRUE(waitForAnswer(*prophet));
  expectBegunAnew(*prophet, epoch);
  EXPECT_EQ(backend_->statistics().notRecovered, 2U);
  EXPECT_EQ(backend_->statistics().recovered, 0U);
}

TEST_F(SimulatedRecoveryTest, RefusesToResumeOnDemand) {
  SimulatedBackend::Options options;
  options.refuseRecovery = true;
  start(options);
  const auto first = connectClient();
  ASSERT_TRUE(waitForLive(*first, 3));
  first->close();
  const auto second = connectClient(first->position);
  ASSERT_TRUE(waitForAnswer(*second));
  expectBegunAnew(*second, first->position->epoch);
  const QString epoch = second->position->epoch;
  second->ask(to({kLeads}), second->position);
  ASSERT_TRUE(waitForAnswer(*second, 2));
  expectBegunAnew(*second, epoch);
  EXPECT_EQ(backend_->statistics().notRecovered, 2U);
}

TEST_F(SimulatedRecoveryTest, LoadModeDoesNotResume) {
  SimulatedBackend::Options options;
  options.rate = 1'000;
  start(options);
  const auto first = connectClient();
  ASSERT_TRUE(waitForLive(*first, 3));
  first->close();
  const auto second = connectClient(first->position);
  ASSERT_TRUE(waitForLive(*second, 3));
  EXPECT_EQ(second->answers.at(0).recovered, false);
  EXPECT_NE(second->answers[0].epoch, first->answers.at(0).epoch);
}

TEST_F(SimulatedRecoveryTest, ForgetsASessionAfterAMinute) {
  test::ManualClock clock;
  start({}, clock);
  const auto first = connectClient();
  ASSERT_TRUE(waitForLive(*first, 1));
  first->close();
  // The end of the connection is known when the same session can be had again.
  const auto second = connectClient(first->position);
  ASSERT_TRUE(waitForAnswer(*second));
  EXPECT_EQ(second->answers[0].recovered, true);
  second->close();
  const auto third = connectClient();
  ASSERT_TRUE(waitForLive(*third, 1));
  clock.advance(SessionRegistry::kDetachedLifeMs + 1);
  ASSERT_TRUE(waitForLive(*third, 1));
  const auto fourth = connectClient(first->position);
  ASSERT_TRUE(waitForAnswer(*fourth));
  EXPECT_EQ(fourth->answers[0].recovered, false);
}

TEST_F(SimulatedRecoveryTest, AnotherSubscriptionBringsTheHistoryOfNewFamiliesOnly) {
  start({});
  const auto client = connectClient();
  ASSERT_TRUE(waitForLive(*client, 3));
  const std::size_t before = client->taken.size();
  client->ask(to({kLeads, kCampaigns}));
  ASSERT_TRUE(waitForAnswer(*client, 2));
  EXPECT_EQ(client->answers[1].epoch, client->answers[0].epoch);
  EXPECT_EQ(client->answers[1].recovered, std::nullopt) << "nothing was asked for";
  ASSERT_TRUE(waitForLive(*client, 3));
  EXPECT_EQ(client->repeated, 0);

  std::size_t past = 0;
  qint64 lastLeadsMs = 0;
  for (std::size_t i = 0; i < client->taken.size(); ++i) {
    const Message& message = client->taken[i];
    EXPECT_EQ(message.seq, i + 1);
    const auto* metrics = std::get_if<MetricsMessage>(&message.body);
    if (metrics == nullptr) continue;
    bool hasLeads = false;
    for (const auto& family : metrics->families)
      hasLeads = hasLeads || family.name == kLeads;
    if (hasLeads) {
      EXPECT_GT(message.timestampMs, lastLeadsMs) << "no row twice";
      lastLeadsMs = message.timestampMs;
    }
    if (i > before && message.snapshot && !hasLeads) ++past;
  }
  EXPECT_GT(past, 100U) << "the charts of campaigns are full";
  const auto& newest = std::get<MetricsMessage>(client->taken.back().body);
  EXPECT_EQ(newest.families.size(), 2U);
}

TEST_F(SimulatedRecoveryTest, AResumedSubscriptionMayAskForMore) {
  start({});
  const auto first = connectClient();
  ASSERT_TRUE(waitForLive(*first, 3));
  first->ask(to({kLeads, kCampaigns}), first->position);
  ASSERT_TRUE(waitForAnswer(*first, 2));
  EXPECT_EQ(first->answers[1].recovered, true);
  const auto hasOldCampaigns = [&] {
    const Message& message = first->taken.back();
    const auto* metrics = std::get_if<MetricsMessage>(&message.body);
    return metrics != nullptr && message.snapshot && metrics->families.size() == 1 &&
           metrics->families[0].name == kCampaigns;
  };
  EXPECT_TRUE(waitFor([&] { return hasOldCampaigns() || first->taken.size() > 1'000; }));
  EXPECT_TRUE(waitForLive(*first, 2));
}

TEST_F(SimulatedRecoveryTest, DropsConnectionsOnDemand) {
  SimulatedBackend::Options options;
  options.dropEveryMs = 100;
  start(options);
  const auto client = connectClient();
  EXPECT_TRUE(waitFor([&] { return backend_->statistics().dropped == 1 && !client->isOpen(); }));
}

}  // namespace
}  // namespace pulsedeck
