#include "pulsedeck/protocol/encoder.h"

#include "pulsedeck/protocol/decoder.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;

class EncoderTest : public testing::Test {
 protected:
  template <typename Body>
  Body roundTrip(const QByteArray& bytes) {
    const auto message = decoder_.decode(bytes, kNow);
    EXPECT_TRUE(message) << bytes.constData();
    if (!message) return {};
    EXPECT_EQ(message->rejectedFields, 0);
    EXPECT_FALSE(message->timestampReplaced);
    last_ = *message;
    return std::get<Body>(message->body);
  }

  MetricCatalog catalog_;
  Decoder decoder_{catalog_};
  Message last_;
};

TEST_F(EncoderTest, MetricsAreNestedByTheirDots) {
  const QByteArray bytes = encodeMetrics(
      {{QStringLiteral("campaigns.per_hour.Spring sale"), 82.5}, {QStringLiteral("campaigns.spend"), 7}},
      kNow, {5, QStringLiteral("e1"), true});
  EXPECT_TRUE(bytes.contains(R"("data":{"campaigns":{"per_hour":{"Spring sale":82.5},"spend":7.0}})"))
      << bytes.constData();
  const auto metrics = roundTrip<MetricsMessage>(bytes);
  ASSERT_EQ(metrics.values.size(), 2U);
  EXPECT_EQ(catalog_.info(metrics.values[0].id).name, QStringLiteral("campaigns.per_hour.Spring sale"));
  EXPECT_EQ(metrics.values[0].value, 82.5);
  EXPECT_EQ(last_.seq, 5U);
  EXPECT_EQ(last_.epoch, QStringLiteral("e1"));
  EXPECT_TRUE(last_.snapshot);
}

TEST_F(EncoderTest, NotificationsAndEventsComeBackAsTheyWere) {
  const Notification notification{QStringLiteral("n1"),
                                  QStringLiteral("Tü"),
                                  QStringLiteral("M"),
                                  Severity::Success,
                                  NotificationCategory::Payment,
                                  kNow - 5,
                                  QStringLiteral("https://example.com/"),
                                  false};
  EXPECT_EQ(roundTrip<Notification>(encodeNotification(notification, kNow)), notification);

  ActivityEvent event;
  event.id = QStringLiteral("e1");
  event.eventType = QStringLiteral("lead_qualified");
  event.entityType = EntityType::AiAgent;
  event.entityId = QStringLiteral("agent-7");
  event.summary = QStringLiteral("agent-7 · draft");
  event.detailsJson = QStringLiteral("{\"summary\":\"agent-7 · draft\"}");
  event.timeMs = kNow - 7;
  EXPECT_EQ(roundTrip<ActivityEvent>(encodeEvent(event, kNow)), event);
}

TEST_F(EncoderTest, TheSmallMessagesComeBackToo) {
  roundTrip<PingMessage>(encodePing(kNow));
  roundTrip<PongMessage>(encodePong(kNow));
  EXPECT_EQ(roundTrip<ErrorMessage>(encodeError(QStringLiteral("why"), kNow)).text, QStringLiteral("why"));
  const auto acknowledgement =
      roundTrip<SubscribedMessage>(encodeSubscribed(StreamPosition{QStringLiteral("e"), 9}, false, kNow));
  EXPECT_EQ(acknowledgement.epoch, QStringLiteral("e"));
  EXPECT_EQ(acknowledgement.offset, 9U);
  EXPECT_EQ(acknowledgement.recovered, false);
}

TEST_F(EncoderTest, ASubscriptionReachesTheServerAsItWas) {
  const Subscription subscription{{QStringLiteral("leads")},
                                  false,
                                  {QStringLiteral("lead")},
                                  true,
                                  StreamPosition{QStringLiteral("e1"), 17}};
  const auto message = decodeClientMessage(encodeSubscribe(subscription, kNow));
  ASSERT_TRUE(message) << message.error().toStdString();
  EXPECT_EQ(message->request, ClientRequest::Subscribe);
  EXPECT_EQ(message->subscription, subscription);
  EXPECT_EQ(decodeClientMessage(encodeUnsubscribe(kNow))->request, ClientRequest::Unsubscribe);
  EXPECT_EQ(decodeClientMessage(encodePing(kNow))->request, ClientRequest::Ping);
  EXPECT_EQ(decodeClientMessage(encodePong(kNow))->request, ClientRequest::Pong);
}

TEST_F(EncoderTest, AServerToleratesAnyClient) {
  for (const QByteArray& bytes :
       {QByteArray(), QByteArray("nonsense"), QByteArray("[]"), QByteArray("{}"), QByteArray(R"({"type":5})"),
        QByteArray(R"({"type":"subscribe"})"), QByteArray(R"({"type":"steal","data":{}})"),
        QByteArray("[").repeated(60'000), QByteArray(70'000, 'x')}) {
    EXPECT_FALSE(decodeClientMessage(bytes)) << bytes.left(40).constData();
  }
  const auto odd = decodeClientMessage(
      R"({"type":"subscribe","data":{"metrics":[1,"leads",null],"notifications":"no","events":5,"recover":{"epoch":1}}})");
  ASSERT_TRUE(odd);
  EXPECT_EQ(odd->subscription.metrics, QStringList{QStringLiteral("leads")});
  EXPECT_FALSE(odd->subscription.recover);
}

TEST_F(EncoderTest, EveryWordOfTheWireIsKnownBothWays) {
  for (const Severity severity : {Severity::Info, Severity::Success, Severity::Warning, Severity::Error}) {
    EXPECT_EQ(severityFromString(toString(severity)), severity);
  }
  for (const EntityType type : {EntityType::Campaign, EntityType::Lead, EntityType::Payment,
                                EntityType::System, EntityType::AiAgent}) {
    EXPECT_EQ(entityTypeFromString(toString(type)), type);
  }
  EXPECT_FALSE(severityFromString(u"Error"));
  EXPECT_FALSE(categoryFromString(u""));
}

}  // namespace
}  // namespace pulsedeck
