#include "chart_canvas.h"
#include "chart_events.h"
#include "chart_legend.h"
#include "chart_pointer.h"
#include "panel_head.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/qt_compat.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"
#include "pulsedeck/ui/time_text.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

// What is pointed at in a TimeChart, by mouse, by key or in another chart, and what is said of it.

namespace pulsedeck {

namespace {

/// So near to a point the crosshair shows its value, even where no line goes on.
constexpr double kPointerReachPx = 8;
/// So near to a mark the crosshair tells what it stands for.
constexpr double kEventReachPx = 6;
/// A key moves the crosshair at least so far.
constexpr double kKeyStepPx = 2;

std::optional<PointerStep> stepFor(int key) {
  switch (key) {
    case Qt::Key_Left:
      return PointerStep::Earlier;
    case Qt::Key_Right:
      return PointerStep::Later;
    case Qt::Key_Home:
      return PointerStep::First;
    case Qt::Key_End:
      return PointerStep::Last;
    default:
      return std::nullopt;
  }
}

qint64 timeOf(double px, const ChartViewport& viewport) {
  return viewport.timeAt(viewport.plot.left() + px) - viewport.fromMs;
}

}  // namespace

void TimeChart::pointAt(std::optional<double> x) {
  const bool inside = x && *x >= viewport_.plot.left() && *x <= viewport_.plot.right();
  pointer_->pointAt(inside ? x : std::nullopt);
  updateCrosshair();
}

void TimeChart::setPointedElsewhere(std::optional<qint64> timeMs) {
  if (timeMs == pointer_->elsewhere()) return;
  pointer_->setElsewhere(timeMs);
  if (isVisible()) updateCrosshair();
}

bool TimeChart::stepPointer(int key) {
  if (key == Qt::Key_Escape && pointer_->keyed()) {
    pointer_->setKeyed(std::nullopt);
    updateCrosshair();
    return true;
  }
  const std::optional<PointerStep> step = stepFor(key);
  if (!step) return false;
  std::vector<const std::vector<SeriesPoint>*> shown;
  for (const Series& series : series_) {
    if (series.legend->isChecked()) shown.push_back(&series.points);
  }
  const std::optional<qint64> from = pointer_->own(viewport_);
  const std::optional<qint64> to =
      steppedTime(shown, viewport_, from, *step, std::max<qint64>(1, timeOf(kKeyStepPx, viewport_)));
  if (!to) return true;  // there is no further one
  pointer_->pointAt(std::nullopt);
  pointer_->setKeyed(to);
  updateCrosshair();
  speechDue_ = true;
  speakIfDue();
  return true;
}

void TimeChart::tellPointer() {
  const std::optional<qint64> pointed = pointer_->own(viewport_);
  if (std::exchange(pointedMs_, pointed) != pointed) Q_EMIT pointedAt(pointed);
}

void TimeChart::updateCrosshair() {
  tellPointer();
  crosshairText_.clear();
  const std::optional<double> x =
      canvas_->message().isEmpty() ? pointer_->x(viewport_) : std::optional<double>();
  if (!x) {
    canvas_->setCrosshair(std::nullopt);
    return;
  }
  Crosshair crosshair = crosshairAt(*x);
  crosshairText_ = crosshair.time;
  for (const Crosshair::Row& row : crosshair.rows)
    crosshairText_ +=
        QLatin1Char('\n') + (row.label.isEmpty() ? row.value : row.label + QLatin1Char(' ') + row.value);
  for (const Crosshair::Note& note : crosshair.notes)
    crosshairText_ += QLatin1Char('\n') + note.text;
  canvas_->setCrosshair(std::move(crosshair));
}

Crosshair TimeChart::crosshairAt(double x) const {
  const qint64 time = viewport_.timeAt(x);
  const qint64 reach = timeOf(kPointerReachPx, viewport_);
  Crosshair crosshair;
  crosshair.x = x;
  crosshair.time = formatMoment(time, nowMs());
  for (std::size_t i = 0; i < series_.size(); ++i) {
    const Series& series = series_[i];
    if (!series.legend->isChecked()) continue;
    const std::optional<Sample> sample = sampleNear(series.points, time, reach);
    Crosshair::Row row;
    row.color = colorOf(series);
    row.mark = seriesMark(i);
    if (sample)
      row.point = QPointF(viewport_.x(sample->timeMs), viewport_.y(sample->value * series.spec.scale));
    if (series_.size() > 1) row.label = labelOf(series);
    row.value = sample ? formatValue(sample->value, infoOf(series)) : QString(kUnknown);
    crosshair.rows.push_back(row);
  }
  addNotes(crosshair);
  return crosshair;
}

/// What happened there, where it is this chart that is pointed at.
void TimeChart::addNotes(Crosshair& crosshair) const {
  const bool isWanted = pointer_->wanted() && !pointer_->own(viewport_) && !pointer_->elsewhere();
  if (const auto oldest = oldestMs(); isWanted && oldest && *pointer_->wanted() < *oldest) {
    crosshair.notes.push_back({std::nullopt, {}, tr("older than what is known")});
  }
  if (!isWanted && !pointer_->own(viewport_)) return;
  const auto told = events_->at(crosshair.x, theme().scaledF(kEventReachPx));
  if (!told) return;
  std::optional<SeriesMark> mark = eventShape(told->mark.family, told->mark.severity);
  const QColor color = eventColor(told->mark.family, told->mark.severity, theme());
  for (const QString& line : told->lines)
    crosshair.notes.push_back({std::exchange(mark, std::nullopt), color, line});
}

void TimeChart::speakIfDue() {
  if (!speechDue_) return;
  const qint64 now = store_.clock().steadyMs();
  if (spokenAtMs_ && now - *spokenAtMs_ < kSpeakEveryMs) return;
  speechDue_ = false;
  spokenAtMs_ = now;
  const QString values = spokenValues();
  announceValue(this, values);
  Q_EMIT valuesSpoken(values);
}

QString TimeChart::spokenValues() const {
  const std::optional<double> x = pointer_->x(viewport_);
  const qint64 time = x ? viewport_.timeAt(*x) : viewport_.toMs;
  // While nothing is pointed at, the newest value holds, however old.
  const qint64 reach = x ? timeOf(kPointerReachPx, viewport_) : viewport_.toMs - viewport_.fromMs;
  QStringList parts;
  if (x) parts << formatMoment(time, nowMs());
  for (const Series& series : series_) {
    if (!series.legend->isChecked()) continue;
    const std::optional<Sample> sample = sampleNear(series.points, time, reach);
    parts << labelOf(series) + QLatin1Char(' ') +
                 (sample ? speakValue(sample->value, infoOf(series)) : tr("unknown"));
  }
  if (x && pointer_->own(viewport_)) {
    if (const auto told = events_->at(*x, theme().scaledF(kEventReachPx))) parts << told->lines;
  }
  return parts.join(QStringLiteral(", "));
}

QString TimeChart::spokenDescription() const {
  if (!canvas_->message().isEmpty()) return canvas_->message();
  const qint64 now = nowMs();
  const QString stretch = tr("From %1 to %2, %3", "times; live, paused or not live")
                              .arg(formatMoment(viewport_.fromMs, now), formatMoment(viewport_.toMs, now),
                                   chosen_ ? tr("not live")
                                   : held_ ? tr("paused")
                                           : tr("live"));
  const QStringList limits = limitTexts();
  QStringList parts{stretch, spokenValues()};
  parts += ageTexts();
  if (!spec_.realtime) parts << panelNote(spec_);
  parts += limits;
  return parts.join(QStringLiteral(". "));
}

}  // namespace pulsedeck
