// An event's details, and its way to the charts, in a whole window.

#include "pulsedeck/ui/activity_desk.h"

#include "activity_list.h"
#include "pulsedeck/ui/activity_page.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/event_details.h"
#include "pulsedeck/ui/event_popover.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/time_chart.h"
#include "pulsedeck/ui/time_text.h"
#include "ui/metric_feed.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;

PageEntry page(const QString& id, bool withChart) {
  DashboardSpec spec;
  spec.id = id;
  spec.title = QStringLiteral("Page ") + id;
  RowSpec row;
  if (withChart) {
    PanelSpec panel;
    panel.kind = PanelSpec::Kind::Line;
    panel.title = QStringLiteral("New leads");
    panel.series = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}, 1}};
    row.panels = {panel};
  } else {
    row.cards = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}}};
  }
  spec.rows = {row};
  return spec;
}

class ActivityDeskTest : public testing::Test {
 protected:
  ActivityDeskTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    MainWindow::Options options;
    options.pages = {page(QStringLiteral("cards"), false), page(QStringLiteral("overview"), true),
                     page(QStringLiteral("leads"), true)};
    window_ = std::make_unique<MainWindow>(options, feed_.store, frames_, feed_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    for (int i = 0; i < 600; ++i) {
      feed_.clock.advance(kSecond);
      feed_.receive("leads.new", i);
    }
    happen("first", 3 * kMinute);
    happen("second", 2 * kMinute);
    beat();
  }
  ~ActivityDeskTest() override { QLocale::setDefault(locale_); }

