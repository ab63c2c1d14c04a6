#pragma once

#include "pulsedeck/model/subscription_plan.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace pulsedeck {

/// Keeps what is asked of the server at what is needed. Says so only when it changes, and at most twice a
/// second however quickly pages are turned; the last need counts. GUI thread.
class SubscriptionKeeper : public QObject {
  Q_OBJECT

 public:
  static constexpr int kMinIntervalMs = 500;

  explicit SubscriptionKeeper(SubscriptionPlan plan, int minIntervalMs = kMinIntervalMs,
                              QObject* parent = nullptr);

  /// What is to be asked for now.
  [[nodiscard]] const Subscription& current() const { return current_; }

 public Q_SLOTS:
  void setPageFamilies(const QStringList& families);
  /// Those that alert rules watch, whatever the pages show.
  void setRuleFamilies(const QStringList& families);
  /// Both at once.
  void setFamilies(const QStringList& ofPages, const QStringList& ofRules);

 Q_SIGNALS:
  void changed(const Subscription& subscription);

 private:
  void update();

  SubscriptionPlan plan_;
  Subscription current_;
  QTimer pause_;
};

}  // namespace pulsedeck
