#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/panel.h"

#include <QUrl>

class QFormLayout;

namespace pulsedeck {

class NotificationActions;
class TextLabel;

/// All that is known of one notification, and what can be done about it.
class NotificationDetails : public Panel {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive it.
  NotificationDetails(MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Null: says that none is chosen.
  void setEntry(const NotificationEntry* entry);

 Q_SIGNALS:
  void openRequested(const QUrl& url);
  /// The store is changed.
  void acted();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] TextLabel* addFact(QFormLayout* facts, const QString& name);

  MetricsStore& store_;
  std::optional<NotificationEntry> entry_;
  TextLabel* title_;
  TextLabel* message_;
  TextLabel* hint_;
  QWidget* factsBox_;
  TextLabel* severity_;
  TextLabel* category_;
  TextLabel* state_;
  TextLabel* first_;
  TextLabel* last_;
  TextLabel* count_;
  TextLabel* link_;
  NotificationActions* actions_;
};

}  // namespace pulsedeck
