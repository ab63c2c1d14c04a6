// How pages change while the window runs: by the operator's hand, and by their files.
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/layout_editor.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/page_stack.h"
#include "pulsedeck/ui/wallboard.h"

#include <utility>

namespace pulsedeck {

void MainWindow::connectLayoutEditor() {
  connect(navigation_, &NavigationBar::layoutEditRequested, this, &MainWindow::editLayout);
  connect(layoutEditor_, &LayoutEditor::saved, this, &MainWindow::layoutSaved);
  connect(layoutEditor_, &LayoutEditor::resetRequested, this, &MainWindow::layoutResetRequested);
  connect(layoutEditor_, &LayoutEditor::begun, this, &MainWindow::arrange);
  connect(layoutEditor_, &LayoutEditor::ended, this, [this] {
    body_->setFocus();
    arrange();
    takeWaitingPages();
  });
}

void MainWindow::setLayoutKeep(KeepLayout keep) {
  layoutEditor_->setKeep(std::move(keep));
}

void MainWindow::editLayout() {
  if (layoutEditor_->isActive()) {
    layoutEditor_->done();
  } else if (page() != nullptr && !page()->entry().fault && !wallboard_->isOn()) {
    closeMetric();
    layoutEditor_->begin(page(), resettablePages_.contains(currentPage()));
  }
}

void MainWindow::setPages(const QList<PageEntry>& pages) {
  // A page that is made in a pause would show a later time than those beside it, and one that takes the
  // place of a page that is rearranged would end that.
  if (paused_ || layoutEditor_->isActive()) {
    waitingPages_ = pages;
    return;
  }
  pages_->setPages(pages);
  navigation_->setPages(pages);
  noteOpenPage();
}

void MainWindow::takeWaitingPages() {
  if (!paused_ && !layoutEditor_->isActive() && waitingPages_)
    setPages(*std::exchange(waitingPages_, std::nullopt));
}

}  // namespace pulsedeck
