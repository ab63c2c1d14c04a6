#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/tray_picture.h"

#include <QList>
#include <QMenu>
#include <QObject>
#include <QString>
#include <QSystemTrayIcon>
#include <QTimer>

#include <functional>
#include <memory>

namespace pulsedeck {

class DoNotDisturb;
class Theme;

/// The dashboard's icon in the system's tray: how bad things are, the link, what is unread, and a menu. There
/// is one only as long as the desktop shows it; until then nothing is drawn or worded. What the operator
/// chooses is told by signals, but muting, which is done at once.
class TrayIcon : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kMostAlerts = 5;
  static constexpr qint64 kSignEveryMs = 500;  ///< at most
  static constexpr qint64 kTextEveryMs = 2'000;

  /// What the menu has to know of the window.
  struct WindowNow {
    bool visible = true;
    bool paused = false;
  };
  struct Options {
    QList<CardSpec> figures;               ///< in the tooltip
    std::function<WindowNow()> window;     ///< asked now and then
    std::function<bool()> isHostThere;     ///< empty: asks the desktop
    DoNotDisturb* doNotDisturb = nullptr;  ///< null: nothing to mute
  };

  /// All that it is given must outlive it.
  TrayIcon(Options options, MetricsStore& store, const Theme& theme, QObject* parent = nullptr);
  ~TrayIcon() override;

  /// Asks whether the desktop has a tray, and takes its place in it or gives it up. From the first time on it
  /// asks again now and then by itself: while there is none, and while the window cannot be seen.
  bool lookForHost();
  [[nodiscard]] bool isShown() const { return icon_ != nullptr; }
  /// With each frame; does little.
  void refresh();
  /// Beside the icon, for those desktops that can do nothing better. False where there is none. A click on
  /// it is a notificationRequested(id).
  bool showMessage(const QString& id, const QString& title, const QString& text, Severity severity);

  [[nodiscard]] const TraySign& sign() const { return sign_; }
  [[nodiscard]] QString toolTip() const { return toolTip_; }
  [[nodiscard]] QMenu& menu() { return menu_; }

 Q_SIGNALS:
  void showRequested();
  void hideRequested();
  /// A click on the icon: whatever the window is not.
  void toggleRequested();
  void pauseRequested(bool pause);
  void reconnectRequested();
  /// An entry of the notifications by its id.
  void notificationRequested(const QString& id);
  void quitRequested();
  /// The desktop has no tray any more.
  void hostLost();

 private:
  void makeMenu();
  void takePlace();
  void updateSign();
  void updateToolTip();
  void updateMenu();
  void updateAlerts();
  void noteActivation(QSystemTrayIcon::ActivationReason reason);
  void scheduleLook();
  [[nodiscard]] WindowNow windowNow() const;
  [[nodiscard]] QString quietNow() const;

  const Options options_;
  MetricsStore& store_;
  const Theme& theme_;
  std::unique_ptr<QSystemTrayIcon> icon_;  ///< null without a host
  QTimer looking_;
  TraySign sign_;
  QString toolTip_;
  qint64 nextSignMs_ = 0;
  qint64 nextTextMs_ = 0;
  QString messageId_;  ///< of the message beside the icon

  QMenu menu_;
  QAction* show_ = nullptr;
  QAction* pause_ = nullptr;
  QMenu* quiet_ = nullptr;  ///< null where there is nothing to mute
  QList<QAction*> alertsHead_;
  QList<QAction*> alerts_;
  bool alertsAreOld_ = true;
};

}  // namespace pulsedeck
