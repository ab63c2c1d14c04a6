#include "pulsedeck/ui/flat_button.h"

#include "pulsedeck/ui/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace pulsedeck {

namespace {

constexpr int kHeight = 30;
constexpr int kIconSize = 16;
constexpr int kInnerGap = 6;
constexpr int kChevronSize = 12;

QFont strong(QFont font) {
  font.setWeight(QFont::DemiBold);
  return font;
}

/// A rectangle whose corners are round on the outer sides of a row of buttons only.
QPainterPath outline(const QRectF& rect, FlatButton::Edge edge, qreal radius) {
  const bool left = edge == FlatButton::Edge::Alone || edge == FlatButton::Edge::First;
  const bool right = edge == FlatButton::Edge::Alone || edge == FlatButton::Edge::Last;
  QPainterPath path;
  path.setFillRule(Qt::WindingFill);
  path.addRoundedRect(rect, radius, radius);
  if (!left) path.addRect(QRectF(rect.topLeft(), QSizeF(rect.width() / 2, rect.height())));
  if (!right) path.addRect(QRectF(rect.center().x(), rect.top(), rect.width() / 2, rect.height()));
  return path.simplified();
}

}  // namespace

void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, qreal radius) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme.tokens().accent, 2));
  painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

FlatButton::FlatButton(const Theme& theme, const QString& text, Look look, QWidget* parent)
    : QPushButton(text, parent), theme_(theme), look_(look) {
  setFocusPolicy(Qt::TabFocus);
  setAutoDefault(false);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&theme_, &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void FlatButton::setIconName(const QString& name, ThemeColor color) {
  if (name == iconName_ && color == iconColor_) return;
  iconName_ = name;
  iconColor_ = color;
  updateGeometry();
  update();
}

void FlatButton::setEndIconName(const QString& name) {
  if (name == endIconName_) return;
  endIconName_ = name;
  updateGeometry();
  update();
}

void FlatButton::setSuffix(const QString& suffix, ThemeColor color) {
  if (suffix == suffix_ && color == suffixColor_) return;
  suffix_ = suffix;
  suffixColor_ = color;
  updateGeometry();
  update();
}

void FlatButton::setEdge(Edge edge) {
  edge_ = edge;
  update();
}

void FlatButton::setQuiet(bool quiet) {
  quiet_ = quiet;
  update();
}

int FlatButton::padding() const {
  switch (look_) {
    case Look::Bordered:
      return theme_.scaled(12);
    case Look::Link:
      return 0;
    case Look::Bare:
      return theme_.scaled(6);
  }
  Q_UNREACHABLE();
}

int FlatButton::contentWidth() const {
  const QFont font = theme_.font(TextRole::Body);
  int parts = 0;
  int width = 0;
  const auto add = [&](int part) {
    if (part == 0) return;
    ++parts;
    width += part;
  };
  add(iconName_.isEmpty() ? 0 : theme_.scaled(kIconSize));
  // Emphasis is wider; the room for it is always kept, so that a row of buttons does not jump.
  add(QFontMetrics(isCheckable() ? strong(font) : font).horizontalAdvance(text()));
  add(QFontMetrics(strong(font)).horizontalAdvance(suffix_));
  add(endIconName_.isEmpty() ? 0 : theme_.scaled(kIconSize));
  add(menu() != nullptr ? theme_.scaled(kChevronSize) : 0);
  return width + std::max(0, parts - 1) * theme_.scaled(kInnerGap);
}

QSize FlatButton::sizeHint() const {
  const int textHeight = QFontMetrics(theme_.font(TextRole::Body)).height();
  const int height = look_ == Look::Bordered ? theme_.scaled(kHeight) : textHeight + theme_.scaled(6);
  return {contentWidth() + 2 * padding(), std::max(height, textHeight + theme_.scaled(4))};
}

QColor FlatButton::textColor() const {
  const ThemeTokens& tokens = theme_.tokens();
  if (!isEnabled()) return tokens.faint;
  switch (look_) {
    case Look::Link:
      return theme_.asText(tokens.accent);
    case Look::Bare:
      return underMouse() || hasFocus() ? tokens.text : tokens.muted;
    case Look::Bordered:
      return quiet_ || (isCheckable() && !isChecked() && edge_ != Edge::Alone) ? tokens.muted : tokens.text;
  }
  Q_UNREACHABLE();
}

void FlatButton::paintGround(QPainter& painter) const {
  const ThemeTokens& tokens = theme_.tokens();
  const qreal radius = theme_.scaled(Theme::kControlRadius);
  if (look_ == Look::Bordered) {
    const bool lit = isDown() || isChecked() || (isEnabled() && underMouse());
    // Joined buttons share a border: each but the first draws its left one onto its neighbour's right.
    const bool joined = edge_ == Edge::Middle || edge_ == Edge::Last;
    const QRectF frame = QRectF(rect()).adjusted(joined ? -0.5 : 0.5, 0.5, -0.5, -0.5);
    painter.setPen(tokens.line);
    painter.setBrush(lit ? tokens.raised : tokens.surface);
    painter.drawPath(outline(frame, edge_, radius));
  } else if (look_ == Look::Bare && (isDown() || underMouse() || isChecked())) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(rect(), radius, radius);
  }
}

void FlatButton::paintContent(QPainter& painter) const {
  const QFont plain = theme_.font(TextRole::Body);
  const QColor color = textColor();
  const int gap = theme_.scaled(kInnerGap);
  int x = (width() - contentWidth()) / 2;
  const auto drawIcon = [&](const QString& name, int size, ThemeColor own = nullptr) {
    const QColor tint = own == nullptr ? color : theme_.tokens().*own;
    painter.drawPixmap(x, (height() - size) / 2, tintedIcon(name, tint, size, devicePixelRatioF()));
    x += size + gap;
  };
  const auto drawText = [&](const QString& part, const QFont& font, const QColor& partColor, int room) {
    painter.setFont(font);
    painter.setPen(partColor);
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignCenter | Qt::TextSingleLine, part);
    x += room + gap;
  };
  if (!iconName_.isEmpty()) drawIcon(iconName_, theme_.scaled(kIconSize), iconColor_);
  if (!text().isEmpty()) {
    const int room = QFontMetrics(isCheckable() ? strong(plain) : plain).horizontalAdvance(text());
    drawText(text(), isChecked() && edge_ != Edge::Alone ? strong(plain) : plain, color, room);
  }
  if (!suffix_.isEmpty()) {
    drawText(suffix_, strong(plain), theme_.asText(theme_.tokens().*suffixColor_),
             QFontMetrics(strong(plain)).horizontalAdvance(suffix_));
  }
  if (!endIconName_.isEmpty()) drawIcon(endIconName_, theme_.scaled(kIconSize));
  if (menu() != nullptr) drawIcon(QStringLiteral("chevron-down"), theme_.scaled(kChevronSize));
}

void FlatButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintGround(painter);
  paintContent(painter);
  if (look_ == Look::Link) {
    paintUnderline(painter);
  } else if (hasFocus()) {
    paintFocusRing(painter, rect(), theme_, theme_.scaled(Theme::kControlRadius));
  }
}

// A ring would touch the text of a link, which has no padding.
void FlatButton::paintUnderline(QPainter& painter) const {
  const int thickness = hasFocus() ? 2 : underMouse() ? 1 : 0;
  painter.fillRect(QRect(0, height() - 1 - thickness, width(), thickness), textColor());
}

void FlatButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QPushButton::keyPressEvent(event);
}

}  // namespace pulsedeck
