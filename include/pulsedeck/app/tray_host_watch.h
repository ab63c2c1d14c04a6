#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace pulsedeck {

/// Says when to look for the desktop's tray. Qt decides for the whole run, when it is first asked, whether
/// the desktop has a tray on D-Bus (StatusNotifierItem). A program that starts with the session is often
/// there before the panel, so that Qt must not be asked before there is a tray.
class TrayHostWatch : public QObject {
  Q_OBJECT

 public:
  /// After this a tray of X11's older kind, which has no part in D-Bus, is looked for.
  static constexpr int kOlderKindAfterMs = 5'000;

  /// On the session's bus, unless another one's address is given.
  explicit TrayHostWatch(const QString& busAddress = {}, int olderKindAfterMs = kOlderKindAfterMs,
                         QObject* parent = nullptr);
  ~TrayHostWatch() override;

  void start();
  /// Whether there is a tray, of either kind, as far as can be told without asking Qt.
  [[nodiscard]] bool knowsHost() const;

 Q_SIGNALS:
  /// There is one, it has gone, or it is time to look for the older kind.
  void due();

 private Q_SLOTS:
  void ask();

 private:
  class Bus;

  const std::unique_ptr<Bus> bus_;
};

}  // namespace pulsedeck
