// A known metric costs no allocation: a message of many values takes as many as one of few.

#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

namespace {

thread_local quint64 allocations = 0;

void* counted(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

// The whole program's; the other tests do not mind.
void* operator new(std::size_t size) {
  return counted(size);
}
void* operator new[](std::size_t size) {
  return counted(size);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;

QByteArray messageOf(int metrics, double value) {
  std::vector<std::pair<QString, double>> values;
  for (int i = 0; i < metrics; ++i)
    values.emplace_back(QStringLiteral("dashboard.a_metric_with_a_long_name_%1").arg(i), value + i);
  return encodeMetrics(values, kNow, {1, QStringLiteral("epoch"), false});
}

quint64 allocationsFor(Decoder& decoder, const QByteArray& message) {
  const quint64 before = allocations;
  const auto decoded = decoder.decode(message, kNow);
  EXPECT_TRUE(decoded.has_value());
  return allocations - before;
}

TEST(DecoderAllocation, IsTheSameForFewAndForManyKnownMetrics) {
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
