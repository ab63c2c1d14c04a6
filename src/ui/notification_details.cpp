#include "notification_details.h"

#include "notification_actions.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/notification_filter.h"
#include "pulsedeck/ui/notification_model.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_text.h"

#include <QFormLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kIcon = 20;

QString longStateText(const NotificationEntry& entry, qint64 nowMs) {
  const QString state = stateText(entry, nowMs);
  if (!state.isEmpty()) return state;
  return entry.state == NotificationState::Unread ? NotificationDetails::tr("Unread")
                                                  : NotificationDetails::tr("Read");
}

/// Long words, as those of an address, break anywhere rather than widen the panel.
QString breakable(const QString& text) {
  constexpr QChar kBreakHere(0x200b);
  QString result;
  for (const QChar c : text) {
    result += c;
    if (c == u'/' || c == u'?' || c == u'&' || c == u'=') result += kBreakHere;
  }
  return result;
}

}  // namespace

NotificationDetails::NotificationDetails(MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent),
      store_(store),
      title_(new TextLabel(theme, TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Wrap)),
      message_(new TextLabel(theme, TextRole::Body, &ThemeTokens::text, TextLabel::Overflow::Wrap)),
      hint_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap)),
      factsBox_(new QWidget),
      actions_(new NotificationActions(store, theme)) {
  setAccessibleName(tr("Details"));
  auto* inner = new QWidget;
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme.scaled(8));
  auto* facts = new QFormLayout(factsBox_);
  facts->setContentsMargins(0, theme.scaled(4), 0, theme.scaled(4));
  facts->setHorizontalSpacing(theme.scaled(14));
  facts->setVerticalSpacing(theme.scaled(4));
  facts->setLabelAlignment(Qt::AlignLeft);
  severity_ = addFact(facts, tr("Severity"));
  category_ = addFact(facts, tr("Category"));
  state_ = addFact(facts, tr("State"));
  count_ = addFact(facts, tr("How often"));
  first_ = addFact(facts, tr("First"));
  last_ = addFact(facts, tr("Last"));
  link_ = addFact(facts, tr("Link"));
  auto* head = new QVBoxLayout;
  head->setContentsMargins(theme.scaled(kIcon + 10), 0, 0, 0);
  head->addWidget(title_);
  column->addWidget(message_);
  column->addWidget(factsBox_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(inner);
  scroll->viewport()->setAutoFillBackground(false);
  inner->setAutoFillBackground(false);
  auto* layout = new QVBoxLayout(this);
  const int padding = theme.scaled(Theme::kPadding);
  layout->setContentsMargins(padding, padding, padding, padding);
  layout->setSpacing(theme.scaled(10));
  hint_->setText(tr("Choose a notification to see its details."));
  layout->addWidget(hint_);
  layout->addLayout(head);
  layout->addWidget(scroll, 1);
  layout->addWidget(actions_, 0, Qt::AlignLeft);
  connect(actions_, &NotificationActions::openRequested, this, &NotificationDetails::openRequested);
  connect(actions_, &NotificationActions::acted, this, &NotificationDetails::acted);
  setEntry(nullptr);
}

TextLabel* NotificationDetails::addFact(QFormLayout* facts, const QString& name) {
  auto* label = new TextLabel(theme(), TextRole::Label, &ThemeTokens::muted);
  label->setText(name);
  auto* value = new TextLabel(theme(), TextRole::Label, &ThemeTokens::text, TextLabel::Overflow::Wrap);
  facts->addRow(label, value);
  return value;
}

void NotificationDetails::setEntry(const NotificationEntry* entry) {
  if (entry != nullptr && entry_ == *entry) return;
  entry_ = entry == nullptr ? std::nullopt : std::optional(*entry);
  factsBox_->setVisible(entry_.has_value());
  hint_->setVisible(!entry_);
  title_->setVisible(entry_.has_value());
  message_->setVisible(entry_.has_value());
  actions_->setVisible(entry_.has_value());
  update();
  if (!entry_) return;
  const Notification& told = entry_->newest;
  const qint64 nowMs = store_.clock().wallMs();
  title_->setText(told.title);
  message_->setText(told.message);
  severity_->setText(lookOf(told.severity).word);
  category_->setText(wordFor(told.category));
  state_->setText(longStateText(*entry_, nowMs));
  count_->setText(tr("%1 times").arg(QLocale().toString(entry_->count)));
  first_->setText(formatMoment(entry_->firstMs, nowMs));
  last_->setText(formatMoment(entry_->lastMs, nowMs));
  link_->setText(breakable(told.actionUrl));
  auto* facts = static_cast<QFormLayout*>(factsBox_->layout());
  const auto show = [facts](TextLabel* value, bool shown) {
    value->setVisible(shown);
    facts->labelForField(value)->setVisible(shown);
  };
  show(count_, entry_->count > 1);
  show(first_, entry_->count > 1);
  show(link_, !told.actionUrl.isEmpty());
  actions_->setEntry(*entry_);
}

void NotificationDetails::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  if (!entry_) return;
  const int padding = theme().scaled(Theme::kPadding);
  const int size = theme().scaled(kIcon);
  const SeverityLook look = lookOf(entry_->newest.severity);
  QPainter(this).drawPixmap(padding, padding,
                            tintedIcon(look.icon, theme().tokens().*look.color, size, devicePixelRatioF()));
}

}  // namespace pulsedeck
