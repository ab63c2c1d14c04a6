#include "pulsedeck/link/stream_order.h"

#include <gtest/gtest.h>

#include <deque>
#include <random>
#include <string>
#include <vector>

namespace pulsedeck {
namespace {

constexpr qint64 kTime = 1'790'000'000'000;

Message metrics(qint64 timestampMs, std::initializer_list<const char*> families) {
  MetricsMessage body;
  for (const char* family : families) {
    const std::size_t at = body.values.size();
    body.values.push_back({static_cast<MetricId>(at), 1.0});
    body.families.push_back({QString::fromUtf8(family), at, at + 1});
  }
  Message message;
  message.body = body;
  message.timestampMs = timestampMs;
  return message;
}

Message numbered(quint64 seq, const char* epoch = "e1") {
  Message message = metrics(kTime + static_cast<qint64>(seq), {"leads"});
  message.seq = seq;
  message.epoch = QString::fromUtf8(epoch);
  return message;
}

Message alert(const char* id) {
  Notification notification;
  notification.id = QString::fromUtf8(id);
  Message message;
  message.body = notification;
  return message;
}

Message event(const char* id) {
  ActivityEvent body;
  body.id = QString::fromUtf8(id);
  Message message;
  message.body = body;
  return message;
}

SubscribedMessage answer(const char* epoch, std::optional<quint64> offset, std::optional<bool> recovered) {
  return {QString::fromUtf8(epoch), offset, recovered};
}

class StreamOrderTest : public testing::Test {
 protected:
  void take(Message message) { order_.take(message, now_); }
  void takeAll(std::initializer_list<quint64> seqs) {
    for (const quint64 seq : seqs)
      take(numbered(seq));
  }
  /// What was delivered since the last call: numbers of metrics, ids of others, a | for a hole.
  std::string shown() { return std::exchange(shown_, {}); }
  void reachDeadline() {
    ASSERT_TRUE(order_.nextDeadlineMs());
    now_ = std::max(now_, *order_.nextDeadlineMs());
    order_.deadlineReached(now_);
  }
  void note(const Message& message, bool afterHole) {
    if (!shown_.empty()) shown_ += ' ';
    if (afterHole) shown_ += "| ";
    if (const auto* notification = std::get_if<Notification>(&message.body)) {
      shown_ += notification->id.toStdString();
    } else if (const auto* happened = std::get_if<ActivityEvent>(&message.body)) {
      shown_ += happened->id.toStdString();
    } else {
      shown_ += std::to_string(message.timestampMs - kTime);
    }
  }

