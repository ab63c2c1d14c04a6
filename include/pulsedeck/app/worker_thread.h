#pragma once

#include <QMetaObject>
#include <QObject>
#include <QString>
#include <QThread>

#include <memory>
#include <utility>

namespace pulsedeck {

/// A thread with an event loop for an object that has to live there, from its making to its end.
template <typename Object>
class WorkerThread {
 public:
  explicit WorkerThread(const QString& name) : anchor_(new QObject) {
    thread_.setObjectName(name);
    anchor_->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::finished, anchor_, &QObject::deleteLater);
    thread_.start();
  }
  ~WorkerThread() {
    run([this] { object_.reset(); });
    thread_.quit();
    thread_.wait();
  }
  WorkerThread(const WorkerThread&) = delete;
  WorkerThread& operator=(const WorkerThread&) = delete;

  /// Makes the object on its thread; waits for it.
  template <typename... Arguments>
  Object& make(Arguments&&... arguments) {
    run([&] { object_ = std::make_unique<Object>(std::forward<Arguments>(arguments)...); });
    return *object_;
  }
  /// Has `work` done with the object on its thread, and does not wait.
  template <typename Work>
  void post(Work work) {
    QMetaObject::invokeMethod(
        anchor_, [this, work = std::move(work)] { work(*object_); }, Qt::QueuedConnection);
  }
  /// Runs `work` on the thread and waits for it.
  template <typename Work>
  void run(Work work) {
    QMetaObject::invokeMethod(anchor_, std::move(work), Qt::BlockingQueuedConnection);
  }

 private:
  QThread thread_;
  QObject* anchor_;  ///< deleted by its thread
  std::unique_ptr<Object> object_;
};

}  // namespace pulsedeck
