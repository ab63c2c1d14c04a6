#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/chart_limits.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/held_moment.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/watched_metric.h"

#include <QList>
#include <QPointF>

#include <memory>
#include <optional>
#include <vector>

namespace pulsedeck {

/// One metric at a glance: name, value, change over a period, sparkline; says when it is stale, past its
/// expected range or an alert rule's limit, or unknown. Speaks its content as one sentence, its accessible
/// name. A click, Enter or Space opens the metric; its context menu chooses the period.
class MetricCard : public Panel, public MetricView {
  Q_OBJECT

 public:
  static constexpr int kCountUpMs = 300;
  static constexpr int kTintMs = 900;
  /// Values that come faster than this replace each other without counting up.
  static constexpr qint64 kCalmMs = 500;
  /// Note and sparkline follow values that come faster than this so often: nobody reads faster.
  static constexpr qint64 kRestEveryMs = 250;
  /// The sparkline shows at least this much time.
  static constexpr qint64 kMinSparklineMs = 5 * 60 * 1'000;

  /// `store` and `theme` must outlive the card.
  MetricCard(CardSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);
  ~MetricCard() override;

  void refresh() override;
  void setSpan(qint64 spanMs) override;
  void setPaused(bool paused) override;
  /// Of the change that is shown, and of the sparkline; 0 follows the span.
  void setPeriod(qint64 periodMs);
  [[nodiscard]] qint64 periodMs() const { return periodMs_; }
  /// The page's own, before the operator chose another.
  [[nodiscard]] qint64 periodByDefaultMs() const { return spec_.periodMs; }
  [[nodiscard]] const QString& metric() const { return spec_.metric; }
  /// As if it were clicked.
  void open();

  /// The texts now shown, for tests and screen readers.
  [[nodiscard]] QString valueText() const;
  [[nodiscard]] QString noteText() const { return note_; }  ///< change, age or limit
  [[nodiscard]] QString tagText() const;                    ///< "Stale", "Limit", or empty
  [[nodiscard]] bool isCountingUp() const;
  [[nodiscard]] bool isMoving() const override { return isCountingUp(); }

 Q_SIGNALS:
  /// The operator wants to see more of it.
  void metricChosen(const QString& name);
  /// The operator wants an alert rule for it.
  void ruleRequested(const QString& metric);
  /// The operator chose it in the menu.
  void periodChosen(qint64 periodMs);

 protected:
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  struct Texts;
  enum class State { Unknown, Fresh, Limit, Stale };

  void noteChanges(const QList<MetricId>& ids);
  void showNow();
  bool moveWindow();
  bool takeAge();
  void takeValue();
  [[nodiscard]] bool isRestDue() const;
  void takeRest();
  [[nodiscard]] bool isTinted() const;
  [[nodiscard]] double countedValue() const;
  void takeSparkline();
  void updateTexts();
  void speak();
  [[nodiscard]] State currentState() const;
  [[nodiscard]] qint64 ageMs() const;
  /// The worst limit that the value is past: an alert rule's or the catalogue's.
  [[nodiscard]] std::optional<MetricLimit> limitPassed() const;
  void takeLimits();
  [[nodiscard]] QString limitSpoken() const;
  /// The period of change and sparkline.
  [[nodiscard]] qint64 comparedMs() const { return periodMs_ > 0 ? periodMs_ : spanMs_; }
  [[nodiscard]] QString changeText() const;
  [[nodiscard]] QString title() const;
  [[nodiscard]] QRect valueRect() const;
  void paintTexts(QPainter& painter);
  void paintTag(QPainter& painter, int left, int top) const;
  void paintValue(QPainter& painter) const;
  void paintSparkline(QPainter& painter) const;

  const CardSpec spec_;
  const MetricsStore& store_;
  WatchedMetric metric_;
  qint64 spanMs_ = kMinSparklineMs;
  qint64 periodMs_ = 0;
  bool pressed_ = false;
  std::optional<HeldMoment> held_;
  bool dataDue_ = true;
  bool viewDue_ = true;
  bool restDue_ = false;
  qint64 restTakenAtMs_ = 0;  ///< monotonic clock

  std::optional<Sample> shown_;
  State state_ = State::Unknown;
  std::optional<MetricLimit> passed_;  ///< in State::Limit
  QString note_;
  qint64 ageSeconds_ = 0;
  qint64 windowEndMs_ = 0;
  std::unique_ptr<Texts> texts_;
  std::vector<QList<QPointF>> sparkline_;  ///< in shares of its room, 0 … 1 from the top left

  std::optional<double> countUpFrom_;  ///< where the newest change started, if it is shown as a movement
  qint64 movedAtMs_ = 0;               ///< monotonic clock
  bool wasCounting_ = false;
  bool wasTinted_ = false;
  bool roseLast_ = false;
  std::optional<qint64> lastChangeMs_;  ///< monotonic clock
  std::optional<qint64> lastSpokenMs_;  ///< monotonic clock
};

}  // namespace pulsedeck
