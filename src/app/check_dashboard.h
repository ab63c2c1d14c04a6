#pragma once

#include <QString>
#include <QStringList>

namespace pulsedeck {

/// What `--check-dashboard` has to say of a page's file.
struct DashboardCheck {
  QString result;        ///< "FILE: ok, 7 panels"; empty when there is a fault
  QString fault;         ///< "FILE:12: rows[0].cards[1].metric: is missing"; empty when there is none
  QStringList warnings;  ///< metrics that no catalogue describes, in the same form
};

/// Needs neither a display nor an application object.
[[nodiscard]] DashboardCheck checkDashboard(const QString& file);

}  // namespace pulsedeck
