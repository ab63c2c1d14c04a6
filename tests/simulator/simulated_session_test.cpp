#include "pulsedeck/simulator/simulated_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace pulsedeck {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

class SimulatedSessionTest : public testing::Test {
 protected:
  void send(int count, const QByteArray& padding = {}) {
    for (int i = 0; i < count; ++i)
      session_.keep(QByteArray::number(*session_.nextHeader().seq) + padding);
  }
  static Subscription to(const QStringList& families) { return {families, true, {}, true, {}}; }

  const QString leads_ = QStringLiteral("leads");
  const QString campaigns_ = QStringLiteral("campaigns");
  SimulatedSession session_{QStringLiteral("e")};
};

TEST_F(SimulatedSessionTest, NumbersFromOneWithinItsEpoch) {
  EXPECT_EQ(session_.position(), (StreamPosition{QStringLiteral("e"), 0}));
  const StreamHeader first = session_.nextHeader(true);
  EXPECT_EQ(first.seq, 1U);
  EXPECT_EQ(first.epoch, QStringLiteral("e"));
  EXPECT_TRUE(first.snapshot);
  EXPECT_EQ(session_.nextHeader().seq, 2U);
  EXPECT_EQ(session_.position().offset, 2U);
}

TEST_F(SimulatedSessionTest, SendsAgainWhatCameAfterAnOffset) {
  send(5);
  EXPECT_THAT(session_.after(3), ElementsAre("4", "5"));
  EXPECT_THAT(session_.after(0), ElementsAre("1", "2", "3", "4", "5"));
  EXPECT_TRUE(session_.canResumeAfter(5));
  EXPECT_THAT(session_.after(5), IsEmpty());
  EXPECT_FALSE(session_.canResumeAfter(6)) << "that has not come yet";
}

TEST_F(SimulatedSessionTest, KeepsOnlySoManyMessages) {
  send(static_cast<int>(SimulatedSession::kMaxKept) + 10);
  EXPECT_FALSE(session_.canResumeAfter(9));
  ASSERT_TRUE(session_.canResumeAfter(10));
  const auto kept = session_.after(10);
  EXPECT_EQ(kept.size(), SimulatedSession::kMaxKept);
  EXPECT_EQ(kept.front(), "11");
}

TEST_F(SimulatedSessionTest, KeepsOnlySoManyBytes) {
  send(5, QByteArray(SimulatedSession::kMaxKeptBytes / 4, ' '));
  EXPECT_FALSE(session_.canResumeAfter(1));
  EXPECT_TRUE(session_.canResumeAfter(2));
}

TEST_F(SimulatedSessionTest, SendsEachRowOnceToEachFamily) {
  session_.subscribe(to({leads_}), 100);
  EXPECT_EQ(session_.rowsSentToMs(), 0);
  session_.rowSent(90);
  EXPECT_EQ(session_.rowsSentToMs(), 90);
  EXPECT_FALSE(session_.wantsRow(leads_, 90));
  EXPECT_TRUE(session_.wantsRow(leads_, 91));
  EXPECT_FALSE(session_.wantsRow(campaigns_, 91));
}

TEST_F(SimulatedSessionTest, ANewFamilyGetsItsHistoryAlone) {
  session_.subscribe(to({leads_}), 100);
  session_.rowSent(100);
  session_.subscribe(to({leads_, campaigns_}), 110);
  EXPECT_EQ(session_.rowsSentToMs(), 0);
  EXPECT_TRUE(session_.wantsRow(campaigns_, 50));
  EXPECT_FALSE(session_.wantsRow(leads_, 50));
  EXPECT_TRUE(session_.isPast(109));
  EXPECT_FALSE(session_.isPast(110));
  session_.rowSent(50);
  EXPECT_EQ(session_.rowsSentToMs(), 50);
  EXPECT_FALSE(session_.wantsRow(leads_, 100)) << "what leads have is not taken back";
}

TEST_F(SimulatedSessionTest, AFamilyThatComesBackGetsWhatItMissed) {
  session_.subscribe(to({leads_, campaigns_}), 100);
  session_.rowSent(100);
  session_.subscribe(to({leads_}), 110);
  EXPECT_FALSE(session_.isPast(105)) << "nothing is new, nothing is history";
  session_.rowSent(120);
  session_.subscribe(to({leads_, campaigns_}), 130);
  EXPECT_FALSE(session_.wantsRow(campaigns_, 100));
  EXPECT_TRUE(session_.wantsRow(campaigns_, 120));
  EXPECT_TRUE(session_.isPast(120));
}

TEST_F(SimulatedSessionTest, WantsNothingWithoutSubscription) {
  EXPECT_EQ(session_.rowsSentToMs(), kNever);
  EXPECT_FALSE(session_.wantsEventsOf(QStringLiteral("lead")));
  Subscription silent = to({leads_});
  silent.realTimeUpdates = false;
  session_.subscribe(silent, 100);
  EXPECT_EQ(session_.rowsSentToMs(), kNever);
  EXPECT_FALSE(session_.wantsRow(leads_, 1));
  session_.subscribe(to({leads_}), 100);
  session_.unsubscribe();
  EXPECT_FALSE(session_.wantsRow(leads_, 1));
}

}  // namespace
}  // namespace pulsedeck
