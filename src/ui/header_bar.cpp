#include "pulsedeck/ui/header_bar.h"

#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/pause_banner.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_ranges.h"
#include "pulsedeck/ui/time_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStringList>

#include <functional>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kSideMargin = 18;
constexpr int kNarrowSideMargin = 8;
constexpr int kLeastTitle = 140;
const char* const kSpanProperty = "spanMs";

}  // namespace

HeaderBar::HeaderBar(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      store_(store),
      theme_(theme),
      title_(new TextLabel(theme, TextRole::PageTitle, &ThemeTokens::text, TextLabel::Overflow::Elide)),
      simulatedNotice_(new FlatButton(theme, QString(), FlatButton::Look::Bare)),
      ranges_(new QWidget),
      rangeMenu_(new FlatButton(theme, QString())),
      rangeChoices_(this),
      pauseBanner_(new PauseBanner(store, theme)),
      pause_(new FlatButton(theme, tr("Pause"))),
      find_(new FlatButton(theme, QString())),
      pill_(new ConnectionIndicator(store, theme)),
      activity_(new FlatButton(theme, QString())),
      alerts_(new FlatButton(theme, tr("Alerts"))) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  auto* layout = new QHBoxLayout(this);
  layout->addWidget(title_, 1);
  layout->addWidget(simulatedNotice_);
  layout->addWidget(pauseBanner_);
  layout->addWidget(ranges_);
  layout->addWidget(rangeMenu_);
  layout->addWidget(pause_);
  layout->addWidget(find_);
  layout->addWidget(pill_);
  layout->addWidget(activity_);
  layout->addWidget(alerts_);

  addRanges();
  addFind();
  rangeMenu_->setObjectName(QStringLiteral("rangeMenu"));
  rangeMenu_->hide();
  pause_->setObjectName(QStringLiteral("pauseButton"));
  pause_->setToolTip(tr("Hold the picture still; data go on behind it (Space)"));
  connect(pause_, &FlatButton::clicked, this, [this] { Q_EMIT pauseRequested(!pauseBanner_->isPaused()); });
  connect(pauseBanner_, &FlatButton::clicked, this, [this] { Q_EMIT pauseRequested(false); });
  simulatedNotice_->setObjectName(QStringLiteral("simulatedNotice"));
  simulatedNotice_->setToolTip(tr("How to connect a real server"));
  simulatedNotice_->hide();
  activity_->setIconName(QStringLiteral("activity"));
  activity_->setCheckable(true);
  activity_->setToolTip(tr("Activity"));
  activity_->setAccessibleName(tr("Activity"));
  activity_->hide();
  connect(activity_, &FlatButton::clicked, this, &HeaderBar::activityToggled);
  connect(&theme_, &Theme::changed, this, [this] {
    fit();
    update();
  });
}

void HeaderBar::addRanges() {
  auto* layout = new QHBoxLayout(ranges_);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  ranges_->setAccessibleName(tr("Range of time"));
  auto* menu = new QMenu(rangeMenu_);
  menu->setAccessibleName(ranges_->accessibleName());
  const QList<TimeRange> ranges = timeRanges();
  for (const auto& [text, spanMs] : ranges) {
    auto* button = new FlatButton(theme_, text);
    button->setCheckable(true);
    button->setProperty(kSpanProperty, spanMs);
    button->setAccessibleName(tr("Show the last %1").arg(text));
    button->setEdge(rangeGroup_.buttons().isEmpty()  ? FlatButton::Edge::First
                    : spanMs == ranges.back().spanMs ? FlatButton::Edge::Last
                                                     : FlatButton::Edge::Middle);
    rangeGroup_.addButton(button);
    layout->addWidget(button);
    QAction* const choice = menu->addAction(text);
    choice->setCheckable(true);
    choice->setData(spanMs);
    rangeChoices_.addAction(choice);
  }
  rangeMenu_->setMenu(menu);
  setSpan(kDefaultSpanMs);
  connect(&rangeChoices_, &QActionGroup::triggered, this,
          [this](const QAction* choice) { Q_EMIT spanChosen(choice->data().toLongLong()); });
  connect(&rangeGroup_, &QButtonGroup::buttonClicked, this, [this](QAbstractButton* button) {
    Q_EMIT spanChosen(button->property(kSpanProperty).toLongLong());
  });
}

void HeaderBar::addFind() {
  find_->setObjectName(QStringLiteral("findButton"));
  find_->setQuiet(true);
  find_->setAccessibleName(tr("Find a metric"));
  find_->setToolTip(tr("Find a page, a metric, an alert rule, an action or a setting (Ctrl+K)"));
}

void HeaderBar::refresh() {
  const int wanted = pill_->refresh() ? pill_->sizeHint().width() : pillWidth_;
  const bool pillChanged = std::exchange(pillWidth_, wanted) != wanted;
  const bool bannerChanged = pauseBanner_->refresh();
  const bool noticeChanged = store_.connection().simulated == simulatedNotice_->text().isEmpty();
  if (bannerChanged || noticeChanged || pillChanged) fit();
}

QString HeaderBar::pauseText() {
  pauseBanner_->refresh();
  return pauseBanner_->text();
}

void HeaderBar::setTitle(const QString& title) {
  title_->setText(title);
}

bool HeaderBar::setSpan(qint64 spanMs) {
  const QList<QAbstractButton*> buttons = rangeGroup_.buttons();
  const QList<QAction*> choices = rangeChoices_.actions();
  for (qsizetype i = 0; i < buttons.size(); ++i) {
    if (buttons[i]->property(kSpanProperty).toLongLong() != spanMs) continue;
    buttons[i]->setChecked(true);
    choices[i]->setChecked(true);
    rangeMenu_->setText(buttons[i]->text());
    rangeMenu_->setAccessibleName(tr("Range of time: %1").arg(buttons[i]->text()));
    rangeMenu_->setToolTip(rangeMenu_->accessibleName());
    return true;
  }
  return false;
}

