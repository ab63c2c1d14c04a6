#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QPropertyAnimation>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <deque>

namespace pulsedeck {

class FlatButton;
class TextLabel;
class Theme;

/// One notification in the corner: coloured edge, icon, title, text, what to do about it.
class Toast : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kShownForMs = 5'000;

  /// `leaves`: says timedOut() after kShownForMs, counted anew when the mouse or the focus has left it.
  Toast(const Notification& notification, bool leaves, const Theme& theme, QWidget* parent);

  [[nodiscard]] const Notification& notification() const { return notification_; }
  [[nodiscard]] bool leaves() const { return leaves_; }
  /// Goes to its place: slides there when `slowly`, unless motion is reduced.
  void moveTo(QPoint place, bool slowly);

 Q_SIGNALS:
  void timedOut();
  void dismissRequested(const QString& id);
  void openRequested(const QUrl& url);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void addContent();
  void addActions();
  /// Takes its margins and size from the theme and the text.
  void fit();
  void watchFocus();
  void hold(bool held);

  const Notification notification_;
  const bool leaves_;
  const Theme& theme_;
  QTimer leaving_;
  QPropertyAnimation slide_;
};

/// The toasts of a window: at most three, the newest at the bottom. What finds no place is counted ("4
/// more"); errors take the place of others and stay until dismissed. A toast that leaves does not dismiss its
/// notification.
class ToastStack : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kMaxShown = 3;
  /// Something less than an error that waited this long for a place is no news any more.
  static constexpr qint64 kMaxWaitMs = 10'000;

  /// `store` and `theme` must outlive the stack; toasts lie on `window`.
  ToastStack(MetricsStore& store, const Theme& theme, bool autoDismiss, QWidget* window);

  /// Shows what is new, takes away what was dismissed; for the frame clock.
  void refresh();
  /// Puts all in their places, as after the window was resized.
  void arrange(bool slowly = false);
  /// Shows errors alone, and takes away the others.
  void setErrorsOnly(bool errorsOnly);
  /// Forgets what waits, because the operator looks at all of them.
  void forgetWaiting();

  [[nodiscard]] std::size_t shownCount() const { return toasts_.size(); }
  [[nodiscard]] std::size_t waitingCount() const { return waiting_.size(); }

 Q_SIGNALS:
  void openRequested(const QUrl& url);
  /// The operator wants to see those that found no place.
  void allRequested();

 private:
  struct Waiting {
    Notification notification;
    qint64 sinceMs = 0;
  };

  void enqueue(const QList<Notification>& notifications);
  void removeDismissed();
  void dropOutdated();
  void fillPlaces();
  [[nodiscard]] bool makeRoomFor(const Notification& notification);
  void show(const Notification& notification);
  void remove(Toast* toast);
  void updateMore();

  MetricsStore& store_;
  const Theme& theme_;
  const bool autoDismiss_;
  QWidget* window_;
  std::deque<Toast*> toasts_;    ///< oldest first; children of the window
  std::deque<Waiting> waiting_;  ///< oldest first
  bool removedDue_ = false;
  bool errorsOnly_ = false;
  FlatButton* more_;
};

}  // namespace pulsedeck
