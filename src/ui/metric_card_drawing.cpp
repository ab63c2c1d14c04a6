// How a card is painted.
#include "metric_card_texts.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"
#include "state_sign.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr int kPadding = 14;
constexpr int kNameTop = 11;
constexpr int kValueTop = 30;
constexpr int kValueHeight = 32;
constexpr int kNoteTop = 62;
constexpr int kTagGap = 4;
constexpr int kTagIcon = 13;  ///< of a limit that is worse than a warning
constexpr int kTagIconGap = 3;
constexpr int kRightMargin = 9;  ///< where a text needs more than its room
constexpr int kSparklineHeight = 20;
constexpr int kSparklineBottom = 7;
constexpr int kTintOverhang = 5;
constexpr int kSignSize = 11;  ///< of a state
constexpr int kSignGap = 8;
constexpr qreal kFaint = 0.5;  ///< of a line whose end is old
constexpr int kSmallestValuePx = 17;

/// The widths of texts whose digits all take the same room, so that a changing value does not dance. Qt has
/// no means for that before 6.7.
class TabularText {
 public:
  explicit TabularText(const QFont& font) : font_(font), metrics_(font) {
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
      digitWidth_ = std::max(digitWidth_, metrics_.horizontalAdvance(QChar(digit)));
  }

  [[nodiscard]] qreal width(const QString& text) const {
    qreal width = 0;
    for (const QChar character : text)
      width += advance(character);
    return width;
  }

  void draw(QPainter& painter, QPointF baseline, const QString& text) const {
    painter.setFont(font_);
    qreal x = baseline.x();
    for (const QChar character : text) {
      const qreal room = advance(character);
      const qreal own = metrics_.horizontalAdvance(character);
      painter.drawText(QPointF(x + (room - own) / 2, baseline.y()), QString(character));
      x += room;
    }
  }

 private:
  [[nodiscard]] qreal advance(QChar character) const {
    return character.isDigit() ? digitWidth_ : metrics_.horizontalAdvance(character);
  }

  QFont font_;
  QFontMetricsF metrics_;
  qreal digitWidth_ = 0;
};

/// The value as large and as exact as its room allows.
struct FittedValue {
  QString text;
  QFont font;
};

FittedValue fitted(double value, const MetricInfo& info, const QFont& font, int smallestPx, int room) {
  FittedValue fit{formatValue(value, info), font};
  while (TabularText(fit.font).width(fit.text) > room && fit.font.pixelSize() > smallestPx)
    fit.font.setPixelSize(fit.font.pixelSize() - 1);
  if (TabularText(fit.font).width(fit.text) <= room) return fit;
  // Three digits or so of it.
  constexpr double kShortSteps = 1'000;
  const double step = std::pow(10.0, std::floor(std::log10(std::abs(value) / kShortSteps)) + 1);
  return {formatAxisValue(std::round(value / step) * step, step, info), font};
}

}  // namespace

QRect MetricCard::valueRect() const {
  const Theme& look = theme();
  const int overhang = look.scaled(kTintOverhang);
  return {look.scaled(kPadding) - overhang, look.scaled(kValueTop),
          width() - 2 * (look.scaled(kPadding) - overhang), look.scaled(kValueHeight)};
}

void MetricCard::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  // The ring reaches to the edges, which a part that is painted anew may touch.
  if (hasFocus()) paintFocusRing(painter, rect(), theme(), theme().scaled(Theme::kPanelRadius));
  if (event->rect().intersects(valueRect())) paintValue(painter);
  if (valueRect().contains(event->rect())) return;
  paintTexts(painter);
  paintSparkline(painter);
}

// The tag stands at the end of the first line, unless the title needs that room.
void MetricCard::paintTexts(QPainter& painter) {
  const Theme& look = theme();
  const QFont font = look.font(TextRole::Label);
  const int left = look.scaled(kPadding);
  const int room = width() - 2 * left;
  const int top = look.scaled(kNameTop);
  const int noteTop = look.scaled(kNoteTop);
  texts_->title.set(title(), font, room);
  texts_->tag.set(tagText(), font);
  const int icon = passed_ && passed_->severity == Severity::Error ? look.scaled(kTagIcon + kTagIconGap) : 0;
  const int tagWidth = texts_->tag.width() + icon;
  const int tagRoom = tagText().isEmpty() ? 0 : tagWidth + look.scaled(kTagGap);
  const int tagLeft = width() - look.scaled(kRightMargin) - tagWidth;
  const bool fitsBeside = left + texts_->title.width() + look.scaled(kTagGap) <= tagLeft;
  texts_->note.set(note_, font, fitsBeside ? room : room - tagRoom);

  painter.setPen(look.tokens().muted);
  texts_->title.draw(painter, {left, top});
  texts_->note.draw(painter, {left, noteTop});
  if (tagRoom > 0) paintTag(painter, tagLeft, fitsBeside ? top : noteTop);
}

