#pragma once

#include "pulsedeck/model/activity.h"

#include <QString>

namespace pulsedeck {

/// "lead_qualified" as people write it: "Lead qualified".
[[nodiscard]] QString humanEventType(const QString& eventType);
/// What the event is about: "Lead", "AI agent".
[[nodiscard]] QString entityWord(EntityType type);
/// The same with its id, "Lead · 88213"; the word alone where there is none.
[[nodiscard]] QString entityText(const ActivityEvent& event);
/// In one line, for a chart: "Lead qualified · Ada Lovelace", with the severity's word in front where there
/// is one.
[[nodiscard]] QString eventLine(const ActivityEvent& event);
/// JSON text with a line for each value, by two spaces a level, everything else as it was: order, numbers,
/// repeated keys. What would be invisible or turn the writing's direction is written as \uXXXX. Cut after
/// `most` characters, with a last line that says so. Takes any text.
[[nodiscard]] QString indentedJson(const QString& json, qsizetype most);

}  // namespace pulsedeck
