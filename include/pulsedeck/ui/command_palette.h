#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/palette_model.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/setting_rows.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace pulsedeck {

class ActionRegistry;
class PaletteDelegate;
class SettingDetails;
class TextLabel;

/// Finds pages, metrics, alert rules, actions and settings by a few letters. Keeps nothing while it is closed
/// but what was chosen lately. A setting is explained in place; the rest is told by chosen().
class CommandPalette : public Popover {
  Q_OBJECT

 public:
  struct Page {
    QString id;
    QString title;
    QString family;
  };
  static constexpr qsizetype kMostRecent = 20;

  /// All must outlive it; `window` is the widget it lies on.
  CommandPalette(const MetricsStore& store, const ActionRegistry& actions, const Theme& theme,
                 QWidget* window);

  /// Empty, with all there is now. `anchor` is the control that opens it too.
  void openFor(QWidget* anchor, const QList<Page>& pages, const QList<SettingRow>& settings,
               const QList<RuleChoice>& rules = {});
  /// Takes in metrics that are new and shows values as they are now; for the frame clock. Nothing happens
  /// while it is closed.
  void refresh();

  /// Keys of what was chosen lately, newest first, for keeping them over a restart.
  [[nodiscard]] const QStringList& recent() const { return recent_; }
  void setRecent(const QStringList& keys);

 Q_SIGNALS:
  /// A page, metric, rule or action; the palette is closed by then.
  void chosen(PaletteEntry::Kind kind, const QString& id);
  void recentChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  [[nodiscard]] QRect placement() const override;

 private:
  [[nodiscard]] QWidget* makeListPage();
  void fill(const QList<Page>& pages, const QList<RuleChoice>& rules);
  void addMetrics(std::vector<PaletteEntry>& entries);
  void search(const QString& typed);
  bool handleKey(const QKeyEvent& event);
  void select(int row);
  void choose(const QModelIndex& index);
  void remember(const QString& key);
  void showList();
  void forget();
  void updateTexts();

  const MetricsStore& store_;
  const ActionRegistry& actions_;
  PaletteModel* model_;
  PaletteDelegate* delegate_;
  QStackedWidget* stack_;
  QLineEdit* input_;
  QListView* list_;
  TextLabel* nothing_;
  SettingDetails* details_;
  QList<SettingRow> settings_;
  QStringList recent_;
  std::size_t knownMetrics_ = 0;
  qint64 shownAtMs_ = 0;  ///< monotonic clock; the values on the rows
  QPointer<QWidget> focusBefore_;
};

}  // namespace pulsedeck
