#pragma once

#include "pulsedeck/config/keychain.h"
#include "pulsedeck/config/settings.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace pulsedeck {

enum class TokenOrigin { None, Environment, File, Session, Keychain };

/// Finds the token for one server: PULSEDECK_TOKEN, else the token file, else the one entered in this
/// session, else the keychain's. On the GUI thread; never waits.
class TokenSource : public QObject {
  Q_OBJECT

 public:
  static constexpr int kKeychainPatienceMs = 10'000;

  /// `keychain` may be null. It and `settings` must outlive the source.
  TokenSource(const Settings& settings, Keychain* keychain, QString keychainKey,
              int keychainPatienceMs = kKeychainPatienceMs, QObject* parent = nullptr);

  /// Of the last answer.
  [[nodiscard]] TokenOrigin origin() const { return origin_; }
  [[nodiscard]] const QByteArray& token() const { return token_; }
  /// Why there is no token, in a line for the operator; empty where nothing went wrong.
  [[nodiscard]] const QString& problem() const { return problem_; }
  [[nodiscard]] bool hasKeychain() const { return keychain_ != nullptr; }

 public Q_SLOTS:
  /// Answered by one tokenReady() within the patience; requests made while the keychain is being asked share
  /// its answer.
  void request();
  /// Takes a token the operator entered, which must be usable, and announces it.
  void setSessionToken(const QByteArray& token);
  /// Stores it in the keychain too; what goes wrong is told by storingFailed().
  void keep(const QByteArray& token);

 Q_SIGNALS:
  /// Empty: there is none. Also without a request: when the token file changed, and when a keychain that was
  /// slow (a person had to unlock it) answers after all.
  void tokenReady(const QByteArray& token);
  void storingFailed(const QString& problem);

 private:
  void askKeychain();
  void takeKeychainAnswer(const tl::expected<QByteArray, QString>& answer);
  void answer(TokenOrigin origin, const QByteArray& token, const QString& problem = {});
  void watchFile();
  void rereadFile();

  const Settings& settings_;
  Keychain* const keychain_;
  const QString keychainKey_;
  QFileSystemWatcher watcher_;
  QTimer patience_;
  bool keychainAsked_ = false;
  TokenOrigin origin_ = TokenOrigin::None;
  QByteArray token_;
  QByteArray sessionToken_;
  QString problem_;
};

}  // namespace pulsedeck
