#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace pulsedeck::test {

/// The Python that has FastAPI and uvicorn: the system's own, unless another one in the path has them too.
/// Empty where none has.
[[nodiscard]] QString pythonWithFastApi();
/// Empty where nginx is not installed.
[[nodiscard]] QString nginxProgram();

/// tests/support/fastapi_server.py on uvicorn, at /ws/realtime and /api/realtime.
class UvicornServer {
 public:
  ~UvicornServer() { stop(); }

  /// Sends `count` updates to each client, 0.05 s apart, then stays silent. On the same port again once it
  /// had one. False with the reason in error().
  [[nodiscard]] bool start(int count);
  /// Without a word to its clients.
  void stop();
  [[nodiscard]] quint16 port() const { return port_; }
  [[nodiscard]] QByteArray error() { return process_.readAllStandardError(); }

 private:
  QProcess process_;
  quint16 port_ = 0;
};

/// nginx in front of a backend on this machine, with all its files in a folder of its own. Runs as whoever
/// runs the test.
class NginxServer {
 public:
  explicit NginxServer(quint16 backendPort) : backendPort_(backendPort) {}
  ~NginxServer() { stop(); }

  /// Lines for the WebSocket's location, beside proxy_pass; set before start().
  QByteArray webSocketOptions =
      "proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;";

  /// On the same port again once it had one. False with the reason in error().
  [[nodiscard]] bool start();
  void stop();
  [[nodiscard]] quint16 port() const { return port_; }
  [[nodiscard]] QByteArray error() { return process_.readAllStandardError(); }

 private:
  [[nodiscard]] QByteArray configuration() const;
  [[nodiscard]] bool answers();

  const quint16 backendPort_;
  QTemporaryDir folder_;
  QProcess process_;
  quint16 port_ = 0;
};

}  // namespace pulsedeck::test
