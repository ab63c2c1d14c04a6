// The engine against one that decides each sample anew from all before it, by the words of the header.

#include "pulsedeck/model/alert_engine.h"
#include "support/alert_feed.h"
#include "support/alert_rules.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace pulsedeck {
namespace {

struct Fed {
  Sample sample;
  bool breakBefore = false;
};

/// "raised at 5", "ended at 7" for Above, Below and Outside; live samples in order.
std::vector<std::string> naive(const AlertRule& rule, const std::vector<Fed>& fed) {
  const auto isBeyond = [&](double value) {
    if (rule.comparison == AlertComparison::Above) return value > rule.threshold;
    if (rule.comparison == AlertComparison::Below) return value < rule.threshold;
    return value < rule.threshold || value > rule.upper;
  };
  const auto isBack = [&](double value) {
    if (rule.comparison == AlertComparison::Above) return value <= rule.threshold - rule.hysteresis;
    if (rule.comparison == AlertComparison::Below) return value >= rule.threshold + rule.hysteresis;
    return value >= rule.threshold + rule.hysteresis && value <= rule.upper - rule.hysteresis;
  };
  std::vector<std::string> said;
  bool raised = false;
  std::size_t from = 0;  // nothing before it counts any more
  for (std::size_t i = 0; i < fed.size(); ++i) {
    const qint64 time = fed[i].sample.timeMs;
    if (raised) {
      if (!isBack(fed[i].sample.value)) continue;
      raised = false;
      from = i + 1;
      said.push_back("ended at " + std::to_string(time));
      continue;
    }
    // How far back it has been beyond the limit without anything that begins the wait anew.
    std::optional<std::size_t> first;
    for (std::size_t j = i + 1; j-- > from && isBeyond(fed[j].sample.value);) {
      first = j;
      const bool waitsAnew =
          j > 0 && fed[j].breakBefore && fed[j].sample.timeMs - fed[j - 1].sample.timeMs > rule.forMs;
      if (waitsAnew) break;
    }
    if (!first || time - fed[*first].sample.timeMs < rule.forMs) continue;
    raised = true;
    said.push_back("raised at " + std::to_string(time) + " since " +
                   std::to_string(fed[*first].sample.timeMs));
  }
  return said;
}

std::vector<std::string> wordsOf(const std::vector<AlertEvent>& events) {
  std::vector<std::string> said;
  for (const AlertEvent& event : events) {
    if (event.kind == AlertEvent::Kind::Fired) {
      said.push_back("raised at " + std::to_string(event.firing.raisedMs) + " since " +
                     std::to_string(event.firing.startedMs));
    } else {
      said.push_back("ended at " + std::to_string(event.firing.endedMs.value_or(-1)));
    }
  }
  return said;
}

class RandomRun {
 public:
  explicit RandomRun(quint32 seed) : random_(seed) {}