void HeaderBar::setPaused(bool paused, qint64 sinceMs) {
  if (paused) {
    pauseBanner_->start(sinceMs);
  } else {
    pauseBanner_->stop();
  }
  fit();
}

void HeaderBar::setAlerts(std::size_t unread, std::optional<Severity> worst) {
  if (unread == unread_ && worst == worst_) return;
  unread_ = unread;
  worst_ = worst;
  showAlerts();
  fit();
}

void HeaderBar::setQuiet(const QString& text) {
  if (text == quiet_) return;
  quiet_ = text;
  showAlerts();
  fit();
}

// The worst of them by its shape as well as its colour.
void HeaderBar::showAlerts() {
  const SeverityLook look = lookOf(worst_.value_or(Severity::Info));
  alerts_->setText(alertsCompact_ ? QString() : tr("Alerts"));
  alerts_->setSuffix(unread_ == 0 ? QString() : QLocale().toString(static_cast<qulonglong>(unread_)),
                     look.color);
  if (worst_) {
    alerts_->setIconName(look.icon, look.color);
  } else {
    alerts_->setIconName(alertsCompact_ && quiet_.isEmpty() ? QStringLiteral("bell") : QString());
  }
  alerts_->setEndIconName(quiet_.isEmpty() ? QString() : QStringLiteral("bell-off"));
  QStringList spoken{tr("Alerts: %n unread", nullptr, static_cast<int>(unread_))};
  if (worst_) spoken << tr("worst: %1", "severity").arg(look.word);
  if (!quiet_.isEmpty()) spoken << quiet_;
  alerts_->setAccessibleName(spoken.join(QStringLiteral(", ")));
  alerts_->setToolTip(quiet_);
}

void HeaderBar::setActivityButtonVisible(bool visible) {
  activity_->setVisible(visible);
  fit();
}

void HeaderBar::setActivityOpen(bool open) {
  activity_->setChecked(open);
}

void HeaderBar::setMargins(int side, int spacing) {
  layout()->setContentsMargins(theme_.scaled(side), 0, theme_.scaled(side), 1);
  layout()->setSpacing(theme_.scaled(spacing));
}

/// Of one or the other form of the ranges.
int HeaderBar::rangesWidth(bool folded) const {
  return (folded ? static_cast<const QWidget*>(rangeMenu_) : ranges_)->minimumSizeHint().width();
}

int HeaderBar::neededWidth() const {
  return layout()->totalMinimumSize().width() + rangesWidth(rangesFolded_) - rangesWidth(ranges_->isHidden());
}

void HeaderBar::showPauseButton(bool asIcon) {
  const bool paused = pauseBanner_->isPaused();
  const QString word = paused ? tr("Live") : tr("Pause");
  pause_->setText(asIcon ? QString() : word);
  pause_->setAccessibleName(word);
  const QString icon = paused ? QStringLiteral("player-play") : QStringLiteral("player-pause");
  pause_->setIconName(asIcon ? icon : QString());
}

void HeaderBar::setAlertsCompact(bool compact) {
  alertsCompact_ = compact;
  showAlerts();
}

void HeaderBar::showInFull() {
  title_->setMinimumWidth(std::min(title_->sizeHint().width(), theme_.scaled(kLeastTitle)));
  setMargins(kSideMargin, Theme::kGap);
  pill_->setForm(ConnectionIndicator::Form::Whole);
  pauseBanner_->setForm(PauseBanner::Form::Whole);
  setAlertsCompact(false);
  rangesFolded_ = false;
  showPauseButton(false);
  find_->show();
  find_->setIconName({});
  find_->setText(tr("Find a metric  %1", "keys")
                     .arg(QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText)));
  const bool simulated = store_.connection().simulated;
  simulatedNotice_->setText(simulated ? tr("Simulated data · connect yours with --url") : QString());
  simulatedNotice_->setVisible(simulated);
}

void HeaderBar::fit() {
  const std::function<void()> savings[] = {
      [this] {
        find_->setText({});
        find_->setIconName(QStringLiteral("search"));
      },
      [this] {
        if (store_.connection().simulated) simulatedNotice_->setText(tr("Simulated data"));
      },
      [this] { simulatedNotice_->hide(); },  // the pill says it too
      [this] { pauseBanner_->setForm(PauseBanner::Form::Short); },
      [this] { pill_->setForm(ConnectionIndicator::Form::Short); },
      [this] { find_->hide(); },  // Ctrl+K is always there
      [this] { setAlertsCompact(true); },
      [this] { setMargins(kSideMargin, Theme::kGap / 2); },
      [this] { rangesFolded_ = true; },
      [this] { showPauseButton(true); },
      [this] { title_->setMinimumWidth(0); },
      [this] { setMargins(kNarrowSideMargin, Theme::kGap / 2); },
      [this] { pauseBanner_->setForm(PauseBanner::Form::Sign); },
      [this] { pill_->setForm(ConnectionIndicator::Form::Sign); },
      [this] { title_->setMinimumWidth(1); },  // the navigation marks the page
  };
  showInFull();
  for (const std::function<void()>& save : savings) {
    if (neededWidth() <= width()) break;
    save();
  }
  // Only now: one that is hidden for a moment would lose the focus.
  rangeMenu_->setVisible(rangesFolded_);
  ranges_->setVisible(!rangesFolded_);
}

void HeaderBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_.tokens().surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme_.tokens().line);
}

void HeaderBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

}  // namespace pulsedeck
