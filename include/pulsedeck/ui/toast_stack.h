#pragma once

#include "pulsedeck/model/attention_gate.h"
#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/toast.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QUrl>

#include <deque>
#include <optional>
#include <vector>

namespace pulsedeck {

class MoreToast;
class Theme;

/// The toasts of a window: at most three places, the newest at the bottom, and no more of them in ten seconds
/// than the AttentionGate admits. What it does not admit, and what finds no place, is told together ("17
/// more"); errors take the place of others, wait for one, and stay until somebody deals with them. What is
/// not to disturb gets no toast; when that is over, one tells how many are still unread ("5 while muted"). A
/// toast that leaves does not dismiss its notification.
class ToastStack : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kMaxShown = 3;
  /// Something less than an error that waited this long for a place is no news any more.
  static constexpr qint64 kMaxWaitMs = 10'000;
  /// On a wallboard nobody dismisses anything, so that errors leave as well; the count stays.
  static constexpr int kWallboardShownForMs = 60'000;

  /// All must outlive the stack, `doNotDisturb` may be null; toasts lie on `window`.
  ToastStack(MetricsStore& store, const Theme& theme, bool autoDismiss, const DoNotDisturb* doNotDisturb,
             QWidget* window);

  /// Shows what is new, takes away what was dealt with; for the frame clock.
  void refresh();
  /// Puts all in their places, as after the window was resized.
  void arrange(bool slowly = false);
  /// Shows errors alone, takes away the others, and lets errors leave too.
  void setWallboard(bool on);
  /// Forgets what waits, what was not admitted and what was muted, because the operator looks at all of them.
  void forgetWaiting();

  /// The same, and takes away those shown: all of them are on the page that is opened.
  void clear();

  [[nodiscard]] std::size_t shownCount() const { return toasts_.size(); }
  /// Those that came, were admitted or are errors, and have no place yet.
  [[nodiscard]] std::size_t waitingCount() const { return waiting_.size(); }
  [[nodiscard]] std::size_t arrivedCount() const { return arrived_.size(); }

 Q_SIGNALS:
  void openRequested(const QUrl& url);
  /// The operator wants to see those that found no place.
  void allRequested();
  /// The operator did something to one: the store is changed.
  void acted();

 private:
  struct Waiting {
    QString id;
    Severity severity = Severity::Info;
    qint64 sinceMs = 0;
  };

  void enqueue(const QList<Notification>& notifications);
  void followShown();
  void admitArrived();
  void fillPlaces();
  /// What is to be told now: null when it is gone, dealt with, or not to disturb.
  [[nodiscard]] const NotificationEntry* wanted(const QString& id) const;
  [[nodiscard]] bool isOutdated(const Waiting& waiting) const;
  [[nodiscard]] bool makeRoomFor(Severity severity);
  [[nodiscard]] std::optional<int> shownForMs(const Notification& notification) const;
  void show(const NotificationEntry& entry);
  void remove(Toast* toast);
  void updateMore();
  void noteMuted();
  void updateMuted();
  [[nodiscard]] bool isMuted(Severity severity) const;

  MetricsStore& store_;
  const Theme& theme_;
  const bool autoDismiss_;
  const DoNotDisturb* doNotDisturb_;
  QWidget* window_;
  AttentionGate gate_;
  std::deque<Toast*> toasts_;     ///< oldest first; children of the window
  std::vector<Waiting> arrived_;  ///< since the last frame, oldest first
  QSet<QString> arrivedIds_;
  std::vector<Waiting> waiting_;  ///< oldest first
  std::size_t suppressed_ = 0;    ///< told as "17 more" now
  bool wallboard_ = false;
  MoreToast* more_;
  QSet<QString> muted_;  ///< came while the operator wanted to be left alone, and was not told since
  MoreToast* mutedToast_;
};

}  // namespace pulsedeck
