#include "support/connect_proxy.h"

namespace pulsedeck::test {

ConnectProxy::ConnectProxy(quint16 targetPort) : targetPort_(targetPort) {
  connect(&server_, &QTcpServer::newConnection, this, &ConnectProxy::accept);
  server_.listen(QHostAddress::LocalHost);
}

void ConnectProxy::corrupt(const QByteArray& bytes) {
  for (const QPointer<QTcpSocket>& client : clients_) {
    if (client != nullptr) client->write(bytes);
  }
}

void ConnectProxy::accept() {
  QTcpSocket* client = server_.nextPendingConnection();
  clients_.append(client);
  connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
  connect(client, &QTcpSocket::readyRead, this, [this, client] { answer(*client); });
}

void ConnectProxy::answer(QTcpSocket& client) {
  if (!client.peek(64 * 1024).contains("\r\n\r\n")) return;
  requests.push_back(client.readAll());
  const QByteArray& head = requests.back();
  if (!credentials.isEmpty() && !head.contains("Basic " + credentials.toBase64())) {
    client.write(
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
        "Content-Length: 0\r\n\r\n");
    return;
  }
  client.disconnect(this);
  tunnel(client);
}

void ConnectProxy::tunnel(QTcpSocket& client) {
  auto* target = new QTcpSocket(&client);
  connect(target, &QTcpSocket::connected, &client,
          [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
  connect(target, &QTcpSocket::readyRead, &client, [&client, target] { client.write(target->readAll()); });
  connect(&client, &QTcpSocket::readyRead, target, [&client, target] { target->write(client.readAll()); });
  connect(target, &QTcpSocket::disconnected, &client, &QTcpSocket::disconnectFromHost);
  target->connectToHost(QHostAddress(QHostAddress::LocalHost), targetPort_);
}

}  // namespace pulsedeck::test
