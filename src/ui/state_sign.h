#pragma once

#include "pulsedeck/ui/connection_text.h"
#include "pulsedeck/ui/theme.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace pulsedeck {

/// Draws the sign of a state into `rect`. Each kind has a shape of its own beside its colour: disc, ring,
/// half disc, triangle, square, cross.
void paintStateSign(QPainter& painter, const QRectF& rect, PillKind kind, const QColor& color);

[[nodiscard]] QColor stateColor(PillKind kind, const Theme& theme);
[[nodiscard]] QColor stateColor(PillKind kind, const ThemeTokens& tokens);

/// That of a metric's value where its unit is Unit::State; nothing for a value that is no state.
[[nodiscard]] std::optional<PillKind> signOfState(double value);

/// The sign alone, in a line of text. Says nothing by itself: a word belongs beside it.
class StateSign : public QWidget {
 public:
  StateSign(const Theme& theme, QWidget* parent = nullptr);

  void setKind(PillKind kind);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
  PillKind kind_ = PillKind::Off;
};

}  // namespace pulsedeck
