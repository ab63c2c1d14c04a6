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

/// A real WebSocket server that speaks the wire protocol and makes up the data of a business platform: the
/// dashboard's default backend and, as `pulsedeck-backend`, a partner for tests. It honours subscriptions,
/// answers pings, checks a bearer token at the upgrade, numbers the messages of each connection, and on a
/// subscribe first sends the history of the last days, so that charts are full from the first second. Every
/// queue is bounded. Lives on one thread with an event loop; any thread will do.
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
    /// frames, without history, notifications and events; of the scenario only its error rate counts. 0: the
    /// scenario.
    int rate = 0;
  };
  /// What was really done since listen().
  struct Statistics {
    quint64 connections = 0;
    quint64 refused = 0;   ///< upgrades refused: wrong token or path, no request in time, too many clients
    quint64 messages = 0;  ///< valid messages handed to a socket
    quint64 bytes = 0;     ///< their payload
    quint64 skipped = 0;   ///< due in load mode, but the socket took no more
    quint64 malformed = 0;
    quint64 unacceptable = 0;  ///< well-formed, but nothing a client may accept
    quint64 dropped = 0;       ///< connections dropped on purpose
    quint64 late = 0;          ///< messages held back on purpose
  };

  /// `clock` must outlive the backend.
  SimulatedBackend(Options options, const Clock& clock, QObject* parent = nullptr);
  ~SimulatedBackend() override;

  /// Starts to accept connections; the error says why not.
  [[nodiscard]] tl::expected<void, QString> listen();
  /// ws://address:port/ws/realtime, once listening.
  [[nodiscard]] QUrl url() const;
  [[nodiscard]] const Statistics& statistics() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pulsedeck
