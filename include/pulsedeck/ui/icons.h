#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace pulsedeck {

/// An outline icon of resources/icons (name without ".svg") in one colour, `size` × `size` device-independent
/// px and sharp at the given pixel ratio. Cached by name, colour and size. GUI thread.
[[nodiscard]] QPixmap tintedIcon(const QString& name, const QColor& color, int size, qreal devicePixelRatio);

/// The program's own mark in its own colours.
[[nodiscard]] QPixmap logo(int size, qreal devicePixelRatio);

/// The program's mark for the window, in all usual sizes.
[[nodiscard]] QIcon applicationIcon();

}  // namespace pulsedeck
