// The window in every language at the sizes it is made for: no control is cut, none lies on another.

#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/language.h"
#include "pulsedeck/ui/main_window.h"
#include "ui/metric_feed.h"

#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

#include <tuple>

namespace pulsedeck {
namespace {

QList<PageEntry> overview() {
  QFile file(QStringLiteral(":/pulsedeck/dashboards/overview.json"));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly));
  return {*DashboardSpec::fromJson(file.readAll())};
}

/// Language, the window's width and how much larger than usual the system's font is, in percent.
class TranslatedLayout : public testing::TestWithParam<std::tuple<const char*, int, int>> {};

TEST_P(TranslatedLayout, NoControlIsCutOrLiesOnAnother) {
  const auto [language, width, percent] = GetParam();
  const Language spoken{QLocale(QString::fromLatin1(language))};
  test::MetricFeed feed;
  feed.theme.setMagnification(percent / 100.0);
  FrameClock frames{30};
  MainWindow::Options options;
  options.pages = overview();
  MainWindow window(options, feed.store, frames, feed.theme);
  window.setMinimumSize(0, 0);  // as large as the test's own screen, else
  window.resize(width, 700);
  window.show();
  static_cast<void>(QTest::qWaitForWindowExposed(&window));
  ConnectionStatus status;
  status.state = ConnectionState::Backoff;
  status.attempt = 3;
  status.maxAttempts = 10;
  status.retryAtMs = feed.clock.steadyMs() + 4'000;
  feed.setConnection(status);
  feed.store.addNotification(test::notification(QStringLiteral("n"), Severity::Error));
  Q_EMIT frames.notificationsDue();
  Q_EMIT frames.statusDue();
  QCoreApplication::processEvents();

  const QList<QPushButton*> buttons = window.findChildren<QPushButton*>();
  for (const QPushButton* button : buttons) {
    const bool sizesItself = qobject_cast<const FlatButton*>(button) != nullptr ||
                             qobject_cast<const ConnectionIndicator*>(button) != nullptr;
    if (!button->isVisible() || !sizesItself) continue;
    EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
    EXPECT_TRUE(button->parentWidget()->rect().contains(button->geometry())) << button->text().toStdString();
  }
  const QList<QWidget*> parts =
      window.findChild<HeaderBar*>()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
  for (const QWidget* part : parts) {
    for (const QWidget* other : parts) {
      if (part == other || !part->isVisible() || !other->isVisible()) continue;
      EXPECT_FALSE(part->geometry().intersects(other->geometry()))
          << part->metaObject()->className() << " lies on " << other->metaObject()->className();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslatedLayout,
                         testing::Combine(testing::Values("en", "de", "es"), testing::Values(800, 1024, 1440),
                                          testing::Values(100, 150, 200)),
                         [](const auto& stage) {
                           return std::string(std::get<0>(stage.param)) +
                                  std::to_string(std::get<1>(stage.param)) + "At" +
                                  std::to_string(std::get<2>(stage.param));
                         });

}  // namespace
}  // namespace pulsedeck
