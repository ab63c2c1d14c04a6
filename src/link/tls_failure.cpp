#include "tls_failure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QStringList>

namespace pulsedeck {

namespace {

constexpr int kMaxNames = 4;
constexpr int kMaxNameLength = 80;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(TlsFailure)
};

QString shown(const QDateTime& when) {
  return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

/// A certificate that is not trusted can hold anything, and what is said here goes to the screen and the log.
QString shown(QString name) {
  name.removeIf([](QChar c) { return !c.isPrint(); });
  return name.size() > kMaxNameLength ? name.left(kMaxNameLength) + u'…' : name;
}

/// The hosts that a certificate is for.
QString hostsOf(const QSslCertificate& certificate) {
  QStringList names = certificate.subjectAlternativeNames().values();
  if (names.isEmpty()) names = certificate.subjectInfo(QSslCertificate::CommonName);
  names.sort();
  const bool cut = names.size() > kMaxNames;
  names = names.mid(0, kMaxNames);
  for (QString& name : names)
    name = shown(name);
  if (cut) names << QStringLiteral("…");
  return names.isEmpty() ? Texts::tr("no host at all") : names.join(QStringLiteral(", "));
}

QString issuerOf(const QSslCertificate& certificate) {
  const QStringList names = certificate.issuerInfo(QSslCertificate::CommonName) +
                            certificate.issuerInfo(QSslCertificate::Organization);
  return names.isEmpty() ? Texts::tr("someone without a name") : shown(names.first());
}

QString describe(const QSslError& error, const QString& host) {
  const QSslCertificate certificate = error.certificate();
  switch (error.error()) {
    case QSslError::CertificateExpired:
      return Texts::tr("It expired on %1.").arg(shown(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
      return Texts::tr("It is not valid before %1; is this machine's clock right?")
          .arg(shown(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
      return Texts::tr("It is for the wrong host: for %1, not for %2.").arg(hostsOf(certificate), host);
    case QSslError::SelfSignedCertificate:
      return Texts::tr("It is self-signed; if it is the right one, name it as the CA file in the settings.");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
      return Texts::tr(
                 "Its issuer is unknown here (%1); if you trust it, name its certificate as the CA file in "
                 "the "
                 "settings.")
          .arg(issuerOf(certificate));
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
      return Texts::tr("It was revoked.");
    default:
      return error.errorString();
  }
}

}  // namespace

bool isTlsFailure(QAbstractSocket::SocketError error) {
  return error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError ||
         error == QAbstractSocket::SslInvalidUserDataError;
}

QString describeCertificateErrors(const QList<QSslError>& errors, const QString& host) {
  QStringList sentences{Texts::tr("The server's certificate is not valid.")};
  for (const QSslError& error : errors)
    sentences << describe(error, host);
  sentences.removeDuplicates();
  return sentences.join(u' ');
}

QString describeHandshakeFailure(const QString& libraryText) {
  const auto says = [&](const char* pattern) {
    return libraryText.contains(
        QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption));
  };
  if (says("unsupported protocol|protocol version")) {
    return Texts::tr("The server's TLS is too old: TLS 1.2 at least is needed.");
  }
  // What is no TLS is read as a record with an odd version or length.
  if (says("wrong version number|packet length too long|record layer failure|bad record type|http request")) {
    return Texts::tr("The server does not speak TLS; a ws:// server, or another port?");
  }
  if (says("handshake failure|no shared cipher|insufficient security")) {
    return Texts::tr("The server and this program have no TLS cipher in common.");
  }
  return Texts::tr("The TLS handshake failed: %1").arg(libraryText.simplified());
}

}  // namespace pulsedeck
