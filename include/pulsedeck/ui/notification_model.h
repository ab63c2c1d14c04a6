#pragma once

#include "pulsedeck/model/clock.h"
#include "pulsedeck/ui/notification_filter.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace pulsedeck {

/// The notifications a filter lets through as rows, newest first. Follows the center on request and keeps
/// rows that stay, with their selection and their place on the screen, whatever comes and goes around them.
class NotificationModel : public QAbstractListModel {
  Q_OBJECT

 public:
  /// Both must outlive the model.
  NotificationModel(const NotificationCenter& center, const Clock& clock, QObject* parent = nullptr);

  [[nodiscard]] const NotificationFilter& filter() const { return filter_; }
  void setFilter(const NotificationFilter& filter);
  /// Takes in what changed in the center.
  void follow();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  /// Texts for screen readers and tooltips; the delegate draws from entryAt().
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] const NotificationEntry& entryAt(int row) const {
    return rows_[static_cast<std::size_t>(row)];
  }
  /// −1 when it is not shown.
  [[nodiscard]] int rowOf(const QString& id) const;
  [[nodiscard]] const Clock& clock() const { return clock_; }

 private:
  [[nodiscard]] std::vector<NotificationEntry> accepted() const;
  void removeAllBut(const std::vector<NotificationEntry>& wanted);
  void insertMissing(std::vector<NotificationEntry> wanted);

  const NotificationCenter& center_;
  const Clock& clock_;
  NotificationFilter filter_;
  std::vector<NotificationEntry> rows_;
};

/// As a screen reader tells it: "Error, Payment failed, 3 times, last 2 minutes ago, unread".
[[nodiscard]] QString spokenNotification(const NotificationEntry& entry, qint64 nowMs);
/// What the operator did with it, as a word; empty for one that is just read or unread: "Snoozed until
/// 14:30".
[[nodiscard]] QString stateText(const NotificationEntry& entry, qint64 nowMs);
/// "Payment failed × 3".
[[nodiscard]] QString countText(quint32 count);

}  // namespace pulsedeck
