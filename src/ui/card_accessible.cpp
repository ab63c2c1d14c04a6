#include "card_accessible.h"

#include "pulsedeck/ui/metric_card.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMetaObject>

namespace pulsedeck {

namespace {

class CardAccessible : public QAccessibleWidget {
 public:
  explicit CardAccessible(MetricCard* card) : QAccessibleWidget(card, QAccessible::Button), card_(card) {}

  [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& action) override {
    if (action != pressAction()) return QAccessibleWidget::doAction(action);
    // Later, since the card may be gone when it has been opened.
    QMetaObject::invokeMethod(card_, &MetricCard::open, Qt::QueuedConnection);
  }

 private:
  MetricCard* card_;
};

QAccessibleInterface* interfaceFor(const QString&, QObject* object) {
  auto* const card = qobject_cast<MetricCard*>(object);
  return card == nullptr ? nullptr : new CardAccessible(card);
}

}  // namespace

void makeCardsAccessible() {
  static const bool installed = (QAccessible::installFactory(interfaceFor), true);
  static_cast<void>(installed);
}

}  // namespace pulsedeck
