#include "pulsedeck/ui/metric_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kNoBreakSpace(0x00a0);
constexpr QChar kTimes(0x00d7);
constexpr int kMaxDecimals = 6;
/// Beyond this, digits before the point are noise and would fill the screen.
constexpr double kLargestWritten = 1e15;
/// Values in between are written without an exponent.
constexpr double kLeastPlain = 1e-6;
/// Ten times as much or as little as before says nothing in percent.
constexpr double kLargestRelativeChange = 1'000;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(MetricFormat)
};

/// Symbols that are known well beyond the currency's own country.
QString knownSymbol(const QString& code) {
  struct Known {
    const char16_t* code;
    const char16_t* symbol;
  };
  constexpr std::array kKnown{Known{u"USD", u"$"}, Known{u"EUR", u"€"}, Known{u"GBP", u"£"},
                              Known{u"JPY", u"¥"}, Known{u"INR", u"₹"}, Known{u"KRW", u"₩"}};
  for (const Known& known : kKnown) {
    if (code == QStringView(known.code)) return QString::fromUtf16(known.symbol);
  }
  return code;
}

/// As the operator's country writes its own money; others never by the same sign (a "$" in Canada is
/// Canadian).
QString currencySymbol(const QString& code, const QLocale& locale) {
  QString own = locale.currencySymbol();
  if (code == locale.currencySymbol(QLocale::CurrencyIsoCode) && !own.isEmpty()) return own;
  const QString symbol = knownSymbol(code);
  return symbol == own ? code : symbol;
}

QString asMoney(const QString& number, const QString& code, const QLocale& locale) {
  const QString symbol = currencySymbol(code, locale);
  // Where the symbol stands is seen from an amount of nothing.
  QString pattern = locale.toCurrencyString(0.0, symbol, 0);
  const bool joined = pattern == symbol + locale.zeroDigit();
  const bool isWord = !symbol.isEmpty() && symbol.back().isLetter();
  return pattern.replace(locale.zeroDigit(), joined && isWord ? kNoBreakSpace + number : number);
}

QString withUnit(const QString& number, const MetricInfo& info, const QLocale& locale) {
  switch (info.unit) {
    case Unit::Count:
      return number;
    case Unit::Currency:
      return asMoney(number, info.currency, locale);
    case Unit::Percent:
      return number + kNoBreakSpace + locale.percent();
    case Unit::Milliseconds:
      return Texts::tr("%1 ms", "milliseconds").arg(number);
    case Unit::Seconds:
      return Texts::tr("%1 s", "seconds").arg(number);
    case Unit::Ratio:
      return number + kNoBreakSpace + kTimes;
    case Unit::State:
      break;  // words, never numbers
  }
  Q_UNREACHABLE();
}

QString stateWord(double value) {
  if (value == 0) return Texts::tr("Down", "state of a service");
  if (value == 1) return Texts::tr("Degraded", "state of a service");
  if (value == 2) return Texts::tr("Up", "state of a service");
  return kUnknown;
}

bool roundsToZero(double value, int decimals) {
  return std::abs(value) < 0.5 * std::pow(10.0, -decimals);
}

QString magnitude(double value, int decimals, const QLocale& locale) {
  const double size = std::abs(value);
  return size < kLargestWritten ? locale.toString(size, 'f', decimals)
                                : locale.toString(size, 'g', kMaxDecimals);
}

QString signOf(double value, int decimals) {
  return value < 0 && !roundsToZero(value, decimals) ? QString(kMinus) : QString();
}

/// As many as a distance between labels needs to tell them apart.
int decimalsFor(double step) {
  int decimals = 0;
  for (double scaled = step; decimals < kMaxDecimals; ++decimals, scaled *= 10) {
    if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled)) break;
  }
  return decimals;
}

struct Scale {
  double factor;
  QString text;  ///< "%1k"
};

/// The largest short form that keeps a step readable.
Scale scaleFor(double value, double step) {
  constexpr int kMostDecimals = 2;
  const std::array<Scale, 3> scales{Scale{1e9, Texts::tr("%1B", "billions")},
                                    Scale{1e6, Texts::tr("%1M", "millions")},
                                    Scale{1e3, Texts::tr("%1k", "thousands")}};
  for (const Scale& scale : scales) {
    if (std::abs(value) >= scale.factor && decimalsFor(step / scale.factor) <= kMostDecimals) return scale;
  }
  return {1, QStringLiteral("%1")};
}

/// A metric that no catalogue describes may well be a count: whole numbers stay whole.
int decimalsOf(double value, const MetricInfo& info) {
  return !info.known && value == std::round(value) ? 0 : info.precision;
}

QString signedText(double difference, const QString& text, int decimals) {
  if (roundsToZero(difference, decimals)) return QChar(0x00b1) + text;
  return (difference < 0 ? kMinus : QLatin1Char('+')) + text;
}

QString pointChange(double difference, const MetricInfo& info, const QLocale& locale) {
  const int decimals = roundsToZero(difference, 1) ? std::max(1, info.precision) : 1;
  const QString number = magnitude(difference, decimals, locale);
  return signedText(difference, Texts::tr("%1 pt", "percentage points").arg(number), decimals);
}

QString absoluteChange(double difference, const MetricInfo& info, const QLocale& locale) {
  const int decimals = decimalsOf(difference, info);
  const QString number = magnitude(difference, decimals, locale);
  return signedText(difference, withUnit(number, info, locale), decimals);
}

QString noBreak(QString text) {
  return text.replace(QLatin1Char(' '), kNoBreakSpace);
}

struct Age {
  enum class Unit { Seconds, Minutes, Hours, Days };
  Unit unit;
  int count;
};

