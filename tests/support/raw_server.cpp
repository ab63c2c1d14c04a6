#include "support/raw_server.h"

#include <QCryptographicHash>
#include <QMutexLocker>
#include <QRegularExpression>
#include <QtEndian>

#include <array>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace pulsedeck::test {

namespace {

constexpr qint64 kFloodAheadBytes = 256 * 1024;

QByteArray bigEndian(quint64 value, int bytes) {
  std::array<char, 8> all{};
  qToBigEndian(value, all.data());
  return QByteArray(all.data() + 8 - bytes, bytes);
}

QByteArray acceptKeyFor(const QByteArray& request) {
  static const QRegularExpression pattern(QStringLiteral("Sec-WebSocket-Key: *(\\S+)"),
                                          QRegularExpression::CaseInsensitiveOption);
  const QString key = pattern.match(QString::fromLatin1(request)).captured(1);
  return QCryptographicHash::hash(key.toLatin1() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                  QCryptographicHash::Sha1)
      .toBase64();
}

/// The whole frame at `at`, which it moves behind it; nothing when there is none.
std::optional<RawFrame> readFrame(const QByteArray& bytes, qsizetype& at) {
  if (bytes.size() < at + 2) return {};
  const auto head = static_cast<quint8>(bytes[at]);
  const auto second = static_cast<quint8>(bytes[at + 1]);
  quint64 length = second & 0x7FU;
  const int lengthBytes = length == 126 ? 2 : length == 127 ? 8 : 0;
  const int maskBytes = (second & 0x80U) != 0 ? 4 : 0;
  const qsizetype payloadAt = at + 2 + lengthBytes + maskBytes;
  if (bytes.size() < payloadAt) return {};
  if (lengthBytes > 0) {
    length = 0;
    for (int i = 0; i < lengthBytes; ++i)
      length = length << 8U | static_cast<quint8>(bytes[at + 2 + i]);
  }
  if (static_cast<quint64>(bytes.size() - payloadAt) < length) return {};

  RawFrame frame{static_cast<quint8>(head & 0x0FU), bytes.mid(payloadAt, static_cast<qsizetype>(length))};
  for (qsizetype i = 0; maskBytes > 0 && i < frame.payload.size(); ++i)
    frame.payload[i] = static_cast<char>(frame.payload[i] ^ bytes[payloadAt - 4 + i % 4]);
  at = payloadAt + frame.payload.size();
  return frame;
}

/// Closing a socket that lingers for no time sends RST instead of FIN.
void lingerForNoTime(qintptr descriptor) {
  linger none{1, 0};
#ifdef Q_OS_WIN
  setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&none),
             sizeof(none));
#else
  setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
#endif
}

}  // namespace

QByteArray RawFrame::bytes() const {
  QByteArray result;
  result += static_cast<char>((last ? 0x80U : 0U) | static_cast<unsigned>(reservedBits) << 4U | opcode);
  const quint64 length = claimedLength.value_or(static_cast<quint64>(payload.size()));
  const unsigned maskBit = masked ? 0x80U : 0U;
  if (length < 126) {
    result += static_cast<char>(maskBit | length);
  } else if (length <= 0xFFFF) {
    result += static_cast<char>(maskBit | 126U);
    result += bigEndian(length, 2);
  } else {
    result += static_cast<char>(maskBit | 127U);
    result += bigEndian(length, 8);
  }
  // A mask of zeros leaves the payload as it is.
  if (masked) result += QByteArray(4, '\0');
  return result + payload;
}

QByteArray textFrame(const QByteArray& payload) {
  return RawFrame{RawFrame::Text, payload}.bytes();
}

QByteArray closeFrame(int code) {
  return RawFrame{RawFrame::Close, bigEndian(static_cast<quint64>(code), 2)}.bytes();
}

