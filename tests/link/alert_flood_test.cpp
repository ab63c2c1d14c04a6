#include "pulsedeck/link/update_mailbox.h"
#include "pulsedeck/model/attention_gate.h"
#include "pulsedeck/model/metrics_store.h"
#include "support/manual_clock.h"

#include <QObject>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace pulsedeck {
namespace {

constexpr quint64 kSent = 100'000;  ///< notifications, and as many events
constexpr qint64 kLastsMs = 60'000;
constexpr qint64 kFrameMs = 33;

struct Sums {
  quint64 sent = 0;
  quint64 told = 0;
  quint64 let = 0;
  quint64 together = 0;  ///< told as "17 more"
  std::size_t mostKept = 0;
  std::size_t mostEvents = 0;
};

/// A minute's flood on its real way, from the mailbox to the store and the gate before the person, in bursts
/// that are sometimes larger than the mailbox.
class AlertFlood : public testing::TestWithParam<std::size_t> {
 protected:
  AlertFlood() {
    QObject::connect(&store_, &MetricsStore::notificationsAdded, &store_,
                     [this](const QList<Notification>& added) {
                       for (const Notification& notification : added)
                         tell(notification);
                     });
  }

  void run() {
    const qint64 begin = clock_.steadyMs();
    while (sums_.sent < kSent) {
      clock_.advance(kFrameMs);
      const auto due = std::min<quint64>(
          kSent, kSent * static_cast<quint64>(clock_.steadyMs() - begin) / static_cast<quint64>(kLastsMs));
      // Now and then frames are late.
      if (due < kSent && random_() % 8 != 0) continue;
      while (sums_.sent < due)
        send();
      frame();
    }
  }

  void send() {
    const quint64 number = sums_.sent++;
    Notification notification;
    notification.id = QStringLiteral("n%1").arg(number);
    const bool hasOwnTitle = random_() % 4 == 0;
    notification.title = QStringLiteral("Alert %1").arg(hasOwnTitle ? 1'000 + number : number % 30);
    notification.severity = static_cast<Severity>(random_() % 4);
    notification.timeMs = clock_.wallMs();
    mailbox_.putNotification(notification);
    ActivityEvent event;
    event.id = QStringLiteral("e%1").arg(number);
    event.timeMs = clock_.wallMs();
    mailbox_.putEvent(event);
  }

  void frame() {
    mailbox_.take(batch_);
    store_.apply(batch_);
    sums_.together += gate_.takeSuppressed(clock_.steadyMs());
    sums_.mostKept = std::max(sums_.mostKept, store_.notifications().entries().size());
    sums_.mostEvents = std::max(sums_.mostEvents, store_.activity().events().size());
    ASSERT_LE(store_.notifications().unreadCount(), store_.notifications().size());
  }

  void tell(const Notification& notification) {
    ++sums_.told;
    if (!gate_.admit(notification.severity, clock_.steadyMs())) {
      EXPECT_NE(notification.severity, Severity::Error) << "errors are never swallowed";
      return;
    }
    ++sums_.let;
  }

  static MetricsStore::Limits limits() {
    MetricsStore::Limits limits;
    limits.notifications = GetParam();
    return limits;
  }

  std::mt19937 random_{42};
  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, limits()};
  UpdateMailbox mailbox_{{1'000, 10'000, 1'000}};
  UpdateBatch batch_;
  AttentionGate gate_;
  Sums sums_;
};

TEST_P(AlertFlood, AddsUpAndStaysWithinItsBounds) {
  run();
  const MetricsStore::Counts counts = store_.counts();
  const NotificationCenter::Counts& center = store_.notifications().counts();
  EXPECT_EQ(center.total + counts.overflowedNotifications, kSent);
  EXPECT_EQ(center.shown + center.grouped + counts.droppedNotifications, kSent);
  EXPECT_EQ(center.shown, store_.notifications().size()) << "nobody dismissed any";
  EXPECT_EQ(center.replaced + center.repeated, 0U);
  // One that keeps a single alert has hardly ever another one to add it to.
  if (GetParam() > 1) {
    EXPECT_GT(center.grouped, kSent / 4);
  }
  EXPECT_GT(counts.overflowedNotifications, 0U) << "the mailbox was never full";

  const ActivityLog& log = store_.activity();
  EXPECT_EQ(log.events().size() + log.cleared() + counts.droppedEvents, kSent);

  EXPECT_LE(sums_.mostKept, GetParam());
  EXPECT_LE(sums_.mostEvents, MetricsStore::Limits().events);
  EXPECT_LE(static_cast<std::size_t>(store_.notifications().past().size()),
            2 * std::max(NotificationCenter::kRemembered, GetParam()));
  EXPECT_EQ(sums_.let + sums_.together + gate_.suppressed(), sums_.told);
}

INSTANTIATE_TEST_SUITE_P(Capacities, AlertFlood, testing::Values(1, 100, 10'000));

}  // namespace
}  // namespace pulsedeck
