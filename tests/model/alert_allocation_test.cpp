// Judging costs no allocation as long as no rule changes its mind.

#include "pulsedeck/model/alert_engine.h"
#include "support/alert_feed.h"
#include "support/alert_rules.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>

// Sanitizers have an allocator of their own, and only glibc lets its be called by another name.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define PULSEDECK_COUNTS_ALLOCATIONS 1
#else
#define PULSEDECK_COUNTS_ALLOCATIONS 0
#endif

namespace {

thread_local quint64 allocations = 0;

}  // namespace

#if PULSEDECK_COUNTS_ALLOCATIONS
extern "C" {
void* __libc_malloc(std::size_t size);  // NOLINT(bugprone-reserved-identifier)

// For the whole program; the other tests do not mind.
void* malloc(std::size_t size) {
  ++allocations;
  return __libc_malloc(size);
}
}
#endif

namespace pulsedeck {
namespace {

TEST(AlertEngine, JudgesWithoutAllocatingWhileNothingChanges) {
  if (PULSEDECK_COUNTS_ALLOCATIONS == 0) GTEST_SKIP() << "needs glibc's allocator";
  std::vector<AlertRule> rules;
  for (int i = 0; i < 5; ++i) {
    AlertRule rule = test::alertRule(static_cast<AlertComparison>(i), i == 1 ? -1'000 : 1'000);
    rule.id = QStringLiteral("r%1").arg(i);
    if (rule.comparison == AlertComparison::Outside) rule.threshold = -1'000;
    rule.upper = 1'000;
    rule.quietHours = DailySchedule{QTime(1, 0), QTime(2, 0)};
    rules.push_back(rule);
  }
  test::AlertFeed feed(rules);
  const MetricId metric = feed.metric("leads.new");
  qint64 time = 1'000;
  feed.engine.take(test::AlertFeed::update(metric, time, 5), feed.events);
  const quint64 before = allocations;
  for (int i = 0; i < 10'000; ++i) {
    time += 100;
    feed.engine.take(test::AlertFeed::update(metric, time, 5 + i % 10), feed.events);
    feed.engine.pass({time, time}, feed.events);
  }
  EXPECT_EQ(allocations, before);
  EXPECT_TRUE(feed.events.empty());
}

}  // namespace
}  // namespace pulsedeck
