#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace pulsedeck {

/// Turns SIGINT, SIGTERM and SIGHUP into a signal in the event loop, through a pipe, since a signal handler
/// may do next to nothing; SIGUSR1 too if that is wanted. One at a time; does nothing on Windows.
class TerminationSignals : public QObject {
  Q_OBJECT

 public:
  enum class Also { Nothing, UserSignal };
  explicit TerminationSignals(Also also = Also::Nothing, QObject* parent = nullptr);
  ~TerminationSignals() override;

 Q_SIGNALS:
  void received();
  void userSignalReceived();

 private:
  std::unique_ptr<QSocketNotifier> notifier_;
};

}  // namespace pulsedeck
