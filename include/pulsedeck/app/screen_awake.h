#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace pulsedeck {

/// Keeps the screen from going dark while it is wanted, by asking the desktop (org.freedesktop.ScreenSaver)
/// or else the system (org.freedesktop.login1) over D-Bus. Never waits; where nobody answers nothing happens.
class ScreenAwake : public QObject {
  Q_OBJECT

 public:
  /// Of the session's bus, unless another one's address is given.
  explicit ScreenAwake(const QString& busAddress = {}, QObject* parent = nullptr);
  /// Gives the screen free.
  ~ScreenAwake() override;

  void setWanted(bool wanted);

 private:
  struct Bus;

  void askDesktop();
  void askSystem();
  void release();

  const std::unique_ptr<Bus> bus_;
  bool wanted_ = false;
};

}  // namespace pulsedeck
