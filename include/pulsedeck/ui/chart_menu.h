#pragma once

#include "pulsedeck/ui/chart_export.h"

#include <QByteArray>
#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <vector>

class QAction;
class QContextMenuEvent;
class QKeyEvent;
class QMenu;
class QWidget;

namespace pulsedeck {

class ChartTableWindow;
class Theme;

/// Writes `content` to `path` whole or not at all. The error says in words why it could not be.
[[nodiscard]] tl::expected<void, QString> saveChartFile(const QString& path, const QByteArray& content);

/// What every chart can be asked for: a copy of its picture, files of its picture and its data, a table, an
/// alert rule.
/// Opens at a right click, the Menu key and Shift+F10; T opens the table and Ctrl+C copies the picture
/// without it. Picture and data are those of the moment they are asked for, whatever goes on while a file is
/// chosen; dialogs and table stay when the chart goes.
class ChartMenu : public QObject {
  Q_OBJECT

 public:
  /// Belongs to `panel`, which is what is pictured and whose keys and clicks it watches; `chart` and `theme`
  /// must live as long.
  ChartMenu(const ChartExport& chart, QWidget& panel, const Theme& theme);

  /// An entry of the chart's own that is on or off, below the others. Before the menu is first opened.
  void addSwitch(const QString& text, std::function<bool()> isOn, std::function<void(bool)> set);

  void copyImage() const;
  void saveImage() const;
  void saveData() const;
  void showTable();

 Q_SIGNALS:
  /// The operator wants an alert rule for that metric or pattern.
  void ruleRequested(const QString& metric);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Switch {
    QString text;
    std::function<bool()> isOn;
    std::function<void(bool)> set;
  };

  void open(QPoint globalPosition);
  bool takeContextMenu(const QContextMenuEvent& event);
  bool takeKey(const QKeyEvent& event);
  void makeMenu();
  void addRuleEntries();
  [[nodiscard]] QPixmap picture() const;
  /// Asks where to, and writes it there.
  void save(const QByteArray& content, const QString& suffix, const QString& kind) const;

  const ChartExport& chart_;
  QWidget& panel_;
  const Theme& theme_;
  QPointer<QMenu> menu_;  ///< made anew whenever it opens
  std::vector<Switch> switches_;
  QPointer<ChartTableWindow> table_;
};

}  // namespace pulsedeck
