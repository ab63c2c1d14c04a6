#include "pulsedeck/ui/layout_editor.h"

#include "layout_overlay.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QMetaObject>
#include <QPainter>

#include <utility>

namespace pulsedeck {

LayoutEditor::LayoutEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      words_(new TextLabel(theme, TextRole::Body, &ThemeTokens::text, TextLabel::Overflow::Elide, this)),
      undo_(new FlatButton(theme, tr("Undo"), FlatButton::Look::Bordered, this)),
      reset_(new FlatButton(theme, tr("Reset…"), FlatButton::Look::Bordered, this)) {
  setObjectName(QStringLiteral("layoutEditor"));
  setAccessibleName(tr("Edit layout"));
  auto* cancelButton = new FlatButton(theme, tr("Cancel"), FlatButton::Look::Bordered, this);
  auto* doneButton = new FlatButton(theme, tr("Done"), FlatButton::Look::Bordered, this);
  doneButton->setToolTip(tr("Keep this as your own page (Ctrl+E)"));
  cancelButton->setToolTip(tr("Leave the page as it was (Esc)"));
  undo_->setToolTip(tr("Take the last change back (Ctrl+Z)"));
  reset_->setToolTip(tr("Back to the page that Pulsedeck came with"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(theme.scaled(Theme::kPadding), 0, theme.scaled(4), 0);
  layout->setSpacing(theme.scaled(8));
  layout->addWidget(words_, 1);
  for (FlatButton* button : {undo_, reset_, cancelButton, doneButton})
    layout->addWidget(button);
  connect(undo_, &FlatButton::clicked, this, &LayoutEditor::undo);
  connect(reset_, &FlatButton::clicked, this, &LayoutEditor::askToReset);
  connect(cancelButton, &FlatButton::clicked, this, &LayoutEditor::cancel);
  connect(doneButton, &FlatButton::clicked, this, &LayoutEditor::done);
  connect(&theme_, &Theme::changed, this, [this] { update(); });
  hide();
}

LayoutEditor::~LayoutEditor() = default;

void LayoutEditor::begin(DashboardPage* page, bool canReset) {
  if (isActive()) return;
  page_ = page;
  edit_.emplace(page->source());
  overlay_ = new LayoutOverlay(*page, *edit_, theme_);
  connect(overlay_, &LayoutOverlay::edited, this, &LayoutEditor::noteEdited);
  connect(overlay_, &LayoutOverlay::cancelRequested, this, &LayoutEditor::cancel);
  connect(overlay_, &QObject::destroyed, this, &LayoutEditor::end);
  reset_->setVisible(canReset);
  words_->setText(tr("Drag to move, drag an edge to resize; or arrow keys, with Shift to resize"));
  undo_->setEnabled(false);
  qApp->installEventFilter(this);
  show();
  Q_EMIT begun();
}

bool LayoutEditor::done() {
  if (!isActive()) return true;
  const bool changed = edit_->isChanged();
  const DashboardSpec page = edit_->spec();
  if (changed && keep_) {
    if (const auto kept = keep_(page); !kept) {
      tellNotKept(kept.error());
      return false;
    }
  }
  const LayoutEdit::Rows rows = edit_->rows();
  const QPointer<DashboardPage> shown = page_;
  stop();
  if (shown != nullptr) {
    // A drag that has not ended may have left its preview.
    shown->setArrangement(rows);
    if (changed) shown->adoptArrangement(page);
  }
  if (changed) Q_EMIT saved(page);
  Q_EMIT ended();
  return true;
}

void LayoutEditor::tellNotKept(const QString& reason) {
  auto* box =
      new QMessageBox(QMessageBox::Warning, tr("Not saved"),
                      tr("The layout was not saved. You can go on editing and try again.\n\n%1").arg(reason),
                      QMessageBox::Ok, window());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->open();
}

void LayoutEditor::cancel() {
  if (!isActive()) return;
  const QPointer<DashboardPage> page = page_;
  stop();
  if (page != nullptr) page->setArrangement(LayoutEdit(page->source()).rows());
  Q_EMIT ended();
}

void LayoutEditor::leave(std::function<void()> then) {
  if (!isActive() || !edit_->isChanged()) {
    cancel();
    then();
    return;
  }
  afterwards_ = std::move(then);
  if (question_ == nullptr) askToKeep();
}

void LayoutEditor::askToKeep() {
  question_ = new QMessageBox(QMessageBox::Question, tr("Keep the layout"),
                              tr("This page was rearranged, which is not saved yet."),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window());
  question_->setAttribute(Qt::WA_DeleteOnClose);
  question_->setTextFormat(Qt::PlainText);
  question_->setDefaultButton(QMessageBox::Save);
  question_->button(QMessageBox::Cancel)->setText(tr("Keep editing"));
  connect(question_, &QMessageBox::finished, this, &LayoutEditor::takeAnswer);
  question_->open();
}

void LayoutEditor::takeAnswer(int button) {
  const std::function<void()> then = std::exchange(afterwards_, {});
  question_.clear();
  if (button != QMessageBox::Save && button != QMessageBox::Discard) return;
  if (button == QMessageBox::Save && !done()) return;
  cancel();
  then();
}

bool LayoutEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Quit && watched == qApp) noteQuit();
  // The end of the operator's session waits for nobody.
  const bool asks = event->type() == QEvent::Close && watched == window() && isActive() &&
                    edit_->isChanged() && !qApp->isSavingSession();
  if (!asks) return QWidget::eventFilter(watched, event);
  event->ignore();
  if (quitting_) {
    leave([] { QCoreApplication::quit(); });
  } else {
    leave([this] { window()->close(); });
  }
  return true;
}

/// The window is asked to close next. Closing it after the answer would not end the program where that only
/// hides it.
void LayoutEditor::noteQuit() {
  quitting_ = true;
  QMetaObject::invokeMethod(
      this, [this] { quitting_ = false; }, Qt::QueuedConnection);
}

void LayoutEditor::undo() {
  if (overlay_ != nullptr) overlay_->undo();
}

bool LayoutEditor::takeKey(const QKeyEvent& event) {
  if (!isActive() || overlay_ == nullptr) return false;
  switch (event.key()) {
    case Qt::Key_Escape:
      cancel();
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      overlay_->takeFocusBack();
      return true;
    default:
      return false;
  }
}

void LayoutEditor::end() {
  if (!isActive()) return;
  stop();
  Q_EMIT ended();
}

// The overlay may be in the middle of a key that ends it.
void LayoutEditor::stop() {
  qApp->removeEventFilter(this);
  if (overlay_ != nullptr) {
    disconnect(overlay_, nullptr, this, nullptr);
    disconnect(page_, nullptr, overlay_, nullptr);
    overlay_->hide();
    overlay_->deleteLater();
  }
  edit_.reset();
  hide();
}

void LayoutEditor::noteEdited(const QString& words) {
  words_->setText(words);
  undo_->setEnabled(edit_->canUndo());
}

void LayoutEditor::askToReset() {
  auto* question = new QMessageBox(
      QMessageBox::Question, tr("Reset the page"),
      tr("Go back to the page that Pulsedeck came with? Your own one is kept as a backup file."),
      QMessageBox::Reset | QMessageBox::Cancel, window());
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  question->setDefaultButton(QMessageBox::Cancel);
  // Reset is no accepting button in Qt's eyes.
  connect(question, &QMessageBox::buttonClicked, this, [this, question](QAbstractButton* button) {
    if (question->standardButton(button) != QMessageBox::Reset || !isActive() || page_ == nullptr) return;
    const QString id = page_->spec().id;
    cancel();
    Q_EMIT resetRequested(id);
  });
  question->open();
}

void LayoutEditor::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme_.tokens().accent);
  painter.setBrush(theme_.tokens().raised);
  const qreal radius = theme_.scaled(Theme::kControlRadius);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace pulsedeck
