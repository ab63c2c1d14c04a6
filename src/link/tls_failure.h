#pragma once

#include <QAbstractSocket>
#include <QList>
#include <QSslError>
#include <QString>

namespace pulsedeck {

/// Whether this error of a wss:// socket means that the TLS handshake failed.
[[nodiscard]] bool isTlsFailure(QAbstractSocket::SocketError error);

/// What is wrong with the server's certificate, in words: one sentence for each fault.
[[nodiscard]] QString describeCertificateErrors(const QList<QSslError>& errors, const QString& host);

/// Why a handshake failed without a complaint about the certificate, from the TLS library's own text.
[[nodiscard]] QString describeHandshakeFailure(const QString& libraryText);

}  // namespace pulsedeck
