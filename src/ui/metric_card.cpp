#include "pulsedeck/ui/metric_card.h"

#include "metric_card_texts.h"
#include "pulsedeck/ui/chart_viewport.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/metric_words.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_ranges.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

/// Finer detail than this only makes the line restless.
constexpr double kColumnPx = 3;

}  // namespace

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
  connect(&store_, &MetricsStore::ruleLimitsChanged, this, &MetricCard::takeLimits);
}

MetricCard::~MetricCard() = default;

void MetricCard::noteChanges(const QList<MetricId>& ids) {
  dataDue_ = dataDue_ || metric_.isAmong(ids);
}

// Limits are the operator's own doing, and show at once, in a pause too.
void MetricCard::takeLimits() {
  if (takeAge()) showNow();
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
  if (paused == held_.has_value()) return;
  held_ = paused ? std::optional(HeldMoment(store_)) : std::nullopt;
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
  const State before = state_;
  const bool moved = moveWindow();
  const bool live = !held_;
  const bool aged = live && takeAge();
  // A card that comes into sight while paused still has to find what was shown at that time.
  const bool changed = (live || viewDue_) && std::exchange(dataDue_, false);
  if (changed) {
    takeValue();
    update(valueRect());
  }
  restDue_ = restDue_ || moved || changed;
  if (aged || viewDue_ || state_ != before || isRestDue()) takeRest();
  const bool counts = isCountingUp();
  const bool tinted = isTinted();
  // What has ended has to be painted too.
  if (counts || counts != wasCounting_ || tinted != wasTinted_) update(valueRect());
  wasCounting_ = counts;
  wasTinted_ = tinted;
  viewDue_ = false;
  speak();
}

bool MetricCard::isRestDue() const {
  return restDue_ && store_.clock().steadyMs() - restTakenAtMs_ >= kRestEveryMs;
}

/// All but the value itself.
void MetricCard::takeRest() {
  takeSparkline();
  updateTexts();
  update(inside());
  restDue_ = false;
  restTakenAtMs_ = store_.clock().steadyMs();
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
  const qint64 now = held_ ? held_->timeMs() : store_.serverNowMs().value_or(0);
  return std::exchange(windowEndMs_, (now + step - 1) / step * step) != windowEndMs_;
}

/// True when the value became stale or fresh, or a stale one a second older.
bool MetricCard::takeAge() {
  const State state = currentState();
  const std::optional<MetricLimit> passed = state == State::Limit ? limitPassed() : std::nullopt;
  const bool passedOther = std::exchange(passed_, passed) != passed;
  const qint64 age = state == State::Stale ? ageMs() / 1'000 : 0;
  const bool stateChanged = std::exchange(state_, state) != state || passedOther;
  return std::exchange(ageSeconds_, age) != age || stateChanged;
}

void MetricCard::takeValue() {
  const TimeSeries* history = metric_.resolve() ? metric_.series() : nullptr;
  if (history == nullptr) return;
  const std::optional<Sample> newest = held_ ? history->at(held_->timeMs()) : history->last();
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
  while (held_ && !points.empty() && points.back().timeMs > held_->timeMs())
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
  const auto freshness = held_ ? held_->freshness(spec_.metric) : store_.freshness(*metric_.id());
  if (freshness != MetricsStore::Freshness::Fresh) return State::Stale;
  return limitPassed() ? State::Limit : State::Fresh;
}

/// Of what is shown; in a pause, when that began.
qint64 MetricCard::ageMs() const {
  return held_ ? held_->ageMs(*shown_) : store_.ageMs(*metric_.id()).value_or(0);
}

std::optional<MetricLimit> MetricCard::limitPassed() const {
  return worstPassed(shown_->value, metric_.info(), store_.ruleLimits(*metric_.id()));
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
      note_ = tr("limit %1").arg(formatLimit(passed_ ? passed_->value : 0, metric_.info()));
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
  name += limitSpoken();
  if (state_ == State::Stale) name += tr(", stale");
  // What is held in a pause is older than what the store has.
  const qint64 age = held_ ? store_.serverNowMs().value_or(shown_->timeMs) - shown_->timeMs
                           : store_.ageMs(*metric_.id()).value_or(0);
  name += tr(", updated %1 ago").arg(speakAge(std::max<qint64>(0, age)));
  setAccessibleName(name);
  setAccessibleDescription(state_ == State::Stale ? QString() : note_);
}

/// With the rule, where it is not the catalogue that expects it.
QString MetricCard::limitSpoken() const {
  if (!passed_) return {};
  const QString side = passed_->above ? tr(", above limit") : tr(", below limit");
  if (!passed_->severity) return side;
  return side + QLatin1Char(' ') +
         tr("of %1 (%2)", "an alert rule, its severity").arg(passed_->rule, lookOf(*passed_->severity).word);
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
  menu->addAction(tr("New alert rule…"), this, [this] { Q_EMIT ruleRequested(spec_.metric); });
  menu->addSeparator();
  auto* group = new QActionGroup(menu);
  const auto add = [&](const QString& text, qint64 periodMs) {
    QAction* action = menu->addAction(text, this, [this, periodMs] {
      setPeriod(periodMs);
      Q_EMIT periodChosen(periodMs);
    });
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

}  // namespace pulsedeck
