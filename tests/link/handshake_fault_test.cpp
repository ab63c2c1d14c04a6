#include "support/fault_fixture.h"

#include <ostream>

namespace pulsedeck {
namespace {

using test::closeFrame;
using test::FaultTest;
using test::RawConnection;
using test::RawServer;
using test::serveWell;

/// What a server does wrong while the connection is made or right after.
struct Fault {
  const char* name;
  RawServer::Script script;
  bool isSilent = false;  ///< only a deadline ends it

  friend std::ostream& operator<<(std::ostream& out, const Fault& fault) { return out << fault.name; }
};

std::string nameOf(const testing::TestParamInfo<Fault>& info) {
  return info.param.name;
}

RawServer::Script refuse(int status) {
  return [status](RawConnection& peer) { peer.respond(status); };
}

RawServer::Script closeWith(int code) {
  return [code](RawConnection& peer) {
    peer.upgrade();
    peer.write(closeFrame(code));
  };
}

std::string repeat(const std::string& part, int times) {
  std::string result;
  for (int i = 0; i < times; ++i)
    result += (i == 0 ? "" : " ") + part;
  return result;
}

class HandshakeFault : public FaultTest, public testing::WithParamInterface<Fault> {
 protected:
  void SetUp() override {
    server_.setScript(GetParam().script);
    if (GetParam().isSilent) useShortDeadlines();
  }
  void reportFault() { report(GetParam().name); }
};

// --- Tried again with growing delays until it works.

class TriedAgain : public HandshakeFault {};

TEST_P(TriedAgain, WithBackoffUntilItWorks) {
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 3)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), repeat("connecting backoff", 3));
  EXPECT_EQ(server_.connections(), entries(ConnectionState::Connecting));
  EXPECT_FALSE(steps_[1].error.isEmpty());
  reportFault();
}

INSTANTIATE_TEST_SUITE_P(
    BeforeTheUpgrade, TriedAgain,
    testing::Values(
        Fault{"Silence", [](RawConnection&) {}, true},
        Fault{"Garbage", [](RawConnection& peer) { peer.write("\x16\x03\x01 what?\r\n\r\n"); }},
        Fault{"GarbageWithoutEnd", [](RawConnection& peer) { peer.flood(QByteArray(4096, '\x7F')); }, true},
        Fault{"EndlessHeaders",
              [](RawConnection& peer) {
                peer.write("HTTP/1.1 101 Switching Protocols\r\n");
                peer.flood("X-More: and more\r\n");
              },
              true},
        Fault{"EndlessHeaderLine",
              [](RawConnection& peer) {
                peer.write("HTTP/1.1 101 Switching Protocols\r\nX-More: ");
                peer.flood(QByteArray(4096, 'x'));
              },
              true},
        Fault{"HeadersCutShort",
              [](RawConnection& peer) { peer.write("HTTP/1.1 101 Switching Protocols\r\nUpgr"); }, true},
        Fault{"WrongAcceptKey", [](RawConnection& peer) { peer.upgrade("d3Jvbmcga2V5IG9mIHR3ZW50eSE="); }},
        Fault{"EndOfFileBeforeUpgrade", [](RawConnection& peer) { peer.endOfFile(); }},
        Fault{"ResetBeforeUpgrade", [](RawConnection& peer) { peer.reset(); }}),
    nameOf);

TEST_F(FaultTest, AnAnswerThatMakesNoSenseIsCalledThat) {
  server_.setScript([](RawConnection& peer) { peer.write("+OK ready\r\n\r\n"); });
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 1)) << path();
  EXPECT_TRUE(steps_[1].error.contains(QStringLiteral("WebSocket server"))) << steps_[1].error.toStdString();
  server_.setScript(&RawConnection::endOfFile);
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 2)) << path();
  EXPECT_TRUE(steps_[3].error.contains(QStringLiteral("lost"))) << steps_[3].error.toStdString();
}

// --- The same, but the server is left alone for longer.

class LeftAlone : public HandshakeFault {};

TEST_P(LeftAlone, AtLeastForTheServersTrouble) {
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 2)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), repeat("connecting backoff", 2));
  expectSpacing(settings_.connection.deadlines.serverTroubleDelayMs);
  EXPECT_EQ(server_.connections(), 3);
  reportFault();
}

