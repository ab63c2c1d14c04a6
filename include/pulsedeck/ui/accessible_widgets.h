#pragma once

namespace pulsedeck {

/// Tells assistive technologies what our own widgets are: cards, charts, alerts, list rows. Names and
/// descriptions come from the widgets themselves. Done once, before the widgets are asked for; again does
/// nothing.
void installAccessibleWidgets();

}  // namespace pulsedeck
