#pragma once

#include "pulsedeck/model/clock.h"
#include "pulsedeck/simulator/scenario.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <memory>

namespace pulsedeck {

/// How often something goes wrong with a numbered message on its way (0 … 1). What is sent again to a client
/// that recovers is spared.
struct MessageFaults {
  double lose = 0;       ///< not sent
  double duplicate = 0;  ///< sent twice
  double swap = 0;       ///< exchanged with the one after it
};

/// A real WebSocket server that speaks the wire protocol and makes up the data of a business platform: the
/// dashboard's default backend and, as `pulsedeck-backend`, a partner for tests. It honours subscriptions,
/// answers pings, checks a bearer token at the upgrade, numbers the messages of each session, and on a
/// subscribe first sends the history of the last days, so that charts are full from the first second. A
/// session outlives its connection by a minute: a client that comes back, or that noticed a gap, is sent what
/// it missed. The newest data can also be polled by plain HTTP. Every queue is bounded. Lives on one thread
/// with an event loop; any thread will do.
class SimulatedBackend : public QObject {
  Q_OBJECT

 public:
  struct Options {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;  ///< 0: any free one
    Scenario scenario;
    quint32 seed = 1;
    QByteArray token;  ///< empty: anybody may connect
    /// Load mode: this many metrics messages a second to each client, all families, pre-encoded, in binary
    /// frames, without history, notifications and events; of the scenario only its error rate counts. Neither
    /// resumes sessions nor answers polls. 0: the scenario.
    int rate = 0;
    /// Load mode of alerts: that many notifications and as many events a second to each client, with or
    /// without `rate`.
    int alertRate = 0;
    quint64 alertsAtMost = 0;  ///< of each kind to each client; 0: no end
    [[nodiscard]] bool isLoad() const { return rate > 0 || alertRate > 0; }
    MessageFaults faults;
    bool refuseRecovery = false;  ///< who asks for what was missed begins anew
    int dropEveryMs = 0;          ///< all connections are reset that often; 0: never
  };
  /// What was really done since listen().
  struct Statistics {
    quint64 connections = 0;
    quint64 refused = 0;        ///< requests: wrong token or path, none in time, too many clients
    quint64 messages = 0;       ///< valid messages handed to a socket
    quint64 notifications = 0;  ///< of them, in load mode
    quint64 events = 0;         ///< as well
    quint64 bytes = 0;          ///< their payload
    quint64 skipped = 0;        ///< due in load mode, but the socket took no more
    quint64 malformed = 0;
    quint64 unacceptable = 0;                    ///< well-formed, but nothing a client may accept
    quint64 dropped = 0;                         ///< connections dropped on purpose
    quint64 late = 0;                            ///< messages held back on purpose
    quint64 lost = 0, doubled = 0, swapped = 0;  ///< on purpose; see MessageFaults
    quint64 recovered = 0;                       ///< subscriptions that went on where they were left
    quint64 notRecovered = 0;                    ///< those that wanted to and could not
    quint64 cut = 0;                             ///< upgrades reset, see cutWebSockets()
    quint64 polls = 0;                           ///< answered with data, or that there is nothing new
  };

  /// `clock` must outlive the backend.
  SimulatedBackend(Options options, const Clock& clock, QObject* parent = nullptr);
  ~SimulatedBackend() override;

  /// Starts to accept connections; the error says why not.
  [[nodiscard]] tl::expected<void, QString> listen();
  /// ws://address:port/ws/realtime, once listening.
  [[nodiscard]] QUrl url() const;
  /// http://address:port/api/realtime, once listening.
  [[nodiscard]] QUrl pollUrl() const;
  [[nodiscard]] Statistics statistics() const;
  [[nodiscard]] bool areWebSocketsCut() const;
  /// The next `count` polls get this HTTP status (400 … 599) instead of data, with Retry-After if that is not
  /// 0.
  void failPolls(int count, int status, int retryAfterS = 0);

 public Q_SLOTS:
  /// As a hostile box in between: WebSocket connections and upgrades are reset, plain HTTP goes through.
  void cutWebSockets(bool cut);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pulsedeck
