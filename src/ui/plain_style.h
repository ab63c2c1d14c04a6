#pragma once

#include <QProxyStyle>

namespace pulsedeck {

/// Fusion without its own pictures in message boxes and on the buttons of dialogs: they are of another style
/// than ours.
class PlainStyle : public QProxyStyle {
  Q_OBJECT

 public:
  PlainStyle();

  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* returned) const override;
  QIcon standardIcon(StandardPixmap picture, const QStyleOption* option,
                     const QWidget* widget) const override;
};

}  // namespace pulsedeck
