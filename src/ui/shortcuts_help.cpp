#include "shortcuts_help.h"

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/text_label.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kMostForKeys = 170;
constexpr int kBetweenColumns = 24;
constexpr int kBetweenRows = 6;

/// As large as what it holds, where there is room.
class ListArea : public QScrollArea {
 public:
  explicit ListArea(int listWidth) : listWidth_(listWidth) {}

  [[nodiscard]] QSize sizeHint() const override {
    return {listWidth_ + verticalScrollBar()->sizeHint().width(), widget()->heightForWidth(listWidth_)};
  }

 private:
  const int listWidth_;
};

int widest(const std::vector<KeyRow>& rows, QString KeyRow::*text, const Theme& theme) {
  const QFontMetrics metrics(theme.font(TextRole::Body));
  int width = 0;
  for (const KeyRow& row : rows)
    width = std::max(width, metrics.horizontalAdvance(row.*text));
  return width + theme.scaled(2);
}

}  // namespace

ShortcutsHelp::ShortcutsHelp(const ActionRegistry& actions, const Theme& theme, QWidget* window)
    : Popover(theme, window) {
  setObjectName(QStringLiteral("shortcutsHelp"));
  setAccessibleName(tr("Keys"));
  auto* title = new TextLabel(theme, TextRole::Title, &ThemeTokens::text);
  title->setText(accessibleName());
  content()->addWidget(title);
  const std::vector<KeyRow> rows = actions.keyRows();
  const int forKeys = std::min(widest(rows, &KeyRow::keys, theme), theme.scaled(kMostForKeys));
  area_ = new ListArea(forKeys + theme.scaled(kBetweenColumns) + widest(rows, &KeyRow::meaning, theme));
  area_->setFrameShape(QFrame::NoFrame);
  area_->setFocusPolicy(Qt::NoFocus);
  area_->setWidgetResizable(true);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setWidget(makeList(rows, forKeys));
  area_->widget()->setAutoFillBackground(false);
  area_->viewport()->setAutoFillBackground(false);
  content()->addWidget(area_, 1);
}

QWidget* ShortcutsHelp::makeList(const std::vector<KeyRow>& rows, int forKeys) const {
  auto* list = new QWidget;
  auto* grid = new QGridLayout(list);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(theme().scaled(kBetweenColumns));
  grid->setVerticalSpacing(theme().scaled(kBetweenRows));
  grid->setColumnStretch(1, 1);
  for (const auto& [keys, meaning] : rows) {
    const int row = grid->rowCount();
    auto* keyLabel = new TextLabel(theme(), TextRole::Body, &ThemeTokens::text, TextLabel::Overflow::Wrap);
    keyLabel->setText(keys);
    keyLabel->setFixedWidth(forKeys);
    auto* meaningLabel =
        new TextLabel(theme(), TextRole::Body, &ThemeTokens::muted, TextLabel::Overflow::Wrap);
    meaningLabel->setText(meaning);
    keyLabel->setAccessibleName(tr("%1: %2", "keys, what they do").arg(keys, meaning));
    grid->addWidget(keyLabel, row, 0, Qt::AlignTop);
    grid->addWidget(meaningLabel, row, 1);
  }
  return list;
}

void ShortcutsHelp::keyPressEvent(QKeyEvent* event) {
  QScrollBar* const bar = area_->verticalScrollBar();
  switch (event->key()) {
    case Qt::Key_Up:
      return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
      return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_PageUp:
      return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
      return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Home:
      return bar->triggerAction(QAbstractSlider::SliderToMinimum);
    case Qt::Key_End:
      return bar->triggerAction(QAbstractSlider::SliderToMaximum);
    default:
      Popover::keyPressEvent(event);
  }
}

}  // namespace pulsedeck
