#include "pulsedeck/link/web_socket_transport.h"

#include "pulsedeck/model/qt_compat.h"
#include "tls_failure.h"

#include <QAbstractSocket>
#include <QCoreApplication>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslError>
#include <QWebSocket>

namespace pulsedeck {

namespace {

/// QWebSocket works off all that was read in one go, so this bounds how long a flood can keep the event loop.
/// It also bounds the handshake, in which nobody has promised to keep lines short.
constexpr qint64 kReadBufferBytes = 32 * 1024;

constexpr int kProxyAuthenticationRequired = 407;

/// A proxy without its user and password.
QString nameOf(const QNetworkProxy& proxy) {
  return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
}

/// QWebSocket tells the status of a refused upgrade only inside its error text, and that of some not even
/// there.
int httpStatusIn(const QString& text) {
  for (const char* badRequest : {"Unknown error condition encountered", "Server requests a version"}) {
    if (text.contains(QLatin1String(badRequest))) return 400;
  }
  // Newer versions look for a way to authenticate themselves first.
  for (const char* unauthorized : {"Host requires authentication", "WWW-Authenticate challenge"}) {
    if (text.contains(QLatin1String(unauthorized))) return 401;
  }
  static const QRegularExpression pattern(QStringLiteral("status code: (\\d{3})"));
  const QRegularExpressionMatch match = pattern.match(text);
  return match.hasMatch() ? match.captured(1).toInt() : 0;
}

/// QWebSocket takes codes that are newer than itself (1012, "service restart", among them) for violations of
/// the protocol, and does not tell them.
bool isCodeUnknownToQt(const QString& closeReason) {
  // Not as literals in the call, from where lupdate would take Qt's text for one of ours.
  static constexpr const char* kContext = "QWebSocketDataProcessor";
  static constexpr const char* kText = "Invalid close code %1 detected.";
  const QString pattern = QCoreApplication::translate(kContext, kText);
  return closeReason == pattern.arg(QWebSocketProtocol::CloseCodeProtocolError);
}

}  // namespace

WebSocketTransport::WebSocketTransport(quint64 maxMessageBytes, QObject* parent)
    : QObject(parent), socket_(std::make_unique<QWebSocket>()) {
  socket_->setMaxAllowedIncomingMessageSize(maxMessageBytes);
  socket_->setMaxAllowedIncomingFrameSize(maxMessageBytes);
  socket_->setReadBufferSize(kReadBufferBytes);
  connectSignals();
}

WebSocketTransport::~WebSocketTransport() {
  abort();
}

void WebSocketTransport::open(const QUrl& url, const QByteArray& token, const NetworkSettings& network) {
  if (!network.tls.isNull()) socket_->setSslConfiguration(network.tls);
  socket_->setProxy(network.proxyFor(url));
  QNetworkRequest request(url);
  if (!token.isEmpty()) request.setRawHeader("Authorization", "Bearer " + token);
  socket_->open(request);
  watchTraffic();
}

bool WebSocketTransport::send(const QByteArray& message) {
  if (done_ || !socket_->isValid()) return false;
  const qint64 sent = socket_->sendTextMessage(QString::fromUtf8(message));
  watchBacklog();
  return sent > 0;
}

void WebSocketTransport::ping(const QByteArray& payload) {
  if (!done_) socket_->ping(payload);
}

void WebSocketTransport::close() {
  if (!done_) socket_->close();
}

void WebSocketTransport::abort() {
  if (done_) return;
  done_ = true;
  socket_->disconnect(this);
  socket_->abort();
}

void WebSocketTransport::connectSignals() {
  QWebSocket* socket = socket_.get();
  connect(socket, &QWebSocket::connected, this, [this] {
    isOpen_ = true;
    Q_EMIT opened();
  });
  connect(socket, &QWebSocket::textMessageReceived, this,
          [this](const QString& message) { Q_EMIT messageReceived(message.toUtf8()); });
  connect(socket, &QWebSocket::binaryMessageReceived, this, &WebSocketTransport::messageReceived);
  connect(socket, &QWebSocket::pong, this,
          [this](quint64, const QByteArray& payload) { Q_EMIT pongReceived(payload); });
  connect(socket, &QWebSocket::aboutToClose, this, [this] { closeFrameSeen_ = true; });
  connect(socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
    certificateError_ = describeCertificateErrors(errors, socket_->requestUrl().host());
  });
  connect(socket, errorSignalOf<QWebSocket, QAbstractSocket::SocketError>(), this, [this] { reportEnd(); });
  connect(socket, &QWebSocket::disconnected, this, &WebSocketTransport::reportEnd);
}

