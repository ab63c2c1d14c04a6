#pragma once

#include <QString>
#include <QtGlobal>

#include <deque>
#include <vector>

namespace pulsedeck {

enum class Severity { Info, Success, Warning, Error };
enum class NotificationCategory { System, Campaign, Lead, Payment, AiAgent };

/// A message to the operator, all of it plain text from the server, cleaned and cut by the decoder.
struct Notification {
  QString id;
  QString title;
  QString message;
  Severity severity = Severity::Info;
  NotificationCategory category = NotificationCategory::System;
  qint64 timeMs = 0;
  QString actionUrl;  ///< https (or http to loopback), checked by the decoder; empty for none
  bool autoDismiss = true;

  bool operator==(const Notification&) const = default;
};

/// The notifications an operator has not dismissed yet, oldest first, at most `capacity`. When full the least
/// severe, among those the oldest, makes room and is counted: it never goes unsaid.
class NotificationCenter {
 public:
  explicit NotificationCenter(std::size_t capacity = 100);

  /// False when one of that id is there already (it is replaced in place), or when it was itself the one that
  /// had to make room.
  bool add(Notification notification);
  bool dismiss(const QString& id);
  void dismissAll();

  [[nodiscard]] const std::deque<Notification>& active() const { return active_; }
  [[nodiscard]] quint64 dropped() const { return dropped_; }
  /// Ever added.
  [[nodiscard]] quint64 total() const { return total_; }

 private:
  std::size_t capacity_;
  std::deque<Notification> active_;
  quint64 dropped_ = 0;
  quint64 total_ = 0;
};

}  // namespace pulsedeck
