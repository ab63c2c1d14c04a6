#include "support/fault_fixture.h"

#include <ostream>

namespace pulsedeck {
namespace {

using test::FaultTest;
using test::metricsMessage;
using test::RawConnection;
using test::RawFrame;
using test::RawServer;
using test::serveWell;
using test::textFrame;

constexpr quint64 kMebibyte = 1024 * 1024;

/// Bytes that a server sends after the upgrade.
struct Bytes {
  const char* name;
  std::function<QByteArray()> make;

  friend std::ostream& operator<<(std::ostream& out, const Bytes& bytes) { return out << bytes.name; }
};

std::string nameOf(const testing::TestParamInfo<Bytes>& info) {
  return info.param.name;
}

/// A message in pieces.
QByteArray fragments(quint8 opcode, const std::vector<QByteArray>& pieces) {
  QByteArray result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const quint8 code = i == 0 ? opcode : quint8{RawFrame::Continuation};
    result += RawFrame{code, pieces[i], i + 1 == pieces.size()}.bytes();
  }
  return result;
}

// --- Frames that no WebSocket peer may send.

class BadFrame : public FaultTest, public testing::WithParamInterface<Bytes> {};

TEST_P(BadFrame, IsAStrikeAndThreeAreEnough) {
  const QByteArray bytes = GetParam().make();
  server_.setScript([bytes](RawConnection& peer) {
    serveWell(peer);
    peer.write(bytes);
  });
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Failed)) << path();
  EXPECT_EQ(entries(ConnectionState::Connecting), 3);
  EXPECT_EQ(entries(ConnectionState::Backoff), 2);
  EXPECT_EQ(server_.connections(), 3);
  EXPECT_FALSE(client_->status().lastError.isEmpty());
  recover();
  report(GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(
    Header, BadFrame,
    testing::Values(Bytes{"ReservedBit1",
                          [] {
                            return RawFrame{RawFrame::Text, "{}", true, 4}.bytes();
                          }},
                    Bytes{"ReservedBit2",
                          [] {
                            return RawFrame{RawFrame::Text, "{}", true, 2}.bytes();
                          }},
                    Bytes{"ReservedBit3",
                          [] {
                            return RawFrame{RawFrame::Text, "{}", true, 1}.bytes();
                          }},
                    Bytes{"ReservedOpcode3",
                          [] {
                            return RawFrame{3, "{}"}.bytes();
                          }},
                    Bytes{"ReservedOpcode7",
                          [] {
                            return RawFrame{7, "{}"}.bytes();
                          }},
                    Bytes{"ReservedOpcode11",
                          [] {
                            return RawFrame{11, "x"}.bytes();
                          }},
                    Bytes{"ReservedOpcode15",
                          [] {
                            return RawFrame{15, "x"}.bytes();
                          }},
                    Bytes{"FragmentedPing",
                          [] {
                            return RawFrame{RawFrame::Ping, "x", false}.bytes();
                          }},
                    Bytes{"PingOf126Bytes",
                          [] {
                            return RawFrame{RawFrame::Ping, QByteArray(126, 'x')}.bytes();
                          }},
                    Bytes{"ContinuationOfNothing",
                          [] {
                            return RawFrame{RawFrame::Continuation, "x"}.bytes();
                          }},
                    Bytes{"MessageInsideMessage",
                          [] {
                            return RawFrame{RawFrame::Text, "x", false}.bytes() + textFrame("x");
                          }}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Utf8, BadFrame,
    testing::Values(Bytes{"InvalidUtf8", [] { return textFrame("{\"a\":\"\xC3\x28\"}"); }},
                    Bytes{"Utf8CutShort", [] { return textFrame("{\"a\":\"\xE2\x82"); }},
                    Bytes{"InvalidUtf8AcrossFragments",
                          [] {
                            return fragments(RawFrame::Text, {"{\"a\":\"\xC3", "\x28\"}"});
                          }}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Size, BadFrame,
    testing::Values(
        Bytes{"FrameOfOneByteTooMany", [] { return textFrame(QByteArray(kMebibyte + 1, 'x')); }},
        Bytes{"HeaderOf2To62",
              [] { return RawFrame{RawFrame::Text, "x", true, 0, false, quint64{1} << 62U}.bytes(); }},
        Bytes{"HeaderOf2To63",
              [] { return RawFrame{RawFrame::Text, "x", true, 0, false, quint64{1} << 63U}.bytes(); }},
        Bytes{"FragmentsOfOneByteTooMany",
              [] {
                const QByteArray half(kMebibyte / 2, 'x');
                return fragments(RawFrame::Binary, {half, half, "x"});
              }},
        Bytes{"TextFragmentsOfOneByteTooMany",
              [] {
                const QByteArray half(kMebibyte / 2, 'x');
                return fragments(RawFrame::Text, {half, half, "x"});
              }}),
    nameOf);

TEST_F(FaultTest, AMaskedServerFrameDoesNoHarm) {
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.write(RawFrame{RawFrame::Text, metricsMessage(), true, 0, true}.bytes());
  });
  start();
  ASSERT_TRUE(waitFor([this] { return client_->statistics().messages == 2; })) << path();
  EXPECT_EQ(path(), "connecting syncing live");
}

// --- Large, but right.

class LargeMessage : public FaultTest, public testing::WithParamInterface<int> {};

TEST_P(LargeMessage, IsTaken) {
  QByteArray message = metricsMessage();
  message.insert(1, QByteArray(GetParam() - message.size(), ' '));
  server_.setScript([message](RawConnection& peer) {
    serveWell(peer);
    peer.write(textFrame(message) + textFrame(metricsMessage()));
  });
  start();
  ASSERT_TRUE(waitFor([this] { return client_->statistics().messages == 3; })) << path();
  EXPECT_EQ(path(), "connecting syncing live");
}

INSTANTIATE_TEST_SUITE_P(Bytes, LargeMessage,
                         testing::Values(65'000, 65'535, 65'536, 65'537, 66'000, 131'072, 300'000,
                                         1'048'576));

// --- A link that was fine and then is not.

class Silenced : public FaultTest {
 protected:
  /// Live, then `fault` happens to it.
  void strike(const RawServer::Script& fault) {
    useShortDeadlines();
    start();
    ASSERT_TRUE(waitForState(ConnectionState::Live)) << path();
    // What the fault leaves unread or unsaid must not be an answer to the first ping.
    ASSERT_TRUE(waitFor([this] { return client_->status().roundTripMs.has_value(); }));
    markFault();
    server_.act(fault);
    ASSERT_TRUE(waitForState(ConnectionState::Backoff)) << path();
    recover();
    EXPECT_EQ(server_.connections(), entries(ConnectionState::Connecting));
  }
};

TEST_F(Silenced, HalfOpenIsNoticedByTheHeartbeat) {
  strike([](RawConnection& peer) { peer.answer(false); });
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live stale backoff");
  report("HalfOpen");
}

TEST_F(Silenced, AStallInsideAFrameIsNoticedByTheHeartbeat) {
  strike([](RawConnection& peer) {
    peer.answer(false);
    peer.write(RawFrame{RawFrame::Text, "{\"type\":", true, 0, false, 1000}.bytes());
  });
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live stale backoff");
  report("StallInsideAFrame");
}

TEST_F(Silenced, AStallBetweenFragmentsIsNoticedByTheHeartbeat) {
  strike([](RawConnection& peer) {
    peer.answer(false);
    peer.write(RawFrame{RawFrame::Text, "{\"type\":", false}.bytes());
  });
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live stale backoff");
  report("StallBetweenFragments");
}

TEST_F(Silenced, EndOfFileIsALostConnection) {
  strike(&RawConnection::endOfFile);
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live backoff");
  report("EndOfFileWhileLive");
}

TEST_F(Silenced, AResetIsALostConnection) {
  strike(&RawConnection::reset);
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live backoff");
  report("ResetWhileLive");
}

TEST_F(FaultTest, AServerThatSaysNothingAfterTheUpgradeIsLeft) {
  useShortDeadlines();
  server_.setScript([](RawConnection& peer) { peer.upgrade(); });
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 2)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing backoff connecting syncing backoff");
  report("SilenceAfterUpgrade");
}

