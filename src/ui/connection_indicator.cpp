#include "pulsedeck/ui/connection_indicator.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/text_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kHeight = 30;
constexpr int kPadding = 12;
constexpr int kDot = 9;
constexpr int kDotGap = 8;
constexpr int kDetailsWidth = 320;

ThemeColor colorOf(PillKind kind) {
  switch (kind) {
    case PillKind::Live:
      return &ThemeTokens::ok;
    case PillKind::Simulated:
    case PillKind::Busy:
      return &ThemeTokens::accent;
    case PillKind::Polling:
    case PillKind::Warning:
      return &ThemeTokens::warning;
    case PillKind::Off:
      return &ThemeTokens::muted;
    case PillKind::Failed:
      return &ThemeTokens::error;
  }
  Q_UNREACHABLE();
}

}  // namespace

ConnectionIndicator::ConnectionIndicator(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QPushButton(parent), store_(store), theme_(theme) {
  setFocusPolicy(Qt::TabFocus);
  setAutoDefault(false);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setToolTip(tr("State of the connection: press for details"));
  connect(&theme_, &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
  refresh();
}

void ConnectionIndicator::refresh() {
  const qint64 nowMs = store_.clock().steadyMs();
  rate_.add(nowMs, store_.link().messages);
  PillText text = pillText(store_.connection(), rate_.perSecond(), nowMs);
  if (text == shown_) return;
  shown_ = std::move(text);
  setAccessibleName(tr("Connection: %1 %2").arg(shown_.word, shown_.figures).trimmed());
  updateGeometry();
  update();
}

void ConnectionIndicator::setCompact(bool compact) {
  compact_ = compact;
  updateGeometry();
  update();
}

QSize ConnectionIndicator::sizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Body));
  int width = 2 * theme_.scaled(kPadding) + theme_.scaled(kDot) + theme_.scaled(kDotGap);
  width += metrics.horizontalAdvance(shown_.word);
  if (!figures().isEmpty()) width += theme_.scaled(kDotGap) + metrics.horizontalAdvance(figures());
  return {width, std::max(theme_.scaled(kHeight), metrics.height() + theme_.scaled(4))};
}

void ConnectionIndicator::paintEvent(QPaintEvent*) {
  const ThemeTokens& tokens = theme_.tokens();
  const QFont font = theme_.font(TextRole::Body);
  const QFontMetrics metrics(font);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(tokens.line);
  painter.setBrush(isDown() || underMouse() ? tokens.raised : tokens.surface);
  const qreal radius = theme_.scaled(Theme::kControlRadius);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

  const int dot = theme_.scaled(kDot);
  int x = theme_.scaled(kPadding);
  paintDot(painter, QRectF(x, (height() - dot) / 2.0, dot, dot));
  x += dot + theme_.scaled(kDotGap);
  painter.setFont(font);
  painter.setPen(tokens.text);
  const int wordWidth = metrics.horizontalAdvance(shown_.word);
  painter.drawText(QRect(x, 0, wordWidth, height()), Qt::AlignVCenter | Qt::TextSingleLine, shown_.word);
  x += wordWidth + theme_.scaled(kDotGap);
  painter.setPen(tokens.muted);
  painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, figures());
  if (hasFocus()) paintFocusRing(painter, rect(), theme_, radius);
}

// Each kind has a shape of its own: disc, ring, half disc, triangle, square, cross.
void ConnectionIndicator::paintDot(QPainter& painter, const QRectF& rect) const {
  const QColor color = theme_.tokens().*colorOf(shown_.kind);
  const QRectF inner = rect.adjusted(1, 1, -1, -1);
  painter.setPen(QPen(color, 2));
  painter.setBrush(color);
  switch (shown_.kind) {
    case PillKind::Live:
    case PillKind::Simulated:
      painter.setPen(Qt::NoPen);
      painter.drawEllipse(rect);
      break;
    case PillKind::Busy:
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(inner);
      break;
    case PillKind::Polling:
      painter.drawPie(inner, 90 * 16, 180 * 16);
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(inner);
      break;
    case PillKind::Warning:
      painter.setPen(Qt::NoPen);
      painter.drawPolygon(
          QPolygonF({QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()}));
      break;
    case PillKind::Off:
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(inner);
      break;
    case PillKind::Failed:
      painter.drawLine(inner.topLeft(), inner.bottomRight());
      painter.drawLine(inner.topRight(), inner.bottomLeft());
      break;
  }
}

void ConnectionIndicator::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QPushButton::keyPressEvent(event);
}

ConnectionDetails::ConnectionDetails(const MetricsStore& store, const Theme& theme, QWidget* window)
    : Popover(theme, window), store_(store) {
  setObjectName(QStringLiteral("connectionDetails"));
  setAccessibleName(tr("Connection"));
  sentence_ = new TextLabel(theme, TextRole::Body, &ThemeTokens::text, TextLabel::Overflow::Wrap);
  sentence_->setMinimumWidth(theme.scaled(kDetailsWidth));
  content()->addWidget(sentence_);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(theme.scaled(16));
  grid->setVerticalSpacing(theme.scaled(4));
  grid->setColumnStretch(1, 1);
  constexpr int kRows = 8;
  for (int row = 0; row < kRows; ++row) {
    auto* name = new TextLabel(theme, TextRole::Label, &ThemeTokens::muted);
    auto* value = new TextLabel(theme, TextRole::Label, &ThemeTokens::text, TextLabel::Overflow::Wrap);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->hide();
    value->hide();
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    rows_.emplace_back(name, value);
  }
  content()->addLayout(grid);
  auto* reconnect = new FlatButton(theme, tr("Reconnect"));
  reconnect->setIconName(QStringLiteral("refresh"));
  connect(reconnect, &FlatButton::clicked, this, &ConnectionDetails::reconnectRequested);
  content()->addWidget(reconnect, 0, Qt::AlignLeft);
}

void ConnectionDetails::setRow(std::size_t row, const QString& name, const QString& value) {
  const auto& [nameLabel, valueLabel] = rows_[row];
  if (valueLabel->text() == value && nameLabel->text() == name) return;
  nameLabel->setText(name);
  valueLabel->setText(value);
  nameLabel->setVisible(!value.isEmpty());
  valueLabel->setVisible(!value.isEmpty());
}

void ConnectionDetails::refresh() {
  if (!isOpen()) return;
  const ConnectionStatus& status = store_.connection();
  const LinkStatistics& link = store_.link();
  const QLocale locale;
  const qint64 nowMs = store_.clock().steadyMs();
  sentence_->setText(connectionSentence(status));
  const PillText pill = pillText(status, std::nullopt, nowMs, locale);
  const bool trying = pill.kind == PillKind::Busy || status.state == ConnectionState::Suspended;
  setRow(0, tr("Server"), status.endpoint);
  setRow(1, tr("Next try"), trying ? pill.figures : QString());
  setRow(2, tr("Round trip"),
         status.roundTripMs ? tr("%1 ms").arg(locale.toString(*status.roundTripMs)) : QString());
  setRow(3, tr("Last data"),
         status.lastInboundMs ? tr("%1 ago").arg(formatAge(nowMs - *status.lastInboundMs)) : QString());
  setRow(4, tr("Last error"), status.lastError);
  setRow(5, tr("Messages"), locale.toString(link.messages));
  setRow(6, tr("Rejected"),
         tr("%1 messages, %2 fields")
             .arg(locale.toString(link.rejectedMessages), locale.toString(link.rejectedFields)));
  setRow(7, tr("Duplicates"), locale.toString(link.duplicates));
  settle();
}

}  // namespace pulsedeck
