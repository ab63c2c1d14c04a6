#pragma once

#include "pulsedeck/ui/tool_page.h"

#include <QFont>
#include <QPushButton>
#include <QRectF>
#include <QString>
#include <QWidget>

namespace pulsedeck {

class Theme;

/// One page's button in the navigation: its marker, its title and a number where there is something new.
class NavigationEntry : public QPushButton {
  Q_OBJECT

 public:
  static constexpr int kPadding = 10;

  NavigationEntry(const Theme& theme, QString id, const QString& title, QWidget* parent);

  [[nodiscard]] const QString& id() const { return id_; }
  /// The marker is a square in the family's colour, of a faulty page a warning's sign.
  void setFamily(const QString& family, bool faulty);
  /// The marker is an icon.
  void setIconName(const QString& icon);
  void setBadge(const PageBadge& badge);
  /// Only the marker is shown. A title that is not there in full is in a tooltip.
  void setFolded(bool folded);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] bool isLit() const;
  void paintMarker(QPainter& painter) const;
  void paintBadge(QPainter& painter) const;
  void paintTitle(QPainter& painter) const;
  void showToolTip();
  [[nodiscard]] QFont badgeFont() const;
  [[nodiscard]] QRectF badgePlace() const;
  [[nodiscard]] QFont titleFont() const;
  [[nodiscard]] QRect titleRoom() const;

  const Theme& theme_;
  const QString id_;
  QString family_;
  QString icon_;
  bool faulty_ = false;
  bool folded_ = false;
  PageBadge badge_;
};

/// A word above a group of entries; folded, a line.
class NavigationHeading : public QWidget {
  Q_OBJECT

 public:
  NavigationHeading(const Theme& theme, QString text, QWidget* parent);

  void setFolded(bool folded);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
  const QString text_;
  bool folded_ = false;
};

}  // namespace pulsedeck