TEST_F(FaultTest, AServerThatAcceptsAndClosesSeesGrowingDelays) {
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.endOfFile();
  });
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 5)) << path();
  recover();
  EXPECT_GE(spacingsMs().back(), backoffMs(4));
  EXPECT_GT(backoffMs(4), 2 * backoffMs(0));
  EXPECT_EQ(server_.connections(), 6);
  report("AcceptThenClose");
}

// --- Too much of everything.

class Flood : public FaultTest {
 protected:
  static constexpr int kLongEnoughMs = 700;

  /// Lets an endless flood go on for a while.
  bool waitLong() {
    const qint64 untilMs = clock_.steadyMs() + kLongEnoughMs;
    return waitFor([&] { return clock_.steadyMs() >= untilMs; });
  }
};

TEST_F(Flood, OfPingsToAClientWhosePongsNobodyReadsEndsTheConnection) {
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.stopReading();
    peer.flood(RawFrame{RawFrame::Ping, QByteArray(125, 'x')}.bytes());
  });
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Backoff)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live backoff");
  report("PingFloodUnread");
}

TEST_F(Flood, OfPingsThatEndsIsAnsweredAndSurvived) {
  constexpr int kPings = 100'000;
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.write(RawFrame{RawFrame::Ping}.bytes().repeated(kPings) + textFrame(metricsMessage()));
  });
  start();
  ASSERT_TRUE(waitFor([this] { return client_->statistics().messages == 2; })) << path();
  ASSERT_TRUE(waitFor([this] { return server_.received().size() >= RawServer::kKeptBytes; }));
  EXPECT_EQ(path(), "connecting syncing live");
  report("PingBurst");
}

