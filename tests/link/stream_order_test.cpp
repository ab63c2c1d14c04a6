#include "pulsedeck/link/stream_order.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using Verdict = StreamOrder::Verdict;

constexpr qint64 kTime = 1'790'000'000'000;

Message numbered(quint64 seq, const char* epoch = "e1") {
  Message message;
  message.body = PongMessage{};
  message.seq = seq;
  message.epoch = QString::fromUtf8(epoch);
  return message;
}

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

Verdict judge(StreamOrder& order, Message message) {
  return order.judge(message);
}

TEST(StreamOrder, NumberedMessagesAreTakenOnce) {
  StreamOrder order;
  EXPECT_EQ(judge(order, numbered(5)), Verdict::New);
  EXPECT_EQ(judge(order, numbered(6)), Verdict::New);
  EXPECT_EQ(judge(order, numbered(6)), Verdict::Duplicate);
  EXPECT_EQ(judge(order, numbered(2)), Verdict::Duplicate);
  EXPECT_EQ(order.position(), (StreamPosition{QStringLiteral("e1"), 6}));
}

TEST(StreamOrder, AHoleInTheNumbersIsNoticedOnce) {
  StreamOrder order;
  EXPECT_EQ(judge(order, numbered(1)), Verdict::New);
  EXPECT_EQ(judge(order, numbered(4)), Verdict::NewAfterGap);
  EXPECT_EQ(judge(order, numbered(5)), Verdict::New);
}

TEST(StreamOrder, ANewEpochStartsTheNumbersAnew) {
  StreamOrder order;
  EXPECT_EQ(judge(order, numbered(9, "e1")), Verdict::New);
  EXPECT_EQ(judge(order, numbered(1, "e2")), Verdict::New);
  EXPECT_EQ(order.position(), (StreamPosition{QStringLiteral("e2"), 1}));
}

TEST(StreamOrder, WithoutNumbersTheNewestTimestampWinsPerFamily) {
  StreamOrder order;
  EXPECT_EQ(judge(order, metrics(kTime, {"leads", "dashboard"})), Verdict::New);
  Message late = metrics(kTime - 1, {"leads", "campaigns"});
  EXPECT_EQ(order.judge(late), Verdict::New);
  const auto& kept = std::get<MetricsMessage>(late.body);
  ASSERT_EQ(kept.families.size(), 1U);
  EXPECT_EQ(kept.families[0].name, QStringLiteral("campaigns"));
  EXPECT_EQ(kept.values.size(), 1U);
  EXPECT_EQ(judge(order, metrics(kTime - 1, {"leads"})), Verdict::Duplicate);
}

TEST(StreamOrder, AStepBackOfMoreThanFiveMinutesIsAClockReset) {
  StreamOrder order;
  EXPECT_EQ(judge(order, metrics(kTime, {"leads"})), Verdict::New);
  EXPECT_EQ(judge(order, metrics(kTime - StreamOrder::kClockResetMs - 1, {"leads"})), Verdict::New);
  EXPECT_EQ(judge(order, metrics(kTime - StreamOrder::kClockResetMs, {"leads"})), Verdict::New);
}

TEST(StreamOrder, NotificationsAndEventsSeenBeforeAreDropped) {
  StreamOrder order;
  Message message;
  Notification notification;
  notification.id = QStringLiteral("7");
  message.body = notification;
  EXPECT_EQ(judge(order, message), Verdict::New);
  EXPECT_EQ(judge(order, message), Verdict::Duplicate);
  ActivityEvent event;
  event.id = QStringLiteral("7");
  message.body = event;
  EXPECT_EQ(judge(order, message), Verdict::New) << "an event is not a notification";
  EXPECT_EQ(judge(order, message), Verdict::Duplicate);
}

TEST(StreamOrder, RemembersTheLastThousandOnly) {
  StreamOrder order;
  Message message;
  for (std::size_t i = 0; i <= StreamOrder::kRememberedIds; ++i) {
    Notification notification;
    notification.id = QString::number(i);
    message.body = notification;
    ASSERT_EQ(judge(order, message), Verdict::New);
  }
  Notification first;
  first.id = QStringLiteral("0");
  message.body = first;
  EXPECT_EQ(judge(order, message), Verdict::New);
}

}  // namespace
}  // namespace pulsedeck
