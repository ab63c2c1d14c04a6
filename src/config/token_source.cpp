#include "pulsedeck/config/token_source.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace pulsedeck {

TokenSource::TokenSource(const Settings& settings, Keychain* keychain, QString keychainKey,
                         int keychainPatienceMs, QObject* parent)
    : QObject(parent), settings_(settings), keychain_(keychain), keychainKey_(std::move(keychainKey)) {
  patience_.setSingleShot(true);
  patience_.setInterval(keychainPatienceMs);
  connect(&patience_, &QTimer::timeout, this, [this] {
    answer(TokenOrigin::None, {}, tr("The system keychain does not answer. Is it locked?"));
  });
  if (!settings_.text(Setting::Token).isEmpty() || settings_.text(Setting::TokenFile).isEmpty()) return;
  connect(&watcher_, &QFileSystemWatcher::fileChanged, this, &TokenSource::rereadFile);
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &TokenSource::rereadFile);
  watchFile();
}

void TokenSource::request() {
  const auto configured = settings_.readToken();
  if (!configured) return answer(TokenOrigin::File, {}, configured.error());
  if (!configured->isEmpty()) {
    const bool fromVariable = !settings_.text(Setting::Token).isEmpty();
    return answer(fromVariable ? TokenOrigin::Environment : TokenOrigin::File, *configured);
  }
  if (!sessionToken_.isEmpty()) return answer(TokenOrigin::Session, sessionToken_);
  if (keychain_ == nullptr) return answer(TokenOrigin::None, {});
  askKeychain();
}

void TokenSource::setSessionToken(const QByteArray& token) {
  sessionToken_ = token;
  answer(TokenOrigin::Session, token);
}

void TokenSource::keep(const QByteArray& token) {
  if (keychain_ == nullptr) return;
  keychain_->write(keychainKey_, token, [self = QPointer(this)](const tl::expected<void, QString>& written) {
    if (self && !written) Q_EMIT self->storingFailed(written.error());
  });
}

void TokenSource::askKeychain() {
  patience_.start();
  // One that waits for a person to unlock it is not asked again meanwhile.
  if (std::exchange(keychainAsked_, true)) return;
  keychain_->read(keychainKey_, [self = QPointer(this)](const tl::expected<QByteArray, QString>& found) {
    if (self) self->takeKeychainAnswer(found);
  });
}

void TokenSource::takeKeychainAnswer(const tl::expected<QByteArray, QString>& found) {
  keychainAsked_ = false;
  // A token entered meanwhile has been announced and wins.
  if (!sessionToken_.isEmpty()) return;
  if (!found) return answer(TokenOrigin::None, {}, found.error());
  if (found->isEmpty()) return answer(TokenOrigin::None, {});
  if (!isUsableToken(QString::fromLatin1(*found))) {
    return answer(TokenOrigin::Keychain, {},
                  tr("The token in the system keychain has characters that are not allowed."));
  }
  answer(TokenOrigin::Keychain, *found);
}

void TokenSource::answer(TokenOrigin origin, const QByteArray& token, const QString& problem) {
  patience_.stop();
  origin_ = origin;
  token_ = token;
  problem_ = problem;
  Q_EMIT tokenReady(token);
}

// A file that is replaced, as most programs do, is lost to the watcher; its folder is not.
void TokenSource::watchFile() {
  const QString path = settings_.text(Setting::TokenFile);
  if (QFile::exists(path)) watcher_.addPath(path);
  watcher_.addPath(QFileInfo(path).absolutePath());
}

void TokenSource::rereadFile() {
  watchFile();
  const auto token = settings_.readToken();
  // Half-written or not yet chmodded: another change will follow.
  if (token && *token != token_) answer(TokenOrigin::File, *token);
}

}  // namespace pulsedeck
