#pragma once

#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/ui/alert_rule_desk.h"
#include "ui/metric_feed.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <memory>
#include <vector>

namespace pulsedeck::test {

constexpr auto kCpu = "system_health.cpu_usage";
constexpr auto kErrorRate = "system_health.error_rate";

inline AlertRule alertRule(const char* id, const char* name, const char* metric, double threshold,
                           Severity severity = Severity::Warning) {
  AlertRule rule;
  rule.id = QLatin1String(id);
  rule.name = QLatin1String(name);
  rule.metric = QLatin1String(metric);
  rule.threshold = threshold;
  rule.severity = severity;
  return rule;
}

/// A live store with two metrics, three rules that watch them, and a window for dialogs.
struct AlertRulesFixture : MetricFeed {
  AlertRulesFixture() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    describe(R"({"metrics": [
      {"name": "system_health.cpu_usage", "title": "CPU usage", "unit": "percent", "precision": 0, "good": "down",
       "expected": {"max": 90}},
      {"name": "system_health.error_rate", "title": "Error rate", "unit": "percent", "precision": 1,
       "good": "down"}]})");
    monitor.setRules({alertRule("cpu", "CPU high", kCpu, 80),
                      alertRule("errors", "Many errors", kErrorRate, 2, Severity::Error),
                      alertRule("cold", "CPU idle", kCpu, 500)});
    window.resize(1'000, 700);
    window.show();
  }
  ~AlertRulesFixture() { QLocale::setDefault(locale); }

  [[nodiscard]] const AlertRule* rule(const char* id) const {
    for (const AlertRule& known : monitor.rules()) {
      if (known.id == QLatin1String(id)) return &known;
    }
    return nullptr;
  }
  template <typename Widget>
  [[nodiscard]] Widget* child(const char* name) const {
    return window.findChild<Widget*>(QLatin1String(name));
  }
  /// Presses the button of that text in the box of that name; false where there is none.
  bool answer(const char* box, const QString& text) const {
    auto* question = child<QMessageBox>(box);
    if (question == nullptr) return false;
    for (QAbstractButton* button : question->buttons()) {
      if (button->text().remove(QLatin1Char('&')) != text) continue;
      QTest::mouseClick(button, Qt::LeftButton);
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      return true;
    }
    return false;
  }

  QLocale locale;
  AlertMonitor monitor{store, catalog};
  QWidget window;
  AlertRuleDesk desk{monitor, store, theme, window};
};

}  // namespace pulsedeck::test
