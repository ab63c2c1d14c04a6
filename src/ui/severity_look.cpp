#include "pulsedeck/ui/severity_look.h"

#include <QCoreApplication>

namespace pulsedeck {

SeverityLook lookOf(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return {QCoreApplication::translate("Severity", "Info"), QStringLiteral("info-circle"),
              &ThemeTokens::accent};
    case Severity::Success:
      return {QCoreApplication::translate("Severity", "Success"), QStringLiteral("circle-check"),
              &ThemeTokens::ok};
    case Severity::Warning:
      return {QCoreApplication::translate("Severity", "Warning"), QStringLiteral("alert-triangle"),
              &ThemeTokens::warning};
    case Severity::Error:
      return {QCoreApplication::translate("Severity", "Error"), QStringLiteral("alert-octagon"),
              &ThemeTokens::error};
  }
  Q_UNREACHABLE();
}

}  // namespace pulsedeck