  void happen(const char* id, qint64 agoMs) {
    ActivityEvent event = test::activityEvent(QString::fromUtf8(id));
    event.timeMs = feed_.clock.wallMs() - agoMs;
    event.detailsJson = QStringLiteral(R"({"name":"<b>Ada</b>","score":12345678901234567890})");
    feed_.store.addActivityEvent(event);
  }
  void beat() {
    Q_EMIT frames_.cardsDue();
    Q_EMIT frames_.chartsDue();
    Q_EMIT frames_.feedsDue();
  }
  template <typename Widget>
  [[nodiscard]] Widget* child(const QString& name = {}) const {
    return window_->findChild<Widget*>(name);
  }
  [[nodiscard]] ActivityView* column() const { return child<ActivityDesk>()->column(); }
  [[nodiscard]] EventPopover* popover() const { return child<EventPopover>(); }
  [[nodiscard]] EventDetails* details() const { return popover()->findChild<EventDetails*>(); }
  [[nodiscard]] TimeChart* chart() const {
    for (TimeChart* candidate : window_->findChildren<TimeChart*>()) {
      if (candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] static FlatButton* button(const QWidget* parent, const char* text) {
    for (FlatButton* candidate : parent->findChildren<FlatButton*>()) {
      if (candidate->text() == QLatin1String(text)) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] static bool says(const QWidget* parent, const QString& text) {
    for (const TextLabel* label : parent->findChildren<TextLabel*>()) {
      if (label->isVisible() && label->text() == text) return true;
    }
    return false;
  }
  void click(int row) {
    const QRect place = column()->list().visualRect(column()->list().model()->index(row, 0));
    QTest::mouseClick(column()->list().viewport(), Qt::LeftButton, {}, place.center());
  }
  void show(const char* id) { ASSERT_TRUE(window_->showPage(QString::fromUtf8(id))); }

  test::MetricFeed feed_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;

 private:
  QLocale locale_;
};

TEST_F(ActivityDeskTest, AClickOpensTheDetailsBesideTheColumn) {
  EXPECT_EQ(popover(), nullptr) << "made when it is wanted";
  click(0);
  ASSERT_TRUE(popover()->isOpen());
  EXPECT_LE(popover()->geometry().right() - kShadowMargin, column()->geometry().left());
  EXPECT_TRUE(window_->rect().contains(popover()->geometry().center()));
  const qint64 moment = feed_.clock.wallMs() - 2 * kMinute;
  EXPECT_TRUE(says(details(), QStringLiteral("Lead qualified")));
  EXPECT_TRUE(says(details(), formatFullMoment(moment)));
  EXPECT_TRUE(says(details(), QStringLiteral("Lead · second")));
  EXPECT_TRUE(says(details(), QStringLiteral("lead_qualified")));
  EXPECT_TRUE(says(details(), QStringLiteral("second")));
  EXPECT_EQ(details()->findChild<QPlainTextEdit*>()->toPlainText(),
            QStringLiteral("{\n  \"name\": \"<b>Ada</b>\",\n  \"score\": 12345678901234567890\n}"));
}

TEST_F(ActivityDeskTest, AnotherRowIsShownInItsPlaceAndTheSameClosesIt) {
  click(0);
  click(1);
  ASSERT_TRUE(popover()->isOpen());
  EXPECT_EQ(details()->eventId(), QStringLiteral("first"));
  click(1);
  EXPECT_FALSE(popover()->isOpen());
}

TEST_F(ActivityDeskTest, ByKeyboardFromTheRowToTheChartsAndBack) {
  show("overview");
  column()->list().setFocus();
  QTest::keyClick(&column()->list(), Qt::Key_Home);
  QTest::keyClick(&column()->list(), Qt::Key_Return);
  ASSERT_TRUE(popover()->isOpen());
  ASSERT_TRUE(button(details(), "Show on the charts")->hasFocus());
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  EXPECT_FALSE(popover()->isOpen());
  const qint64 moment = feed_.clock.wallMs() - 2 * kMinute;
  EXPECT_FALSE(chart()->isLive());
  EXPECT_LT(chart()->viewport().fromMs, moment);
  EXPECT_GT(chart()->viewport().toMs, moment);
  EXPECT_TRUE(chart()->crosshairText().contains(QStringLiteral("Lead qualified · Lead second")))
      << chart()->crosshairText().toStdString();
  EXPECT_TRUE(column()->list().hasFocus());
  QTest::keyClick(window_->focusWidget(), Qt::Key_L);
  EXPECT_TRUE(chart()->isLive());
}

TEST_F(ActivityDeskTest, EscapeClosesTheDetailsAndTheListHasTheKeysAgain) {
  column()->list().setFocus();
  QTest::keyClick(&column()->list(), Qt::Key_Home);
  QTest::keyClick(&column()->list(), Qt::Key_Return);
  QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
  EXPECT_FALSE(popover()->isOpen());
  EXPECT_TRUE(column()->list().hasFocus());
}

TEST_F(ActivityDeskTest, TheDetailsCanBeCopied) {
  click(0);
  QTest::mouseClick(button(details(), "Copy details"), Qt::LeftButton);
  EXPECT_TRUE(
      QGuiApplication::clipboard()->text().contains(QStringLiteral("\"score\": 12345678901234567890")));
}

TEST_F(ActivityDeskTest, WithoutDetailsItSaysSo) {
  feed_.store.addActivityEvent(test::activityEvent(QStringLiteral("bare")));
  feed_.clock.advance(BatchGate::kIntervalMs);
  beat();
  click(0);
  EXPECT_TRUE(says(details(), QStringLiteral("It came without details.")));
  EXPECT_FALSE(details()->findChild<QPlainTextEdit*>()->isVisible());
  EXPECT_FALSE(button(details(), "Copy details")->isVisible());
}

TEST_F(ActivityDeskTest, HugeDetailsAreCut) {
  ActivityEvent event = test::activityEvent(QStringLiteral("huge"));
  event.detailsJson = QLatin1Char('"') + QString(100'000, QLatin1Char('x')) + QLatin1Char('"');
  feed_.store.addActivityEvent(event);
  feed_.clock.advance(BatchGate::kIntervalMs);
  beat();
  click(0);
  EXPECT_LT(details()->findChild<QPlainTextEdit*>()->toPlainText().size(),
            EventDetails::kMostCharacters + 100);
}

TEST_F(ActivityDeskTest, TheOpenPageShowsTheTime) {
  show("leads");
  window_->showTime(feed_.clock.wallMs() - 4 * kMinute);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("leads"));
  EXPECT_FALSE(chart()->isLive());
}

TEST_F(ActivityDeskTest, FromElsewhereTheOverviewShowsTheTime) {
  const qint64 moment = feed_.clock.wallMs() - 4 * kMinute;
  const auto shown = [&] {
    const bool isShown = window_->currentPage() == QStringLiteral("overview") && chart() != nullptr &&
                         !chart()->isLive() && chart()->viewport().fromMs < moment;
    window_->goLive();
    return isShown;
  };
  show("cards");
  window_->showTime(moment);
  EXPECT_TRUE(shown()) << "a page without charts of time";
  show("activity");
  window_->showTime(moment);
  EXPECT_TRUE(shown()) << "a tool page";
  show("leads");
  window_->openMetric(QStringLiteral("leads.new"));
  window_->showTime(moment);
  EXPECT_TRUE(window_->openedMetric().isEmpty());
  EXPECT_TRUE(shown()) << "a metric";
}

TEST_F(ActivityDeskTest, ATimeThatIsTooOldIsSaidToBe) {
  show("overview");
  window_->showTime(feed_.clock.wallMs() - 600 * kMinute);
  EXPECT_TRUE(chart()->message().startsWith(QStringLiteral("Nothing is known of that time.")));
}

TEST_F(ActivityDeskTest, InANarrowWindowTheColumnMakesWayForTheCharts) {
  show("overview");
  window_->resize(1024, 700);
  QTest::mouseClick(child<HeaderBar>()->activityButton(), Qt::LeftButton);
  ASSERT_TRUE(column()->isVisible());
  click(0);
  ASSERT_TRUE(popover()->isOpen());
  QTest::mouseClick(button(details(), "Show on the charts"), Qt::LeftButton);
  EXPECT_FALSE(column()->isVisible());
  EXPECT_FALSE(chart()->isLive());
}

TEST_F(ActivityDeskTest, ControlFSearchesTheActivityFromAnywhere) {
  window_->resize(1024, 700);
  QTest::keyClick(window_.get(), Qt::Key_F, Qt::ControlModifier);
  ASSERT_TRUE(column()->isVisible());
  QLineEdit* field = column()->findChild<QLineEdit*>();
  ASSERT_TRUE(field->hasFocus());
  QTest::keyClicks(field, QStringLiteral("second"));
  beat();
  EXPECT_EQ(column()->list().model()->rowCount(), 1);
  QTest::keyClick(field, Qt::Key_Escape);
  EXPECT_TRUE(column()->isVisible()) << "Escape ended the search alone";
  EXPECT_EQ(column()->list().model()->rowCount(), 2);
}

TEST_F(ActivityDeskTest, ThePageShowsTheDetailsBesideTheList) {
  show("activity");
  beat();
  auto* tool = child<ActivityPage>();
  ASSERT_TRUE(tool->isVisible());
  EXPECT_FALSE(column()->isVisible()) << "it would tell the same";
  EXPECT_EQ(tool->view().list().model()->rowCount(), 2);
  auto* side = tool->findChild<EventDetails*>();
  EXPECT_FALSE(side->isVisible());
  tool->view().list().setFocus();
  QTest::keyClick(&tool->view().list(), Qt::Key_Home);
  QTest::keyClick(&tool->view().list(), Qt::Key_Return);
  ASSERT_TRUE(side->isVisible());
  EXPECT_EQ(side->eventId(), QStringLiteral("second"));
  QTest::keyClick(window_.get(), Qt::Key_F, Qt::ControlModifier);
  EXPECT_TRUE(tool->view().findChild<QLineEdit*>()->hasFocus());
  QTest::mouseClick(button(side, "Show on the charts"), Qt::LeftButton);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("overview"));
  EXPECT_TRUE(column()->isVisible());
}

TEST_F(ActivityDeskTest, FactsAreShownWholeInAnyWindow) {
  happen("alert_fired:alert:error_rate_high:system_health.error_rate:1790172322000", kMinute);
  show("activity");
  beat();
  auto* tool = child<ActivityPage>();
  const QRect first = tool->view().list().visualRect(tool->view().list().model()->index(0, 0));
  QTest::mouseClick(tool->view().list().viewport(), Qt::LeftButton, {}, first.center());
  QCoreApplication::processEvents();
  const auto* side = tool->findChild<EventDetails*>();
  for (const QSize size : {QSize(1440, 900), QSize(800, 600), QSize(720, 480)}) {
    window_->resize(size);
    QCoreApplication::processEvents();
    for (const TextLabel* label : side->findChildren<TextLabel*>()) {
      if (!label->isVisible()) continue;
      const QFontMetrics metrics(label->font());
      EXPECT_GE(label->height(), metrics.height()) << label->text().toStdString() << ' ' << size.height();
      EXPECT_LE(label->geometry().right(), side->width()) << label->text().toStdString();
      if (!label->wordWrap()) continue;
      const QRect wanted =
          metrics.boundingRect(QRect(0, 0, label->width(), 1'000), Qt::TextWordWrap, label->text());
      EXPECT_GE(label->height(), wanted.height()) << label->text().toStdString() << ' ' << size.height();
    }
  }
}

TEST_F(ActivityDeskTest, TheMarksAreTurnedOffOnAllPages) {
  QSignalSpy changed(window_.get(), &MainWindow::eventMarksChanged);
  show("overview");
  Q_EMIT chart()->eventMarksToggled(false);
  EXPECT_FALSE(window_->eventMarks());
  ASSERT_EQ(changed.size(), 1);
  show("leads");
  const qint64 moment = feed_.clock.wallMs() - 2 * kMinute;
  beat();
  test::moveMouse(chart()->findChild<QAbstractScrollArea*>()->viewport(),
                  {chart()->viewport().x(moment), chart()->viewport().plot.center().y()});
  EXPECT_FALSE(chart()->crosshairText().isEmpty());
  EXPECT_FALSE(chart()->crosshairText().contains(QStringLiteral("Lead qualified")));
}

}  // namespace
}  // namespace pulsedeck
