#include "load_message.h"

#include "pulsedeck/protocol/encoder.h"

#include <algorithm>

namespace pulsedeck {

namespace {

/// Placeholders that no value of a metric looks like.
constexpr qint64 kTimestampMark = 1'111'111'111'111;
constexpr quint64 kSeqMark = 2'222'222'222;
constexpr char kEpochMark[] = "epoch-mark";
constexpr qsizetype kRoomForParts = 64;

}  // namespace

LoadMessage::LoadMessage(const std::vector<std::pair<QString, double>>& values)
    : encoded_(encodeMetrics(values, kTimestampMark, {kSeqMark, QString::fromLatin1(kEpochMark), false})) {
  const auto cutAt = [this](const QByteArray& mark, Part part) {
    const qsizetype begin = encoded_.lastIndexOf(mark);
    Q_ASSERT(begin >= 0);
    return Cut{begin, begin + mark.size(), part};
  };
  cuts_ = {cutAt(QByteArray::number(kTimestampMark), Part::Timestamp),
           cutAt(QByteArray::number(kSeqMark), Part::Seq), cutAt(kEpochMark, Part::Epoch)};
  std::sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.begin < b.begin; });
}

QByteArray LoadMessage::text(qint64 timestampMs, quint64 seq, const QByteArray& epoch) const {
  QByteArray text;
  text.reserve(encoded_.size() + kRoomForParts);
  qsizetype done = 0;
  for (const Cut& cut : cuts_) {
    text.append(encoded_.constData() + done, cut.begin - done);
    switch (cut.part) {
      case Part::Timestamp:
        text.append(QByteArray::number(timestampMs));
        break;
      case Part::Seq:
        text.append(QByteArray::number(seq));
        break;
      case Part::Epoch:
        text.append(epoch);
        break;
    }
    done = cut.end;
  }
  return text.append(encoded_.constData() + done, encoded_.size() - done);
}

}  // namespace pulsedeck
