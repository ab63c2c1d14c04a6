#pragma once

#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace pulsedeck {

class FlatButton;
class TextLabel;

/// The alert rules that watch a metric, each with what it says and how it stands, and a way to a new one.
class MetricRules : public QWidget {
  Q_OBJECT

 public:
  /// More are only counted.
  static constexpr std::size_t kMost = 5;

  /// What is passed by reference must outlive it.
  MetricRules(const AlertMonitor& monitor, const MetricCatalog& catalog, const Theme& theme,
              QWidget* parent = nullptr);

  /// Brings it up to date, if anything is new.
  void showFor(const QString& metric, qint64 nowMs);

 Q_SIGNALS:
  void ruleChosen(const QString& id);
  void ruleRequested(const QString& metric);

 private:
  struct Line {
    QString id;
    QString name;
    QString text;  ///< "above 90 % for 2 min · Normal"

    bool operator==(const Line&) const = default;
  };
  struct Row {
    FlatButton* name;
    TextLabel* text;
  };

  [[nodiscard]] std::vector<Line> linesOf(const QString& metric, qint64 nowMs) const;
  void addRow();

  const AlertMonitor& monitor_;
  const MetricCatalog& catalog_;
  const Theme& theme_;
  QVBoxLayout* list_;
  TextLabel* more_;
  FlatButton* create_;
  QString metric_;
  std::vector<Line> lines_;
  std::size_t hidden_ = 0;
  std::vector<Row> rows_;  ///< for lines_; kept when there are fewer
};

}  // namespace pulsedeck
