#pragma once

namespace pulsedeck {

/// Lets assistive technology see cards as buttons that it can press. Called by each card; the first call does
/// it for all.
void makeCardsAccessible();

}  // namespace pulsedeck
