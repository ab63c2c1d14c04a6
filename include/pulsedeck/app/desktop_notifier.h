#pragma once

#include "pulsedeck/app/desktop_message.h"

#include <QObject>
#include <QString>

#include <memory>

namespace pulsedeck {

class NotificationService;

/// Shows messages by the desktop's notification service (org.freedesktop.Notifications, over D-Bus). Never
/// waits for it; connects with the first message. Where Qt has no D-Bus nobody shows anything.
class DesktopNotifier : public QObject {
  Q_OBJECT

 public:
  static constexpr int kSnoozeMinutes = 15;

  /// On the session's bus, unless another one's address is given.
  explicit DesktopNotifier(const QString& busAddress = {}, QObject* parent = nullptr);
  ~DesktopNotifier() override;

  void show(const DesktopMessage& message);
  /// Takes it back, also while it is on its way.
  void close(const QString& id);

 Q_SIGNALS:
  // What the operator does with a message that is shown.
  void openRequested(const QString& id);
  void acknowledgeRequested(const QString& id);
  void snoozeRequested(const QString& id);
  /// It is not shown any more, whoever closed it.
  void closed(const QString& id);
  /// There is no service that takes it.
  void notShown(const DesktopMessage& message);

 private:
  const std::unique_ptr<NotificationService> service_;
};

}  // namespace pulsedeck