INSTANTIATE_TEST_SUITE_P(Status, LeftAlone,
                         testing::Values(Fault{"Http408", refuse(408)}, Fault{"Http425", refuse(425)},
                                         Fault{"Http500", refuse(500)}, Fault{"Http502", refuse(502)},
                                         Fault{"Http503", refuse(503)}, Fault{"Http504", refuse(504)}),
                         nameOf);

class RateLimited : public HandshakeFault {};

TEST_P(RateLimited, IsLeftAloneForLong) {
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 2)) << path();
  recover();
  expectSpacing(settings_.connection.deadlines.rateLimitedDelayMs);
  EXPECT_EQ(server_.connections(), 3);
  reportFault();
}

INSTANTIATE_TEST_SUITE_P(Limits, RateLimited,
                         testing::Values(Fault{"Http429", refuse(429)}, Fault{"Close4429", closeWith(4429)}),
                         nameOf);

// --- Trying again would change nothing.

class GivenUp : public HandshakeFault {};

TEST_P(GivenUp, AtOnceUntilTheOperatorReconnects) {
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Failed)) << path();
  EXPECT_FALSE(client_->status().retryAtMs.has_value());
  EXPECT_FALSE(client_->status().lastError.isEmpty());
  EXPECT_EQ(server_.connections(), 1);
  recover();
  EXPECT_EQ(entries(ConnectionState::Backoff), 0) << path();
  EXPECT_EQ(server_.connections(), 2);
  reportFault();
}

INSTANTIATE_TEST_SUITE_P(Status, GivenUp,
                         testing::Values(Fault{"Http400", refuse(400)}, Fault{"Http404", refuse(404)},
                                         Fault{"Http405", refuse(405)}, Fault{"Http407", refuse(407)},
                                         Fault{"Http410", refuse(410)}, Fault{"Http426", refuse(426)},
                                         Fault{"Http501", refuse(501)}, Fault{"Http304", refuse(304)}),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(CloseCode, GivenUp,
                         testing::Values(Fault{"Close4400", closeWith(4400)},
                                         Fault{"Close4403", closeWith(4403)},
                                         Fault{"Close4404", closeWith(4404)}),
                         nameOf);

class Redirect : public FaultTest, public testing::WithParamInterface<int> {};

TEST_P(Redirect, IsNotFollowed) {
  RawServer elsewhere(&serveWell);
  server_.setScript([&](RawConnection& peer) {
    peer.respond(GetParam(), "Location: " + elsewhere.url().toEncoded() + "\r\n");
  });
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Failed)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), "connecting failed");
  EXPECT_EQ(elsewhere.connections(), 0);
  report("Redirect " + std::to_string(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Status, Redirect, testing::Values(301, 302, 303, 307, 308));

// --- The token is read again once.

class TokenRefused : public HandshakeFault {};

TEST_P(TokenRefused, IsReadAgainOnceAndThenNoMore) {
  token_ = "old-token";
  start();
  ASSERT_TRUE(waitForState(ConnectionState::AuthFailed)) << path();
  EXPECT_EQ(entries(ConnectionState::Connecting), 2);
  EXPECT_EQ(entries(ConnectionState::Backoff), 1);
  EXPECT_EQ(tokensAsked_, 2);
  EXPECT_EQ(server_.connections(), 2);
  EXPECT_FALSE(client_->status().retryAtMs.has_value());
  recover();
  reportFault();
}

TEST_P(TokenRefused, IsForgottenWithANewToken) {
  token_ = "old-token";
  start();
  ASSERT_TRUE(waitForState(ConnectionState::AuthFailed)) << path();
  server_.setScript(&serveWell);
  markOperator();
  client_->setToken("new-token");
  EXPECT_TRUE(waitForState(ConnectionState::Live)) << path();
  EXPECT_EQ(server_.connections(), 3);
  EXPECT_EQ(server_.received().count("Authorization: Bearer old-token"), 2);
  EXPECT_EQ(server_.received().count("Authorization: Bearer new-token"), 1);
}

INSTANTIATE_TEST_SUITE_P(Status, TokenRefused,
                         testing::Values(Fault{"Http401", refuse(401)}, Fault{"Http403", refuse(403)},
                                         Fault{"Http401Basic",
                                               [](RawConnection& peer) {
                                                 peer.respond(401, "WWW-Authenticate: Basic realm=\"x\"\r\n");
                                               }},
                                         Fault{"Close1008", closeWith(1008)},
                                         Fault{"Close4001", closeWith(4001)},
                                         Fault{"Close4401", closeWith(4401)}),
                         nameOf);

// --- Something stands in between.

TEST_F(FaultTest, ACaptivePortalIsProbedSlowly) {
  server_.setScript([](RawConnection& peer) {
    peer.respond(200, "Content-Type: text/html\r\n", "<html><body>Please sign in</body></html>");
  });
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Suspended, 3)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), repeat("connecting suspended", 3));
  expectSpacing(settings_.connection.deadlines.probeIntervalMs);
  EXPECT_EQ(server_.connections(), 4);
  report("CaptivePortal");
}

