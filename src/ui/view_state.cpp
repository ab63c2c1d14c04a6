#include "pulsedeck/ui/view_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace pulsedeck {

namespace {

/// Windows are nowhere near as far out; sums of such numbers stay within an int.
constexpr int kFarthest = 1'000'000;

constexpr std::pair<ViewState::Frame, const char*> kFrames[] = {
    {ViewState::Frame::Normal, "normal"},
    {ViewState::Frame::Maximized, "maximized"},
    {ViewState::Frame::FullScreen, "full_screen"},
};
constexpr std::pair<ThemeChoice, const char*> kThemes[] = {
    {ThemeChoice::System, "system"},
    {ThemeChoice::Dark, "dark"},
    {ThemeChoice::Light, "light"},
};

template <typename Value, std::size_t size>
QString wordFor(const std::pair<Value, const char*> (&words)[size], Value value) {
  for (const auto& [known, word] : words) {
    if (known == value) return QString::fromLatin1(word);
  }
  Q_UNREACHABLE();
}

/// Reads the fields of a state; the first fault is kept.
class StateReader {
 public:
  explicit StateReader(QJsonObject object) : object_(std::move(object)) {}

  QString text(const char* name) { return checkedText(field(name), name); }

  template <typename Value, std::size_t size>
  std::optional<Value> word(const char* name, const std::pair<Value, const char*> (&words)[size]) {
    const QString given = text(name);
    if (given.isEmpty()) return std::nullopt;
    for (const auto& [value, known] : words) {
      if (given == QLatin1StringView(known)) return value;
    }
    fail(name, "has an unknown word");
    return std::nullopt;
  }

  std::optional<qint64> integer(const QJsonValue& value, const char* name, qint64 min, qint64 max) {
    if (value.isUndefined()) return std::nullopt;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (number >= static_cast<double>(min) && number <= static_cast<double>(max) &&
        number == std::floor(number)) {
      return static_cast<qint64>(number);
    }
    fail(name, "must be a whole number within its range");
    return std::nullopt;
  }
  std::optional<qint64> integer(const char* name, qint64 min, qint64 max) {
    return integer(field(name), name, min, max);
  }

  std::optional<bool> boolean(const char* name) {
    const QJsonValue value = field(name);
    if (value.isUndefined()) return std::nullopt;
    if (value.isBool()) return value.toBool();
    fail(name, "must be true or false");
    return std::nullopt;
  }

  QRect geometry(const char* name) {
    const QJsonValue value = field(name);
    if (value.isUndefined()) return {};
    const QJsonArray numbers = value.toArray();
    if (numbers.size() != 4) {
      fail(name, "must be four numbers");
      return {};
    }
    int parts[4] = {};
    for (qsizetype i = 0; i < 4; ++i) {
      const int least = i < 2 ? -kFarthest : 1;
      const std::optional<qint64> part = integer(numbers[i], name, least, kFarthest);
      if (!part) return {};
      parts[i] = static_cast<int>(*part);
    }
    return {parts[0], parts[1], parts[2], parts[3]};
  }

  QStringList texts(const char* name) {
    const QJsonValue value = field(name);
    QStringList result;
    if (value.isUndefined()) return result;
    if (!value.isArray() || value.toArray().size() > ViewState::kMaxEntries) {
      fail(name, "must be a list that is not too long");
      return result;
    }
    const QJsonArray entries = value.toArray();
    for (const QJsonValue& entry : entries) {
      const QString text = checkedText(entry, name);
      if (!text.isEmpty()) result << text;
    }
    return result;
  }

  CardPeriods cardPeriods(const char* name) {
    const QJsonValue value = field(name);
    CardPeriods periods;
    if (value.isUndefined()) return periods;
    if (!value.isArray() || value.toArray().size() > CardPeriods::kMost) {
      fail(name, "must be a list that is not too long");
      return periods;
    }
    const QJsonArray choices = value.toArray();
    for (const QJsonValue& choice : choices) {
      const QString page = checkedText(choice[QLatin1StringView("page")], name);
      const QString card = checkedText(choice[QLatin1StringView("card")], name);
      const auto periodMs = integer(choice[QLatin1StringView("period_ms")], name, 0, ViewState::kMaxSpanMs);
      if (page.isEmpty() || card.isEmpty() || !periodMs) {
        fail(name, "must have page, card and period_ms");
        continue;
      }
      periods.choose({page, card, *periodMs});
    }
    return periods;
  }

  [[nodiscard]] const QString& fault() const { return fault_; }

 private:
  [[nodiscard]] QJsonValue field(const char* name) const { return object_.value(QLatin1StringView(name)); }

  QString checkedText(const QJsonValue& value, const char* name) {
    if (value.isUndefined()) return {};
    if (value.isString() && value.toString().size() <= ViewState::kMaxTextLength) return value.toString();
    fail(name, "must be a text that is not too long");
    return {};
  }

  void fail(const char* name, const char* reason) {
    if (fault_.isEmpty()) {
      fault_ = QStringLiteral("%1 %2").arg(QLatin1StringView(name), QLatin1StringView(reason));
    }
  }

