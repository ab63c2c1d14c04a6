#include "support/real_servers.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

namespace pulsedeck::test {

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kPortsTried = 5;

/// Free at this moment; another program may still be faster.
quint16 freePort() {
  QTcpServer server;
  server.listen(QHostAddress::LocalHost);
  return server.serverPort();
}

void end(QProcess& process) {
  process.kill();
  process.waitForFinished(kPatienceMs);
}

}  // namespace

QString pythonWithFastApi() {
  for (const QString& python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
    QProcess probe;
    probe.start(python, {QStringLiteral("-c"), QStringLiteral("import fastapi, uvicorn, websockets")});
    if (probe.waitForFinished(kPatienceMs) && probe.exitCode() == 0) return python;
  }
  return {};
}

QString nginxProgram() {
  const QString inPath = QStandardPaths::findExecutable(QStringLiteral("nginx"));
  // Where Debian has it, which is in the path of root alone.
  return inPath.isEmpty()
             ? QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin")})
             : inPath;
}

bool UvicornServer::start(int count) {
  process_.start(pythonWithFastApi(),
                 {QStringLiteral(PULSEDECK_SOURCE_DIR "/tests/support/fastapi_server.py"),
                  QString::number(count), QStringLiteral("0.05"), QString::number(port_)});
  if (!process_.waitForReadyRead(kPatienceMs)) return false;
  port_ = process_.readLine().trimmed().toUShort();
  return port_ != 0;
}

void UvicornServer::stop() {
  // Asked to end, it would wait for its clients.
  end(process_);
}

bool NginxServer::start() {
  const bool restart = port_ != 0;
  for (int attempt = 0; attempt < kPortsTried; ++attempt) {
    if (!restart) port_ = freePort();
    QFile file(folder_.filePath(QStringLiteral("nginx.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration()) < 0) return false;
    file.close();
    process_.start(nginxProgram(), {QStringLiteral("-p"), folder_.path(), QStringLiteral("-e"),
                                    QStringLiteral("stderr"), QStringLiteral("-c"), file.fileName()});
    if (answers()) return true;
  }
  return false;
}

void NginxServer::stop() {
  end(process_);
}

QByteArray NginxServer::configuration() const {
  // One process, so that nothing is left when it ends.
  const QString text = QStringLiteral(
      "daemon off; master_process off; pid nginx.pid; error_log stderr;\n"
      "events { worker_connections 64; }\n"
      "http {\n"
      "  access_log off;\n"
      "  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;\n"
      "  uwsgi_temp_path uwsgi; scgi_temp_path scgi;\n"
      "  server {\n"
      "    listen 127.0.0.1:%1;\n"
      "    location /ws/ { proxy_pass http://127.0.0.1:%2; %3 }\n"
      "    location / { proxy_pass http://127.0.0.1:%2; }\n"
      "  }\n"
      "}\n");
  return text.arg(port_).arg(backendPort_).arg(QString::fromLatin1(webSocketOptions)).toUtf8();
}

bool NginxServer::answers() {
  if (!process_.waitForStarted(kPatienceMs)) return false;
  const QDeadlineTimer patience(kPatienceMs);
  while (!patience.hasExpired()) {
    // It ends by itself where the port is taken.
    if (process_.waitForFinished(20)) return false;
    QTcpSocket probe;
    probe.connectToHost(QHostAddress(QHostAddress::LocalHost), port_);
    if (probe.waitForConnected(kPatienceMs)) return true;
  }
  return false;
}

}  // namespace pulsedeck::test