  qint64 now_ = 1'000'000;
  std::string shown_;
  StreamOrder order_{[this](Message& message, bool afterHole) { note(message, afterHole); }};
};

TEST_F(StreamOrderTest, NumberedMessagesAreTakenOnce) {
  takeAll({5, 6, 6, 2, 7});
  EXPECT_EQ(shown(), "5 6 7");
  EXPECT_EQ(order_.duplicates(), 2U);
  EXPECT_EQ(order_.position(), (StreamPosition{QStringLiteral("e1"), 7}));
}

TEST_F(StreamOrderTest, WhatComesTooEarlyWaitsForItsTurn) {
  takeAll({1, 3, 4});
  EXPECT_EQ(shown(), "1");
  takeAll({2});
  EXPECT_EQ(shown(), "2 3 4");
  EXPECT_FALSE(order_.nextDeadlineMs());
  EXPECT_EQ(order_.gaps(), 0U);
}

TEST_F(StreamOrderTest, AnAlertNeverWaitsAndIsShownOnce) {
  takeAll({1});
  Message urgent = alert("n1");
  urgent.seq = 3;
  urgent.epoch = QStringLiteral("e1");
  take(urgent);
  EXPECT_EQ(shown(), "1 n1");
  takeAll({2});
  take(urgent);
  takeAll({4});
  EXPECT_EQ(shown(), "2 4");
  EXPECT_EQ(order_.duplicates(), 1U);
}

TEST_F(StreamOrderTest, AServerThatAnswersIsAskedForWhatIsMissing) {
  order_.acknowledged(answer("e1", 0, false));
  takeAll({1, 3});
  EXPECT_EQ(order_.nextDeadlineMs(), now_ + StreamOrder::kHoldMs);
  EXPECT_FALSE(order_.takeRecoveryWish());
  reachDeadline();
  EXPECT_TRUE(order_.takeRecoveryWish());
  EXPECT_FALSE(order_.takeRecoveryWish());
  EXPECT_EQ(order_.position(), (StreamPosition{QStringLiteral("e1"), 1}));
  order_.acknowledged(answer("e1", 3, true));
  takeAll({2, 3, 4});
  EXPECT_EQ(shown(), "1 2 3 4");
  EXPECT_EQ(order_.gaps(), 0U);
}

TEST_F(StreamOrderTest, SixtyFourWaitingAreEnoughToAsk) {
  order_.acknowledged(answer("e1", 0, false));
  takeAll({1});
  for (quint64 seq = 3; seq < 3 + StreamOrder::kMaxHeld; ++seq)
    takeAll({seq});
  EXPECT_FALSE(order_.takeRecoveryWish());
  takeAll({3 + StreamOrder::kMaxHeld});
  EXPECT_TRUE(order_.takeRecoveryWish());
}

TEST_F(StreamOrderTest, WhatTheServerCannotSendAgainIsAHole) {
  order_.acknowledged(answer("e1", 0, false));
  takeAll({1, 3, 5});
  reachDeadline();
  ASSERT_TRUE(order_.takeRecoveryWish());
  order_.acknowledged(answer("e1", 5, false));
  takeAll({6});
  EXPECT_EQ(shown(), "1 | 3 | 5 6");
  EXPECT_EQ(order_.gaps(), 2U);
}

TEST_F(StreamOrderTest, AnAnswerThatDoesNotComeIsNotAwaitedForLong) {
  order_.acknowledged(answer("e1", 0, false));
  takeAll({1, 3});
  reachDeadline();
  const qint64 askedAt = now_;
  reachDeadline();
  EXPECT_EQ(now_ - askedAt, StreamOrder::kRecoveryPatienceMs);
  EXPECT_EQ(shown(), "1 | 3");
}

TEST_F(StreamOrderTest, AsksAtMostOnceInTenSeconds) {
  order_.acknowledged(answer("e1", 0, false));
  takeAll({1, 3});
  reachDeadline();
  ASSERT_TRUE(order_.takeRecoveryWish());
  takeAll({2});
  now_ += StreamOrder::kRecoveryIntervalMs - StreamOrder::kHoldMs - 1;
  takeAll({5});
  reachDeadline();
  EXPECT_FALSE(order_.takeRecoveryWish());
  EXPECT_EQ(shown(), "1 2 3 | 5");
  now_ += 1;
  takeAll({7});
  reachDeadline();
  EXPECT_TRUE(order_.takeRecoveryWish());
}

TEST_F(StreamOrderTest, AServerThatNeverAnsweredIsNotAsked) {
  takeAll({1, 3});
  reachDeadline();
  EXPECT_FALSE(order_.takeRecoveryWish());
  EXPECT_EQ(shown(), "1 | 3");
}

TEST_F(StreamOrderTest, ANewEpochStartsTheNumbersAnewAfterAHole) {
  takeAll({9});
  take(numbered(1, "e2"));
  take(numbered(2, "e2"));
  EXPECT_EQ(shown(), "9 | 1 2");
  EXPECT_EQ(order_.position(), (StreamPosition{QStringLiteral("e2"), 2}));
}

TEST_F(StreamOrderTest, WhatWaitedOfTheOldEpochIsNotLost) {
  takeAll({1, 3});
  take(numbered(1, "e2"));
  EXPECT_EQ(shown(), "1 | 3 | 1");
}

TEST_F(StreamOrderTest, TheFirstNumberIsKnownFromTheAnswer) {
  order_.acknowledged(answer("e1", 0, false));
  takeAll({2, 1});
  EXPECT_EQ(shown(), "1 2");
}

TEST_F(StreamOrderTest, AReconnectIsAHoleUnlessTheNumbersGoOn) {
  takeAll({1, 2});
  order_.linkLost();
  order_.markHole();
  order_.recoveryRequested(now_);
  takeAll({3});
  EXPECT_EQ(shown(), "1 2 3");
  order_.markHole();
  take(metrics(kTime + 100, {"leads"}));
  EXPECT_EQ(shown(), "| 100");
}

TEST_F(StreamOrderTest, WhatWaitsIsKeptWhileTheLinkIsDown) {
  order_.acknowledged(answer("e1", 0, false));
  takeAll({1, 3});
  order_.linkLost();
  EXPECT_FALSE(order_.nextDeadlineMs());
  now_ += 60'000;
  order_.markHole();
  order_.recoveryRequested(now_);
  order_.acknowledged(answer("e1", 3, true));
  takeAll({2, 3, 4});
  EXPECT_EQ(shown(), "1 2 3 4");
}

TEST_F(StreamOrderTest, ANumberOfZeroOrTheGreatestHarmsNothing) {
  takeAll({0});
  EXPECT_EQ(shown(), "0");
  take(numbered(std::numeric_limits<quint64>::max(), "e2"));
  take(numbered(std::numeric_limits<quint64>::max(), "e2"));
  takeAll({7});
  EXPECT_EQ(order_.position(), (StreamPosition{QStringLiteral("e1"), 7}));
}

/// A server that loses, doubles and swaps, and sends again what it is asked for: all is shown once, in order.
TEST_F(StreamOrderTest, AStreamThatIsLostDoubledAndSwappedIsShownExactlyOnce) {
  std::mt19937 random(7);
  int complete = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<quint64> seen;
    bool hole = false;
    StreamOrder order([&](Message& message, bool afterHole) {
      seen.push_back(*message.seq);
      hole = hole || afterHole;
    });
    order.acknowledged(answer("e1", 0, false));
    constexpr quint64 kCount = 300;
    std::deque<quint64> wire;
    for (quint64 next = 1; next <= kCount || !wire.empty() || order.nextDeadlineMs();) {
      now_ += 400;
      if (next <= kCount) {
        const auto fate = random() % 30;
        if (fate != 0) wire.push_back(next);
        if (fate == 1) wire.push_back(next);
        if (fate == 2 && wire.size() > 1) std::swap(wire[wire.size() - 1], wire[wire.size() - 2]);
        ++next;
      }
      const bool isIdle = wire.empty();
      if (!isIdle) {
        Message message = numbered(wire.front());
        wire.pop_front();
        order.take(message, now_);
      }
      if (order.nextDeadlineMs() && now_ >= *order.nextDeadlineMs()) order.deadlineReached(now_);
      if (order.takeRecoveryWish()) {
        order.acknowledged(answer("e1", next - 1, true));
        wire.clear();
        for (quint64 seq = order.position()->offset + 1; seq < next; ++seq)
          wire.push_back(seq);
      }
      // So that the requests are far enough apart to be allowed.
      if (isIdle || random() % 10 == 0) now_ += 11'000 - 400;
    }
    ASSERT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    ASSERT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end()) << "shown twice";
    ASSERT_EQ(hole, seen.size() < seen.back()) << "a hole is told where there is one, and nowhere else";
    complete += hole ? 0 : 1;
  }
  EXPECT_GT(complete, 0) << "when the requests are far enough apart nothing is missing";
}

