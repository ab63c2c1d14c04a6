#include "pulsedeck/ui/tool_stack.h"

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

std::size_t placeOf(const std::vector<ToolPage>& pages, const QString& id) {
  const auto found =
      std::find_if(pages.begin(), pages.end(), [&](const ToolPage& page) { return page.id == id; });
  return static_cast<std::size_t>(found - pages.begin());
}

}  // namespace

ToolStack::ToolStack(QWidget* parent) : QStackedWidget(parent) {
  hide();
}

void ToolStack::add(ToolPage page) {
  Q_ASSERT(!has(page.id));
  pages_.push_back(std::move(page));
  made_.push_back(nullptr);
}

bool ToolStack::has(const QString& id) const {
  return placeOf(pages_, id) < pages_.size();
}

bool ToolStack::open(const QString& id) {
  const std::size_t place = placeOf(pages_, id);
  if (place == pages_.size()) return false;
  if (made_[place] == nullptr) {
    made_[place] = pages_[place].make(this);
    addWidget(made_[place]);
  }
  setCurrentWidget(made_[place]);
  current_ = static_cast<int>(place);
  show();
  refresh();
  return true;
}

void ToolStack::close() {
  current_ = -1;
  hide();
}

const ToolPage* ToolStack::current() const {
  return current_ < 0 ? nullptr : &pages_[static_cast<std::size_t>(current_)];
}

void ToolStack::refresh() {
  const ToolPage* const open = current();
  if (open != nullptr && open->refresh && isVisible()) open->refresh();
}

}  // namespace pulsedeck
