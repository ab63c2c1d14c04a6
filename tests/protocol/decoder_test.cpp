#include "pulsedeck/protocol/decoder.h"

#include "pulsedeck/protocol/encoder.h"

#include <gtest/gtest.h>

#include <random>

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;

class DecoderTest : public testing::Test {
 protected:
  Message decode(const QByteArray& bytes) {
    auto message = decoder_.decode(bytes, kNow);
    EXPECT_TRUE(message) << message.error().detail.toStdString();
    return message ? *message : Message();
  }
  RejectionReason reason(const QByteArray& bytes) {
    const auto message = decoder_.decode(bytes, kNow);
    EXPECT_FALSE(message);
    return message ? RejectionReason{} : message.error().reason;
  }
  static QByteArray notification(const QByteArray& title, const QByteArray& text) {
    return R"({"type":"notification","data":{"id":"n","title":")" + title + R"(","message":")" + text +
           R"(","severity":"info","category":"lead"},"timestamp":1790000000000})";
  }

  MetricCatalog catalog_;
  Decoder decoder_{catalog_};
};

TEST_F(DecoderTest, ReadsTheHeader) {
  const Message message = decode(
      R"({"type":"metrics_update","data":{"a":{"b":1}},"timestamp":1789999999999.75,"seq":12,"epoch":"e1","snapshot":true})");
  EXPECT_EQ(message.timestampMs, 1'789'999'999'999);
  EXPECT_FALSE(message.timestampReplaced);
  EXPECT_EQ(message.seq, 12U);
  EXPECT_EQ(message.epoch, QStringLiteral("e1"));
  EXPECT_TRUE(message.snapshot);
}

TEST_F(DecoderTest, AnUnusableTimestampIsTheArrivals) {
  EXPECT_EQ(decode(R"({"type":"ping","timestamp":-5})").timestampMs, kNow);
  EXPECT_EQ(decode(R"({"type":"ping","timestamp":1790000300000})").timestampMs, kNow + 300'000)
      << "5 min ahead is usable";
  EXPECT_EQ(decode(R"({"type":"ping","timestamp":1790000300001})").timestampMs, kNow);
}

TEST_F(DecoderTest, FamiliesAreAdjacentRanges) {
  const Message message = decode(R"({"type":"metrics_update","data":{"a":{"x":1,"y":2},"b":{"z":3}}})");
  const auto& metrics = std::get<MetricsMessage>(message.body);
  ASSERT_EQ(metrics.families.size(), 2U);
  EXPECT_EQ(metrics.families[0].name, QStringLiteral("a"));
  EXPECT_EQ(metrics.families[0].begin, 0U);
  EXPECT_EQ(metrics.families[0].end, 2U);
  EXPECT_EQ(metrics.families[1].name, QStringLiteral("b"));
  EXPECT_EQ(metrics.families[1].end, 3U);
}

TEST_F(DecoderTest, ReadsANotification) {
  const Message message = decode(
      R"({"type":"notification","data":{"id":"n1","title":"T","message":"M","severity":"error","category":"ai_agent",
          "timestamp":1789999990000,"action_url":"https://example.com/x","auto_dismiss":false},"timestamp":1790000000000})");
  const auto& notification = std::get<Notification>(message.body);
  EXPECT_EQ(notification, (Notification{QStringLiteral("n1"), QStringLiteral("T"), QStringLiteral("M"),
                                        Severity::Error, NotificationCategory::AiAgent, 1'789'999'990'000,
                                        QStringLiteral("https://example.com/x"), false}));
}

TEST_F(DecoderTest, AServersNotificationIsNeverTakenForTheDashboardsOwn) {
  const Message message = decode(
      R"({"type":"notification","data":{"id":"pulsedeck/link","title":"T","severity":"error","category":"system"}})");
  EXPECT_EQ(std::get<Notification>(message.body).id, QStringLiteral("server:pulsedeck/link"));
}

TEST_F(DecoderTest, AnUnsafeActionIsTakenOutAndTheNotificationStays) {
  const Message message = decode(
      R"({"type":"notification","data":{"id":"n1","title":"T","severity":"error","category":"lead","action_url":"javascript:x"}})");
  EXPECT_TRUE(std::get<Notification>(message.body).actionUrl.isEmpty());
}

