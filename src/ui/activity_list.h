#pragma once

#include <QListView>

namespace pulsedeck {

class ActivityDelegate;
class ActivityModel;
class Theme;

/// The rows of an ActivityModel. Keys without a meaning here are left to the window: Space pauses, L goes
/// back to live.
class ActivityList : public QListView {
  Q_OBJECT

 public:
  /// Between the rows and the scroll bar, px at the standard font size.
  static constexpr int kBarGap = 4;

  /// `model`, `delegate` and `theme` must outlive the list.
  ActivityList(ActivityModel& model, ActivityDelegate& delegate, const Theme& theme, QWidget* parent);

  /// `change` lets rows appear on top, and says how many; what the operator reads further down stays where it
  /// is.
  template <typename Change>
  void keepPlaceWhile(Change change) {
    const int added = change();
    if (added > 0) moveBy(added);
  }

 Q_SIGNALS:
  /// By a click or Enter.
  void chosen(int row);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void moveBy(int rows);

  ActivityDelegate& delegate_;
};

}  // namespace pulsedeck
