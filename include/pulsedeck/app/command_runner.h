#pragma once

#include <QHash>
#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSet>
#include <QString>
#include <QTimer>

#include <deque>

namespace pulsedeck {

/// Runs programs, a few at once, the others waiting: without a shell, without input, their output thrown
/// away, ended with all they started when they take too long. Lives on one thread.
class CommandRunner : public QObject {
  Q_OBJECT

 public:
  struct Limits {
    int atOnce = 4;
    std::size_t waiting = 100;  ///< beyond that the oldest goes
    int timeMs = 30'000;
    int graceMs = 2'000;  ///< at the end, for what waits for its turn
  };
  struct Command {
    QString subject;                    ///< whose: failures are told once for each
    QString line;                       ///< a program and its arguments; with spaces in double quotes
    QHash<QString, QString> variables;  ///< besides those of the environment
  };

  /// `environment` is what every program gets.
  CommandRunner(const QProcessEnvironment& environment, Limits limits, QObject* parent = nullptr);
  /// What runs goes on by itself, what waits is started while there is room within Limits::graceMs.
  ~CommandRunner() override;

  void run(const Command& command);
  [[nodiscard]] std::size_t running() const { return static_cast<std::size_t>(running_.size()); }

 Q_SIGNALS:
  /// Ran and ended well.
  void succeeded(const QString& subject);
  /// Once, until one of that subject ends well.
  void failed(const QString& subject, const QString& reason);
  /// There was no room; once, until all have run. `count` have gone so far.
  void dropped(quint64 count);

 private:
  void startNext();
  void startWaitingWithin(int ms);
  void start(const Command& command);
  void finish(QProcess* process, const QString& subject, const QString& fault);
  void end(QProcess& process);

  const QProcessEnvironment environment_;
  const Limits limits_;
  std::deque<Command> waiting_;
  QSet<QProcess*> running_;
  QSet<QProcess*> late_;  ///< of those, they were ended
  QSet<QString> told_;    ///< subjects that failed
  quint64 dropped_ = 0;
  bool droppedTold_ = false;
};

}  // namespace pulsedeck
