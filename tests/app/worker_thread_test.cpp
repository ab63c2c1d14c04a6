#include "pulsedeck/app/worker_thread.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class Resident : public QObject {
 public:
  explicit Resident(QThread** endedOn) : endedOn_(endedOn) {}
  ~Resident() override { *endedOn_ = QThread::currentThread(); }

 private:
  QThread** endedOn_;
};

TEST(WorkerThread, MakesRunsAndEndsItsObjectOnOneOtherThread) {
  QThread* endedOn = nullptr;
  QThread* ranOn = nullptr;
  QThread* livesOn = nullptr;
  {
    WorkerThread<Resident> worker(QStringLiteral("worker"));
    livesOn = worker.make(&endedOn).thread();
    worker.run([&] { ranOn = QThread::currentThread(); });
  }
  EXPECT_NE(livesOn, QThread::currentThread());
  EXPECT_EQ(ranOn, livesOn);
  EXPECT_EQ(endedOn, livesOn);
}

}  // namespace
}  // namespace pulsedeck
