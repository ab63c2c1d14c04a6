#pragma once

#include "pulsedeck/ui/theme.h"

#include <QLabel>

namespace pulsedeck {

/// Plain text in one of the theme's roles and colours; keeps both when the theme changes.
class TextLabel : public QLabel {
  Q_OBJECT

 public:
  enum class Overflow { Keep, Wrap, Elide };

  /// `theme` must outlive the label.
  TextLabel(const Theme& theme, TextRole role, ThemeColor color, Overflow overflow = Overflow::Keep,
            QWidget* parent = nullptr);

  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void takeTheme();

  const Theme& theme_;
  TextRole role_;
  ThemeColor color_;
  Overflow overflow_;
};

}  // namespace pulsedeck
