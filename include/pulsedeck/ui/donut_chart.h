#pragma once

#include "pulsedeck/ui/group_panel.h"

#include <QHash>
#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

/// Where a donut's parts lie: the ring beside its legend, or above it where there is no room beside.
struct DonutLayout {
  QRect ring;  ///< a square
  QRect legend;
};
[[nodiscard]] DonutLayout layoutDonut(const QRect& room, int largestRing, int legendWidth, int gap);

/// The newest values of a group of metrics as shares of their total, which stands in the middle: those of a
/// prefix largest first, those of a list in its order. What does not fit is put together.
class DonutChart : public GroupPanel {
  Q_OBJECT

 public:
  struct Slice {
    QString name;
    QString value;      ///< with the age of a stale one; an em dash for an unknown one
    QString share;      ///< of the total, "23 %"; empty where it has none
    double part = 0;    ///< the same, 0 … 1
    QString color;      ///< as in the page's file, or empty
    int colorSlot = 0;  ///< of the colours in turn, where there is none; -1 for what is put together
    std::optional<double> number = std::nullopt;  ///< the value, absent for an unknown one
    bool stale = false;

    bool operator==(const Slice&) const = default;
  };

  /// `store` and `theme` must outlive the chart.
  DonutChart(const PanelSpec& spec, const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] ChartTable exportTable() const override;

  [[nodiscard]] const std::vector<Slice>& slices() const { return slices_; }
  /// In the middle: the sum of what is known; an em dash where the units have none.
  [[nodiscard]] QString totalText() const { return total_; }
  /// Below it: what the total is of, and how fresh.
  [[nodiscard]] QString captionText() const { return caption_; }

 protected:
  void takeValues() override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Part {
    const MetricGroup::Member* member;
    MetricGroup::Value value;
  };

  [[nodiscard]] std::vector<Part> currentParts() const;
  void takeTotal(const std::vector<Part>& parts, double total);
  [[nodiscard]] std::vector<Slice> slicesOf(const std::vector<Part>& parts, double total);
  void giveColorSlots(std::vector<Slice>& slices);
  void speak();
  [[nodiscard]] QColor colorOf(const Slice& slice) const;
  [[nodiscard]] int legendWidth() const;
  void paintRing(QPainter& painter, const QRect& ring) const;
  void paintTotal(QPainter& painter, const QRect& ring) const;
  void paintLegend(QPainter& painter, const QRect& room) const;
  void paintEntry(QPainter& painter, const QRect& line, const Slice& slice, int shareRoom) const;

  std::vector<Slice> slices_;
  QHash<QString, int> colorSlots_;  ///< kept as long as a slice is shown, or colours would swap with ranks
  QString total_;
  QString caption_;
  QString staleText_;
};

}  // namespace pulsedeck
