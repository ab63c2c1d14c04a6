#include "pulsedeck/ui/accessible_widgets.h"

#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/time_chart.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QLatin1StringView>
#include <QMetaObject>

namespace pulsedeck {

namespace {

/// A card: a button that opens its metric, with what it shows as a value too.
class AccessibleCard : public QAccessibleWidget {
 public:
  explicit AccessibleCard(MetricCard* card) : QAccessibleWidget(card, QAccessible::Button), card_(card) {}

  [[nodiscard]] QString text(QAccessible::Text what) const override {
    return what == QAccessible::Value ? card_->valueText() : QAccessibleWidget::text(what);
  }

  [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  // Queued, since the card may be gone when its metric has been opened.
  void doAction(const QString& action) override {
    if (action != pressAction()) return QAccessibleWidget::doAction(action);
    QMetaObject::invokeMethod(card_, &MetricCard::open, Qt::QueuedConnection);
  }

 private:
  MetricCard* card_;
};

/// A chart of lines: what it shows in words, made when somebody asks.
class AccessibleTimeChart : public QAccessibleWidget {
 public:
  explicit AccessibleTimeChart(TimeChart* chart)
      : QAccessibleWidget(chart, QAccessible::Chart), chart_(chart) {}

  [[nodiscard]] QString text(QAccessible::Text what) const override {
    if (what == QAccessible::Value) return chart_->spokenValues();
    if (what == QAccessible::Description) return chart_->spokenDescription();
    return QAccessibleWidget::text(what);
  }

 private:
  TimeChart* chart_;
};

/// A button that does by request just what a click does. Qt's own switches checkable ones without telling who
/// listens to clicks, so that a screen reader would turn no page.
class AccessibleButton : public QAccessibleWidget {
 public:
  explicit AccessibleButton(QAbstractButton* button) : QAccessibleWidget(button) {}

  [[nodiscard]] QString text(QAccessible::Text what) const override {
    const QString text = QAccessibleWidget::text(what);
    return what == QAccessible::Name && text.isEmpty() ? button().text().remove(u'&') : text;
  }

  // Asked for anew, because Qt makes this object before the button has its properties.
  [[nodiscard]] QAccessible::Role role() const override {
    if (!button().isCheckable()) return QAccessible::PushButton;
    const QButtonGroup* group = button().group();
    return group != nullptr && group->exclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
  }

  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.checkable = button().isCheckable();
    state.checked = button().isChecked();
    state.pressed = button().isDown();
    return state;
  }

  [[nodiscard]] QStringList actionNames() const override {
    return QStringList{pressAction()} + QAccessibleWidget::actionNames();
  }

  // Queued, because a menu or a dialog that opens must not keep the asker waiting.
  void doAction(const QString& action) override {
    if (action == pressAction()) {
      QMetaObject::invokeMethod(&button(), &QAbstractButton::click, Qt::QueuedConnection);
    } else {
      QAccessibleWidget::doAction(action);
    }
  }

 private:
  [[nodiscard]] QAbstractButton& button() const { return *static_cast<QAbstractButton*>(widget()); }
};

struct ClassRole {
  QLatin1StringView name;
  QAccessible::Role role;
};

/// Also for what derives from these.
constexpr ClassRole kRoles[] = {
    {QLatin1StringView("pulsedeck::BarChart"), QAccessible::Chart},
    {QLatin1StringView("pulsedeck::DonutChart"), QAccessible::Chart},
    {QLatin1StringView("pulsedeck::FunnelChart"), QAccessible::Chart},
    {QLatin1StringView("pulsedeck::Toast"), QAccessible::AlertMessage},
    {QLatin1StringView("pulsedeck::Popover"), QAccessible::Dialog},
    {QLatin1StringView("pulsedeck::HeaderBar"), QAccessible::ToolBar},
    {QLatin1StringView("pulsedeck::Panel"), QAccessible::Grouping},
};

QAccessibleInterface* accessibleFor(const QString& className, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  if (widget == nullptr) return nullptr;
  if (auto* card = qobject_cast<MetricCard*>(widget)) return new AccessibleCard(card);
  if (auto* chart = qobject_cast<TimeChart*>(widget)) return new AccessibleTimeChart(chart);
  // Of its own classes Qt knows better, but for the buttons that we paint ourselves.
  const bool isOurs =
      className.startsWith(QLatin1StringView("pulsedeck::")) || className == QLatin1StringView("QPushButton");
  if (auto* button = qobject_cast<QAbstractButton*>(widget); button != nullptr && isOurs)
    return new AccessibleButton(button);
  for (const ClassRole& known : kRoles) {
    if (className == known.name) return new QAccessibleWidget(widget, known.role);
  }
  return nullptr;
}

}  // namespace

// Qt keeps a factory once, however often it is given.
void installAccessibleWidgets() {
  QAccessible::installFactory(accessibleFor);
}

}  // namespace pulsedeck
