#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace pulsedeck {

/// Says when to look for the desktop's tray. Qt decides for the whole run, when it is first asked, whether
/// the desktop has a tray on D-Bus (StatusNotifierItem). A program that starts with the session is often
/// there before the panel, so that it must not be asked too early.
class TrayHostWatch : public QObject {
  Q_OBJECT

 public:
  /// After this there may still be a tray of X11's older kind, which has no part in D-Bus.
  static constexpr int kOlderKindAfterMs = 5'000;

  /// On the session's bus, unless another one's address is given.
  explicit TrayHostWatch(const QString& busAddress = {}, int olderKindAfterMs = kOlderKindAfterMs,
                         QObject* parent = nullptr);
  ~TrayHostWatch() override;

  void start();

 Q_SIGNALS:
  /// There is one, it may have gone, or waiting on has no use.
  void due();

 private:
  class Bus;

  const std::unique_ptr<Bus> bus_;
};

}  // namespace pulsedeck
