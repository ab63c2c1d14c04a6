#include "pulsedeck/ui/activity_page.h"

#include "activity_list.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/event_details.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kBesideFrom = 860;
constexpr int kSideWidth = 340;
/// Of the height, for details below the list: what they take anyway, and at most.
constexpr qreal kUsualBelow = 0.4;
constexpr qreal kMostBelow = 0.65;

}  // namespace

ActivityPage::ActivityPage(MetricsStore& store, const Theme& theme, int maxBatch, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      view_(new ActivityView(store, theme, maxBatch, ActivityLayout::Table, this)),
      side_(new Panel(theme, this)),
      hint_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap)),
      details_(new EventDetails(theme, std::nullopt)) {
  setAccessibleName(tr("Activity"));
  side_->setAccessibleName(tr("Event"));
  hint_->setText(tr("Choose an event by a click or Enter to see its details."));
  hint_->setAlignment(Qt::AlignTop);
  auto* layout = new QVBoxLayout(side_);
  const int padding = theme.scaled(Theme::kPadding);
  layout->setContentsMargins(padding, padding, padding, padding);
  layout->addWidget(hint_);
  layout->addWidget(details_, 1);
  details_->hide();
  setFocusProxy(&view_->list());
  connect(view_, &ActivityView::eventChosen, this, [this](const ActivityEvent& event) {
    hint_->hide();
    details_->setEvent(event);
    details_->show();
    arrange();
  });
  connect(details_, &EventDetails::timeRequested, this, &ActivityPage::timeRequested);
  connect(&theme, &Theme::changed, this, &ActivityPage::arrange);
}

bool ActivityPage::refresh() {
  return view_->refresh();
}

void ActivityPage::setPaused(bool paused) {
  view_->setPaused(paused);
}

void ActivityPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void ActivityPage::arrange() {
  const int gap = theme_.scaled(Theme::kGap);
  if (width() >= theme_.scaled(kBesideFrom)) {
    const int side = theme_.scaled(kSideWidth);
    view_->setGeometry(0, 0, width() - side - gap, height());
    side_->setGeometry(width() - side, 0, side, height());
  } else {
    const int usual = qRound(height() * kUsualBelow);
    const int most = qRound(height() * kMostBelow);
    const int below = std::clamp(side_->layout()->totalMinimumSize().height(), usual, most);
    view_->setGeometry(0, 0, width(), height() - below - gap);
    side_->setGeometry(0, height() - below, width(), below);
  }
}

}  // namespace pulsedeck
