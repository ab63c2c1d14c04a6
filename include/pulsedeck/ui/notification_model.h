#pragma once

#include "pulsedeck/model/clock.h"
#include "pulsedeck/ui/notification_filter.h"

#include <QAbstractListModel>
#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace pulsedeck {

/// The notifications a filter lets through as rows, newest first. Follows the center on request and keeps
/// rows that stay, with their selection and their place on the screen, whatever comes and goes around them;
/// when that happens in very many places at once it begins anew (modelReset).
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
    return *rows_[static_cast<std::size_t>(row)];
  }
  /// −1 when it is not shown.
  [[nodiscard]] int rowOf(const QString& id) const;
  [[nodiscard]] const Clock& clock() const { return clock_; }

 private:
  /// The center's own, newest first.
  using Wanted = std::vector<const NotificationEntry*>;
  /// Rows that go, or wanted ones that come before a row.
  struct Run {
    int row = 0;
    int removed = 0;
    std::size_t from = 0;  ///< of the wanted
    std::size_t inserted = 0;
  };

  [[nodiscard]] Wanted accepted() const;
  [[nodiscard]] bool shows(int row, const Wanted& wanted, std::size_t place) const;
  [[nodiscard]] bool isWanted(const NotificationEntry& shown) const;
  void update(int row, const NotificationEntry& now);
  void apply(const Run& run, const Wanted& wanted);
  void reload(const Wanted& wanted);

  const NotificationCenter& center_;
  const Clock& clock_;
  NotificationFilter filter_;
  NotificationMatcher matcher_{filter_};
  std::vector<std::unique_ptr<NotificationEntry>> rows_;  ///< so that many make room for a few cheaply
};

/// As a screen reader tells it: "Error, Payment failed, 3 times, last 2 minutes ago, unread".
[[nodiscard]] QString spokenNotification(const NotificationEntry& entry, qint64 nowMs);
/// What the operator did with it, as a word; empty for one that is just read or unread: "Snoozed until
/// 14:30".
[[nodiscard]] QString stateText(const NotificationEntry& entry, qint64 nowMs);
/// "Payment failed × 3".
[[nodiscard]] QString countText(quint32 count);

}  // namespace pulsedeck
