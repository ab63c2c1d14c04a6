#pragma once

#include <QAccessible>
#include <QEvent>
#include <QFont>
#include <QGuiApplication>
#include <QObject>
#include <QString>
#include <QStyleHints>
#include <QWidget>

#include <optional>
#include <utility>

// Where versions of Qt Gui differ (those of Qt Core: model/qt_compat.h).

namespace pulsedeck {

/// Whether the system's colour scheme is dark; nothing where Qt (before 6.5) or the system does not tell.
[[nodiscard]] inline std::optional<bool> systemSchemeIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
  if (scheme != Qt::ColorScheme::Unknown) return scheme == Qt::ColorScheme::Dark;
#endif
  return std::nullopt;
}

/// Asks for window frames and dialogs of the system in this scheme, from Qt 6.8; nothing: as the system has
/// it.
inline void requestScheme([[maybe_unused]] std::optional<bool> dark) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
  QStyleHints* hints = QGuiApplication::styleHints();
  if (dark) {
    hints->setColorScheme(*dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
  } else {
    hints->unsetColorScheme();
  }
#endif
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
/// Calls back when any window is told that the system's theme changed.
template <typename Callback>
class SystemThemeWatch : public QObject {
 public:
  SystemThemeWatch(QObject* parent, Callback callback) : QObject(parent), callback_(std::move(callback)) {
    qGuiApp->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()) callback_();
    return false;
  }

 private:
  Callback callback_;
};
#endif

/// Calls `callback` after each change of the system's scheme for as long as `context` lives.
template <typename Callback>
void onSystemSchemeChanged(QObject* context, Callback callback) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context, callback);
#else
  new SystemThemeWatch<Callback>(context, std::move(callback));
#endif
}

/// Has a screen reader say what just happened, from Qt 6.8; before, as the widget's new description.
inline void announce(QWidget* widget, const QString& text) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
  QAccessibleAnnouncementEvent event(widget, text);
  QAccessible::updateAccessibility(&event);
#endif
  widget->setAccessibleDescription(text);
}

/// Digits of equal width, where Qt (from 6.7) and the font can.
inline void setTabularFigures([[maybe_unused]] QFont& font) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
  font.setFeature("tnum", 1);
#endif
}

/// Tells assistive technology that what `object` says is another one now; from Qt 6.8 it is spoken at once.
inline void announceValue(QObject* object, const QString& value) {
  QAccessibleValueChangeEvent changed(object, value);
  QAccessible::updateAccessibility(&changed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
  QAccessibleAnnouncementEvent announced(object, value);
  QAccessible::updateAccessibility(&announced);
#endif
}

}  // namespace pulsedeck
