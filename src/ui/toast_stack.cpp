#include "pulsedeck/ui/toast_stack.h"

#include "more_toast.h"
#include "muted_summary.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/theme.h"

#include <QAccessible>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kWindowMargin = 26;
constexpr int kBetween = 10;

}  // namespace

ToastStack::ToastStack(MetricsStore& store, const Theme& theme, bool autoDismiss,
                       const DoNotDisturb* doNotDisturb, QWidget* window)
    : QObject(window),
      store_(store),
      theme_(theme),
      autoDismiss_(autoDismiss),
      doNotDisturb_(doNotDisturb),
      window_(window),
      more_(new MoreToast(theme, window)),
      mutedToast_(new MoreToast(theme, window)) {
  more_->setObjectName(QStringLiteral("moreToasts"));
  mutedToast_->setObjectName(QStringLiteral("mutedToasts"));
  connect(more_, &MoreToast::clicked, this, &ToastStack::allRequested);
  connect(more_, &MoreToast::timedOut, this, [this] {
    suppressed_ = 0;
    updateMore();
  });
  connect(mutedToast_, &MoreToast::clicked, this, &ToastStack::allRequested);
  connect(mutedToast_, &MoreToast::timedOut, this, [this] {
    muted_.clear();
    updateMuted();
  });
  connect(&store_, &MetricsStore::notificationsAdded, this, &ToastStack::enqueue);
}

void ToastStack::enqueue(const QList<Notification>& notifications) {
  const qint64 nowMs = store_.clock().steadyMs();
  for (const Notification& notification : notifications) {
    if (isMuted(notification.severity)) {
      muted_.insert(notification.id);
      continue;
    }
    muted_.remove(notification.id);
    if (arrivedIds_.contains(notification.id)) continue;
    arrivedIds_.insert(notification.id);
    arrived_.push_back({notification.id, notification.severity, nowMs});
  }
  // While the window is not seen nobody takes them from here: no more wait than there are.
  const NotificationCenter& center = store_.notifications();
  if (muted_.size() > static_cast<qsizetype>(2 * center.size())) {
    muted_.removeIf([&center](const QString& id) { return center.find(id) == nullptr; });
  }
  if (arrived_.size() <= center.size()) return;
  std::erase_if(arrived_, [&](const Waiting& arrived) {
    if (center.find(arrived.id) != nullptr) return false;
    arrivedIds_.remove(arrived.id);
    return true;
  });
}

void ToastStack::refresh() {
  noteMuted();
  followShown();
  admitArrived();
  std::erase_if(waiting_, [this](const Waiting& waiting) {
    return isOutdated(waiting) || wanted(waiting.id) == nullptr;
  });
  fillPlaces();
  updateMore();
  updateMuted();
}

// What came before it was to be quiet and did not get its turn.
void ToastStack::noteMuted() {
  for (const std::vector<Waiting>* const list : {&arrived_, &waiting_}) {
    for (const Waiting& waiting : *list) {
      if (isMuted(waiting.severity)) muted_.insert(waiting.id);
    }
  }
}

bool ToastStack::isMuted(Severity severity) const {
  return doNotDisturb_ != nullptr && !doNotDisturb_->lets(severity);
}

const NotificationEntry* ToastStack::wanted(const QString& id) const {
  const NotificationEntry* const entry = store_.notifications().find(id);
  if (entry == nullptr || entry->state != NotificationState::Unread) return nullptr;
  const Severity severity = entry->newest.severity;
  if (wallboard_ && severity != Severity::Error) return nullptr;
  return isMuted(severity) ? nullptr : entry;
}

bool ToastStack::isOutdated(const Waiting& waiting) const {
  return waiting.severity != Severity::Error && store_.clock().steadyMs() - waiting.sinceMs > kMaxWaitMs;
}

void ToastStack::followShown() {
  bool changed = false;
  const std::deque<Toast*> shown = toasts_;
  for (Toast* toast : shown) {
    const NotificationEntry* const entry = wanted(toast->notification().id);
    if (entry == nullptr) {
      remove(toast);
    } else if (*entry != toast->entry()) {
      const bool isWorse = entry->newest.severity != toast->notification().severity;
      toast->setEntry(*entry);
      if (isWorse) toast->setShownFor(shownForMs(entry->newest));
      changed = true;
    }
  }
  if (changed) arrange();
}

// The most severe first: they are what the places are for.
void ToastStack::admitArrived() {
  const qint64 nowMs = store_.clock().steadyMs();
  if (const std::size_t suppressed = gate_.takeSuppressed(nowMs); suppressed > 0) {
    suppressed_ += suppressed;
    more_->leaveSoon();
  }
  arrivedIds_.clear();
  std::vector<Waiting> arrived = std::exchange(arrived_, {});
  std::stable_sort(arrived.begin(), arrived.end(),
                   [](const Waiting& a, const Waiting& b) { return a.severity > b.severity; });
  for (Waiting& next : arrived) {
    const auto isSame = [&next](const Waiting& waiting) { return waiting.id == next.id; };
    const bool isShown = std::any_of(toasts_.begin(), toasts_.end(), [&next](const Toast* toast) {
      return toast->notification().id == next.id;
    });
    if (isShown || isOutdated(next) || wanted(next.id) == nullptr) continue;
    std::erase_if(waiting_, isSame);
    if (gate_.admit(next.severity, nowMs)) waiting_.push_back(std::move(next));
  }
}