// --- Closed at once after the upgrade.

class Closed : public HandshakeFault {};

TEST_P(Closed, IsTriedAgainHoweverOften) {
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 4)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), repeat("connecting syncing backoff", 4));
  EXPECT_EQ(server_.connections(), 5);
  reportFault();
}

INSTANTIATE_TEST_SUITE_P(
    CloseCode, Closed,
    testing::Values(Fault{"Close1000", closeWith(1000)}, Fault{"Close1001", closeWith(1001)},
                    Fault{"Close1011", closeWith(1011)}, Fault{"Close1012", closeWith(1012)},
                    Fault{"Close1013", closeWith(1013)}, Fault{"Close3000", closeWith(3000)},
                    Fault{"Close1004", closeWith(1004)}, Fault{"Close1005", closeWith(1005)},
                    Fault{"Close1006", closeWith(1006)}, Fault{"Close1014", closeWith(1014)},
                    Fault{"Close1015", closeWith(1015)}, Fault{"Close999", closeWith(999)},
                    Fault{"Close5000", closeWith(5000)},
                    Fault{"CloseWithoutCode",
                          [](RawConnection& peer) {
                            peer.upgrade();
                            peer.write(test::RawFrame{test::RawFrame::Close, {}}.bytes());
                          }},
                    Fault{"EndOfFile",
                          [](RawConnection& peer) {
                            peer.upgrade();
                            peer.endOfFile();
                          }}),
    nameOf);

class Strikes : public HandshakeFault {};

TEST_P(Strikes, ThreeAreEnough) {
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Failed)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), repeat("connecting syncing backoff", 2) + " connecting syncing failed");
  EXPECT_EQ(server_.connections(), 4);
  reportFault();
}

INSTANTIATE_TEST_SUITE_P(
    CloseCode, Strikes,
    testing::Values(Fault{"Close1002", closeWith(1002)}, Fault{"Close1003", closeWith(1003)},
                    Fault{"Close1007", closeWith(1007)}, Fault{"Close1009", closeWith(1009)},
                    Fault{"Close1010", closeWith(1010)},
                    Fault{"CloseCodeOfOneByte",
                          [](RawConnection& peer) {
                            peer.upgrade();
                            peer.write(test::RawFrame{test::RawFrame::Close, "x"}.bytes());
                          }}),
    nameOf);

// --- Nobody there.

TEST_F(FaultTest, ARefusedConnectionIsTriedAgain) {
  server_.stop();
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Backoff, 3)) << path();
  server_.restart();
  recover();
  EXPECT_EQ(pathBeforeRecovery(), repeat("connecting backoff", 3));
  report("Refused");
}

TEST_F(FaultTest, AfterTheLastFastAttemptItProbesSlowly) {
  settings_.connection.maxAttempts = 2;
  server_.setScript(&RawConnection::endOfFile);
  start();
  ASSERT_TRUE(waitForEntries(ConnectionState::Suspended, 3)) << path();
  recover();
  EXPECT_EQ(pathBeforeRecovery(),
            "connecting backoff connecting suspended connecting suspended connecting suspended");
  EXPECT_GE(spacingsMs().back(), settings_.connection.deadlines.probeIntervalMs);
  report("AttemptsUsedUp");
}

}  // namespace
}  // namespace pulsedeck
