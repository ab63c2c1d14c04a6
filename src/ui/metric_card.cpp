#include "pulsedeck/ui/metric_card.h"

#include "prepared_text.h"
#include "pulsedeck/ui/chart_viewport.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/metric_words.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_ranges.h"
#include "state_sign.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kPadding = 14;
constexpr int kNameTop = 11;
constexpr int kValueTop = 30;
constexpr int kValueHeight = 32;
constexpr int kNoteTop = 62;
constexpr int kTagGap = 4;
constexpr int kRightMargin = 9;  ///< where a text needs more than its room
constexpr int kSparklineHeight = 20;
constexpr int kSparklineBottom = 7;
constexpr int kTintOverhang = 5;
constexpr int kSignSize = 11;  ///< of a state
constexpr int kSignGap = 8;
constexpr qreal kFaint = 0.5;  ///< of a line whose end is old
/// Finer detail than this only makes the line restless.
constexpr double kColumnPx = 3;
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

/// As they are painted.
struct MetricCard::Texts {
  PreparedText title, tag, note;
};

MetricCard::MetricCard(CardSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent),
      spec_(std::move(spec)),
      store_(store),
      metric_(store, spec_.metric),
      periodMs_(spec_.periodMs),
      texts_(std::make_unique<Texts>()) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  // From the keyboard only: after a click Space still belongs to the window.
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  metric_.resolve();
  updateTexts();
  speak();

  connect(&store_, &MetricsStore::metricsChanged, this, &MetricCard::noteChanges);
}

MetricCard::~MetricCard() = default;

void MetricCard::noteChanges(const QList<MetricId>& ids) {
  dataDue_ = dataDue_ || metric_.isAmong(ids);
}

void MetricCard::setSpan(qint64 spanMs) {
  if (spanMs == spanMs_) return;
  spanMs_ = spanMs;
  showNow();
}

void MetricCard::setPeriod(qint64 periodMs) {
  if (periodMs == periodMs_) return;
  periodMs_ = periodMs;
  showNow();
}

void MetricCard::setPaused(bool paused) {
  if (paused == pausedAtMs_.has_value()) return;
  pausedAtMs_ = paused ? std::optional(store_.serverNowMs().value_or(0)) : std::nullopt;
  dataDue_ = true;
}

void MetricCard::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  showNow();
}

void MetricCard::showNow() {
  viewDue_ = true;
  refresh();
}

void MetricCard::refresh() {
  if (!isVisible()) return;
  const bool moved = moveWindow();
  const bool live = !pausedAtMs_;
  const bool aged = live && takeAge();
  // A card that comes into sight while paused still has to find what was shown at that time.
  const bool changed = (live || viewDue_) && std::exchange(dataDue_, false);
  if (changed) takeValue();
  if (moved || changed || viewDue_) takeSparkline();
  if (moved || changed || aged || viewDue_) {
    updateTexts();
    update(inside());
  }
  const bool counts = isCountingUp();
  const bool tinted = isTinted();
  // What has ended has to be painted too.
  if (counts || counts != wasCounting_ || tinted != wasTinted_) update(valueRect());
  wasCounting_ = counts;
  wasTinted_ = tinted;
  viewDue_ = false;
  speak();
}

bool MetricCard::isCountingUp() const {
  return countUpFrom_ && store_.clock().steadyMs() - movedAtMs_ < kCountUpMs;
}

bool MetricCard::isTinted() const {
  return countUpFrom_ && store_.clock().steadyMs() - movedAtMs_ < kTintMs;
}

/// The value on its way from the one before; it slows down as it arrives.
double MetricCard::countedValue() const {
  if (!isCountingUp()) return shown_->value;
  const double left = 1.0 - static_cast<double>(store_.clock().steadyMs() - movedAtMs_) / kCountUpMs;
  return shown_->value + (*countUpFrom_ - shown_->value) * left * left * left;
}

/// True when the sparkline now shows another stretch of time; it moves in steps of about a pixel.
bool MetricCard::moveWindow() {
  const qint64 span = std::max(comparedMs(), kMinSparklineMs);
  const qint64 step = std::max<qint64>(1, span / std::max(1, width()));
  const qint64 now = pausedAtMs_.value_or(store_.serverNowMs().value_or(0));
  return std::exchange(windowEndMs_, (now + step - 1) / step * step) != windowEndMs_;
}