void ToastStack::fillPlaces() {
  while (!waiting_.empty()) {
    // The most severe first; from the back, so that the newest of equals is found.
    const auto found =
        std::max_element(waiting_.rbegin(), waiting_.rend(),
                         [](const Waiting& a, const Waiting& b) { return a.severity < b.severity; });
    if (toasts_.size() >= kMaxShown && !makeRoomFor(found->severity)) break;
    show(*store_.notifications().find(found->id));
    waiting_.erase(std::next(found).base());
  }
}

bool ToastStack::makeRoomFor(Severity severity) {
  if (severity != Severity::Error) return false;
  const auto lesser = std::find_if(toasts_.begin(), toasts_.end(), [](const Toast* toast) {
    return toast->notification().severity != Severity::Error;
  });
  if (lesser == toasts_.end()) return false;
  remove(*lesser);
  return true;
}

std::optional<int> ToastStack::shownForMs(const Notification& notification) const {
  if (wallboard_) return kWallboardShownForMs;
  const bool leaves = autoDismiss_ && notification.autoDismiss && notification.severity != Severity::Error;
  return leaves ? std::optional(Toast::kShownForMs) : std::nullopt;
}

void ToastStack::show(const NotificationEntry& entry) {
  auto* toast = new Toast(entry, store_, theme_, window_);
  toast->setShownFor(shownForMs(entry.newest));
  connect(toast, &Toast::timedOut, this, [this, toast] { remove(toast); });
  connect(toast, &Toast::acted, this, &ToastStack::acted);
  connect(toast, &Toast::openRequested, this, &ToastStack::openRequested);
  toasts_.push_back(toast);
  arrange(true);
  toast->show();
  raiseBelowPopovers(toast);
  QAccessibleEvent alert(toast, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void ToastStack::remove(Toast* toast) {
  std::erase(toasts_, toast);
  toast->hide();
  toast->deleteLater();
  arrange(true);
}

void ToastStack::arrange(bool slowly) {
  const int margin = theme_.scaled(kWindowMargin) - kShadowMargin;
  const int room = window_->width() - 2 * theme_.scaled(kWindowMargin);
  for (Toast* toast : toasts_)
    toast->setMostWidth(room);
  int bottom = window_->height() - margin;
  for (auto toast = toasts_.rbegin(); toast != toasts_.rend(); ++toast) {
    (*toast)->moveTo(QPoint(window_->width() - margin - (*toast)->width(), bottom - (*toast)->height()),
                     slowly);
    bottom -= (*toast)->height() - 2 * kShadowMargin + theme_.scaled(kBetween);
  }
  more_->resize(more_->sizeHint());
  more_->move(window_->width() - margin - more_->width(), bottom - more_->height());
  if (more_->isVisible()) bottom -= more_->height() - 2 * kShadowMargin + theme_.scaled(kBetween);
  mutedToast_->resize(mutedToast_->sizeHint());
  mutedToast_->move(window_->width() - margin - mutedToast_->width(), bottom - mutedToast_->height());
}

void ToastStack::setWallboard(bool on) {
  wallboard_ = on;
  for (Toast* toast : toasts_)
    toast->setShownFor(shownForMs(toast->notification()));
  followShown();
  suppressed_ = 0;
  gate_.forgetSuppressed();
  updateMore();
  updateMuted();
}

void ToastStack::forgetWaiting() {
  waiting_.clear();
  muted_.clear();
  updateMuted();
  arrived_.clear();
  arrivedIds_.clear();
  suppressed_ = 0;
  gate_.forgetSuppressed();
  updateMore();
}

void ToastStack::clear() {
  forgetWaiting();
  const std::deque<Toast*> shown = toasts_;
  for (Toast* toast : shown)
    remove(toast);
}

void ToastStack::updateMore() {
  const std::size_t count = waiting_.size() + suppressed_;
  more_->say(count == 0 ? QString() : MoreToast::tr("%n more", nullptr, static_cast<int>(count)));
  if (more_->isVisible()) arrange(true);
}

// On a wallboard nobody asks what came in the night.
void ToastStack::updateMuted() {
  if (wallboard_) muted_.clear();
  if (doNotDisturb_ != nullptr && doNotDisturb_->isOn()) return mutedToast_->say({});
  const NotificationCenter& center = store_.notifications();
  MutedSummary summary;
  muted_.removeIf([&](const QString& id) {
    const NotificationEntry* const entry = center.find(id);
    if (entry == nullptr || entry->state != NotificationState::Unread) return true;
    summary.add(entry->newest.severity);
    return false;
  });
  const bool changed = summary.text() != mutedToast_->text();
  mutedToast_->say(summary.text(), summary.worst());
  if (changed && autoDismiss_ && summary.worst() != Severity::Error) mutedToast_->leaveSoon();
  if (mutedToast_->isVisible()) arrange(true);
}

}  // namespace pulsedeck
