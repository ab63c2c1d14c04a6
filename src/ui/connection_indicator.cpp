#include "pulsedeck/ui/connection_indicator.h"

#include "performance_list.h"
#include "pulsedeck/model/duration_text.h"
#include "pulsedeck/ui/family_list.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "state_sign.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kHeight = 30;
constexpr int kPadding = 12;
constexpr int kDot = 9;
constexpr int kDotGap = 8;
constexpr int kDetailsWidth = 340;
constexpr int kDetailRows = 11;

}  // namespace

ConnectionIndicator::ConnectionIndicator(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QPushButton(parent), store_(store), theme_(theme) {
  setFocusPolicy(Qt::TabFocus);
  setAutoDefault(false);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&theme_, &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
  refresh();
}

bool ConnectionIndicator::refresh() {
  const qint64 nowMs = store_.clock().steadyMs();
  // A history comes all at once, and is no part of the stream's pace.
  rate_.add(nowMs, store_.link().messages - store_.link().replayed);
  PillText text = pillText(store_.connection(), rate_.perSecond(), store_.overdueFamilies(), nowMs);
  if (text == shown_) return false;
  shown_ = std::move(text);
  setAccessibleName(tr("Connection: %1 %2").arg(shown_.word, shown_.figures).trimmed());
  showToolTip();
  updateGeometry();
  update();
  return true;
}

void ConnectionIndicator::showToolTip() {
  setToolTip(form_ == Form::Sign ? accessibleName() : tr("State of the connection: press for details"));
}

void ConnectionIndicator::setForm(Form form) {
  if (form == form_) return;
  form_ = form;
  showToolTip();
  updateGeometry();
  update();
}

QSize ConnectionIndicator::sizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Body));
  int width = 2 * theme_.scaled(kPadding) + theme_.scaled(kDot);
  if (!word().isEmpty()) width += theme_.scaled(kDotGap) + metrics.horizontalAdvance(word());
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
  paintStateSign(painter, QRectF(x, (height() - dot) / 2.0, dot, dot), shown_.kind,
                 stateColor(shown_.kind, theme_));
  x += dot + theme_.scaled(kDotGap);
  painter.setFont(font);
  painter.setPen(tokens.text);
  const int wordWidth = metrics.horizontalAdvance(word());
  painter.drawText(QRect(x, 0, wordWidth, height()), Qt::AlignVCenter | Qt::TextSingleLine, word());
  x += wordWidth + theme_.scaled(kDotGap);
  painter.setPen(tokens.muted);
  painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, figures());
  if (hasFocus()) paintFocusRing(painter, rect(), theme_, radius);
}

void ConnectionIndicator::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QPushButton::keyPressEvent(event);
}

ConnectionDetails::ConnectionDetails(const MetricsStore& store, const Theme& theme, QWidget* window)
    : Popover(theme, window),
      store_(store),
      families_(new FamilyList(store, theme)),
      performance_(new PerformanceList(theme)) {
  setObjectName(QStringLiteral("connectionDetails"));
  setAccessibleName(tr("Connection"));
  sentence_ = new TextLabel(theme, TextRole::Body, &ThemeTokens::text, TextLabel::Overflow::Wrap);
  sentence_->setMinimumWidth(theme.scaled(kDetailsWidth));
  content()->addWidget(sentence_);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(theme.scaled(16));
  grid->setVerticalSpacing(theme.scaled(4));
  grid->setColumnStretch(1, 1);
  for (int row = 0; row < kDetailRows; ++row) {
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
  content()->addWidget(families_);
  content()->addWidget(performance_);
  performance_->hide();
  auto* reconnect = new FlatButton(theme, tr("Reconnect"));
  reconnect->setIconName(QStringLiteral("refresh"));
  connect(reconnect, &FlatButton::clicked, this, &ConnectionDetails::reconnectRequested);
  enterToken_ = new FlatButton(theme, tr("Enter token…"));
  enterToken_->hide();
  connect(enterToken_, &FlatButton::clicked, this, [this] {
    dismiss();
    Q_EMIT tokenEntryRequested();
  });
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(theme.scaled(8));
  buttons->addWidget(enterToken_);
  buttons->addWidget(reconnect);
  auto* performance = new FlatButton(theme, tr("Performance"));
  performance->setCheckable(true);
  connect(performance, &FlatButton::toggled, this, [this](bool shown) {
    performance_->setVisible(shown);
    families_->setVisible(!shown);
    settle();
  });
  buttons->addWidget(performance);
  buttons->addStretch();
  content()->addLayout(buttons);
}

void ConnectionDetails::setSignInAdvice(const QString& advice, bool canEnterToken) {
  signInAdvice_ = advice;
  canEnterToken_ = canEnterToken;
}

void ConnectionDetails::setPerformance(const PerformanceReport& report) {
  performance_->setReport(report);
  if (isOpen()) settle();
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
  const bool refused = store_.connection().state == ConnectionState::AuthFailed;
  sentence_->setText(refused && !signInAdvice_.isEmpty()
                         ? signInAdvice_
                         : connectionSentence(store_.connection(), store_.overdueFamilies()));
  enterToken_->setVisible(refused && canEnterToken_);
  setAccessibleDescription(sentence_->text());
  refreshRows();
  families_->refresh();
  settle();
}

void ConnectionDetails::refreshRows() {
  const ConnectionStatus& status = store_.connection();
  const LinkStatistics& link = store_.link();
  const QLocale locale;
  const qint64 nowMs = store_.clock().steadyMs();
  const auto ago = [&locale](qint64 ageMs) { return tr("%1 ago").arg(formatDuration(ageMs, locale)); };
  const std::optional<qint64> dataAgeMs = store_.dataAgeMs();
  std::size_t row = 0;
  setRow(row++, tr("Server"), status.endpoint);
  setRow(row++, tr("Attempt"), attemptText(status, locale));
  setRow(row++, tr("Next try"), nextTryText(status, nowMs, locale));
  setRow(row++, tr("Last error"), status.lastError);
  setRow(row++, tr("Last data"), dataAgeMs ? ago(*dataAgeMs) : QString());
  setRow(row++, status.state == ConnectionState::Polling ? tr("Last answer") : tr("Last heard"),
         status.lastInboundMs ? ago(nowMs - *status.lastInboundMs) : QString());
  setRow(row++, tr("Round trip"),
         status.roundTripMs ? tr("%1 ms").arg(locale.toString(*status.roundTripMs)) : QString());
  setRow(row++, tr("Server's clock"), clockText(status, locale));
  setRow(row++, tr("Messages"), locale.toString(link.messages));
  const bool rejected = link.rejectedMessages + link.rejectedFields > 0;
  setRow(row++, tr("Rejected"),
         rejected ? tr("%1 messages, %2 fields")
                        .arg(locale.toString(link.rejectedMessages), locale.toString(link.rejectedFields))
                  : QString());
  setRow(row++, tr("Duplicates"), link.duplicates > 0 ? locale.toString(link.duplicates) : QString());
}

}  // namespace pulsedeck
