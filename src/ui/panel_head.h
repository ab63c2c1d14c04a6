#pragma once

#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/theme.h"

#include <QRect>
#include <QString>
#include <QWidget>

class QPainter;

namespace pulsedeck {

/// What panels that we paint ourselves have in common.

/// What stands at the right of a panel's title: its note, and that it stands still where it does.
[[nodiscard]] QString panelNote(const PanelSpec& panel);
/// The room below the head of a panel of this size.
[[nodiscard]] QRect panelBody(QSize panel, const Theme& theme);
/// The title at the left; at the right `warning` in the warning's colour or, where it is empty, `note`.
void paintPanelHead(QPainter& painter, int width, const Theme& theme, const QString& title,
                    const QString& note, const QString& warning);
/// The sentence of a panel that has nothing to show.
void paintPanelMessage(QPainter& painter, const QRect& room, const Theme& theme, const QString& message);

}  // namespace pulsedeck
