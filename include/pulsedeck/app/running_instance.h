#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

namespace pulsedeck {

/// Lets one dashboard at a time use a state file: the first to ask has it until it ends, and hears of later
/// ones, which are to leave. Nothing is sent between them but that somebody asks. What a crash left behind is
/// no hindrance.
class RunningInstance : public QObject {
  Q_OBJECT

 public:
  static constexpr int kPatienceMs = 10'000;

  /// `lockFile` is beside the state that is to be of one alone.
  explicit RunningInstance(const QString& lockFile, QObject* parent = nullptr);

  /// Also where it cannot be told, as on a disk that cannot be written: nobody is kept from starting then.
  [[nodiscard]] bool isFirst() const { return isFirst_; }
  /// Asks the first one to show itself; true when it answers. One that is about to end is waited for: then
  /// this is the first. Blocks.
  [[nodiscard]] bool callFirst(int patienceMs = kPatienceMs);
  /// This one is about to end: it is called no more, but keeps its lock.
  void stopAnswering() { server_.close(); }

 Q_SIGNALS:
  /// Somebody started another one.
  void called();

 private:
  [[nodiscard]] bool lock();
  void listen();
  [[nodiscard]] bool answers(int patienceMs) const;

  QLockFile lock_;
  const QString name_;  ///< of the socket
  bool isFirst_ = false;
  QLocalServer server_;
};

}  // namespace pulsedeck