TEST_F(StreamOrderTest, WithoutNumbersTheNewestTimestampWinsPerFamily) {
  take(metrics(kTime, {"leads", "dashboard"}));
  Message late = metrics(kTime - 1, {"leads", "campaigns"});
  order_.take(late, now_);
  const auto& kept = std::get<MetricsMessage>(late.body);
  ASSERT_EQ(kept.families.size(), 1U);
  EXPECT_EQ(kept.families[0].name, QStringLiteral("campaigns"));
  EXPECT_EQ(kept.values.size(), 1U);
  take(metrics(kTime - 1, {"leads"}));
  EXPECT_EQ(shown(), "0 -1");
  EXPECT_EQ(order_.duplicates(), 1U);
}

TEST_F(StreamOrderTest, AStepBackOfMoreThanFiveMinutesIsAClockReset) {
  take(metrics(kTime, {"leads"}));
  take(metrics(kTime - StreamOrder::kClockResetMs - 1, {"leads"}));
  take(metrics(kTime - StreamOrder::kClockResetMs, {"leads"}));
  EXPECT_EQ(order_.duplicates(), 0U);
}

TEST_F(StreamOrderTest, WhatIsPolledMustNotBeOlderThanWhatCameNumbered) {
  takeAll({10});
  take(metrics(kTime + 9, {"leads"}));
  take(metrics(kTime + 11, {"leads"}));
  EXPECT_EQ(shown(), "10 11");
}

TEST_F(StreamOrderTest, NotificationsAndEventsSeenBeforeAreDropped) {
  take(alert("7"));
  take(alert("7"));
  take(event("7"));
  take(event("7"));
  EXPECT_EQ(shown(), "7 7") << "an event is not a notification";
  EXPECT_EQ(order_.duplicates(), 2U);
}

TEST_F(StreamOrderTest, RemembersTheLastThousandOnly) {
  for (std::size_t i = 0; i <= StreamOrder::kRememberedIds; ++i)
    take(alert(std::to_string(i).c_str()));
  shown();
  take(alert("0"));
  EXPECT_EQ(shown(), "0");
}

}  // namespace
}  // namespace pulsedeck