/// True when the value became stale or fresh, or a stale one a second older.
bool MetricCard::takeAge() {
  const State state = currentState();
  const qint64 age =
      state == State::Stale && metric_.id() ? store_.ageMs(*metric_.id()).value_or(0) / 1'000 : 0;
  const bool stateChanged = std::exchange(state_, state) != state;
  return std::exchange(ageSeconds_, age) != age || stateChanged;
}

void MetricCard::takeValue() {
  const TimeSeries* history = metric_.resolve() ? metric_.series() : nullptr;
  if (history == nullptr) return;
  const std::optional<Sample> newest = pausedAtMs_ ? history->at(*pausedAtMs_) : history->last();
  if (!newest) return;
  const std::optional<Sample> before = std::exchange(shown_, newest);
  takeAge();
  const QString text = formatValue(newest->value, metric_.info());
  if (!before || text == formatValue(before->value, metric_.info())) return;
  roseLast_ = newest->value > before->value;
  const qint64 now = store_.clock().steadyMs();
  // What came while the card was out of sight is no news, and may be old.
  const bool calm = !viewDue_ && (!lastChangeMs_ || now - *lastChangeMs_ >= kCalmMs);
  lastChangeMs_ = now;
  // Between two states there is none to count through.
  const bool counts = calm && metric_.info().unit != Unit::State;
  countUpFrom_ = counts && !theme().reducedMotion() ? std::optional(before->value) : std::nullopt;
  movedAtMs_ = now;
}

void MetricCard::takeSparkline() {
  sparkline_.clear();
  const TimeSeries* history = metric_.series();
  if (history == nullptr) return;
  ChartViewport viewport{QRectF(0, 0, std::max(1, width()), 1), 0, 0, 0, 1};
  viewport.toMs = windowEndMs_;
  viewport.fromMs = windowEndMs_ - std::max(comparedMs(), kMinSparklineMs);
  std::vector<SeriesPoint> points = history->query(viewport.fromMs, viewport.toMs, width());
  while (pausedAtMs_ && !points.empty() && points.back().timeMs > *pausedAtMs_)
    points.pop_back();
  if (points.empty() || points.back().timeMs < viewport.fromMs) return;
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(),
                          [](const SeriesPoint& a, const SeriesPoint& b) { return a.value < b.value; });
  viewport.low = low->value;
  viewport.high = high->value;
  if (viewport.low == viewport.high) {
    viewport.low -= 1;
    viewport.high += 1;
  }
  sparkline_ = chartLines(points, viewport, 1, kColumnPx);
  for (QList<QPointF>& line : sparkline_) {
    for (QPointF& point : line)
      point.rx() /= viewport.plot.width();
  }
}

MetricCard::State MetricCard::currentState() const {
  if (!metric_.id() || !shown_) return State::Unknown;
  if (store_.freshness(*metric_.id()) != MetricsStore::Freshness::Fresh) return State::Stale;
  return passedLimit(shown_->value, metric_.info()) ? State::Limit : State::Fresh;
}

