#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/series_statistics.h"
#include "pulsedeck/ui/panel.h"

#include <array>
#include <optional>

class QGridLayout;

namespace pulsedeck {

class TextLabel;

/// The figures of a stretch of time in a row, or in two where it is narrow.
class StatisticsStrip : public Panel {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  explicit StatisticsStrip(const Theme& theme, QWidget* parent = nullptr);

  /// Of a stretch that long; absent where nothing is known there.
  void setFigures(const std::optional<SeriesStatistics>& figures, const MetricInfo& info, qint64 spanMs);

  /// What it needs at that width, in one row or in two.
  [[nodiscard]] int heightAt(int width);

 private:
  struct Figure {
    TextLabel* name = nullptr;
    TextLabel* value = nullptr;
  };
  static constexpr std::size_t kFigures = 5;

  void layOut(int columns);
  void set(std::size_t figure, std::optional<double> value, bool estimated, const MetricInfo& info);

  QGridLayout* grid_;
  std::array<Figure, kFigures> figures_;
  TextLabel* note_;
  int columns_ = 0;
};

}  // namespace pulsedeck
