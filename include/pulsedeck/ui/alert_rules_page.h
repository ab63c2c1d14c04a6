#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/alert_rule_desk.h"

#include <QString>
#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace pulsedeck {

class AlertRulesFilter;
class AlertRulesModel;
class AlertRulesView;
class FlatButton;
class TextLabel;
class Theme;

/// All alert rules with what they say and how they stand; what can be done with them is in the buttons, in a
/// row's menu and on keys. The window's tool page "alert_rules".
class AlertRulesPage : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive the page.
  AlertRulesPage(AlertRuleDesk& desk, const MetricsStore& store, const Theme& theme,
                 QWidget* parent = nullptr);

  /// For the frame clock.
  void refresh();
  /// Makes it the current one, and the list has the keys; nothing is searched for any more if that would hide
  /// it.
  void select(const QString& ruleId);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addHead(QBoxLayout& layout);
  void addList(QBoxLayout& layout);
  void addFoot(QBoxLayout& layout);
  void connectView();
  void search(const QString& typed);
  void takeKey(const QString& id, int key);
  void openMenu(QPoint position);
  /// The rule of the current row; empty where there is none.
  [[nodiscard]] QString currentId() const;
  void restoreCurrent(const QString& id, int row);
  void updateTexts();
  void updateButtons();
  void updateUndo();

  AlertRuleDesk& desk_;
  const MetricsStore& store_;
  const Theme& theme_;
  AlertRulesModel* model_;
  AlertRulesFilter* filter_;
  AlertRulesView* view_;
  QLineEdit* search_ = nullptr;
  TextLabel* empty_ = nullptr;
  TextLabel* count_ = nullptr;
  FlatButton* edit_ = nullptr;
  FlatButton* duplicate_ = nullptr;
  FlatButton* delete_ = nullptr;
  FlatButton* acknowledge_ = nullptr;
  FlatButton* snooze_ = nullptr;
  QWidget* undoBar_ = nullptr;
  TextLabel* undoText_ = nullptr;
  FlatButton* undo_ = nullptr;
};

}  // namespace pulsedeck