// QWebSocket has no signal for pings or for parts of a frame, so its own socket is watched. Queued, as
// QWebSocket's connection is: what can be worked off has been worked off then.
void WebSocketTransport::watchTraffic() {
  stream_ = socket_->findChild<QAbstractSocket*>();
  if (stream_ == nullptr) return;
  const auto onTraffic = [this] {
    if (done_) return;
    keepReadBufferSmall();
    // A flood of pings makes Qt queue as many pongs.
    watchBacklog();
  };
  connect(stream_, &QAbstractSocket::readyRead, this, onTraffic, Qt::QueuedConnection);
}

// A frame that is larger than the buffer would stall without a word.
void WebSocketTransport::keepReadBufferSmall() {
  if (!stream_ || !socket_->isValid()) return;
  const qint64 waiting = stream_->bytesAvailable();
  const qint64 size = socket_->readBufferSize();
  if (waiting >= size) {
    socket_->setReadBufferSize(2 * size);
    // What TLS has decrypted already brings no signal of its own.
    socket_->flush();
  } else if (size > kReadBufferBytes && waiting < kReadBufferBytes) {
    socket_->setReadBufferSize(kReadBufferBytes);
  }
}

void WebSocketTransport::watchBacklog() {
  if (!done_ && socket_->bytesToWrite() > kMaxBacklogBytes) Q_EMIT backlogged();
}

void WebSocketTransport::reportEnd() {
  if (done_ || reported_) return;
  reported_ = true;
  End end;
  // Without a close frame QWebSocket says 1000 all the same.
  if (closeFrameSeen_ && !isCodeUnknownToQt(socket_->closeReason())) {
    end.closeCode = static_cast<int>(socket_->closeCode());
  }
  end.httpStatus = socket_->error() == QAbstractSocket::ProxyAuthenticationRequiredError
                       ? kProxyAuthenticationRequired
                       : httpStatusIn(socket_->errorString());
  // A broken record in an open stream is a lost connection like any other.
  end.certificateFailed = !certificateError_.isEmpty() || (!isOpen_ && isTlsFailure(socket_->error()));
  end.reason = reasonFor(end);
  Q_EMIT ended(end);
}

QString WebSocketTransport::reasonFor(const End& end) const {
  if (!certificateError_.isEmpty()) return certificateError_;
  if (end.certificateFailed) return describeHandshakeFailure(socket_->errorString());
  if (end.httpStatus == kProxyAuthenticationRequired) {
    return tr("The proxy %1 wants a user name and a password (HTTP 407).").arg(nameOf(socket_->proxy()));
  }
  if (end.httpStatus != 0) return tr("The server refused the connection (HTTP %1).").arg(end.httpStatus);
  if (end.closeCode == 0 && closeFrameSeen_)
    return tr("The server closed the connection, perhaps to restart.");
  if (end.closeCode == 0) return errorReason();
  const QString said = socket_->closeReason().simplified();
  return said.isEmpty() ? tr("The connection was closed (code %1).").arg(end.closeCode)
                        : tr("The connection was closed (code %1): %2").arg(end.closeCode).arg(said);
}

QString WebSocketTransport::errorReason() const {
  const QAbstractSocket::SocketError error = socket_->error();
  const bool ended =
      error == QAbstractSocket::UnknownSocketError || error == QAbstractSocket::RemoteHostClosedError;
  QString what = ended ? tr("The connection was lost.") : socket_->errorString();
  // QWebSocket has a text but no number for an answer that it cannot make sense of; nor, over TLS, for a name
  // that nobody knows.
  if (!isOpen_ && error == QAbstractSocket::UnknownSocketError) {
    const bool isUnknownHost = stream_ && stream_->error() == QAbstractSocket::HostNotFoundError;
    what = isUnknownHost ? stream_->errorString() : tr("The answer is not that of a WebSocket server.");
  }
  const bool throughProxy = socket_->proxy().type() != QNetworkProxy::NoProxy;
  // On the way there an error may be the proxy's own.
  return throughProxy && !isOpen_ ? tr("Through the proxy %1: %2").arg(nameOf(socket_->proxy()), what) : what;
}

}  // namespace pulsedeck
