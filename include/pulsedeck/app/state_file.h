#pragma once

#include <QByteArray>
#include <QString>
#include <QThreadPool>

#include <tl/expected.hpp>

#include <functional>

namespace pulsedeck {

/// One file of the state folder: readable by the operator alone, written atomically and on a thread of its
/// own, so that no disk holds up a frame.
class StateFile {
 public:
  /// `subject` names it in the log.
  StateFile(QString path, QString subject, qint64 maxBytes);
  /// Waits until all is written.
  ~StateFile();

  /// Empty where there is no file. The error is one line.
  [[nodiscard]] tl::expected<QByteArray, QString> read() const;
  /// A file that is of no use is kept as *.broken, with a line in the log.
  void putAside(const QString& fault);
  /// `content` is called on the writing thread. One write after the other, so the newest is the last. Whether
  /// it worked is for StateFaults to tell.
  void write(std::function<QByteArray()> content);
  /// In turn with what is written; that there is none is no fault.
  void remove();
  void waitForDone() { writer_.waitForDone(); }

 private:
  const QString path_;
  const QString subject_;
  const qint64 maxBytes_;
  QThreadPool writer_;
};

}  // namespace pulsedeck
