#include "pulsedeck/ui/scroll_page.h"

#include "pulsedeck/ui/theme.h"

#include <QScrollBar>

namespace pulsedeck {

namespace {

constexpr int kGapBesideBar = 4;

}  // namespace

ScrollPage::ScrollPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent), theme_(theme), canvas_(new QWidget) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
  setWidget(canvas_);
  canvas_->setAutoFillBackground(false);
}

int ScrollPage::barRoom() const {
  return verticalScrollBar()->sizeHint().width() + theme_.scaled(kGapBesideBar);
}

void ScrollPage::setCanvasHeight(int height) {
  canvas_->setGeometry(0, 0, viewport()->width(), height);
}

}  // namespace pulsedeck
