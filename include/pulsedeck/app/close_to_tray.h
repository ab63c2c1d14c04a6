#pragma once

#include <QObject>
#include <QWidget>

#include <functional>

namespace pulsedeck {

/// Hides the window instead of closing it, as long as there is a tray to bring it back from: that is asked at
/// each close. Quitting (from a menu, by a signal, at the session's end) closes it truly.
class CloseToTray : public QObject {
  Q_OBJECT

 public:
  /// `window` must outlive it.
  CloseToTray(QWidget& window, std::function<bool()> isTrayThere, QObject* parent = nullptr);

 Q_SIGNALS:
  /// Instead of closing.
  void hidden();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget& window_;
  const std::function<bool()> isTrayThere_;
  bool quitting_ = false;
};

}  // namespace pulsedeck
