#include "message_feed.h"
#include "pulsedeck/app/worker_thread.h"
#include "pulsedeck/link/realtime_client.h"
#include "thread_time.h"

#include <QEventLoop>
#include <QTimer>
#include <QWebSocket>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <memory>

// What one message costs the thread that receives it, from the socket on: all benchmarks here take the same
// bytes from the same sender, which runs on another thread. Time is the receiving thread's processor time.

namespace pulsedeck {
namespace {

constexpr int kMessages = 10'000;
constexpr int kTakeIntervalMs = 33;

struct Feed {
  explicit Feed(MessageFeed::Frames frames)
      : thread(QStringLiteral("feed")), feed(thread.make(platformMessages(kMessages), frames)) {
    thread.run([this] { url = feed.url(); });
  }
  WorkerThread<MessageFeed> thread;
  MessageFeed& feed;
  QUrl url;
};

const QUrl& feedOf(MessageFeed::Frames frames) {
  static const Feed text(MessageFeed::Frames::Text);
  static const Feed binary(MessageFeed::Frames::Binary);
  return frames == MessageFeed::Frames::Text ? text.url : binary.url;
}

MessageFeed::Frames framesOf(const benchmark::State& state) {
  return state.range(0) == 0 ? MessageFeed::Frames::Text : MessageFeed::Frames::Binary;
}

/// Counts messages and ends the loop with the last one.
class Count {
 public:
  void add() {
    if (++messages_ == 1) begin_ = threadSeconds();
    if (messages_ < kMessages) return;
    seconds_ = threadSeconds() - begin_;
    loop_.quit();
  }
  double wait() {
    loop_.exec();
    return seconds_;
  }

 private:
  QEventLoop loop_;
  int messages_ = 0;
  double begin_ = 0;
  double seconds_ = 0;
};

template <typename Take>
void receiveWith(benchmark::State& state, Take take) {
  for (auto _ : state) {
    Count count;
    QWebSocket socket;
    QObject::connect(&socket, &QWebSocket::connected, [&] { socket.sendTextMessage(QStringLiteral("go")); });
    QObject::connect(&socket, &QWebSocket::textMessageReceived, [&](const QString& message) {
      take(message.toUtf8());
      count.add();
    });
    QObject::connect(&socket, &QWebSocket::binaryMessageReceived, [&](const QByteArray& message) {
      take(message);
      count.add();
    });
    socket.open(feedOf(framesOf(state)));
    state.SetIterationTime(count.wait());
  }
  state.SetItemsProcessed(state.iterations() * kMessages);
}

/// The part that is Qt's.
void receiveOnly(benchmark::State& state) {
  receiveWith(state, [](const QByteArray& message) { benchmark::DoNotOptimize(message.size()); });
}

/// What a program does that takes the nearest tools: the yardstick.
void receiveAndParseDom(benchmark::State& state) {
  receiveWith(state, [](const QByteArray& message) {
    benchmark::DoNotOptimize(nlohmann::json::parse(message.begin(), message.end()));
  });
}

/// The whole link: receiving, checking, decoding, ordering, coalescing, and the taking that the GUI does.
void receiveIntoMailbox(benchmark::State& state) {
  const SystemClock clock;
  for (auto _ : state) {
    MetricCatalog catalog;
    UpdateMailbox mailbox;
    UpdateBatch batch;
    Count count;
    RealtimeClient::Settings settings;
    settings.url = feedOf(framesOf(state));
    settings.random = [] { return 0.5; };
    RealtimeClient client(settings, catalog, mailbox, clock);
    QObject::connect(&client, &RealtimeClient::metricsReceived, [&] { count.add(); });
    QTimer taker;
    QObject::connect(&taker, &QTimer::timeout, [&] { mailbox.take(batch); });
    taker.start(kTakeIntervalMs);
    client.connectToServer({});
    state.SetIterationTime(count.wait());
  }
  state.SetItemsProcessed(state.iterations() * kMessages);
}

BENCHMARK(receiveOnly)->ArgName("binary")->Arg(0)->Arg(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(receiveAndParseDom)
    ->ArgName("binary")
    ->Arg(0)
    ->Arg(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(receiveIntoMailbox)
    ->ArgName("binary")
    ->Arg(0)
    ->Arg(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pulsedeck
