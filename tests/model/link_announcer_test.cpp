#include "pulsedeck/model/link_announcer.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace pulsedeck {
namespace {

using State = ConnectionState;

constexpr qint64 kWall = 1'790'000'000'000;

class LinkAnnouncerTest : public testing::Test {
 protected:
  std::optional<Notification> pass(State state, qint64 ms) {
    status_.state = state;
    now_ += ms;
    return announcer_.update(status_, now_, kWall + now_);
  }
  std::optional<Notification> enter(State state) { return pass(state, 0); }

  LinkAnnouncer announcer_;
  ConnectionStatus status_;
  qint64 now_ = 1'000'000;
};

TEST_F(LinkAnnouncerTest, ALossIsToldAfterTenSecondsWithTheLastError) {
  EXPECT_FALSE(enter(State::Live));
  EXPECT_FALSE(announcer_.deadlineMs());
  EXPECT_FALSE(pass(State::Backoff, 60'000));
  EXPECT_EQ(announcer_.deadlineMs(), now_ + 10'000);
  status_.lastError = QStringLiteral("connection refused");
  EXPECT_FALSE(pass(State::Connecting, 9'999));
  const auto told = pass(State::Connecting, 1);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->title, QStringLiteral("Connection lost"));
  EXPECT_TRUE(told->message.contains(QStringLiteral("connection refused"))) << told->message.toStdString();
  EXPECT_EQ(told->severity, Severity::Warning);
  EXPECT_EQ(told->category, NotificationCategory::System);
  EXPECT_EQ(told->timeMs, kWall + now_);
  EXPECT_FALSE(announcer_.deadlineMs());
}

TEST_F(LinkAnnouncerTest, TheReturnIsToldOnceWithTheTimeItTook) {
  enter(State::Live);
  enter(State::Backoff);
  ASSERT_TRUE(pass(State::Backoff, 10'000));
  for (const State state : {State::Connecting, State::Backoff, State::Connecting, State::Syncing})
    EXPECT_FALSE(pass(state, 28'750)) << "not at every attempt";
  EXPECT_FALSE(enter(State::Live));
  EXPECT_EQ(announcer_.deadlineMs(), now_ + 5'000);
  const auto told = pass(State::Live, 5'000);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->title, QStringLiteral("Connection restored"));
  EXPECT_TRUE(told->message.contains(QStringLiteral("2\u00a0min\u00a05\u00a0s")))
      << told->message.toStdString();
  EXPECT_EQ(told->severity, Severity::Success);
  EXPECT_FALSE(pass(State::Live, 60'000));
}

TEST_F(LinkAnnouncerTest, AShortLossIsNotWorthAWord) {
  enter(State::Live);
  for (int i = 0; i < 20; ++i) {
    EXPECT_FALSE(enter(State::Backoff));
    EXPECT_FALSE(pass(State::Syncing, 9'000));
    EXPECT_FALSE(enter(State::Live));
    EXPECT_FALSE(pass(State::Live, 5'000));
  }
}

TEST_F(LinkAnnouncerTest, ALinkThatComesAndGoesIsLostOnce) {
  enter(State::Live);
  int told = 0;
  for (int i = 0; i < 20; ++i) {
    told += enter(State::Backoff) ? 1 : 0;
    told += pass(State::Connecting, 3'000) ? 1 : 0;
    told += enter(State::Live) ? 1 : 0;
    told += pass(State::Live, 1'000) ? 1 : 0;
  }
  EXPECT_EQ(told, 1);
  const auto back = pass(State::Live, 4'000);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->severity, Severity::Success);
}

TEST_F(LinkAnnouncerTest, AFirstConnectionThatNeverComesIsToldToo) {
  EXPECT_FALSE(enter(State::Idle));
  EXPECT_FALSE(pass(State::Connecting, 60'000)) << "nobody wanted a connection until now";
  const auto told = pass(State::Backoff, 10'000);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->title, QStringLiteral("No connection"));
  EXPECT_FALSE(told->message.contains(QStringLiteral("values"))) << "there are none";
  enter(State::Live);
  EXPECT_EQ(pass(State::Live, 5'000)->title, QStringLiteral("Connected"));
}

TEST_F(LinkAnnouncerTest, PollingIsALossAndSaysHowDataCome) {
  enter(State::Live);
  enter(State::Polling);
  const auto told = pass(State::Polling, 10'000);
  ASSERT_TRUE(told);
  EXPECT_TRUE(told->message.contains(QStringLiteral("every few seconds"))) << told->message.toStdString();
  EXPECT_FALSE(pass(State::Polling, 600'000));
  EXPECT_FALSE(enter(State::Live));
  EXPECT_TRUE(pass(State::Live, 5'000));
}

TEST_F(LinkAnnouncerTest, SaysWhenNobodyTriesAgain) {
  for (const auto& [state, words] :
       {std::pair(State::AuthFailed, "another token"), std::pair(State::Failed, "not tried again")}) {
    enter(State::Live);
    pass(State::Live, 5'000);
    enter(state);
    const auto told = pass(state, 10'000);
    ASSERT_TRUE(told);
    EXPECT_TRUE(told->message.contains(QLatin1StringView(words))) << told->message.toStdString();
  }
}

TEST_F(LinkAnnouncerTest, ASilentLinkIsNotLostYet) {
  enter(State::Live);
  EXPECT_FALSE(enter(State::Stale));
  EXPECT_FALSE(pass(State::Stale, 60'000));
  EXPECT_FALSE(announcer_.deadlineMs());
}

TEST_F(LinkAnnouncerTest, WhatTheOperatorEndsIsNoLoss) {
  enter(State::Live);
  EXPECT_FALSE(enter(State::Closing));
  EXPECT_FALSE(pass(State::Idle, 60'000));
  EXPECT_FALSE(announcer_.deadlineMs());
  EXPECT_FALSE(pass(State::Connecting, 60'000));
  EXPECT_FALSE(pass(State::Live, 1'000));

  enter(State::Backoff);
  EXPECT_FALSE(pass(State::Idle, 9'000)) << "ended before it was worth a word";
  EXPECT_FALSE(announcer_.deadlineMs());
}

// Whatever happens: lost and restored take turns, every one has an id of its own, and a link that stays down
// is told of at its deadline.
TEST(LinkAnnouncerProperty, LostAndRestoredTakeTurns) {
  std::mt19937 random(7);
  std::set<QString> ids;
  int losses = 0;
  LinkAnnouncer announcer;
  bool lost = false;
  qint64 now = 0;
  constexpr qint64 kNotDown = -1;
  qint64 downSince = kNotDown;
  for (int step = 0; step < 100'000; ++step) {
    ConnectionStatus status;
    status.state = random() % 2 == 0
                       ? State::Live
                       : static_cast<State>(random() % (static_cast<unsigned>(State::Closing) + 1));
    // Long enough in one state, now and then, for either to be told.
    if (step % 50 < 20) status.state = step % 100 < 50 ? State::Live : State::Backoff;
    now += random() % 4'000;
    const bool ended = status.state == State::Idle || status.state == State::Closing;
    if (status.state == State::Live || ended) downSince = kNotDown;
    if (downSince == kNotDown && status.state != State::Live && status.state != State::Stale && !ended)
      downSince = now;

    const auto told = announcer.update(status, now, kWall + now);
    if (told) {
      EXPECT_TRUE(ids.insert(told->id).second) << told->id.toStdString();
      EXPECT_EQ(told->severity == Severity::Warning, !lost) << "step " << step;
      lost = told->severity == Severity::Warning;
      losses += lost ? 1 : 0;
    }
    if (downSince != kNotDown && now - downSince >= LinkAnnouncer::kPatienceMs) {
      EXPECT_TRUE(lost) << "step " << step;
    }
    if (const auto deadline = announcer.deadlineMs()) {
      EXPECT_GT(*deadline, now) << "step " << step;
    }
    ASSERT_FALSE(testing::Test::HasFailure());
  }
  EXPECT_GT(losses, 100);
}

}  // namespace
}  // namespace pulsedeck
