#include "navigation_entry.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/theme.h"
#include "state_sign.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kHeight = 33;
constexpr int kMarker = 8;
constexpr int kIcon = 16;
constexpr int kTitleGap = 10;
constexpr int kBadgePadding = 6;
constexpr int kHeadingHeight = 34;

}  // namespace

NavigationEntry::NavigationEntry(const Theme& theme, QString id, const QString& title, QWidget* parent)
    : QPushButton(title, parent), theme_(theme), id_(std::move(id)) {
  setCheckable(true);
  setFocusPolicy(Qt::TabFocus);
  setAutoDefault(false);
  setAttribute(Qt::WA_Hover);
  setFixedHeight(theme.scaled(kHeight));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void NavigationEntry::setFamily(const QString& family, bool faulty) {
  family_ = family;
  faulty_ = faulty;
  if (faulty) setAccessibleDescription(NavigationBar::tr("The file of this page has a fault"));
}

void NavigationEntry::setIconName(const QString& icon) {
  icon_ = icon;
}

void NavigationEntry::setBadge(const PageBadge& badge) {
  if (badge == badge_) return;
  badge_ = badge;
  setAccessibleDescription(badge.spoken);
  showToolTip();
  update();
}

void NavigationEntry::setFolded(bool folded) {
  folded_ = folded;
  showToolTip();
}

void NavigationEntry::resizeEvent(QResizeEvent* event) {
  QPushButton::resizeEvent(event);
  showToolTip();
}

/// Of a title that is not there in full.
void NavigationEntry::showToolTip() {
  const int room = titleRoom().width();
  const bool isCut = QFontMetrics(titleFont()).horizontalAdvance(text()) > room;
  setToolTip(folded_ || isCut ? text() : QString());
}

bool NavigationEntry::isLit() const {
  return isChecked() || underMouse() || isDown();
}

void NavigationEntry::paintEvent(QPaintEvent*) {
  const qreal radius = theme_.scaled(Theme::kControlRadius);
  const QRectF ground = QRectF(rect()).adjusted(0, 1, 0, -1);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  if (isLit()) {
    painter.setBrush(theme_.tokens().raised);
    painter.drawRoundedRect(ground, radius, radius);
  }
  paintMarker(painter);
  paintBadge(painter);
  if (!folded_) paintTitle(painter);
  if (hasFocus()) paintFocusRing(painter, ground, theme_, radius);
}

void NavigationEntry::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QPushButton::keyPressEvent(event);
}

// An icon is larger than a square and stands around the same middle.
void NavigationEntry::paintMarker(QPainter& painter) const {
  const int marker = theme_.scaled(kMarker);
  const int middle = folded_ ? width() / 2 : theme_.scaled(kPadding) + marker / 2;
  if (!icon_.isEmpty()) {
    const int size = theme_.scaled(kIcon);
    const QColor color = isLit() ? theme_.tokens().text : theme_.tokens().muted;
    painter.drawPixmap(middle - size / 2, (height() - size) / 2,
                       tintedIcon(icon_, color, size, devicePixelRatioF()));
    return;
  }
  const QRectF place(middle - marker / 2.0, (height() - marker) / 2.0, marker, marker);
  if (faulty_) {
    paintStateSign(painter, place, PillKind::Warning, stateColor(PillKind::Warning, theme_));
    return;
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme_.familyColor(family_));
  painter.drawRoundedRect(place, 2.5, 2.5);
}

QFont NavigationEntry::badgeFont() const {
  QFont font = theme_.font(TextRole::Axis);
  font.setWeight(QFont::DemiBold);
  return font;
}

QRectF NavigationEntry::badgePlace() const {
  const int right = width() - theme_.scaled(4);
  if (badge_.text.isEmpty()) return {QPointF(right, 0), QSizeF()};
  const QFontMetrics metrics(badgeFont());
  const int tall = metrics.height();
  const int wide = std::max(tall, metrics.horizontalAdvance(badge_.text) + theme_.scaled(kBadgePadding) * 2);
  // Folded, it lies on the marker's upper right.
  return folded_ ? QRectF(width() - wide, 1, wide, tall)
                 : QRectF(right - wide, (height() - tall) / 2.0, wide, tall);
}

void NavigationEntry::paintBadge(QPainter& painter) const {
  if (badge_.text.isEmpty()) return;
  const ThemeTokens& tokens = theme_.tokens();
  const QColor color = tokens.*badge_.color;
  const QRectF pill = badgePlace();
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
  painter.setFont(badgeFont());
  painter.setPen(contrastRatio(color, tokens.background) > contrastRatio(color, tokens.text)
                     ? tokens.background
                     : tokens.text);
  painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, badge_.text);
}

QFont NavigationEntry::titleFont() const {
  QFont font = theme_.font(TextRole::Body);
  if (isChecked()) font.setWeight(QFont::Medium);
  return font;
}

/// Up to where the badge begins.
QRect NavigationEntry::titleRoom() const {
  const int left = theme_.scaled(kPadding + kMarker + kTitleGap);
  const int right = static_cast<int>(badgePlace().left()) - (badge_.text.isEmpty() ? 0 : theme_.scaled(4));
  return {left, 0, right - left, height()};
}

void NavigationEntry::paintTitle(QPainter& painter) const {
  const QRect room = titleRoom();
  const QFont font = titleFont();
  painter.setFont(font);
  painter.setPen(isChecked() || underMouse() ? theme_.tokens().text : theme_.tokens().muted);
  painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()));
}

NavigationHeading::NavigationHeading(const Theme& theme, QString text, QWidget* parent)
    : QWidget(parent), theme_(theme), text_(std::move(text)) {
  setFixedHeight(theme.scaled(kHeadingHeight));
}

void NavigationHeading::setFolded(bool folded) {
  folded_ = folded;
  update();
}

void NavigationHeading::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (folded_) {
    painter.fillRect(QRect(0, height() / 2, width(), 1), theme_.tokens().line);
    return;
  }
  painter.setFont(theme_.font(TextRole::Label));
  painter.setPen(theme_.tokens().muted);
  const int padding = theme_.scaled(NavigationEntry::kPadding) / 2;
  painter.drawText(rect().adjusted(padding, 0, 0, -theme_.scaled(6)), Qt::AlignBottom | Qt::TextSingleLine,
                   text_);
}

}  // namespace pulsedeck
