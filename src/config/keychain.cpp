#include "pulsedeck/config/keychain.h"

#include <QFileInfo>
#include <QObject>
#include <QtGlobal>
#include <qt6keychain/keychain.h>

#include <utility>

namespace pulsedeck {

namespace {

QString service() {
  return QStringLiteral("pulsedeck");
}

/// Without a session bus libsecret would try to start one, which takes long and leaves it behind.
bool hasSecretService() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
  return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
         QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
#else
  return true;
#endif
}

QString problemOf(const QKeychain::Job& job) {
  return QStringLiteral("system keychain: %1").arg(job.errorString().simplified());
}

class SystemKeychain : public Keychain {
 public:
  void read(const QString& key, Read done) override {
    auto* job = new QKeychain::ReadPasswordJob(service(), &context_);
    start(job, key, [job, done = std::move(done)] {
      if (job->error() == QKeychain::NoError) return done(job->binaryData());
      if (job->error() == QKeychain::EntryNotFound) return done(QByteArray());
      done(tl::make_unexpected(problemOf(*job)));
    });
  }

  void write(const QString& key, const QByteArray& secret, Written done) override {
    auto* job = new QKeychain::WritePasswordJob(service(), &context_);
    // As text, so that other keychain programs can show and edit it.
    job->setTextData(QString::fromLatin1(secret));
    start(job, key, [job, done = std::move(done)] { done(outcome(*job)); });
  }

  void remove(const QString& key, Written done) override {
    auto* job = new QKeychain::DeletePasswordJob(service(), &context_);
    start(job, key, [job, done = std::move(done)] { done(outcome(*job)); });
  }

 private:
  template <typename Finished>
  void start(QKeychain::Job* job, const QString& key, Finished finished) {
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, &context_, std::move(finished));
    job->start();
  }

  static tl::expected<void, QString> outcome(const QKeychain::Job& job) {
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound) return {};
    return tl::make_unexpected(problemOf(job));
  }

  QObject context_;  ///< ends what is under way with the keychain
};

}  // namespace

std::unique_ptr<Keychain> systemKeychain() {
  if (!hasSecretService()) return nullptr;
  return std::make_unique<SystemKeychain>();
}

QString keychainKey(const QUrl& server) {
  const int usual = server.scheme() == QLatin1StringView("wss") ? 443 : 80;
  return QStringLiteral("%1:%2").arg(server.host()).arg(server.port(usual));
}

}  // namespace pulsedeck
