#include "wallboard_parts.h"

#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/time_text.h"
#include "pulsedeck/ui/wallboard.h"
#include "state_sign.h"

#include <QPainter>
#include <QRegion>
#include <QStringList>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kGap = 10;
constexpr int kSign = 12;
constexpr int kPillHeight = 32;
constexpr int kPillPadding = 14;
constexpr int kRimWidth = 6;
constexpr int kHintPadding = 14;

/// Of ground and text the one that is easier to read on `color`.
QColor readableOn(const QColor& color, const ThemeTokens& tokens) {
  return contrastRatio(color, tokens.background) > contrastRatio(color, tokens.text) ? tokens.background
                                                                                     : tokens.text;
}

QFont largeFont(const Theme& theme) {
  return theme.font(TextRole::PageTitle);
}

bool isWellKind(PillKind kind) {
  return kind == PillKind::Live || kind == PillKind::Simulated;
}

}  // namespace

WallboardBar::WallboardBar(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QWidget(parent), store_(store), theme_(theme) {
  setObjectName(QStringLiteral("wallboardBar"));
}

void WallboardBar::setTitle(const QString& title) {
  title_ = title;
  speak();
  update();
}

void WallboardBar::setPausedText(const QString& text) {
  if (text == pausedText_) return;
  pausedText_ = text;
  speak();
  update();
}

bool WallboardBar::isWell() const {
  return isWellKind(state_.kind);
}

void WallboardBar::refresh() {
  const qint64 nowMs = store_.clock().steadyMs();
  rate_.add(nowMs, store_.link().messages - store_.link().replayed);
  PillText state = pillText(store_.connection(), rate_.perSecond(), store_.overdueFamilies(), nowMs);
  QString time = formatTimeOfDay(store_.clock().wallMs());
  const std::size_t open = store_.notifications().unreadCount();
  QString alerts = open == 0 ? QString() : HeaderBar::tr("Alerts: %n open", nullptr, static_cast<int>(open));
  hasErrors_ = store_.notifications().worstUnread() == Severity::Error;
  if (state == state_ && time == time_ && alerts == alerts_) return;
  state_ = std::move(state);
  time_ = std::move(time);
  alerts_ = std::move(alerts);
  speak();
  update();
}

void WallboardBar::speak() {
  setAccessibleName(
      Wallboard::tr("%1, connection: %2 %3").arg(title_, state_.word, state_.figures).trimmed());
  QStringList parts{pausedText_, alerts_};
  parts.removeAll(QString());
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void WallboardBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(largeFont(theme_));
  const int gap = 2 * theme_.scaled(kGap);
  const QFontMetrics metrics(painter.font());
  const bool isNarrow = metrics.horizontalAdvance(title_) + gap + widthOfRest(metrics, gap) > width();
  int right = paintTime(painter, width()) - gap;
  right = paintState(painter, right, isNarrow ? state_.word : stateText()) - gap;
  right = paintAlerts(painter, right) - gap;
  right = paintPaused(painter, right) - gap;
  painter.setPen(theme_.tokens().text);
  painter.drawText(QRect(0, 0, right, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                   metrics.elidedText(title_, Qt::ElideRight, right));
}

QString WallboardBar::stateText() const {
  return state_.figures.isEmpty() ? state_.word : state_.word + u' ' + state_.figures;
}

int WallboardBar::pillWidth(const QFontMetrics& metrics, const QString& text) const {
  return metrics.horizontalAdvance(text) + theme_.scaled(kSign) + theme_.scaled(kGap) +
         2 * theme_.scaled(kPillPadding);
}

/// Of all that stands at the right, with the state's figures.
int WallboardBar::widthOfRest(const QFontMetrics& metrics, int gap) const {
  int width = metrics.horizontalAdvance(time_) + gap + pillWidth(metrics, stateText());
  if (!alerts_.isEmpty()) {
    width += gap + theme_.scaled(kSign) + theme_.scaled(kGap) + metrics.horizontalAdvance(alerts_);
  }
  if (!pausedText_.isEmpty()) width += gap + metrics.horizontalAdvance(pausedText_);
  return width;
}

int WallboardBar::paintTime(QPainter& painter, int right) const {
  const int width = QFontMetrics(painter.font()).horizontalAdvance(time_);
  painter.setPen(theme_.tokens().text);
  painter.drawText(QRect(right - width, 0, width, height()), Qt::AlignVCenter | Qt::TextSingleLine, time_);
  return right - width;
}

int WallboardBar::paintState(QPainter& painter, int right, const QString& text) const {
  const ThemeTokens& tokens = theme_.tokens();
  const QFontMetrics metrics(painter.font());
  const int sign = theme_.scaled(kSign);
  const int padding = theme_.scaled(kPillPadding);
  const int textWidth = metrics.horizontalAdvance(text);
  const int width = pillWidth(metrics, text);
  const int pillHeight = std::max(theme_.scaled(kPillHeight), metrics.height());
  const QRectF pill(right - width, (height() - pillHeight) / 2.0, width, pillHeight);
  const QColor color = stateColor(state_.kind, theme_);
  painter.setPen(isWell() ? tokens.line : color);
  painter.setBrush(isWell() ? tokens.surface : color);
  painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pillHeight / 2.0, pillHeight / 2.0);
  const QColor ink = isWell() ? tokens.text : readableOn(color, tokens);
  paintStateSign(painter, QRectF(pill.left() + padding, (height() - sign) / 2.0, sign, sign), state_.kind,
                 isWell() ? color : ink);
  painter.setPen(ink);
  painter.drawText(QRectF(pill.right() - padding - textWidth, 0, textWidth + 1, height()),
                   Qt::AlignVCenter | Qt::TextSingleLine, text);
  return right - width;
}

/// Warnings are not shown as toasts here, and nobody closes those of errors: the number stays.
int WallboardBar::paintAlerts(QPainter& painter, int right) const {
  if (alerts_.isEmpty()) return right;
  const int width = QFontMetrics(painter.font()).horizontalAdvance(alerts_);
  const int sign = theme_.scaled(kSign);
  const int left = right - width - theme_.scaled(kGap) - sign;
  const PillKind kind = hasErrors_ ? PillKind::Failed : PillKind::Warning;
  paintStateSign(painter, QRectF(left, (height() - sign) / 2.0, sign, sign), kind, stateColor(kind, theme_));
  painter.setPen(theme_.asText(stateColor(kind, theme_)));
  painter.drawText(QRect(right - width, 0, width, height()), Qt::AlignVCenter | Qt::TextSingleLine, alerts_);
  return left;
}

int WallboardBar::paintPaused(QPainter& painter, int right) const {
  if (pausedText_.isEmpty()) return right;
  const int width = QFontMetrics(painter.font()).horizontalAdvance(pausedText_);
  painter.setPen(theme_.asText(theme_.tokens().warning));
  painter.drawText(QRect(right - width, 0, width, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                   pausedText_);
  return right - width;
}

WallboardRim::WallboardRim(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setObjectName(QStringLiteral("wallboardRim"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
}

void WallboardRim::setKind(PillKind kind) {
  kind_ = kind;
  setVisible(!isWellKind(kind));
  update();
}

// Only the rim itself lies above the page, so that painting the page does not touch it.
void WallboardRim::resizeEvent(QResizeEvent*) {
  const int width = theme_.scaled(kRimWidth);
  setMask(QRegion(rect()) - rect().adjusted(width, width, -width, -width));
}

void WallboardRim::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), stateColor(kind_, theme_));
}

WallboardHint::WallboardHint(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setObjectName(QStringLiteral("wallboardHint"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAccessibleName(Wallboard::tr("Esc or F11: back to the window"));
}

QSize WallboardHint::sizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Body));
  const int around = 2 * (theme_.scaled(kHintPadding) + kShadowMargin);
  return {metrics.horizontalAdvance(accessibleName()) + around, metrics.height() + around};
}

void WallboardHint::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintRaisedSurface(
      painter, QRectF(rect()).adjusted(kShadowMargin, kShadowMargin, -kShadowMargin, -kShadowMargin), theme_);
  painter.setFont(theme_.font(TextRole::Body));
  painter.setPen(theme_.tokens().text);
  painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, accessibleName());
}

}  // namespace pulsedeck
