#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>
#include <QStringView>

namespace pulsedeck {

/// All colours of one scheme, named by use.
struct ThemeTokens {
  QColor background, surface, raised, line;
  QColor text, muted, faint;
  QColor accent;
  QColor dashboard, social, campaigns, leads, health, agents;
  QColor ok, warning, error;
};

/// One of the colours, whatever the theme.
using ThemeColor = QColor ThemeTokens::*;

/// The contrast of two opaque colours as WCAG 2 defines it, 1 … 21; from 4.5 on text is easy to read.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

enum class ThemeChoice { System, Dark, Light };
enum class TextRole { Body, Label, Axis, Title, CardValue, PageTitle };

/// Where every colour, font and distance comes from. Follows the operator's system unless told otherwise;
/// `changed` tells views to take their colours anew. GUI thread.
class Theme : public QObject {
  Q_OBJECT

 public:
  static constexpr int kGap = 12;      ///< between panels
  static constexpr int kPadding = 14;  ///< inside panels
  static constexpr int kPanelRadius = 10;
  static constexpr int kControlRadius = 7;

  explicit Theme(ThemeChoice choice, bool reducedMotion = false, QObject* parent = nullptr);

  [[nodiscard]] ThemeChoice choice() const { return choice_; }
  [[nodiscard]] bool isDark() const { return dark_; }
  [[nodiscard]] bool reducedMotion() const { return reducedMotion_; }
  [[nodiscard]] const ThemeTokens& tokens() const { return tokens_; }
  [[nodiscard]] static ThemeTokens tokensFor(bool dark);
  /// The colour of a family by its wire name ("system_health") or its token's ("health"), or any colour as
  /// "#rrggbb"; text for unknown ones.
  [[nodiscard]] QColor familyColor(QStringView family) const;
  /// Whether familyColor() knows it.
  [[nodiscard]] static bool isColorName(QStringView name);
  /// `color` for text on any of the grounds (background, surface, raised): moved towards the text's own
  /// colour as far as a contrast of 4.5 takes.
  [[nodiscard]] QColor asText(const QColor& color) const;
  /// `color` for the area below a line or behind a changed value: thin enough to leave what is on it
  /// readable.
  [[nodiscard]] QColor asFill(const QColor& color) const;
  /// Inter where installed, else the system's font, with tabular figures where the font has them; sizes
  /// follow the system's font where that is larger than usual.
  [[nodiscard]] QFont font(TextRole role) const;
  /// A distance given in px at the standard font size; larger where the system's font is larger than usual.
  [[nodiscard]] int scaled(int px) const;
  /// The same for the width of lines.
  [[nodiscard]] qreal scaledF(qreal px) const;

  void setChoice(ThemeChoice choice);
  /// How many times as large as at the standard font size everything is.
  [[nodiscard]] qreal scale() const { return scale_; }
  /// How much larger than usual the system's font makes everything.
  [[nodiscard]] qreal systemScale() const { return systemScale_; }
  /// Makes all fonts and distances so many times as large, for a screen that is read from far away.
  void setMagnification(qreal factor);
  /// Gives the application its palette, font and style sheet, and keeps them current.
  void applyToApplication();

 Q_SIGNALS:
  /// Colours or sizes.
  void changed();
  void choiceChanged(ThemeChoice choice);

 private:
  void update();
  void takeSystemPalette();
  [[nodiscard]] bool systemIsDark() const;
  [[nodiscard]] QPalette palette() const;
  [[nodiscard]] QString styleSheet() const;

  ThemeChoice choice_;
  bool reducedMotion_;
  bool applied_ = false;
  bool systemPaletteIsDark_ = false;
  bool dark_ = true;
  qreal systemScale_ = 1;
  qreal scale_ = 1;  ///< the system's, magnified
  QFont systemFont_;
  ThemeTokens tokens_;
};

}  // namespace pulsedeck
