#pragma once

namespace pulsedeck {

/// Makes every TimeChart tell assistive technology what it shows when it is asked, which costs nothing while
/// nobody asks. Calling it again does nothing.
void makeChartsSpeak();

}  // namespace pulsedeck
