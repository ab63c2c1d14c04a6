#pragma once

#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/layout_edit.h"

#include <QPointer>
#include <QString>
#include <QWidget>

#include <tl/expected.hpp>

#include <functional>
#include <optional>
#include <utility>

class QMessageBox;

namespace pulsedeck {

class DashboardPage;
class FlatButton;
class LayoutOverlay;
class TextLabel;
class Theme;

/// The line above a page while its layout is edited, with what can be done; lays handles over the page's
/// cards and panels. Nothing is kept before Done, and nothing that was done is lost without a question: the
/// window does not close before it is answered.
class LayoutEditor : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kHeight = 40;
  /// Keeps the page as the operator's own, or gives the reason why not.
  using Keep = std::function<tl::expected<void, QString>(const DashboardSpec&)>;

  LayoutEditor(const Theme& theme, QWidget* parent);
  ~LayoutEditor() override;

  /// Without it pages are kept only as long as the window is there.
  void setKeep(Keep keep) { keep_ = std::move(keep); }
  [[nodiscard]] bool isActive() const { return edit_.has_value(); }
  /// Begins; `canReset`: there is a shipped page of this id behind the operator's. `page` may go while it is
  /// edited, which ends that without a change.
  void begin(DashboardPage* page, bool canReset);
  /// Ends and keeps what was done. Where that fails it says why and goes on; false then.
  bool done();
  /// Ends and leaves the page as it was.
  void cancel();
  /// Ends, and does `then`. Where something was changed the operator is asked first, and may go on editing:
  /// then it is not done, nor when what was changed could not be kept. Does not wait for the answer.
  void leave(std::function<void()> then);
  void undo();
  /// A key of it that came while the focus was elsewhere in the window: Esc cancels, an arrow takes the focus
  /// back to what had it last. False for others, and while it is not active.
  bool takeKey(const QKeyEvent& event);

 Q_SIGNALS:
  void begun();
  void ended();
  /// The operator wanted to keep this.
  void saved(const DashboardSpec& page);
  void resetRequested(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void noteQuit();
  void noteEdited(const QString& words);
  void askToReset();
  void askToKeep();
  void tellNotKept(const QString& reason);
  void takeAnswer(int button);
  void stop();
  void end();

  const Theme& theme_;
  Keep keep_;
  TextLabel* words_;
  FlatButton* undo_;
  FlatButton* reset_;
  QPointer<DashboardPage> page_;
  QPointer<LayoutOverlay> overlay_;
  QPointer<QMessageBox> question_;    ///< whether to keep what was done
  std::function<void()> afterwards_;  ///< what the answer is waited for with
  std::optional<LayoutEdit> edit_;
  bool quitting_ = false;
};

}  // namespace pulsedeck
