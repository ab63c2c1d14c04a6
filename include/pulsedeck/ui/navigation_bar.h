#pragma once

#include "pulsedeck/ui/page_entry.h"
#include "pulsedeck/ui/tool_page.h"

#include <QButtonGroup>
#include <QList>
#include <QString>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace pulsedeck {

class FlatButton;
class NavigationEntry;
class NavigationHeading;
class Theme;

/// The column at the left: the program's mark and one entry a page, tools below the dashboards, which scroll
/// where they are too many. Folded, entries are markers with tooltips.
class NavigationBar : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kWidth = 196;
  static constexpr int kFoldedWidth = 52;

  explicit NavigationBar(const Theme& theme, QWidget* parent = nullptr);

  /// A faulty page's marker is a sign of warning.
  void addPage(const QString& id, const QString& title, const QString& family, bool faulty = false);
  /// In place of those before, not of the tools. A fault is told by a warning's sign.
  void setPages(const QList<PageEntry>& pages);
  void addTool(const QString& id, const QString& title, const QString& icon);
  /// At the entry of that id, if there is one.
  void setBadge(const QString& id, const PageBadge& badge);
  void setCurrent(const QString& id);
  void setFolded(bool folded);
  [[nodiscard]] bool isFolded() const { return folded_; }

 Q_SIGNALS:
  /// By the operator.
  void pageChosen(const QString& id);
  void layoutEditRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void addEntry(NavigationEntry* entry, int place, QWidget* tabAfter);
  [[nodiscard]] NavigationEntry* find(const QString& id) const;

  const Theme& theme_;
  QWidget* brand_;
  QScrollArea* scroll_;
  FlatButton* editLayout_;
  QVBoxLayout* layout_;  ///< of the entries
  NavigationHeading* toolHeading_;
  QButtonGroup entries_;
  QList<NavigationEntry*> pages_;
  QList<NavigationEntry*> tools_;
  bool folded_ = false;
};

}  // namespace pulsedeck
