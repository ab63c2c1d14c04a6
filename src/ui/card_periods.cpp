#include "pulsedeck/ui/card_periods.h"

namespace pulsedeck {

std::optional<qint64> CardPeriods::of(const QString& page, const QString& card) const {
  for (const Choice& choice : choices_) {
    if (choice.page == page && choice.card == card) return choice.periodMs;
  }
  return std::nullopt;
}

void CardPeriods::choose(const Choice& choice) {
  forget(choice.page, choice.card);
  if (choices_.size() >= kMost) choices_.removeFirst();
  choices_.push_back(choice);
}

void CardPeriods::forget(const QString& page, const QString& card) {
  choices_.removeIf([&](const Choice& known) { return known.page == page && known.card == card; });
}

}  // namespace pulsedeck
