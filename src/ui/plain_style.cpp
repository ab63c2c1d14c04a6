#include "plain_style.h"

#include <QIcon>

namespace pulsedeck {

PlainStyle::PlainStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
  if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
  return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon PlainStyle::standardIcon(StandardPixmap picture, const QStyleOption* option,
                               const QWidget* widget) const {
  switch (picture) {
    case SP_MessageBoxQuestion:
    case SP_MessageBoxInformation:
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
      return {};
    default:
      return QProxyStyle::standardIcon(picture, option, widget);
  }
}

}  // namespace pulsedeck
