#include "pulsedeck/app/subscription_keeper.h"

#include <utility>

namespace pulsedeck {

SubscriptionKeeper::SubscriptionKeeper(SubscriptionPlan plan, int minIntervalMs, QObject* parent)
    : QObject(parent), plan_(std::move(plan)), current_(plan_.wanted()), pause_(this) {
  pause_.setSingleShot(true);
  pause_.setInterval(minIntervalMs);
  connect(&pause_, &QTimer::timeout, this, &SubscriptionKeeper::update);
}

void SubscriptionKeeper::setPageFamilies(const QStringList& families) {
  setFamilies(families, plan_.rules);
}

void SubscriptionKeeper::setRuleFamilies(const QStringList& families) {
  setFamilies(plan_.pages, families);
}

void SubscriptionKeeper::setFamilies(const QStringList& ofPages, const QStringList& ofRules) {
  plan_.pages = ofPages;
  plan_.rules = ofRules;
  if (!pause_.isActive()) update();
}

void SubscriptionKeeper::update() {
  Subscription wanted = plan_.wanted();
  if (wanted == current_) return;
  current_ = std::move(wanted);
  pause_.start();
  Q_EMIT changed(current_);
}

}  // namespace pulsedeck