TEST_F(DecoderTest, TextsAreCleanedAndCut) {
  const Message shortMessage = decode(notification("a\\u202eb\\u0007c\\nd", "<b>kept as text</b>"));
  const auto& cleaned = std::get<Notification>(shortMessage.body);
  EXPECT_EQ(cleaned.title, QStringLiteral("abc d"));
  EXPECT_EQ(cleaned.message, QStringLiteral("<b>kept as text</b>"));

  const Message longMessage = decode(notification(QByteArray(300, 'x'), QByteArray(5'000, 'y')));
  const auto& cut = std::get<Notification>(longMessage.body);
  EXPECT_EQ(cut.title.size(), 256);
  EXPECT_TRUE(cut.title.endsWith(u'…'));
  EXPECT_EQ(cut.message.size(), 4'096);

  const QByteArray emoji = QStringLiteral("😀").toUtf8();
  const Message emojis = decode(notification(emoji.repeated(200), "m"));
  const QString title = std::get<Notification>(emojis.body).title;
  EXPECT_FALSE(title[title.size() - 2].isHighSurrogate()) << "no character is cut in half";
}

TEST_F(DecoderTest, ReadsAnEventAndMakesOneLineOfItsDetails) {
  const auto summaryOf = [this](const QByteArray& details) {
    const Message message =
        decode(R"({"type":"event","data":{"event_type":"x","entity_type":"lead","entity_id":"7","details":)" +
               details + R"(,"timestamp":1789999990000}})");
    return std::get<ActivityEvent>(message.body).summary.toStdString();
  };
  EXPECT_EQ(summaryOf(R"({"amount":5,"summary":"Lead 7 · Acme"})"), "Lead 7 · Acme");
  EXPECT_EQ(summaryOf(R"({"company":"Acme","amount":5,"x":{},"more":1})"), "5 · Acme");
  EXPECT_EQ(summaryOf(R"("just a text")"), "just a text");
  EXPECT_EQ(summaryOf("null"), "");
}

TEST_F(DecoderTest, AnEventsIdentityIsItsOwnOrMadeOfWhatItIs) {
  const QByteArray body = R"("event_type":"x","entity_type":"lead","entity_id":7,"timestamp":1789999990000)";
  const auto made = std::get<ActivityEvent>(decode("{\"type\":\"event\",\"data\":{" + body + "}}").body);
  EXPECT_EQ(made.id, QStringLiteral("x|lead|7|1789999990000"));
  const auto own =
      std::get<ActivityEvent>(decode("{\"type\":\"event\",\"data\":{\"id\":\"mine\"," + body + "}}").body);
  EXPECT_EQ(own.id, QStringLiteral("mine"));
  const auto percent = std::get<ActivityEvent>(
      decode(R"({"type":"event","data":{"event_type":"x","entity_type":"lead","entity_id":"%1%4"}})").body);
  EXPECT_EQ(percent.id, QStringLiteral("x|lead|%1%4|") + QString::number(kNow));
}

TEST_F(DecoderTest, KeepsDetailsAsJson) {
  const Message message = decode(
      R"({"type":"event","data":{"event_type":"x","entity_type":"lead","entity_id":"7","details":{"b":[1,{"c":null}],"a":"ü"}}})");
  EXPECT_EQ(std::get<ActivityEvent>(message.body).detailsJson,
            QStringLiteral("{\"a\":\"ü\",\"b\":[1,{\"c\":null}]}"));
}

TEST_F(DecoderTest, HasBounds) {
  DecodeLimits limits;
  limits.maxMessageBytes = 100;
  Decoder small(catalog_, limits);
  EXPECT_EQ(small.decode(QByteArray(101, ' '), kNow).error().reason, RejectionReason::TooLarge);

  const auto nested = [](int depth) {
    return "{\"type\":\"ping\",\"x\":" + QByteArray("[").repeated(depth) + QByteArray("]").repeated(depth) +
           "}";
  };
  decode(nested(31));
  EXPECT_EQ(reason(nested(32)), RejectionReason::TooDeep);
  EXPECT_EQ(reason("{\"type\":\"ping\",\"x\":" + QByteArray("[").repeated(500'000)),
            RejectionReason::TooDeep);

  const auto withNumbers = [](int count) {
    return "{\"type\":\"ping\",\"x\":[1" + QByteArray(",1").repeated(count - 1) + "]}";
  };
  decode(withNumbers(9'998));  // the type and the list count too
  EXPECT_EQ(reason(withNumbers(9'999)), RejectionReason::TooManyValues);
}

TEST_F(DecoderTest, AFullCatalogueDropsNewNamesAndKeepsTheKnown) {
  for (std::size_t i = 0; i < MetricCatalog::kMaxMetrics; ++i) {
    ASSERT_TRUE(catalog_.intern("flood.m" + std::to_string(i)));
  }
  const Message message = decode(R"({"type":"metrics_update","data":{"flood":{"m1":5,"new":6}}})");
  EXPECT_EQ(std::get<MetricsMessage>(message.body).values.size(), 1U);
  EXPECT_EQ(message.rejectedFields, 1);
}

/// Whatever bytes come, there is an answer.
TEST_F(DecoderTest, MutatedMessagesNeverCrash) {
  const std::vector<QByteArray> seeds{
      R"({"type":"metrics_update","data":{"dashboard":{"orders":5,"deep":{"er":1e5}}},"timestamp":1790000000000,"seq":5})",
      R"({"type":"event","data":{"event_type":"x","entity_type":"lead","entity_id":7,"details":{"a":[1,"ü\ud83d\ude00"]}}})",
      notification("title", "text with \\u0041")};
  std::mt19937 random(99);
  int accepted = 0;
  int rejected = 0;
  for (int i = 0; i < 20'000; ++i) {
    QByteArray bytes = seeds[random() % seeds.size()];
    for (auto edits = random() % 4 + 1; edits > 0; --edits) {
      const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
      switch (random() % 4) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.remove(at, static_cast<qsizetype>(random() % 5));
          break;
        case 2:
          bytes.insert(at, bytes.mid(at, static_cast<qsizetype>(random() % 20)));
          break;
        default:
          bytes.insert(at, "{\"[]}:,-1e9\\u"[random() % 13]);
      }
      if (bytes.isEmpty()) bytes = "{";
    }
    const auto message = decoder_.decode(bytes, kNow);
    message ? ++accepted : ++rejected;
    if (message && std::holds_alternative<MetricsMessage>(message->body)) {
      for (const MetricValue& value : std::get<MetricsMessage>(message->body).values) {
        ASSERT_TRUE(std::isfinite(value.value));
      }
    }
  }
  EXPECT_GT(accepted, 100);
  EXPECT_GT(rejected, 1'000);
}

}  // namespace
}  // namespace pulsedeck