  int whole(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

  AlertRule rule() {
    static constexpr AlertComparison kComparisons[] = {AlertComparison::Above, AlertComparison::Below,
                                                       AlertComparison::Outside};
    AlertRule rule =
        test::alertRule(kComparisons[whole(0, 2)], whole(-2, 4), whole(0, 1) == 0 ? 0 : whole(1, 20'000));
    rule.upper = rule.threshold + whole(0, 6);
    rule.hysteresis = rule.comparison == AlertComparison::Outside
                          ? (rule.upper - rule.threshold) / 2 * whole(0, 1)
                          : whole(0, 3);
    return rule;
  }
  std::vector<Fed> samples() {
    std::vector<Fed> fed;
    qint64 time = 1'000'000;
    for (int i = whole(1, 300); i > 0; --i) {
      time += whole(0, 4) == 0 ? 0 : whole(1, 6'000);
      fed.push_back({{time, static_cast<double>(whole(-5, 9))}, whole(0, 15) == 0});
    }
    return fed;
  }

 private:
  std::mt19937 random_;
};

TEST(AlertEngineProperty, SaysWhatItsHeaderSays) {
  for (quint32 seed = 0; seed < 400; ++seed) {
    RandomRun run(seed);
    const AlertRule rule = run.rule();
    ASSERT_FALSE(check(rule)) << check(rule)->text().toStdString();
    const std::vector<Fed> fed = run.samples();
    test::AlertFeed feed({rule});
    for (const Fed& one : fed) {
      MetricUpdate update =
          test::AlertFeed::update(feed.metric("leads.new"), one.sample.timeMs, one.sample.value);
      update.breakBefore = one.breakBefore;
      feed.engine.take(update, feed.events);
    }
    ASSERT_EQ(wordsOf(feed.events), naive(rule, fed)) << "seed " << seed;
  }
}

TEST(AlertEngineProperty, NoSpikeIsLostHoweverSamplesAreFolded) {
  for (quint32 seed = 0; seed < 200; ++seed) {
    RandomRun run(seed);
    AlertRule rule = run.rule();
    rule.forMs = 0;
    const std::vector<Fed> fed = run.samples();
    test::AlertFeed feed({rule});
    bool anyRaised = false;
    const AlertCondition condition(rule);
    for (std::size_t i = 0; i < fed.size();) {
      MetricUpdate update =
          test::AlertFeed::update(feed.metric("leads.new"), fed[i].sample.timeMs, fed[i].sample.value);
      for (int many = run.whole(1, 30); many > 0 && i < fed.size(); --many, ++i) {
        const Sample sample = fed[i].sample;
        if (sample.value < update.low.value) update.low = sample;
        if (sample.value > update.high.value) update.high = sample;
        update.last = sample;
        anyRaised = anyRaised || condition.isBeyond(sample.value, false);
      }
      feed.engine.take(update, feed.events);
    }
    ASSERT_EQ(!feed.events.empty(), anyRaised) << "seed " << seed;
    const bool endsRaised = !feed.events.empty() && feed.events.back().kind == AlertEvent::Kind::Fired;
    ASSERT_EQ(feed.engine.openCount(), endsRaised ? 1U : 0U) << "seed " << seed;
  }
}

/// Whatever comes in whatever order: each firing ends at most once, and only what was told is resolved.
TEST(AlertEngineProperty, EventsArePairedWhateverComes) {
  for (quint32 seed = 0; seed < 200; ++seed) {
    RandomRun run(seed);
    AlertRule rule = run.rule();
    if (run.whole(0, 2) == 0) rule.comparison = AlertComparison::NoData;
    if (run.whole(0, 2) == 0) rule.quietHours = DailySchedule{QTime(0, 10), QTime(0, 25)};
    test::AlertFeed feed({rule});
    qint64 now = 1'000'000;
    for (int i = 0; i < 400; ++i) {
      now += run.whole(0, 5'000);
      MetricUpdate update = test::AlertFeed::update(feed.metric("leads.new"), now - run.whole(0, 3) * 200'000,
                                                    run.whole(-5, 9));
      update.arrivalMs = now;
      update.replayed = run.whole(0, 3) == 0;
      update.breakBefore = run.whole(0, 9) == 0;
      switch (run.whole(0, 9)) {
        case 0:
          feed.engine.pass({now, now}, feed.events);
          break;
        case 1:
          feed.engine.resume(now);
          break;
        case 2:
          feed.engine.acknowledge(rule.id, update.id);
          break;
        case 3:
          feed.engine.snooze(rule.id, update.id, now);
          feed.engine.wake(now + run.whole(-1, 0));
          break;
        default:
          feed.engine.take(update, feed.events);
      }
    }
    bool isTold = false;
    for (const AlertEvent& event : feed.events) {
      const bool isFired = event.kind == AlertEvent::Kind::Fired;
      const bool isResolved = event.kind == AlertEvent::Kind::Resolved;
      ASSERT_FALSE(isFired && isTold) << "seed " << seed;
      ASSERT_FALSE(isResolved && !isTold) << "seed " << seed;
      ASSERT_EQ(isFired, !event.firing.endedMs) << "seed " << seed;
      isTold = isFired || (isTold && !isResolved);
    }
    ASSERT_LE(feed.engine.openCount(), 1U);
  }
}

}  // namespace
}  // namespace pulsedeck