/// A worse limit than a warning's has a shape beside its colour.
void MetricCard::paintTag(QPainter& painter, int left, int top) const {
  const Theme& look = theme();
  const bool isError = passed_ && passed_->severity == Severity::Error;
  const QColor color = look.asText(isError ? look.tokens().error : look.tokens().warning);
  if (isError) {
    const int size = look.scaled(kTagIcon);
    painter.drawPixmap(left, top + (texts_->tag.height() - size) / 2,
                       tintedIcon(lookOf(Severity::Error).icon, color, size, devicePixelRatioF()));
    left += size + look.scaled(kTagIconGap);
  }
  painter.setPen(color);
  texts_->tag.draw(painter, {left, top});
}

void MetricCard::paintValue(QPainter& painter) const {
  const Theme& look = theme();
  const QRect room = valueRect();
  const int overhang = look.scaled(kTintOverhang);
  const int smallest = look.scaled(kSmallestValuePx);
  const QFont font = look.font(TextRole::CardValue);
  FittedValue shown{QString(kUnknown), font};
  if (shown_) {
    shown = fitted(countedValue(), metric_.info(), font, smallest,
                   width() - look.scaled(kPadding + kRightMargin));
  }
  const TabularText text(shown.font);
  if (isTinted()) {
    const bool good = roseLast_ == (metric_.info().good == GoodDirection::Up);
    const QColor color = metric_.info().good == GoodDirection::Neither ? look.tokens().accent
                         : good                                        ? look.tokens().ok
                                                                       : look.tokens().error;
    // What lies beyond the room would stay when the tint ends.
    const qreal width = std::min<qreal>(text.width(shown.text) + 2 * overhang, room.width());
    const QRectF tint(room.left(), room.top(), width, room.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.asFill(color));
    painter.drawRoundedRect(tint, look.scaled(Theme::kControlRadius), look.scaled(Theme::kControlRadius));
  }
  const QFontMetrics metrics(shown.font);
  const int baseline = room.top() + (room.height() + metrics.capHeight()) / 2;
  painter.setPen(state_ == State::Fresh || state_ == State::Limit ? look.tokens().text : look.tokens().muted);
  qreal left = room.left() + overhang;
  text.draw(painter, QPointF(left, baseline), shown.text);
  if (!shown_ || metric_.info().unit != Unit::State) return;
  const std::optional<PillKind> sign = signOfState(shown_->value);
  if (!sign) return;
  const int size = look.scaled(kSignSize);
  left += text.width(shown.text) + look.scaled(kSignGap);
  paintStateSign(painter, QRectF(left, baseline - (metrics.capHeight() + size) / 2.0, size, size), *sign,
                 stateColor(*sign, look));
}

void MetricCard::paintSparkline(QPainter& painter) const {
  const Theme& look = theme();
  const QRectF room(1, height() - look.scaled(kSparklineBottom + kSparklineHeight), width() - 2,
                    look.scaled(kSparklineHeight));
  painter.setClipRect(room);
  if (state_ == State::Stale) painter.setOpacity(kFaint);
  const QString family =
      spec_.color.isEmpty() ? metric_.info().name.section(QLatin1Char('.'), 0, 0) : spec_.color;
  painter.setPen(QPen(look.familyColor(family), 1));
  for (const QList<QPointF>& line : sparkline_) {
    QPolygonF points;
    points.reserve(line.size());
    for (const QPointF& point : line)
      points << QPointF(room.left() + point.x() * room.width(), room.top() + point.y() * room.height());
    if (points.size() == 1) points << points.front() + QPointF(1, 0);
    painter.drawPolyline(points);
  }
}

}  // namespace pulsedeck
