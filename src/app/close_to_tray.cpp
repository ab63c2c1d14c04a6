#include "pulsedeck/app/close_to_tray.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

#include <utility>

namespace pulsedeck {

CloseToTray::CloseToTray(QWidget& window, std::function<bool()> isTrayThere, QObject* parent)
    : QObject(parent), window_(window), isTrayThere_(std::move(isTrayThere)) {
  window_.installEventFilter(this);
  QCoreApplication::instance()->installEventFilter(this);
}

bool CloseToTray::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Quit && watched == QCoreApplication::instance()) {
    // Qt now asks all windows to close, and stays where one does not. Another one may refuse.
    quitting_ = true;
    QMetaObject::invokeMethod(
        this, [this] { quitting_ = false; }, Qt::QueuedConnection);
  } else if (event->type() == QEvent::Close && watched == &window_ && !quitting_ && isTrayThere_()) {
    event->ignore();
    window_.hide();
    Q_EMIT hidden();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace pulsedeck
