#include "pulsedeck/app/command_runner.h"

#include <QDeadlineTimer>
#include <QList>

#include <spdlog/spdlog.h>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace pulsedeck {

namespace {

constexpr int kLookEveryMs = 20;

/// A QProcess ends its program when it goes, so this one never does. It is the run's end.
void leaveRunning(QProcess* process) {
  static auto* const left = new QList<QProcess*>;
  left->push_back(process);
}

}  // namespace

CommandRunner::CommandRunner(const QProcessEnvironment& environment, Limits limits, QObject* parent)
    : QObject(parent), environment_(environment), limits_(limits) {}

CommandRunner::~CommandRunner() {
  startWaitingWithin(limits_.graceMs);
  if (!waiting_.empty()) spdlog::warn("alerts: {} commands were not run before the end", waiting_.size());
  for (QProcess* process : std::as_const(running_)) {
    process->disconnect(this);
    leaveRunning(process);
  }
}

void CommandRunner::startWaitingWithin(int ms) {
  const QDeadlineTimer deadline(ms);
  // The turn of what waits may have come just now.
  startNext();
  while (!waiting_.empty() && !running_.isEmpty() && !deadline.hasExpired()) {
    const QList<QProcess*> running = running_.values();
    for (QProcess* process : running)
      process->waitForFinished(kLookEveryMs);
    startNext();
  }
}

void CommandRunner::run(const Command& command) {
  if (waiting_.size() >= limits_.waiting) {
    waiting_.pop_front();
    ++dropped_;
    if (!std::exchange(droppedTold_, true)) Q_EMIT dropped(dropped_);
  }
  waiting_.push_back(command);
  startNext();
}

void CommandRunner::startNext() {
  while (!waiting_.empty() && running_.size() < limits_.atOnce) {
    const Command command = std::move(waiting_.front());
    waiting_.pop_front();
    start(command);
  }
  if (waiting_.empty()) droppedTold_ = false;
}

void CommandRunner::start(const Command& command) {
  auto* process = new QProcess;
  QStringList parts = QProcess::splitCommand(command.line);
  process->setProgram(parts.isEmpty() ? QString() : parts.takeFirst());
  process->setArguments(parts);
  QProcessEnvironment environment = environment_;
  for (auto it = command.variables.cbegin(); it != command.variables.cend(); ++it)
    environment.insert(it.key(), it.value());
  process->setProcessEnvironment(environment);
  process->setStandardInputFile(QProcess::nullDevice());
  process->setStandardOutputFile(QProcess::nullDevice());
  process->setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
  // A group of its own, so that what it starts can be ended with it.
  process->setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
  running_.insert(process);
  connect(process, &QProcess::finished, this,
          [this, process, subject = command.subject](int code, QProcess::ExitStatus status) {
            QString fault;
            if (late_.contains(process)) {
              fault = tr("it took longer than %1 s and was ended").arg(limits_.timeMs / 1'000);
            } else if (status != QProcess::NormalExit) {
              fault = tr("it crashed");
            } else if (code != 0) {
              fault = tr("it ended with code %1").arg(code);
            }
            finish(process, subject, fault);
          });
  connect(process, &QProcess::errorOccurred, this,
          [this, process, subject = command.subject](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) finish(process, subject, tr("it cannot be started"));
          });
  auto* const limit = new QTimer(process);
  limit->setSingleShot(true);
  connect(limit, &QTimer::timeout, this, [this, process] {
    late_.insert(process);
    end(*process);
  });
  limit->start(limits_.timeMs);
  process->start();
}

void CommandRunner::finish(QProcess* process, const QString& subject, const QString& fault) {
  if (!running_.remove(process)) return;
  late_.remove(process);
  process->deleteLater();
  if (fault.isEmpty()) {
    told_.remove(subject);
    Q_EMIT succeeded(subject);
  } else if (!told_.contains(subject)) {
    told_.insert(subject);
    Q_EMIT failed(subject, fault);
  }
  // Not from within a start that failed.
  QMetaObject::invokeMethod(this, &CommandRunner::startNext, Qt::QueuedConnection);
}

void CommandRunner::end(QProcess& process) {
#ifdef Q_OS_UNIX
  const auto group = static_cast<pid_t>(process.processId());
  if (group > 0) ::kill(-group, SIGKILL);
#endif
  process.kill();
}

}  // namespace pulsedeck