Age roughAge(qint64 ageMs) {
  constexpr qint64 kMinute = 60;
  constexpr qint64 kHour = 60 * kMinute;
  constexpr qint64 kDay = 24 * kHour;
  const qint64 seconds = std::max<qint64>(0, ageMs) / 1'000;
  if (seconds < kMinute) return {Age::Unit::Seconds, static_cast<int>(seconds)};
  if (seconds < kHour) return {Age::Unit::Minutes, static_cast<int>(seconds / kMinute)};
  if (seconds < 2 * kDay) return {Age::Unit::Hours, static_cast<int>(seconds / kHour)};
  return {Age::Unit::Days, static_cast<int>(seconds / kDay)};
}

}  // namespace

QString formatValue(double value, const MetricInfo& info, const QLocale& locale) {
  if (!std::isfinite(value)) return kUnknown;
  if (info.unit == Unit::State) return stateWord(value);
  const int decimals = decimalsOf(value, info);
  return noBreak(signOf(value, decimals) + withUnit(magnitude(value, decimals, locale), info, locale));
}

QString formatRaw(double value, const MetricInfo& info, const QLocale& locale) {
  if (!std::isfinite(value)) return kUnknown;
  const double size = std::abs(value);
  const bool isPlain = size == 0 || (size >= kLeastPlain && size < kLargestWritten);
  const QString digits = locale.toString(size, isPlain ? 'f' : 'g', QLocale::FloatingPointShortest);
  const QString number = std::signbit(value) && size > 0 ? kMinus + digits : digits;
  if (info.unit != Unit::State) return noBreak(withUnit(number, info, locale));
  const QString word = stateWord(value);
  return word == kUnknown ? number : QStringLiteral("%1 (%2)").arg(number, word);
}

QString speakValue(double value, const MetricInfo& info, const QLocale& locale) {
  if (!std::isfinite(value)) return Texts::tr("unknown");
  if (info.unit == Unit::State) {
    const QString word = stateWord(value);
    return word == kUnknown ? Texts::tr("unknown") : word.toLower();
  }
  const int decimals = decimalsOf(value, info);
  const QString sign = signOf(value, decimals).isEmpty() ? QString() : Texts::tr("minus") + QLatin1Char(' ');
  const QString number = sign + magnitude(value, decimals, locale);
  switch (info.unit) {
    case Unit::Percent:
      return Texts::tr("%1 percent").arg(number);
    case Unit::Milliseconds:
      return Texts::tr("%1 milliseconds").arg(number);
    case Unit::Seconds:
      return Texts::tr("%1 seconds").arg(number);
    case Unit::Ratio:
      return Texts::tr("%1 times").arg(number);
    case Unit::Count:
    case Unit::Currency:
    case Unit::State:
      return withUnit(number, info, locale);
  }
  Q_UNREACHABLE();
}

QString formatAxisValue(double value, double step, const MetricInfo& info, const QLocale& locale) {
  // Between two states there is none.
  if (info.unit == Unit::State)
    return value == std::round(value) ? formatValue(value, info, locale) : QString();
  const Scale scale = scaleFor(value, step);
  const int decimals = decimalsFor(step / scale.factor);
  const double scaled = value / scale.factor;
  const QString number = scale.text.arg(magnitude(scaled, decimals, locale));
  return noBreak(signOf(scaled, decimals) + withUnit(number, info, locale));
}

QString formatChange(double from, double to, const MetricInfo& info, const QLocale& locale) {
  if (info.unit == Unit::State) {
    return from == to ? Texts::tr("unchanged") : Texts::tr("from %1", "a state").arg(stateWord(from));
  }
  const double difference = to - from;
  if (info.unit == Unit::Percent) return noBreak(pointChange(difference, info, locale));
  if (info.unit == Unit::Count) return noBreak(absoluteChange(difference, info, locale));
  const double relative = from == 0 ? kLargestRelativeChange : 100 * difference / std::abs(from);
  if (std::abs(relative) >= kLargestRelativeChange) return noBreak(absoluteChange(difference, info, locale));
  const QString text = magnitude(relative, 1, locale) + kNoBreakSpace + locale.percent();
  return noBreak(signedText(relative, text, 1));
}

QString formatAge(qint64 ageMs) {
  const Age age = roughAge(ageMs);
  const QString count = QLocale().toString(age.count);
  switch (age.unit) {
    case Age::Unit::Seconds:
      return noBreak(Texts::tr("%1 s", "seconds").arg(count));
    case Age::Unit::Minutes:
      return noBreak(Texts::tr("%1 min").arg(count));
    case Age::Unit::Hours:
      return noBreak(Texts::tr("%1 h").arg(count));
    case Age::Unit::Days:
      return noBreak(Texts::tr("%1 d").arg(count));
  }
  Q_UNREACHABLE();
}

QString speakAge(qint64 ageMs) {
  const Age age = roughAge(ageMs);
  // Source texts in the plain "one or more" form; catalogues carry the true plurals.
  switch (age.unit) {
    case Age::Unit::Seconds:
      return age.count == 1 ? Texts::tr("1 second") : Texts::tr("%n seconds", nullptr, age.count);
    case Age::Unit::Minutes:
      return age.count == 1 ? Texts::tr("1 minute") : Texts::tr("%n minutes", nullptr, age.count);
    case Age::Unit::Hours:
      return age.count == 1 ? Texts::tr("1 hour") : Texts::tr("%n hours", nullptr, age.count);
    case Age::Unit::Days:
      return age.count == 1 ? Texts::tr("1 day") : Texts::tr("%n days", nullptr, age.count);
  }
  Q_UNREACHABLE();
}

}  // namespace pulsedeck
