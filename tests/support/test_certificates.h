#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace pulsedeck::test {

/// Certificates made with the openssl program, in a folder that goes with this object. Issued for an hour
/// unless told otherwise; each key is its own.
class TestCertificates {
 public:
  struct Identity {
    QSslCertificate certificate;
    QSslKey key;
    QString certificateFile;
    QString keyFile;

    /// For a server that shows this certificate.
    [[nodiscard]] QSslConfiguration serverTls() const;
  };
  /// What is wrong with a certificate, if anything.
  struct Wish {
    const char* host = "127.0.0.1";
    const char* notBefore = nullptr;  ///< as 20200101000000Z; null: an hour from now on
    const char* notAfter = nullptr;
  };

  /// Empty where openssl is not installed.
  [[nodiscard]] static QString openssl();

  /// The certificate authority's file, in PEM form.
  [[nodiscard]] QString caFile();
  [[nodiscard]] Identity issue(const Wish& wish);
  [[nodiscard]] Identity selfSigned();
  [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }

 private:
  void run(const QStringList& arguments);
  void makeCa();
  [[nodiscard]] Identity load(const QString& name) const;

  QTemporaryDir folder_;
  int issued_ = 0;
};

}  // namespace pulsedeck::test
