#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace pulsedeck {

/// Where the system keeps secrets. On the GUI thread only; every call answers later through `done`, which may
/// take as long as a person needs to unlock it. Errors are one line for the operator, without the secret.
class Keychain {
 public:
  using Read = std::function<void(const tl::expected<QByteArray, QString>&)>;  ///< empty: no such entry
  using Written = std::function<void(const tl::expected<void, QString>&)>;

  Keychain() = default;
  Keychain(const Keychain&) = delete;
  Keychain& operator=(const Keychain&) = delete;
  virtual ~Keychain() = default;

  virtual void read(const QString& key, Read done) = 0;
  virtual void write(const QString& key, const QByteArray& secret, Written done) = 0;
  /// No such entry is no error.
  virtual void remove(const QString& key, Written done) = 0;
};

/// The keychain of this system: Secret Service or KWallet, macOS Keychain, Windows Credential Store. Null
/// where there is none within reach, as in a session without D-Bus.
[[nodiscard]] std::unique_ptr<Keychain> systemKeychain();

/// The entry for a server: its host and port, so that no token goes to another one.
[[nodiscard]] QString keychainKey(const QUrl& server);

}  // namespace pulsedeck