void MetricCard::updateTexts() {
  switch (state_) {
    case State::Unknown:
      note_ = tr("No value yet");
      break;
    case State::Stale:
      note_ = tr("%1 ago").arg(formatAge(ageSeconds_ * 1'000));
      break;
    case State::Limit:
      note_ = tr("limit %1")
                  .arg(formatLimit(passedLimit(shown_->value, metric_.info()).value_or(0), metric_.info()));
      break;
    case State::Fresh:
      note_ = changeText();
      break;
  }
}

/// Against the value one period ago, or the oldest one that is known, with the time that really lies between.
QString MetricCard::changeText() const {
  const TimeSeries* history = metric_.series();
  if (history == nullptr) return {};
  std::optional<Sample> then = history->at(shown_->timeMs - comparedMs());
  if (!then) then = history->oldest();
  if (!then || shown_->timeMs - then->timeMs < 1'000) return tr("First value");
  return tr("%1 in %2", "change, time")
      .arg(formatChange(then->value, shown_->value, metric_.info()),
           formatAge(shown_->timeMs - then->timeMs));
}

QString MetricCard::title() const {
  if (!spec_.title.isEmpty()) return spec_.title;
  return metric_.info().title.isEmpty() ? spec_.metric : metric_.info().title;
}

QString MetricCard::valueText() const {
  return shown_ ? formatValue(shown_->value, metric_.info()) : QString(kUnknown);
}

QString MetricCard::tagText() const {
  if (state_ == State::Stale) return tr("Stale");
  return state_ == State::Limit ? tr("Limit") : QString();
}

// At most once a second: nobody can listen faster.
void MetricCard::speak() {
  constexpr qint64 kSpokenEveryMs = 1'000;
  const qint64 now = store_.clock().steadyMs();
  if (lastSpokenMs_ && now - *lastSpokenMs_ < kSpokenEveryMs) return;
  lastSpokenMs_ = now;
  if (!shown_) {
    setAccessibleName(tr("%1 unknown").arg(title()));
    setAccessibleDescription(note_);
    return;
  }
  QString name = title() + QLatin1Char(' ') + speakValue(shown_->value, metric_.info());
  if (state_ == State::Limit) {
    const double limit = passedLimit(shown_->value, metric_.info()).value_or(shown_->value);
    name += shown_->value > limit ? tr(", above limit") : tr(", below limit");
  }
  if (state_ == State::Stale) name += tr(", stale");
  // What is held in a pause is older than what the store has.
  const qint64 age = pausedAtMs_ ? store_.serverNowMs().value_or(shown_->timeMs) - shown_->timeMs
                                 : store_.ageMs(*metric_.id()).value_or(0);
  name += tr(", updated %1 ago").arg(speakAge(std::max<qint64>(0, age)));
  setAccessibleName(name);
  setAccessibleDescription(state_ == State::Stale ? QString() : note_);
}

void MetricCard::open() {
  Q_EMIT metricChosen(spec_.metric);
}

void MetricCard::enterEvent(QEnterEvent* event) {
  Panel::enterEvent(event);
  setRaised(true);
}

void MetricCard::leaveEvent(QEvent* event) {
  Panel::leaveEvent(event);
  setRaised(false);
}

void MetricCard::focusInEvent(QFocusEvent* event) {
  Panel::focusInEvent(event);
  update();
}

void MetricCard::focusOutEvent(QFocusEvent* event) {
  Panel::focusOutEvent(event);
  update();
}

void MetricCard::mousePressEvent(QMouseEvent* event) {
  pressed_ = event->button() == Qt::LeftButton;
}

void MetricCard::mouseReleaseEvent(QMouseEvent* event) {
  const bool clicked = std::exchange(pressed_, false) && event->button() == Qt::LeftButton;
  if (clicked && rect().contains(event->position().toPoint())) open();
}

void MetricCard::keyPressEvent(QKeyEvent* event) {
  const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                     (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier);
  if (!opens) {
    Panel::keyPressEvent(event);
  } else if (!event->isAutoRepeat()) {
    open();
  }
}

void MetricCard::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Open %1").arg(title().replace(QLatin1Char('&'), QStringLiteral("&&"))), this,
                  &MetricCard::open);
  menu->addSeparator();
  auto* group = new QActionGroup(menu);
  const auto add = [&](const QString& text, qint64 periodMs) {
    QAction* action = menu->addAction(text, this, [this, periodMs] { setPeriod(periodMs); });
    action->setCheckable(true);
    action->setChecked(periodMs == periodMs_);
    group->addAction(action);
  };
  add(tr("Change over the header's range"), 0);
  for (const TimeRange& range : timeRanges()) {
    if (range.spanMs >= kMinSparklineMs) add(tr("Change over %1").arg(range.text), range.spanMs);
  }
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  menu->popup(byKey ? mapToGlobal(rect().center()) : event->globalPos());
}

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
  const int tagRoom = tagText().isEmpty() ? 0 : texts_->tag.width() + look.scaled(kTagGap);
  const int tagLeft = width() - look.scaled(kRightMargin) - texts_->tag.width();
  const bool fitsBeside = left + texts_->title.width() + look.scaled(kTagGap) <= tagLeft;
  texts_->note.set(note_, font, fitsBeside ? room : room - tagRoom);

  painter.setPen(look.tokens().muted);
  texts_->title.draw(painter, {left, top});
  texts_->note.draw(painter, {left, noteTop});
  if (tagRoom == 0) return;
  painter.setPen(look.asText(look.tokens().warning));
  texts_->tag.draw(painter, {tagLeft, fitsBeside ? top : noteTop});
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
