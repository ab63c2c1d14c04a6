#include "pulsedeck/pacing/frame_clock.h"

#include <algorithm>
#include <utility>

namespace pulsedeck {

FrameClock::FrameClock(int maxFramesPerSecond, QObject* parent)
    : QObject(parent), maxFramesPerSecond_(maxFramesPerSecond), timer_(this) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &FrameClock::beat);
}

void FrameClock::setMaxFramesPerSecond(int framesPerSecond) {
  const bool isFaster = framesPerSecond > std::exchange(maxFramesPerSecond_, framesPerSecond);
  if (isFaster && running_ && requested_) arm();
}

void FrameClock::start() {
  running_ = true;
  requested_ = false;
  sinceLastFrame_.invalidate();
  request();
}

void FrameClock::stop() {
  running_ = false;
  timer_.stop();
}

void FrameClock::request() {
  if (!running_ || std::exchange(requested_, true)) return;
  arm();
}

void FrameClock::arm() {
  const qint64 interval = requested_ ? 1'000 / maxFramesPerSecond_ : kIdleIntervalMs;
  const qint64 elapsed = sinceLastFrame_.isValid() ? sinceLastFrame_.elapsed() : interval;
  timer_.setTimerType(requested_ ? Qt::PreciseTimer : Qt::CoarseTimer);
  timer_.start(static_cast<int>(std::max<qint64>(0, interval - elapsed)));
}

void FrameClock::beat() {
  // A request that comes during the beat is for the next one.
  requested_ = false;
  sinceLastFrame_.start();
  Q_EMIT collecting();
  Q_EMIT notificationsDue();
  Q_EMIT statusDue();
  Q_EMIT cardsDue();
  Q_EMIT chartsDue();
  Q_EMIT feedsDue();
  Q_EMIT frameFinished();
  if (running_) arm();
}

}  // namespace pulsedeck
