#pragma once

#include "pulsedeck/pacing/performance_report.h"

#include <QWidget>

class QGridLayout;

namespace pulsedeck {

class TextLabel;
class Theme;

/// How the dashboard itself is doing, in figures.
class PerformanceList : public QWidget {
  Q_OBJECT

 public:
  /// `theme` must outlive the list.
  explicit PerformanceList(const Theme& theme, QWidget* parent = nullptr);

  void setReport(const PerformanceReport& report);

 private:
  TextLabel* addRow(const QString& name);

  const Theme& theme_;
  QGridLayout* grid_;
  TextLabel* updates_;
  TextLabel* coalesced_;
  TextLabel* queued_;
  TextLabel* dropped_;
  TextLabel* frames_;
  TextLabel* work_;
  TextLabel* latency_;
  TextLabel* process_;
};

}  // namespace pulsedeck
