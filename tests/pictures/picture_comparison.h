#pragma once

#include <QImage>

namespace pulsedeck::test {

/// How much of a picture looks otherwise than another of the same size. Both are seen from a distance, so
/// that how an edge is smoothed makes no difference, and a missing panel does.
struct PictureDifference {
  static constexpr double kTolerated = 0.005;

  double share = 1;  ///< of the area, 0 … 1; 1 where the sizes differ
  QImage marked;     ///< the second picture, faint, with what differs in red

  [[nodiscard]] bool isTolerable() const { return share <= kTolerated; }
};

[[nodiscard]] PictureDifference comparePictures(const QImage& expected, const QImage& actual);

}  // namespace pulsedeck::test
