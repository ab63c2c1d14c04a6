#include "pulsedeck/model/remembered_ids.h"

namespace pulsedeck {

void RememberedIds::insert(const QString& id) {
  if (ids_.contains(id)) return;
  ids_.insert(id);
  order_.push_back(id);
  if (order_.size() <= capacity_) return;
  ids_.remove(order_.front());
  order_.pop_front();
}

}  // namespace pulsedeck
