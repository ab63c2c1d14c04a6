#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QKeyEvent;
class QWidget;

namespace pulsedeck {

/// Something the operator can make the window do.
struct WindowAction {
  enum class Keys {
    Always,  ///< come before the focused control
    Spare,   ///< only when the focused control has no use for them, as Space
  };

  QString id;        ///< steady, for what was chosen lately: "pause"
  QString title;     ///< "Pause, and go on"
  QString keywords;  ///< further words to find it by
  QList<QKeySequence> keys = {};
  Keys handling = Keys::Always;
  std::function<void()> run;
  std::function<bool()> isOn = {};  ///< for what is on or off, or one of several; empty for none
  bool repeats = false;             ///< while its spare key is held
  bool inPalette = true;            ///< false for what only makes sense by its keys
};

/// Keys and what they do, as shown to the operator.
struct KeyRow {
  QString keys;
  QString meaning;
};

/// The one list of the window's actions: its keys, the palette and the list of keys are made from it, so that
/// none can lack what another has. GUI thread.
class ActionRegistry : public QObject {
  Q_OBJECT

 public:
  /// Keys work in `window`, which is its parent.
  explicit ActionRegistry(QWidget* window);

  /// The id must be new.
  void add(WindowAction action);
  /// Keys that a control handles itself, for the list of keys.
  void describe(const QString& keys, const QString& meaning);

  [[nodiscard]] const std::vector<WindowAction>& actions() const { return actions_; }
  [[nodiscard]] const WindowAction* find(const QString& id) const;
  /// False when there is no such action.
  bool run(const QString& id) const;
  /// Runs what has those spare keys; false when nothing has.
  bool runSpareKey(const QKeyEvent& event) const;
  /// All keys, in the order of their actions, then the described ones. Neighbours of one title share a row:
  /// "PgUp, PgDown", "Ctrl+1 … Ctrl+9".
  [[nodiscard]] std::vector<KeyRow> keyRows() const;

 private:
  std::vector<WindowAction> actions_;
  std::vector<KeyRow> described_;
};

/// "Ctrl+K", in the operator's language.
[[nodiscard]] QString keyText(const QKeySequence& keys);

}  // namespace pulsedeck
