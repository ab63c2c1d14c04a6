#include "termination_signals.h"

#include <QSocketNotifier>

#if defined(Q_OS_UNIX)
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace pulsedeck {

#if defined(Q_OS_UNIX)

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler reaches nothing but static data.
int signalPipe[2] = {-1, -1};

void writeToPipe(int number) {
  const char byte = static_cast<char>(number);
  [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

}  // namespace

TerminationSignals::TerminationSignals(Also also, QObject* parent) : QObject(parent) {
  if (pipe(signalPipe) != 0) return;
  for (const int end : signalPipe)
    fcntl(end, F_SETFD, FD_CLOEXEC);
  notifier_ = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
  connect(notifier_.get(), &QSocketNotifier::activated, this, [this] {
    char byte = 0;
    if (read(signalPipe[0], &byte, 1) != 1) return;
    if (byte == SIGUSR1) {
      Q_EMIT userSignalReceived();
    } else {
      Q_EMIT received();
    }
  });
  struct sigaction action = {};
  action.sa_handler = writeToPipe;
  action.sa_flags = SA_RESTART;
  for (const int signal : kSignals)
    sigaction(signal, &action, nullptr);
  if (also == Also::UserSignal) sigaction(SIGUSR1, &action, nullptr);
}

TerminationSignals::~TerminationSignals() {
  if (notifier_ == nullptr) return;
  for (const int signal : kSignals)
    std::signal(signal, SIG_DFL);
  std::signal(SIGUSR1, SIG_DFL);
  notifier_.reset();
  close(signalPipe[0]);
  close(signalPipe[1]);
}

#else

TerminationSignals::TerminationSignals(Also, QObject* parent) : QObject(parent) {}

TerminationSignals::~TerminationSignals() = default;

#endif

}  // namespace pulsedeck
