#include "more_toast.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/toast.h"

#include <QKeyEvent>
#include <QPainter>

namespace pulsedeck {

namespace {

constexpr int kIcon = 16;
constexpr int kPadding = 12;
constexpr int kGap = 8;
constexpr int kTop = 8;

}  // namespace

MoreToast::MoreToast(const Theme& theme, QWidget* parent)
    : QPushButton(parent), theme_(theme), leaving_(this) {
  setFocusPolicy(Qt::TabFocus);
  setAutoDefault(false);
  setAttribute(Qt::WA_Hover);
  setToolTip(tr("Show all alerts"));
  leaving_.setSingleShot(true);
  leaving_.setInterval(Toast::kShownForMs);
  connect(&leaving_, &QTimer::timeout, this, &MoreToast::leave);
  hide();
}

void MoreToast::say(const QString& text, std::optional<Severity> worst) {
  if (text == this->text() && worst == worst_) return;
  worst_ = worst;
  setText(text);
  setVisible(!text.isEmpty());
  resize(sizeHint());
  raiseBelowPopovers(this);
}

void MoreToast::leaveSoon() {
  leaving_.start();
}

void MoreToast::leave() {
  if (underMouse() || hasFocus()) {
    leaving_.start();
  } else {
    Q_EMIT timedOut();
  }
}

QSize MoreToast::sizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Title));
  const int width = theme_.scaled(2 * kPadding + kIcon + kGap) + metrics.horizontalAdvance(text());
  return {width + 2 * kShadowMargin, metrics.height() + 2 * theme_.scaled(kTop) + 2 * kShadowMargin};
}

void MoreToast::paintEvent(QPaintEvent*) {
  const QRect surface = rect().adjusted(kShadowMargin, kShadowMargin, -kShadowMargin, -kShadowMargin);
  const QColor color = theme_.tokens().text;
  QPainter painter(this);
  paintRaisedSurface(painter, surface, theme_);
  const int icon = theme_.scaled(kIcon);
  const int left = surface.left() + theme_.scaled(kPadding);
  const SeverityLook look =
      worst_ ? lookOf(*worst_) : SeverityLook{{}, QStringLiteral("bell"), &ThemeTokens::text};
  painter.drawPixmap(left, surface.center().y() - icon / 2 + 1,
                     tintedIcon(look.icon, theme_.tokens().*look.color, icon, devicePixelRatioF()));
  QFont font = theme_.font(TextRole::Title);
  font.setUnderline(underMouse());
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(surface.adjusted(theme_.scaled(kPadding + kGap) + icon, 0, 0, 0),
                   Qt::AlignVCenter | Qt::TextSingleLine, text());
  if (hasFocus()) paintFocusRing(painter, surface, theme_, Theme::kPanelRadius);
}

void MoreToast::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QPushButton::keyPressEvent(event);
}

}  // namespace pulsedeck
