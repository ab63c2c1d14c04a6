#include "support/test_certificates.h"

#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace pulsedeck::test {

namespace {

constexpr int kPatienceMs = 30'000;

constexpr const char* kConfiguration = R"(
[req]
distinguished_name = names
[names]
[ca]
default_ca = test
[test]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
rand_serial = yes
unique_subject = no
default_md = sha256
copy_extensions = copy
policy = any
[any]
commonName = supplied
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
)";

QByteArray read(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return file.readAll();
}

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
  file.write(content);
}

/// As openssl wants it.
QString at(const QDateTime& time) {
  return time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")) + u'Z';
}

QStringList words(const char* text) {
  return QString::fromLatin1(text).split(u' ');
}

}  // namespace

QSslConfiguration TestCertificates::Identity::serverTls() const {
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setLocalCertificate(certificate);
  tls.setPrivateKey(key);
  tls.setPeerVerifyMode(QSslSocket::VerifyNone);  // of the client, which has no certificate
  return tls;
}

QString TestCertificates::openssl() {
  return QStandardPaths::findExecutable(QStringLiteral("openssl"));
}

QString TestCertificates::caFile() {
  if (!QFile::exists(path(QStringLiteral("ca.pem")))) makeCa();
  return path(QStringLiteral("ca.pem"));
}

TestCertificates::Identity TestCertificates::issue(const Wish& wish) {
  static_cast<void>(caFile());
  const QString name = QStringLiteral("issued%1").arg(++issued_);
  const QString host = QString::fromLatin1(wish.host);
  const bool isAddress = !QHostAddress(host).isNull();
  run(words("req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config test.conf") +
      QStringList{
          QStringLiteral("-subj"), QStringLiteral("/CN=") + host, QStringLiteral("-addext"),
          QStringLiteral("subjectAltName=%1:%2").arg(QLatin1StringView(isAddress ? "IP" : "DNS"), host),
          QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"),
          name + QStringLiteral(".csr")});
  const QDateTime now = QDateTime::currentDateTimeUtc();
  const auto orAt = [](const char* given, const QDateTime& usual) {
    return given == nullptr ? at(usual) : QString::fromLatin1(given);
  };
  run(words("ca -batch -notext -config test.conf") +
      QStringList{QStringLiteral("-in"), name + QStringLiteral(".csr"), QStringLiteral("-out"),
                  name + QStringLiteral(".pem"), QStringLiteral("-startdate"),
                  orAt(wish.notBefore, now.addSecs(-3'600)), QStringLiteral("-enddate"),
                  orAt(wish.notAfter, now.addSecs(3'600))});
  return load(name);
}

TestCertificates::Identity TestCertificates::selfSigned() {
  write(path(QStringLiteral("test.conf")), kConfiguration);
  run(
      words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=here "
            "-addext subjectAltName=IP:127.0.0.1 -config test.conf -keyout self.key -out self.pem"));
  return load(QStringLiteral("self"));
}

void TestCertificates::run(const QStringList& arguments) {
  QProcess process;
  process.setWorkingDirectory(folder_.path());
  process.start(openssl(), arguments);
  EXPECT_TRUE(process.waitForFinished(kPatienceMs)) << process.errorString().toStdString();
  EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
}

void TestCertificates::makeCa() {
  write(path(QStringLiteral("test.conf")), kConfiguration);
  write(path(QStringLiteral("index.txt")), {});
  run(words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -extensions authority "
            "-config test.conf -keyout ca.key -out ca.pem -subj") +
      QStringList{QStringLiteral("/CN=Test Authority")});
}

TestCertificates::Identity TestCertificates::load(const QString& name) const {
  Identity identity;
  identity.certificateFile = path(name + QStringLiteral(".pem"));
  identity.keyFile = path(name + QStringLiteral(".key"));
  identity.certificate = QSslCertificate(read(identity.certificateFile));
  identity.key = QSslKey(read(identity.keyFile), QSsl::Ec);
  EXPECT_FALSE(identity.certificate.isNull());
  EXPECT_FALSE(identity.key.isNull());
  return identity;
}

}  // namespace pulsedeck::test