RawConnection::RawConnection(QTcpSocket* socket, QObject* parent) : QObject(parent), socket_(socket) {
  socket_->setParent(this);
  connect(socket_, &QTcpSocket::readyRead, this, &RawConnection::read);
  connect(socket_, &QTcpSocket::bytesWritten, this, &RawConnection::writeMore);
  connect(socket_, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void RawConnection::write(const QByteArray& bytes) {
  socket_->write(bytes);
}

void RawConnection::flood(const QByteArray& bytes) {
  flood_ = bytes;
  writeMore();
}

void RawConnection::upgrade(const std::optional<QByteArray>& key) {
  write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
      "Upgrade\r\nSec-WebSocket-Accept: " +
      key.value_or(acceptKeyFor(request_)) + "\r\n\r\n");
}

void RawConnection::respond(int status, const QByteArray& headers, const QByteArray& body) {
  write("HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + headers +
        "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void RawConnection::stopReading() {
  socket_->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
  socket_->setReadBufferSize(1);
  answers_ = false;
  disconnect(socket_, &QTcpSocket::readyRead, this, nullptr);
}

void RawConnection::endOfFile() {
  socket_->disconnectFromHost();
}

void RawConnection::reset() {
  lingerForNoTime(socket_->socketDescriptor());
  socket_->abort();
}

void RawConnection::read() {
  const QByteArray bytes = socket_->readAll();
  Q_EMIT received(bytes);
  if (isRequested_) {
    if (answers_) answerFrames(bytes);
    return;
  }
  request_ += bytes;
  isRequested_ = request_.contains("\r\n\r\n");
  if (isRequested_) Q_EMIT requested();
}

void RawConnection::answerFrames(const QByteArray& bytes) {
  frames_ += bytes;
  qsizetype at = 0;
  while (const std::optional<RawFrame> frame = readFrame(frames_, at)) {
    if (frame->opcode == RawFrame::Ping) write(RawFrame{RawFrame::Pong, frame->payload}.bytes());
    if (frame->opcode == RawFrame::Close) {
      write(RawFrame{RawFrame::Close, frame->payload}.bytes());
      return endOfFile();
    }
  }
  frames_.remove(0, at);
}

void RawConnection::writeMore() {
  while (!flood_.isEmpty() && socket_->bytesToWrite() < kFloodAheadBytes) {
    if (socket_->write(flood_) < 0) return;
  }
}

RawServer::RawServer(Script script) : listener_(new QTcpServer), script_(std::move(script)) {
  listener_->moveToThread(&thread_);
  QObject::connect(&thread_, &QThread::finished, listener_, &QObject::deleteLater);
  QObject::connect(listener_, &QTcpServer::newConnection, listener_, [this] {
    while (QTcpSocket* socket = listener_->nextPendingConnection())
      accept(socket);
  });
  thread_.start();
  restart();
}

RawServer::~RawServer() {
  stop();
  thread_.quit();
  thread_.wait();
}

QUrl RawServer::url() const {
  return QUrl(QStringLiteral("ws://127.0.0.1:%1/ws/realtime").arg(port_));
}

void RawServer::setScript(Script script) {
  const QMutexLocker lock(&mutex_);
  script_ = std::move(script);
}

void RawServer::act(const Script& script) {
  QMetaObject::invokeMethod(
      listener_,
      [this, script] {
        for (RawConnection* connection : listener_->findChildren<RawConnection*>())
          script(*connection);
      },
      Qt::BlockingQueuedConnection);
}

void RawServer::stop() {
  QMetaObject::invokeMethod(
      listener_,
      [this] {
        listener_->close();
        qDeleteAll(listener_->findChildren<RawConnection*>());
      },
      Qt::BlockingQueuedConnection);
}

void RawServer::restart() {
  QMetaObject::invokeMethod(
      listener_,
      [this] {
        listener_->listen(QHostAddress::LocalHost, port_);
        port_ = listener_->serverPort();
      },
      Qt::BlockingQueuedConnection);
}

int RawServer::connections() const {
  const QMutexLocker lock(&mutex_);
  return connections_;
}

QByteArray RawServer::received() const {
  const QMutexLocker lock(&mutex_);
  return received_;
}

void RawServer::accept(QTcpSocket* socket) {
  auto* connection = new RawConnection(socket, listener_);
  Script script;
  {
    const QMutexLocker lock(&mutex_);
    ++connections_;
    script = script_;
  }
  QObject::connect(connection, &RawConnection::requested, connection,
                   [connection, script] { script(*connection); });
  QObject::connect(connection, &RawConnection::received, connection,
                   [this](const QByteArray& bytes) { keep(bytes); });
}

void RawServer::keep(const QByteArray& bytes) {
  const QMutexLocker lock(&mutex_);
  received_ += bytes.left(kKeptBytes - received_.size());
}

}  // namespace pulsedeck::test
