#include "pulsedeck/ui/connection_indicator.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/metric_feed.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'000'000;

struct Case {
  const char* name;
  ConnectionStatus status;
  std::optional<double> rate;
  PillText expected;
  int overdue = 0;
};

ConnectionStatus status(ConnectionState state, int attempt = 0, int maxAttempts = 0,
                        std::optional<qint64> retryInMs = {}) {
  ConnectionStatus result;
  result.state = state;
  result.attempt = attempt;
  result.maxAttempts = maxAttempts;
  if (retryInMs) result.retryAtMs = kNow + *retryInMs;
  return result;
}

ConnectionStatus live(std::optional<int> roundTripMs, bool simulated = false) {
  ConnectionStatus result = status(ConnectionState::Live);
  result.roundTripMs = roundTripMs;
  result.simulated = simulated;
  return result;
}

ConnectionStatus silentFor(qint64 ms) {
  ConnectionStatus result = status(ConnectionState::Stale);
  result.lastInboundMs = kNow - ms;
  return result;
}

ConnectionStatus polling(std::optional<qint64> answeredAgoMs, const char* error) {
  ConnectionStatus result = status(ConnectionState::Polling);
  if (answeredAgoMs) result.lastInboundMs = kNow - *answeredAgoMs;
  result.lastError = QString::fromUtf8(error);
  return result;
}

PillText says(const char16_t* word, const char16_t* figures, PillKind kind) {
  return {QString::fromUtf16(word), QString::fromUtf16(figures), kind};
}

class PillTextTest : public testing::TestWithParam<Case> {};

TEST_P(PillTextTest, SaysTheState) {
  const PillText text = pillText(GetParam().status, GetParam().rate, GetParam().overdue, kNow, QLocale::c());
  EXPECT_EQ(text.word.toStdString(), GetParam().expected.word.toStdString());
  EXPECT_EQ(text.figures.toStdString(), GetParam().expected.figures.toStdString());
  EXPECT_EQ(text.kind, GetParam().expected.kind);
}

