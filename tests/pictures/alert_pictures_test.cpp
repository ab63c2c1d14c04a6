// What tells an operator that something is wrong, as it is painted: pages, panel, editor, toasts and menus,
// each opened as the operator opens it and compared with docs/pictures.

#include "pictures/picture_check.h"
#include "pictures/picture_stage.h"
#include "pictures/picture_story.h"
#include "pulsedeck/ui/activity_page.h"
#include "pulsedeck/ui/alert_rules_page.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/quiet_menu.h"
#include "pulsedeck/ui/tray_icon.h"
#include "pulsedeck/ui/tray_picture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace pulsedeck {
namespace {

using test::PictureStage;
using test::themeName;

constexpr QSize kDesktop(1440, 900);
constexpr qint64 kToastWindowMs = 10'000;
constexpr int kTrayIcon = 32;
constexpr int kTrayMargin = 12;
constexpr qint64 kHourMs = 60 * 60'000;

class AlertPictures : public testing::TestWithParam<ThemeChoice> {
 protected:
  void SetUp() override {
    if (qApp->devicePixelRatio() != 1) GTEST_SKIP() << "at twice the size only the Overview is taken";
    stage_ = std::make_unique<PictureStage>(GetParam());
    (void)stage_->picture(QStringLiteral("overview"), kDesktop);
  }

  MainWindow& window() { return stage_->window(); }
  [[nodiscard]] QImage page(const char* id) { return stage_->picture(QLatin1StringView(id), kDesktop); }

  void openPanel() {
    QTest::mouseClick(window().findChild<HeaderBar*>()->alertsButton(), Qt::LeftButton);
    ASSERT_NE(window().findChild<NotificationPanel*>(), nullptr);
  }
  /// The row whose text, as it is spoken, has these words; by a click on its middle.
  static void choose(QAbstractItemView* list, const QString& words, int column = 0) {
    ASSERT_NE(list, nullptr);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
      const QModelIndex index = list->model()->index(row, column);
      if (!index.data(Qt::AccessibleTextRole).toString().contains(words)) continue;
      list->scrollTo(index);
      QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
      return;
    }
    FAIL() << words.toStdString() << " is not in the list";
  }
  void check(const QImage& picture, const char* name) const {
    const std::string other = test::whyNotComparable();
    if (!other.empty()) GTEST_SKIP() << other;
    test::checkPicture(picture, QLatin1StringView(name), GetParam());
  }

  std::unique_ptr<PictureStage> stage_;
};

TEST_P(AlertPictures, Activity) {
  (void)page("activity");
  choose(window().findChild<ActivityPage*>()->findChild<QListView*>(), QStringLiteral("Alert fired"));
  check(stage_->picture(), "activity");
}

TEST_P(AlertPictures, Notifications) {
  (void)page("notifications");
  window().showNotification(QStringLiteral("picture/4"));
  check(stage_->picture(), "notifications");
}

TEST_P(AlertPictures, PanelBelowTheBell) {
  openPanel();
  check(stage_->picture(), "notification_panel");
}

TEST_P(AlertPictures, DoNotDisturb) {
  stage_->doNotDisturb().muteFor(kHourMs);
  openPanel();
  // A press on the button would wait for the choice.
  window().findChild<NotificationPanel*>()->findChild<QuietButton*>()->menu()->popup(QPoint());
  const QImage whole = stage_->picture();
  QApplication::activePopupWidget()->close();
  check(whole.copy(kDesktop.width() - 560, 0, 560, 300), "do_not_disturb");
}

TEST_P(AlertPictures, AlertRules) {
  (void)page("alert_rules");
  window().findChild<AlertRulesPage*>()->select(QStringLiteral("error_rate_high"));
  check(stage_->picture(), "alert_rules");
}

TEST_P(AlertPictures, RuleEditor) {
  (void)page("alert_rules");
  window().findChild<AlertRulesPage*>()->select(QStringLiteral("error_rate_high"));
  QTest::keyClick(window().findChild<QAbstractItemView*>(QStringLiteral("ruleList")), Qt::Key_Return);
  const QImage picture = stage_->picture();
  ASSERT_NE(QApplication::activeModalWidget(), nullptr);
  QApplication::activeModalWidget()->close();
  check(picture, "rule_editor");
}

TEST_P(AlertPictures, Toasts) {
  stage_->pass(kToastWindowMs);
  for (const Notification& told : test::flood(19, stage_->store().clock().wallMs()))
    stage_->store().addNotification(told);
  stage_->pass(0);
  stage_->pass(kToastWindowMs);
  const QImage whole = stage_->picture();
  check(whole.copy(kDesktop.width() - 460, kDesktop.height() - 480, 460, 480), "toasts");
}

TEST_P(AlertPictures, OwnViewOfAMetric) {
  window().openMetric(QStringLiteral("system_health.error_rate"));
  check(stage_->picture(), "metric");
}

TEST_P(AlertPictures, TrayIconAndMenu) {
  TrayIcon::Options options;
  options.isHostThere = [] { return false; };
  options.doNotDisturb = &stage_->doNotDisturb();
  TrayIcon tray(options, stage_->store(), stage_->theme());
  tray.menu().popup(QPoint());
  const QPixmap menu = tray.menu().grab();
  tray.menu().close();
  const NotificationCenter& center = stage_->store().notifications();
  const QImage icon = trayPicture({PillKind::Live, center.worstOpen(), center.unreadCount()}, kTrayIcon);
  QPixmap picture(menu.width() + 2 * kTrayMargin, menu.height() + kTrayIcon + 3 * kTrayMargin);
  picture.fill(stage_->theme().tokens().background);
  QPainter painter(&picture);
  painter.drawImage(kTrayMargin, kTrayMargin, icon);
  painter.drawPixmap(kTrayMargin, kTrayIcon + 2 * kTrayMargin, menu);
  painter.end();
  check(picture.toImage().convertToFormat(QImage::Format_RGB32), "tray_menu");
}

INSTANTIATE_TEST_SUITE_P(Themes, AlertPictures, testing::Values(ThemeChoice::Dark, ThemeChoice::Light),
                         [](const auto& theme) { return std::string(themeName(theme.param)); });

}  // namespace
}  // namespace pulsedeck
