#pragma once

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/pause_banner.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck::test {

inline DashboardSpec pageOfOneCard(const QString& id, const QString& title) {
  DashboardSpec spec;
  spec.id = id;
  spec.title = title;
  RowSpec row;
  row.cards = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}}};
  spec.rows = {row};
  return spec;
}

/// The real window with two pages of a card each, and a frame clock that the test beats.
class MainWindowFixture : public testing::Test {
 protected:
  MainWindowFixture() {
    metric_ = *fixture_.catalog.intern("leads.new");
    MainWindow::Options options;
    options.pages = {pageOfOneCard(QStringLiteral("one"), QStringLiteral("First")),
                     pageOfOneCard(QStringLiteral("two"), QStringLiteral("Second"))};
    options.configFile = QStringLiteral("/some/where.ini");
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    beat();
  }

  /// What the frame clock does in a frame.
  void beat() {
    Q_EMIT frames_.notificationsDue();
    Q_EMIT frames_.statusDue();
    Q_EMIT frames_.cardsDue();
    Q_EMIT frames_.chartsDue();
    Q_EMIT frames_.feedsDue();
  }

  void receive(double value) {
    UpdateBatch batch;
    batch.status.state = ConnectionState::Live;
    MetricUpdate update;
    update.id = metric_;
    update.first = update.low = update.high = update.last = Sample{fixture_.clock.wallMs(), value};
    update.count = 1;
    update.arrivalMs = fixture_.clock.steadyMs();
    batch.metrics.push_back(update);
    fixture_.store.apply(batch);
    fixture_.clock.advance(1'000);
  }

  template <typename Widget>
  [[nodiscard]] Widget* child(const QString& name = {}) const {
    return window_->findChild<Widget*>(name);
  }
  [[nodiscard]] FlatButton* button(const QString& text) const {
    for (FlatButton* candidate : window_->findChildren<FlatButton*>()) {
      if (candidate->text() == text && candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] PauseBanner* banner() const { return child<PauseBanner>(QStringLiteral("pauseBanner")); }
  [[nodiscard]] MetricCard* shownCard() const {
    for (MetricCard* candidate : window_->findChildren<MetricCard*>()) {
      if (candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] bool says(const QString& text) const {
    for (const TextLabel* label : window_->findChildren<TextLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  [[nodiscard]] QString valueOn(const QString& id) const {
    for (const DashboardPage* candidate : window_->findChildren<DashboardPage*>()) {
      if (candidate->spec().id == id) return candidate->findChild<MetricCard*>()->valueText();
    }
    return {};
  }

  UiFixture fixture_;
  FrameClock frames_{30};
  MetricId metric_{};
  std::unique_ptr<MainWindow> window_;
};

}  // namespace pulsedeck::test
