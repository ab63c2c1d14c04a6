#include "pictures/few_colors.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <vector>

namespace pulsedeck::test {

namespace {

constexpr qsizetype kColors = 256;

int distance(QRgb a, QRgb b) {
  const int red = qRed(a) - qRed(b);
  const int green = qGreen(a) - qGreen(b);
  const int blue = qBlue(a) - qBlue(b);
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

/// One after the other those that the picture lacks most: used much, and far from those chosen before.
QList<QRgb> chosenColors(const QImage& picture) {
  QHash<QRgb, qint64> counts;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x)
      ++counts[picture.pixel(x, y)];
  }
  struct Candidate {
    QRgb color;
    qint64 count;
    qint64 distance;
    bool operator<(const Candidate& other) const {
      const qint64 error = count * distance;
      const qint64 otherError = other.count * other.distance;
      return error != otherError ? error < otherError : color < other.color;
    }
  };
  std::vector<Candidate> candidates;
  for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
    candidates.push_back({it.key(), it.value(), distance(qRgb(0, 0, 0), qRgb(255, 255, 255))});
  QList<QRgb> chosen;
  while (chosen.size() < kColors) {
    const Candidate worst = *std::max_element(candidates.begin(), candidates.end());
    if (worst.distance == 0) break;
    chosen << worst.color;
    for (Candidate& candidate : candidates)
      candidate.distance = std::min<qint64>(candidate.distance, distance(candidate.color, worst.color));
  }
  return chosen;
}

}  // namespace

QImage withFewColors(const QImage& picture) {
  const QList<QRgb> colors = chosenColors(picture);
  QImage result(picture.size(), QImage::Format_Indexed8);
  result.setColorTable(colors);
  QHash<QRgb, uchar> nearest;
  for (int y = 0; y < picture.height(); ++y) {
    uchar* row = result.scanLine(y);
    for (int x = 0; x < picture.width(); ++x) {
      const QRgb color = picture.pixel(x, y);
      auto known = nearest.constFind(color);
      if (known == nearest.constEnd()) {
        const auto best = std::min_element(colors.begin(), colors.end(), [color](QRgb a, QRgb b) {
          return distance(a, color) < distance(b, color);
        });
        known = nearest.insert(color, static_cast<uchar>(best - colors.begin()));
      }
      row[x] = *known;
    }
  }
  return result;
}

}  // namespace pulsedeck::test