  QJsonObject object_;
  QString fault_;
};

bool isWritten(const QString& text) {
  return !text.isEmpty() && text.size() <= ViewState::kMaxTextLength;
}

QJsonArray writtenEntries(const QStringList& entries) {
  QJsonArray written;
  for (const QString& entry : entries) {
    if (isWritten(entry) && written.size() < ViewState::kMaxEntries) written.push_back(entry);
  }
  return written;
}

QJsonArray writtenPeriods(const CardPeriods& periods) {
  QJsonArray written;
  for (const CardPeriods::Choice& choice : periods.choices()) {
    if (!isWritten(choice.page) || !isWritten(choice.card)) continue;
    written.push_back(QJsonObject{{QStringLiteral("page"), choice.page},
                                  {QStringLiteral("card"), choice.card},
                                  {QStringLiteral("period_ms"), choice.periodMs}});
  }
  return written;
}

qint64 areaOf(const QRect& rect) {
  return rect.isEmpty() ? 0 : static_cast<qint64>(rect.width()) * rect.height();
}

qint64 squaredDistance(const QRect& screen, QPoint point) {
  const auto beyond = [](qint64 value, qint64 low, qint64 high) {
    return std::max({low - value, value - high, qint64{0}});
  };
  const qint64 dx = beyond(point.x(), screen.left(), screen.right());
  const qint64 dy = beyond(point.y(), screen.top(), screen.bottom());
  return dx * dx + dy * dy;
}

QRect screenFor(const QRect& wanted, const QList<QRect>& screens) {
  return *std::min_element(screens.begin(), screens.end(), [&](const QRect& a, const QRect& b) {
    const qint64 seenOnA = areaOf(a & wanted);
    const qint64 seenOnB = areaOf(b & wanted);
    if (seenOnA != seenOnB) return seenOnA > seenOnB;
    return squaredDistance(a, wanted.center()) < squaredDistance(b, wanted.center());
  });
}

}  // namespace

QByteArray ViewState::toJson() const {
  QJsonObject object;
  object.insert(QStringLiteral("frame"), wordFor(kFrames, frame));
  if (geometry.isValid()) {
    object.insert(QStringLiteral("geometry"),
                  QJsonArray{geometry.x(), geometry.y(), geometry.width(), geometry.height()});
  }
  if (isWritten(page)) object.insert(QStringLiteral("page"), page);
  if (spanMs) object.insert(QStringLiteral("span_ms"), *spanMs);
  if (theme) object.insert(QStringLiteral("theme"), wordFor(kThemes, *theme));
  if (eventMarks) object.insert(QStringLiteral("event_marks"), *eventMarks);
  if (closingIsExplained) object.insert(QStringLiteral("closing_is_explained"), true);
  // The lists last: they alone can be too large.
  for (const auto& [name, list] : {std::pair(QStringLiteral("recent_entries"), writtenEntries(recentEntries)),
                                   std::pair(QStringLiteral("card_periods"), writtenPeriods(cardPeriods))}) {
    if (list.isEmpty()) continue;
    object.insert(name, list);
    if (QJsonDocument(object).toJson().size() > kMaxBytes) object.remove(name);
  }
  return QJsonDocument(object).toJson();
}

tl::expected<ViewState, QString> ViewState::fromJson(const QByteArray& json, QString* fault) {
  if (json.size() > kMaxBytes) return tl::make_unexpected(QStringLiteral("is too large"));
  QJsonParseError syntax;
  const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
  if (syntax.error != QJsonParseError::NoError) return tl::make_unexpected(syntax.errorString());
  if (!document.isObject()) return tl::make_unexpected(QStringLiteral("is not an object"));
  StateReader reader(document.object());
  ViewState state;
  state.geometry = reader.geometry("geometry");
  state.frame = reader.word("frame", kFrames).value_or(Frame::Normal);
  state.page = reader.text("page");
  state.spanMs = reader.integer("span_ms", kMinSpanMs, kMaxSpanMs);
  state.theme = reader.word("theme", kThemes);
  state.eventMarks = reader.boolean("event_marks");
  state.recentEntries = reader.texts("recent_entries");
  state.cardPeriods = reader.cardPeriods("card_periods");
  state.closingIsExplained = reader.boolean("closing_is_explained").value_or(false);
  if (fault != nullptr) *fault = reader.fault();
  return state;
}

QRect placedOnScreens(const QRect& wanted, const QList<QRect>& screens, QSize smallest) {
  if (screens.isEmpty()) return wanted;
  const QRect screen = screenFor(wanted, screens);
  const QSize size = wanted.size().expandedTo(smallest).boundedTo(screen.size());
  const int left = std::clamp(wanted.left(), screen.left(), screen.left() + screen.width() - size.width());
  const int top = std::clamp(wanted.top(), screen.top(), screen.top() + screen.height() - size.height());
  return {QPoint(left, top), size};
}

}  // namespace pulsedeck
