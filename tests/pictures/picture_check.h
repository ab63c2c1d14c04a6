#pragma once

#include "pulsedeck/ui/theme.h"

#include <QImage>
#include <QString>

#include <string>

namespace pulsedeck::test {

[[nodiscard]] const char* themeName(ThemeChoice theme);
/// Why pictures of this machine cannot be the same as the committed ones; empty where they can.
[[nodiscard]] std::string whyNotComparable();
/// Compares with docs/pictures/<name>-<theme>.png, or replaces it when PULSEDECK_TAKE_PICTURES is set; what
/// differs is left beside the build.
void checkPicture(const QImage& actual, const QString& name, ThemeChoice theme);

}  // namespace pulsedeck::test
