// A known metric costs no allocation: a message of many values takes as many as one of few.

#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"

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
void* __libc_malloc(std::size_t size);                 // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void* memory, std::size_t size);  // NOLINT(bugprone-reserved-identifier)

// For the whole program, Qt's strings and containers included; the other tests do not mind.
void* malloc(std::size_t size) {
  ++allocations;
  return __libc_malloc(size);
}
void* realloc(void* memory, std::size_t size) {
  ++allocations;
  return __libc_realloc(memory, size);
}
}
#endif

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;

QByteArray messageOf(int metrics, double value) {
  std::vector<std::pair<QString, double>> values;
  for (int i = 0; i < metrics; ++i)
    values.emplace_back(
        QStringLiteral("dashboard.a_metric_with_a_long_name_%1").arg(i, 3, 10, QLatin1Char('0')), value + i);
  return encodeMetrics(values, kNow, {1, QStringLiteral("epoch"), false});
}

quint64 allocationsFor(Decoder& decoder, const QByteArray& message) {
  const quint64 before = allocations;
  const auto decoded = decoder.decode(message, kNow);
  EXPECT_TRUE(decoded.has_value());
  return allocations - before;
}

TEST(DecoderAllocation, IsTheSameForFewAndForManyKnownMetrics) {
  if (!PULSEDECK_COUNTS_ALLOCATIONS) GTEST_SKIP() << "allocations are not counted in this build";
  MetricCatalog catalog;
  Decoder decoder(catalog);
  const QByteArray few = messageOf(5, 0.5);
  const QByteArray many = messageOf(500, 0.5);
  // Names are met and buffers grow.
  for (const QByteArray& message : {many, few, many})
    static_cast<void>(allocationsFor(decoder, message));
  const quint64 forFew = allocationsFor(decoder, few);
  EXPECT_GT(forFew, 0U) << "nothing is counted";
  EXPECT_EQ(allocationsFor(decoder, many), forFew);
}

}  // namespace
}  // namespace pulsedeck
