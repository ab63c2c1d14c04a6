#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/model/notification_center.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/page_entry.h"

#include <QList>
#include <QString>

#include <cstddef>

namespace pulsedeck {

/// The figures that a page shows first: those of its first cards, as many as a tooltip has lines for.
[[nodiscard]] QList<CardSpec> keyFigures(const QList<PageEntry>& pages);

/// What the tray's icon says in words: the link's state, what is unread, until when it is quiet, then the
/// figures that are known, one in a line, with a word where one is stale. Plain text, none of it a server's.
[[nodiscard]] QString trayToolTip(const MetricsStore& store, const QList<CardSpec>& figures,
                                  const QString& quietText);

/// An entry of a menu: "Error: Payment failed × 3", cut short, with nothing in it that a menu would
/// interpret.
[[nodiscard]] QString alertLine(const NotificationEntry& entry);

/// The newest entries, newest first.
[[nodiscard]] QList<NotificationEntry> recentAlerts(const NotificationCenter& center, std::size_t most);

}  // namespace pulsedeck
