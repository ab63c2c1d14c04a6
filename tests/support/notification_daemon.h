#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariantList>

namespace pulsedeck::test {

/// A bus of its own and, on it, python3-dbusmock's notification daemon: it answers as a desktop's does and
/// writes down what it was asked.
class NotificationDaemon {
 public:
  NotificationDaemon() = default;
  NotificationDaemon(const NotificationDaemon&) = delete;
  NotificationDaemon& operator=(const NotificationDaemon&) = delete;
  ~NotificationDaemon();

  /// What is missing on this machine; empty when nothing is.
  [[nodiscard]] static QString missing();
  /// The bus alone.
  [[nodiscard]] bool startBus();
  [[nodiscard]] QString address() const { return address_; }
  /// The daemon, which can do these things ("actions", "body", "body-markup" …).
  [[nodiscard]] bool start(const QString& capabilities);
  void stop();
  /// As the daemon does when the operator presses a button or closes a message.
  void invoke(uint id, const QString& action);
  void closed(uint id);

  /// The calls since the last start: "Notify \"pulsedeck\" 0 …".
  [[nodiscard]] QStringList calls() const;
  /// Those of one method.
  [[nodiscard]] QStringList calls(const char* method) const;

 private:
  void emitSignal(const char* name, const char* signature, const QVariantList& arguments);

  QTemporaryDir folder_;
  QProcess bus_;
  QProcess daemon_;
  QString address_;
};

}  // namespace pulsedeck::test
