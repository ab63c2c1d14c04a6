#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <deque>

namespace pulsedeck {

/// The newest `capacity` ids that were put in: a memory that cannot grow without bound.
class RememberedIds {
 public:
  explicit RememberedIds(std::size_t capacity) : capacity_(capacity) {}

  /// One that is known already keeps its place.
  void insert(const QString& id);
  [[nodiscard]] bool contains(const QString& id) const { return ids_.contains(id); }
  [[nodiscard]] std::size_t size() const { return order_.size(); }
  /// Oldest first.
  [[nodiscard]] QStringList toList() const { return {order_.begin(), order_.end()}; }

 private:
  std::size_t capacity_;
  std::deque<QString> order_;
  QSet<QString> ids_;
};

}  // namespace pulsedeck