TEST_F(Flood, OfMessagesIsTakenWithoutStarvingTheLoop) {
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.flood(textFrame(metricsMessage()).repeated(100));
  });
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << path();
  ASSERT_TRUE(waitLong());
  EXPECT_EQ(path(), "connecting syncing live");
  EXPECT_GT(client_->statistics().messages, 100U);
  report("MessageFlood");
}

TEST_F(Flood, OfBadMessagesIsCountedWithoutStarvingTheLoop) {
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.flood(textFrame("x").repeated(1000));
  });
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << path();
  ASSERT_TRUE(waitLong());
  EXPECT_EQ(path(), "connecting syncing live");
  EXPECT_GT(client_->statistics().rejectedMessages, 100U);
  EXPECT_EQ(client_->rejections().size(), RealtimeClient::kKeptRejections);
  report("BadMessageFlood");
}

TEST_F(Flood, OfEmptyFragmentsIsNoSignOfLife) {
  useShortDeadlines();
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.answer(false);
    peer.write(RawFrame{RawFrame::Text, {}, false}.bytes());
    peer.flood(RawFrame{RawFrame::Continuation, {}, false}.bytes().repeated(1000));
  });
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Backoff)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live stale backoff");
  report("EmptyFragmentFlood");
}

TEST_F(Flood, OfQuestionsFromAServerThatNeverReadsEndsTheConnection) {
  server_.setScript([](RawConnection& peer) {
    serveWell(peer);
    peer.stopReading();
    peer.flood(textFrame(R"({"type":"ping","data":{},"timestamp":1790000000000})").repeated(100));
  });
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Backoff)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live backoff");
  report("NeverReading");
}

TEST_F(Flood, OfSubscriptionsToAServerThatNeverReadsEndsTheConnection) {
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << path();
  markFault();
  server_.act(&RawConnection::stopReading);
  Subscription large;
  for (int i = 0; i < 1000; ++i)
    large.metrics.append(QStringLiteral("family_%1").arg(i, 100));
  ASSERT_TRUE(waitFor([&] {
    client_->subscribe(large);
    return client_->status().state == ConnectionState::Backoff;
  })) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), "connecting syncing live backoff");
  report("NeverReadingSubscriptions");
}

}  // namespace
}  // namespace pulsedeck
