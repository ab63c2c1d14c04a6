#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace pulsedeck {

/// The one beat by which everything on a window changes. A frame happens only when one was requested, at most
/// `maxFramesPerSecond` times a second and at least once a second (ages have to count up), so an idle window
/// costs almost nothing. Lives on the GUI thread.
///
/// The order inside a frame is the order of the signals below, whatever the order of the connections.
class FrameClock : public QObject {
  Q_OBJECT

 public:
  static constexpr int kIdleIntervalMs = 1'000;

  explicit FrameClock(int maxFramesPerSecond, QObject* parent = nullptr);

  /// For the next frame too, even if it was requested before.
  void setMaxFramesPerSecond(int framesPerSecond);
  [[nodiscard]] int maxFramesPerSecond() const { return maxFramesPerSecond_; }

 public Q_SLOTS:
  void start();
  void stop();
  /// Asks for a frame as soon as the rate allows; further requests until then are the same one.
  void request();

 Q_SIGNALS:
  void collecting();        ///< take what came in
  void notificationsDue();  ///< then show it: toasts and badges
  void statusDue();         ///< the link's state, ages
  void cardsDue();
  void chartsDue();
  void feedsDue();
  void frameFinished();

 private:
  void arm();
  void beat();

  int maxFramesPerSecond_;
  bool running_ = false;
  bool requested_ = false;
  QTimer timer_;
  QElapsedTimer sinceLastFrame_;
};

}  // namespace pulsedeck