INSTANTIATE_TEST_SUITE_P(
    All, PillTextTest,
    testing::Values(
        Case{"Idle", status(ConnectionState::Idle), {}, says(u"Offline", u"", PillKind::Off)},
        Case{"Closing", status(ConnectionState::Closing), {}, says(u"Offline", u"", PillKind::Off)},
        Case{"FirstConnecting",
             status(ConnectionState::Connecting, 1, 10),
             {},
             says(u"Connecting…", u"", PillKind::Busy)},
        Case{"Syncing",
             status(ConnectionState::Syncing, 1, 10),
             {},
             says(u"Connecting…", u"", PillKind::Busy)},
        Case{"ThirdConnecting",
             status(ConnectionState::Connecting, 3, 10),
             {},
             says(u"Reconnecting", u"3 of 10", PillKind::Busy)},
        Case{"Live", live(12), 4.2, says(u"Live", u"12 ms · 4.2 msg/s", PillKind::Live)},
        Case{"LiveUnmeasured", live({}), {}, says(u"Live", u"", PillKind::Live)},
        Case{"LiveNoRoundTrip", live({}), 0.2, says(u"Live", u"0.2 msg/s", PillKind::Live)},
        Case{"LiveFlood", live(3), 1234.4, says(u"Live", u"3 ms · 1234 msg/s", PillKind::Live)},
        Case{"Simulated", live(1, true), 2.0, says(u"Simulated", u"1 ms · 2.0 msg/s", PillKind::Simulated)},
        Case{"Stale", silentFor(38'000), 1.0, says(u"Stale", u"38\u00a0s", PillKind::Warning)},
        Case{"Backoff",
             status(ConnectionState::Backoff, 3, 10, 3'400),
             {},
             says(u"Reconnecting", u"3 of 10 · in 4 s", PillKind::Busy)},
        Case{"BackoffWithoutLimit",
             status(ConnectionState::Backoff, 7, 0, 1'000),
             {},
             says(u"Reconnecting", u"attempt 7 · in 1 s", PillKind::Busy)},
        Case{"BackoffOverdue",
             status(ConnectionState::Backoff, 1, 10, -500),
             {},
             says(u"Reconnecting", u"1 of 10 · in 0 s", PillKind::Busy)},
        Case{"LiveButAFamilyIsStale", live(12), 4.2, says(u"Live", u"1 family stale", PillKind::Warning), 1},
        Case{"SimulatedButFamiliesAreStale", live(12, true), 4.2,
             says(u"Simulated", u"3 families stale", PillKind::Warning), 3},
        Case{"Polling", status(ConnectionState::Polling), 0.2, says(u"Polling", u"", PillKind::Polling)},
        Case{"PollingAnswered",
             polling(3'200, nullptr),
             {},
             says(u"Polling", u"3\u00a0s ago", PillKind::Polling)},
        Case{"PollingUnanswered",
             polling(25'000, "HTTP 503"),
             {},
             says(u"Polling", u"no answer for 25\u00a0s", PillKind::Warning)},
        Case{"PollingNeverAnswered",
             polling({}, "HTTP 503"),
             {},
             says(u"Polling", u"no answer", PillKind::Warning)},
        Case{"PollingButAFamilyIsStale",
             polling(3'200, nullptr),
             {},
             says(u"Polling", u"1 family stale", PillKind::Warning),
             1},
        Case{"Suspended",
             status(ConnectionState::Suspended, 10, 10, 50'000),
             {},
             says(u"Suspended", u"next try in 50 s", PillKind::Warning)},
        Case{"AuthFailed",
             status(ConnectionState::AuthFailed),
             {},
             says(u"Sign-in failed", u"", PillKind::Failed)},
        Case{"Failed", status(ConnectionState::Failed), {}, says(u"Failed", u"", PillKind::Failed)}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(RateMeter, NeedsTwoReadings) {
  RateMeter meter;
  EXPECT_FALSE(meter.perSecond().has_value());
  meter.add(0, 100);
  EXPECT_FALSE(meter.perSecond().has_value());
  meter.add(1'000, 104);
  EXPECT_EQ(meter.perSecond(), 4.0);
}

TEST(RateMeter, LooksBackFiveSecondsAndChangesOnceASecond) {
  RateMeter meter;
  meter.add(0, 0);
  meter.add(1'000, 1'000);
  for (int second = 2; second <= 7; ++second)
    meter.add(second * 1'000, 1'000 + 2 * static_cast<quint64>(second));
  EXPECT_EQ(meter.perSecond(), 2.0);
  meter.add(7'500, 9'000);
  EXPECT_EQ(meter.perSecond(), 2.0);
}

TEST(ConnectionIndicator, AHistoryIsNoPartOfTheStreamsPace) {
  test::UiFixture fixture;
  ConnectionIndicator pill(fixture.store, fixture.theme);
  LinkStatistics link;
  fixture.setConnection(live(12), link);
  pill.refresh();
  fixture.clock.advance(1'000);
  link.messages = 503;
  link.replayed = 500;
  fixture.setConnection(live(12), link);
  pill.refresh();
  EXPECT_TRUE(pill.shown().figures.contains(QStringLiteral("3.0 msg/s")))
      << pill.shown().figures.toStdString();
}

TEST(ConnectionIndicator, FollowsTheStoreWhenRefreshed) {
  test::UiFixture fixture;
  ConnectionIndicator pill(fixture.store, fixture.theme);
  EXPECT_EQ(pill.shown().kind, PillKind::Off);
  fixture.setConnection(live(12));
  EXPECT_EQ(pill.shown().kind, PillKind::Off) << "before the frame";
  pill.refresh();
  EXPECT_EQ(pill.shown().word, QStringLiteral("Live"));
  EXPECT_EQ(pill.accessibleName(), QStringLiteral("Connection: Live %1").arg(pill.shown().figures));
}

TEST(ConnectionIndicator, HintsAtAFamilyThatStopped) {
  test::MetricFeed feed;
  ConnectionIndicator pill(feed.store, feed.theme);
  feed.receive("leads.new", 1);
  for (int second = 0; second < 16; ++second) {
    EXPECT_NE(pill.shown().kind, PillKind::Warning) << second;
    feed.clock.advance(1'000);
    feed.receive("dashboard.orders", second);
    pill.refresh();
  }
  EXPECT_EQ(pill.shown().kind, PillKind::Warning);
  EXPECT_EQ(pill.accessibleName(), QStringLiteral("Connection: Live 1 family stale"));
  feed.receive("leads.new", 2);
  pill.refresh();
  EXPECT_EQ(pill.shown().kind, PillKind::Live);
}

TEST(ConnectionIndicator, CompactIsNarrower) {
  test::UiFixture fixture;
  ConnectionIndicator pill(fixture.store, fixture.theme);
  fixture.setConnection(live(12));
  pill.refresh();
  const int full = pill.sizeHint().width();
  pill.setForm(ConnectionIndicator::Form::Short);
  EXPECT_LT(pill.sizeHint().width(), full);
}

TEST(ConnectionIndicator, EnterAndSpacePressIt) {
  test::UiFixture fixture;
  ConnectionIndicator pill(fixture.store, fixture.theme);
  pill.show();
  QSignalSpy pressed(&pill, &ConnectionIndicator::clicked);
  QTest::keyClick(&pill, Qt::Key_Return);
  QTest::keyClick(&pill, Qt::Key_Space);
  EXPECT_EQ(pressed.count(), 2);
}

class ConnectionDetailsTest : public testing::Test {
 protected:
  ConnectionDetailsTest() {
    window_.resize(800, 600);
    anchor_.setGeometry(600, 10, 100, 30);
    window_.show();
  }

  /// The value beside a name, empty where the row is not shown.
  QString valueOf(const QString& name) {
    const QList<TextLabel*> labels = details_.findChildren<TextLabel*>();
    for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
      if (labels[i]->text() == name && labels[i]->isVisible()) return labels[i + 1]->text();
    }
    return {};
  }

  test::UiFixture fixture_;
  QWidget window_;
  QWidget anchor_{&window_};
  ConnectionDetails details_{fixture_.store, fixture_.theme, &window_};
};

TEST_F(ConnectionDetailsTest, TellsWhatIsKnown) {
  ConnectionStatus known = status(ConnectionState::Backoff, 3, 10);
  known.endpoint = QStringLiteral("ws://example.org/ws");
  known.retryAtMs = fixture_.clock.steadyMs() + 4'000;
  known.lastError = QStringLiteral("connection refused");
  LinkStatistics link;
  link.messages = 17;
  link.rejectedMessages = 2;
  link.duplicates = 5;
  fixture_.setConnection(known, link);
  details_.openBelow(&anchor_);
  details_.refresh();
  EXPECT_EQ(valueOf(QStringLiteral("Server")), QStringLiteral("ws://example.org/ws"));
  EXPECT_EQ(valueOf(QStringLiteral("Attempt")), QStringLiteral("3 of 10"));
  EXPECT_EQ(valueOf(QStringLiteral("Next try")), QStringLiteral("in 4 s"));
  EXPECT_EQ(valueOf(QStringLiteral("Last error")), QStringLiteral("connection refused"));
  EXPECT_EQ(valueOf(QStringLiteral("Messages")), QStringLiteral("17"));
  EXPECT_EQ(valueOf(QStringLiteral("Rejected")), QStringLiteral("2 messages, 0 fields"));
  EXPECT_EQ(valueOf(QStringLiteral("Duplicates")), QStringLiteral("5"));
  EXPECT_EQ(valueOf(QStringLiteral("Round trip")), QString());
}

TEST_F(ConnectionDetailsTest, TheCountdownTicks) {
  ConnectionStatus waiting = status(ConnectionState::Backoff, 1, 10);
  waiting.retryAtMs = fixture_.clock.steadyMs() + 3'000;
  fixture_.setConnection(waiting);
  details_.openBelow(&anchor_);
  for (const char16_t* left : {u"in 3 s", u"in 2 s", u"in 1 s", u"in 0 s"}) {
    details_.refresh();
    EXPECT_EQ(valueOf(QStringLiteral("Next try")), QString::fromUtf16(left));
    fixture_.clock.advance(1'000);
  }
}

TEST_F(ConnectionDetailsTest, TheServersClockIsToldWhenItIsOff) {
  const auto clockAt = [this](std::optional<qint64> skewMs) {
    ConnectionStatus known = live(12);
    known.clockSkewMs = skewMs;
    fixture_.setConnection(known);
    details_.refresh();
    return valueOf(QStringLiteral("Server's clock")).replace(QChar(0x00a0), QLatin1Char(' ')).toStdString();
  };
  details_.openBelow(&anchor_);
  EXPECT_EQ(clockAt({}), "");
  EXPECT_EQ(clockAt(2'000), "");
  EXPECT_EQ(clockAt(125'000), "2 min 5 s behind ours");
  EXPECT_EQ(clockAt(-3'600'000), "1 h ahead of ours");
}

TEST_F(ConnectionDetailsTest, CountsOfFaultsAreShownWhenThereAreAny) {
  fixture_.setConnection(live(12));
  details_.openBelow(&anchor_);
  details_.refresh();
  EXPECT_EQ(valueOf(QStringLiteral("Messages")), QStringLiteral("0"));
  EXPECT_EQ(valueOf(QStringLiteral("Rejected")), QString());
  EXPECT_EQ(valueOf(QStringLiteral("Duplicates")), QString());
}

TEST_F(ConnectionDetailsTest, TellsHowLongPollsGoUnanswered) {
  ConnectionStatus unanswered = status(ConnectionState::Polling);
  unanswered.lastInboundMs = fixture_.clock.steadyMs() - 25'000;
  unanswered.lastError = QStringLiteral("The server did not answer the poll in time.");
  unanswered.retryAtMs = fixture_.clock.steadyMs() + 40'000;
  fixture_.setConnection(unanswered);
  details_.openBelow(&anchor_);
  details_.refresh();
  EXPECT_EQ(valueOf(QStringLiteral("Last answer")), QStringLiteral("25\u00a0s ago"));
  EXPECT_EQ(valueOf(QStringLiteral("Last error")), unanswered.lastError);
  EXPECT_EQ(valueOf(QStringLiteral("Next try")), QStringLiteral("in 40 s"));
  EXPECT_TRUE(details_.accessibleDescription().contains(QStringLiteral("does not answer")));
}

TEST_F(ConnectionDetailsTest, ReconnectIsReachedByKeyboard) {
  QSignalSpy wanted(&details_, &ConnectionDetails::reconnectRequested);
  details_.openBelow(&anchor_);
  QTest::keyClick(&details_, Qt::Key_Tab);
  auto* button = qobject_cast<FlatButton*>(window_.focusWidget());
  ASSERT_NE(button, nullptr);
  EXPECT_EQ(button->text(), QStringLiteral("Reconnect"));
  QTest::keyClick(button, Qt::Key_Return);
  EXPECT_EQ(wanted.count(), 1);
}

TEST_F(ConnectionDetailsTest, EscapeAndAPressElsewhereCloseIt) {
  details_.openBelow(&anchor_);
  QTest::keyClick(&details_, Qt::Key_Escape);
  EXPECT_FALSE(details_.isOpen());
  details_.openBelow(&anchor_);
  QTest::mouseClick(&window_, Qt::LeftButton, {}, QPoint(20, 580));
  EXPECT_FALSE(details_.isOpen());
}

TEST_F(ConnectionDetailsTest, StaysInsideTheWindow) {
  details_.openBelow(&anchor_);
  details_.refresh();
  EXPECT_TRUE(
      window_.rect().adjusted(-kShadowMargin, 0, kShadowMargin, kShadowMargin).contains(details_.geometry()));
}

TEST(ConnectionSentence, EveryStateHasOne) {
  for (int state = 0; state <= static_cast<int>(ConnectionState::Closing); ++state) {
    EXPECT_FALSE(connectionSentence(status(static_cast<ConnectionState>(state))).isEmpty()) << state;
  }
}

TEST(ConnectionSentence, AConnectionWithoutItsDataIsNotCalledWell) {
  EXPECT_NE(connectionSentence(live(12), 1), connectionSentence(live(12)));
}

}  // namespace
}  // namespace pulsedeck
