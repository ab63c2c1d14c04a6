#pragma once

#include "pulsedeck/ui/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace pulsedeck {

/// Rows of an AlertRulesFilter: a switch, two lines of name and metric, condition, severity and state with
/// their signs.
class AlertRulesDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  AlertRulesDelegate(const Theme& theme, QObject* parent);

  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int switchWidth() const;
  /// What a text takes with its sign and distances.
  [[nodiscard]] int widthOf(const QString& text, bool withSign) const;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintSwitch(QPainter& painter, const QRect& room, bool on) const;
  void paintNames(QPainter& painter, const QRect& room, const QString& name, const QString& metric,
                  bool on) const;
  void paintSigned(QPainter& painter, const QRect& room, const QString& text, const QString& icon,
                   const QColor& sign, const QColor& color) const;

  const Theme& theme_;
};

/// A table of rules that is worked by keys: what they mean is for the page to say.
class AlertRulesView : public QTableView {
  Q_OBJECT

 public:
  AlertRulesView(const Theme& theme, QWidget* parent);

  /// Columns as wide as their texts, names and conditions share what is left.
  void fitColumns();

 Q_SIGNALS:
  void opened(const QModelIndex& index);
  void switched(const QModelIndex& index);
  /// Other keys that act on a row.
  void keyed(const QModelIndex& index, int key, Qt::KeyboardModifiers modifiers);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  const Theme& theme_;
};

}  // namespace pulsedeck
