#include "pulsedeck/ui/fault_reason.h"

#include <QCoreApplication>

namespace pulsedeck {

QString FaultReason::translated() const {
  return isEmpty() ? QString()
                   : filled(QCoreApplication::translate("DashboardFault", text_.toUtf8().constData()));
}

QString FaultReason::filled(QString text) const {
  for (const QString& argument : arguments_)
    text = text.arg(argument);
  return text;
}

}  // namespace pulsedeck
