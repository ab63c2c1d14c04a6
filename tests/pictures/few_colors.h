#pragma once

#include <QImage>

namespace pulsedeck::test {

/// The same picture with 256 colours; the others, which are edges of letters, take the nearest.
/// A third of the size as a file.
[[nodiscard]] QImage withFewColors(const QImage& picture);

}  // namespace pulsedeck::test
