#include "pulsedeck/ui/action_registry.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

QString keysText(const WindowAction& action) {
  QStringList texts;
  for (const QKeySequence& keys : action.keys)
    texts << keyText(keys);
  return texts.join(QStringLiteral(", "));
}

/// A key that is reached with Shift on some keyboards and without on others is the same key.
bool isSameKey(const QKeySequence& keys, const QKeyEvent& event) {
  if (keys.count() != 1) return false;
  const bool isSign = event.key() < Qt::Key_Escape && !event.text().isEmpty() &&
                      !event.text().front().isLetterOrNumber() && !event.text().front().isSpace();
  Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
  if (isSign) modifiers &= ~Qt::ShiftModifier;
  return keys[0].key() == event.key() && keys[0].keyboardModifiers() == modifiers;
}

}  // namespace

QString keyText(const QKeySequence& keys) {
  return keys.toString(QKeySequence::NativeText);
}

ActionRegistry::ActionRegistry(QWidget* window) : QObject(window) {}

void ActionRegistry::add(WindowAction action) {
  Q_ASSERT(find(action.id) == nullptr);
  if (action.handling == WindowAction::Keys::Always) {
    for (const QKeySequence& keys : std::as_const(action.keys)) {
      auto* shortcut = new QShortcut(keys, static_cast<QWidget*>(parent()));
      connect(shortcut, &QShortcut::activated, this, action.run);
    }
  }
  actions_.push_back(std::move(action));
}

void ActionRegistry::describe(const QString& keys, const QString& meaning) {
  described_.push_back({keys, meaning});
}

const WindowAction* ActionRegistry::find(const QString& id) const {
  const auto found = std::find_if(actions_.begin(), actions_.end(),
                                  [&](const WindowAction& action) { return action.id == id; });
  return found == actions_.end() ? nullptr : &*found;
}

bool ActionRegistry::run(const QString& id) const {
  const WindowAction* const action = find(id);
  if (action == nullptr) return false;
  // It may add further actions.
  const std::function<void()> run = action->run;
  run();
  return true;
}

bool ActionRegistry::runSpareKey(const QKeyEvent& event) const {
  for (const WindowAction& action : actions_) {
    if (action.handling != WindowAction::Keys::Spare) continue;
    const bool has = std::any_of(action.keys.begin(), action.keys.end(),
                                 [&](const QKeySequence& keys) { return isSameKey(keys, event); });
    if (has) return (event.isAutoRepeat() && !action.repeats) || run(action.id);
  }
  return false;
}

std::vector<KeyRow> ActionRegistry::keyRows() const {
  std::vector<KeyRow> rows;
  QStringList keysOfRow;
  for (const WindowAction& action : actions_) {
    if (action.keys.isEmpty()) continue;
    if (rows.empty() || rows.back().meaning != action.title) {
      keysOfRow.clear();
      rows.push_back({{}, action.title});
    }
    keysOfRow << keysText(action);
    rows.back().keys = keysOfRow.size() <= 2 ? keysOfRow.join(QStringLiteral(", "))
                                             : keysOfRow.front() + QStringLiteral(" … ") + keysOfRow.back();
  }
  rows.insert(rows.end(), described_.begin(), described_.end());
  return rows;
}

}  // namespace pulsedeck
