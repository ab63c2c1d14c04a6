#include "pulsedeck/ui/duration_input.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace pulsedeck {

namespace {

struct TimeUnit {
  qint64 ms;
  std::array<const char*, 4> words;  ///< understood in every language
  const char* shown;                 ///< in the operator's
};

constexpr qint64 kMostMs = 366LL * 24 * 60 * 60 * 1'000;

// Largest first.
constexpr std::array kUnits{
    TimeUnit{24LL * 60 * 60 * 1'000, {"d", "day", "days", nullptr}, QT_TRANSLATE_NOOP("DurationInput", "d")},
    TimeUnit{60LL * 60 * 1'000, {"h", "hr", "hour", "hours"}, QT_TRANSLATE_NOOP("DurationInput", "h")},
    TimeUnit{60LL * 1'000, {"min", "m", "minute", "minutes"}, QT_TRANSLATE_NOOP("DurationInput", "min")},
    TimeUnit{1'000, {"s", "sec", "second", "seconds"}, QT_TRANSLATE_NOOP("DurationInput", "s")},
    TimeUnit{1, {"ms", nullptr, nullptr, nullptr}, QT_TRANSLATE_NOOP("DurationInput", "ms")}};

QString shownWord(const TimeUnit& unit) {
  return QCoreApplication::translate("DurationInput", unit.shown);
}

std::optional<qint64> msOf(const QString& word) {
  if (word.isEmpty()) return 1'000;
  for (const TimeUnit& unit : kUnits) {
    if (word.compare(shownWord(unit), Qt::CaseInsensitive) == 0) return unit.ms;
    for (const char* known : unit.words) {
      if (known != nullptr && word.compare(QLatin1String(known), Qt::CaseInsensitive) == 0) return unit.ms;
    }
  }
  return std::nullopt;
}

/// The part from `at` on whose characters are `wanted`, which is passed by.
template <typename Predicate>
QString take(const QString& text, qsizetype& at, Predicate wanted) {
  const qsizetype from = at;
  while (at < text.size() && wanted(text[at]))
    ++at;
  return text.mid(from, at - from);
}

void skipSpaces(const QString& text, qsizetype& at) {
  static_cast<void>(take(text, at, [](QChar c) { return c.isSpace(); }));
}

}  // namespace

std::optional<qint64> parseDuration(const QString& typed, const QLocale& locale) {
  const QString text = typed.trimmed();
  if (text.isEmpty()) return std::nullopt;
  const QString point = locale.decimalPoint();
  const auto isNumber = [&](QChar c) { return c.isDigit() || c == QLatin1Char('.') || point.contains(c); };
  double sum = 0;
  for (qsizetype at = 0; at < text.size(); skipSpaces(text, at)) {
    const QString number = take(text, at, isNumber);
    skipSpaces(text, at);
    const QString word = take(text, at, [](QChar c) { return c.isLetter(); });
    bool isValid = false;
    double count = locale.toDouble(number, &isValid);
    if (!isValid) count = number.toDouble(&isValid);
    const std::optional<qint64> unit = msOf(word);
    if (!isValid || !unit) return std::nullopt;
    sum += count * static_cast<double>(*unit);
  }
  if (sum > static_cast<double>(kMostMs)) return std::nullopt;
  return std::llround(sum);
}

QString durationInput(qint64 ms, const QLocale& locale) {
  QLocale plain = locale;
  plain.setNumberOptions(QLocale::OmitGroupSeparator);
  QString text;
  qint64 left = ms;
  for (const TimeUnit& unit : kUnits) {
    const qint64 count = left / unit.ms;
    if (count == 0) continue;
    left -= count * unit.ms;
    if (!text.isEmpty()) text += QLatin1Char(' ');
    text += plain.toString(count) + QLatin1Char(' ') + shownWord(unit);
  }
  return text.isEmpty() ? plain.toString(0) + QLatin1Char(' ') + shownWord(kUnits[3]) : text;
}

}  // namespace pulsedeck
