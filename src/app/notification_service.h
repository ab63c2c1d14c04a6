#pragma once

#include "pulsedeck/app/desktop_message.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace pulsedeck {

/// The talk with org.freedesktop.Notifications. The service may be slow, restart or be absent: each message
/// ends up shown, taken back or in `failed`.
class NotificationService : public QObject {
  Q_OBJECT

 public:
  explicit NotificationService(const QString& busAddress);

  void show(const DesktopMessage& message);
  void close(const QString& id);

 Q_SIGNALS:
  /// One of the keys "default", "open", "acknowledge" and "snooze".
  void invoked(const QString& id, const QString& action);
  void closed(const QString& id);
  void failed(const DesktopMessage& message);

 private Q_SLOTS:
  void noteAction(const QDBusMessage& signal);
  void noteClosed(const QDBusMessage& signal);

 private:
  struct Entry {
    uint serverId = 0;                   ///< 0: not told yet
    bool asked = false;                  ///< an answer is on its way
    std::optional<DesktopMessage> next;  ///< to take its place when that has come
    bool closeWanted = false;
    bool wasResent = false;
  };

  void connectToBus();
  void askCapabilities();
  void send(const DesktopMessage& message);
  void noteAnswer(const DesktopMessage& message, const QDBusMessage& answer, int service);
  void noteOwner(const QString& owner);
  void call(const char* method, const QVariantList& arguments,
            const std::function<void(const QDBusMessage&)>& answered);
  void closeOnServer(uint serverId);
  [[nodiscard]] QString idOf(const QDBusMessage& signal) const;
  [[nodiscard]] QVariantList arguments(const DesktopMessage& message, uint serverId) const;
  [[nodiscard]] bool can(const char* capability) const;

  const QString address_;
  std::optional<QDBusConnection> bus_;  ///< absent until it is needed
  QDBusServiceWatcher watcher_;
  QString owner_;    ///< the service's unique name
  int service_ = 0;  ///< counts the services there were, one after the other
  bool askedCapabilities_ = false;
  std::optional<QStringList> capabilities_;
  QList<DesktopMessage> waiting_;  ///< for the capabilities; one for each id
  QHash<QString, Entry> entries_;
};

}  // namespace pulsedeck
