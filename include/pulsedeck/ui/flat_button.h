#pragma once

#include "pulsedeck/ui/theme.h"

#include <QPushButton>

namespace pulsedeck {

/// The window's one kind of button. Takes the focus from the keyboard only, so that after a click the Space
/// key still belongs to the window; Enter and Space press it.
class FlatButton : public QPushButton {
  Q_OBJECT

 public:
  enum class Look { Bordered, Link, Bare };
  /// Place in a row of joined buttons.
  enum class Edge { Alone, First, Middle, Last };

  /// `theme` must outlive the button.
  FlatButton(const Theme& theme, const QString& text, Look look = Look::Bordered, QWidget* parent = nullptr);

  /// An icon before the text, by name (see tintedIcon()); in the text's colour or one of its own.
  void setIconName(const QString& name, ThemeColor color = nullptr);
  /// A second one, at the end.
  void setEndIconName(const QString& name);
  /// Strong text behind the button's own, as the number on "Alerts 3"; empty for none.
  void setSuffix(const QString& suffix, ThemeColor color);
  void setEdge(Edge edge);
  /// Its text is less prominent than that of others.
  void setQuiet(bool quiet);

  [[nodiscard]] QString suffix() const { return suffix_; }
  [[nodiscard]] QString iconName() const { return iconName_; }
  [[nodiscard]] QString endIconName() const { return endIconName_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void paintGround(QPainter& painter) const;
  void paintContent(QPainter& painter) const;
  void paintUnderline(QPainter& painter) const;
  [[nodiscard]] QColor textColor() const;
  [[nodiscard]] int padding() const;
  [[nodiscard]] int contentWidth() const;

  const Theme& theme_;
  Look look_;
  Edge edge_ = Edge::Alone;
  bool quiet_ = false;
  QString iconName_;
  ThemeColor iconColor_ = nullptr;  ///< null: the text's
  QString endIconName_;
  QString suffix_;
  ThemeColor suffixColor_ = &ThemeTokens::text;
};

/// The focus mark all controls share: an accent outline inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, qreal radius);

}  // namespace pulsedeck
