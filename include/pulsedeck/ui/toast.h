#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QPropertyAnimation>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <optional>

namespace pulsedeck {

class FlatButton;
class NotificationActions;
class TextLabel;
class Theme;

/// One notification in the corner: coloured edge, icon, title, text, what to do about it.
class Toast : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kShownForMs = 5'000;
  /// Of a text; the panel has all of it.
  static constexpr qsizetype kMostLetters = 200;

  /// `store` and `theme` must outlive it.
  Toast(const NotificationEntry& entry, MetricsStore& store, const Theme& theme, QWidget* parent);

  [[nodiscard]] const NotificationEntry& entry() const { return entry_; }
  [[nodiscard]] const Notification& notification() const { return entry_.newest; }
  /// The same one as it is now: it counts one more, or is worse than before.
  void setEntry(const NotificationEntry& entry);
  /// Says timedOut() after so long, counted anew when mouse and focus have left it and when it is about
  /// something new; never without a time.
  void setShownFor(std::optional<int> ms);
  /// It is no wider, where a window is narrow.
  void setMostWidth(int px);
  /// Goes to its place: slides there when `slowly`, unless motion is reduced.
  void moveTo(QPoint place, bool slowly);

 Q_SIGNALS:
  void timedOut();
  void openRequested(const QUrl& url);
  /// The operator did something to it: the store is changed.
  void acted();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void addContent();
  void takeTexts();
  /// Takes its margins and size from the theme and the text.
  void fit();
  void watchFocus();
  void dismiss();
  /// Leaves in its time, unless somebody is at it.
  void updateLeaving();

  NotificationEntry entry_;
  MetricsStore& store_;
  const Theme& theme_;
  TextLabel* title_;
  TextLabel* message_;
  FlatButton* close_;
  NotificationActions* actions_;
  int mostWidth_ = QWIDGETSIZE_MAX;
  bool leaves_ = false;
  bool entered_ = false;
  QTimer leaving_;
  QPropertyAnimation slide_;
};

}  // namespace pulsedeck
