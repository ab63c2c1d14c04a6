#include "pulsedeck/ui/event_details.h"

#include "pulsedeck/ui/event_words.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_text.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kTextPadding = 20;  ///< of the text's frame and margins, both sides
constexpr int kFewestLines = 3;
constexpr int kLowestText = 48;
constexpr qsizetype kMostCopied = 1'000'000;

QFont fixedFont(const Theme& theme) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(theme.scaled(12));
  return font;
}

}  // namespace

EventDetails::EventDetails(const Theme& theme, std::optional<int> mostLines, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      mostLines_(mostLines),
      title_(new TextLabel(theme, TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Wrap)),
      summary_(new TextLabel(theme, TextRole::Body, &ThemeTokens::muted, TextLabel::Overflow::Wrap)),
      facts_(new QGridLayout),
      none_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted)),
      text_(new QPlainTextEdit),
      show_(new FlatButton(theme, tr("Show on the charts"))),
      copy_(new FlatButton(theme, tr("Copy details"))) {
  facts_->setHorizontalSpacing(theme.scaled(12));
  facts_->setVerticalSpacing(theme.scaled(4));
  facts_->setColumnStretch(1, 1);
  time_ = addFact(tr("Time"));
  entity_ = addFact(tr("About"));
  type_ = addFact(tr("Type"));
  severity_ = addFact(tr("Severity"));
  severityName_ = static_cast<TextLabel*>(facts_->itemAtPosition(facts_->rowCount() - 1, 0)->widget());
  id_ = addFact(tr("Id"), TextLabel::Overflow::Elide);
  none_->setText(tr("It came without details."));

  text_->setReadOnly(true);
  text_->setMinimumHeight(theme.scaled(kLowestText));
  text_->setTabChangesFocus(true);
  text_->setUndoRedoEnabled(false);
  text_->setFont(fixedFont(theme));
  text_->setAccessibleName(tr("Details as JSON"));
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

  show_->setIconName(QStringLiteral("chart-line"));
  show_->setToolTip(tr("The charts show what was around that moment; L goes back to live"));
  copy_->setIconName(QStringLiteral("copy"));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(theme.scaled(8));
  buttons->addWidget(show_);
  buttons->addWidget(copy_);
  buttons->addStretch(1);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme.scaled(10));
  layout->addWidget(title_);
  layout->addWidget(summary_);
  layout->addLayout(facts_);
  // Above what may be long, and out of the corner where toasts are.
  layout->addLayout(buttons);
  layout->addWidget(none_);
  layout->addWidget(text_, mostLines_ ? 0 : 1);
  if (!mostLines_) layout->addStretch(0);
  connect(show_, &FlatButton::clicked, this, [this] { Q_EMIT timeRequested(event_.timeMs); });
  connect(copy_, &FlatButton::clicked, this, &EventDetails::copy);
  connect(&theme, &Theme::changed, this, [this] { text_->setFont(fixedFont(theme_)); });
}

TextLabel* EventDetails::addFact(const QString& name, TextLabel::Overflow overflow) {
  const int row = facts_->rowCount();
  auto* label = new TextLabel(theme_, TextRole::Label, &ThemeTokens::muted);
  label->setText(name);
  auto* value = new TextLabel(theme_, TextRole::Label, &ThemeTokens::text, overflow);
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  // A long word would make the column wider than the panel, and its rows too low.
  value->setMinimumWidth(1);
  facts_->addWidget(label, row, 0, Qt::AlignTop);
  facts_->addWidget(value, row, 1);
  return value;
}

void EventDetails::setEvent(const ActivityEvent& event) {
  event_ = event;
  const std::optional<Severity> severity = bearingOf(event).severity;
  title_->setText(humanEventType(event.eventType));
  summary_->setText(event.summary);
  summary_->setVisible(!event.summary.isEmpty());
  time_->setText(formatFullMoment(event.timeMs));
  entity_->setText(entityText(event));
  type_->setText(event.eventType);
  severity_->setText(severity ? lookOf(*severity).word : QString());
  severity_->setVisible(severity.has_value());
  severityName_->setVisible(severity.has_value());
  id_->setText(event.id);
  id_->setToolTip(event.id.toHtmlEscaped());
  const QString details = event.detailsJson.trimmed();
  const bool hasDetails = !details.isEmpty() && details != QLatin1StringView("{}");
  none_->setVisible(!hasDetails);
  text_->setVisible(hasDetails);
  copy_->setVisible(hasDetails);
  text_->setPlainText(indentedJson(details, kMostCharacters));
  text_->verticalScrollBar()->setValue(0);
  if (mostLines_) fitText();
}

void EventDetails::fitText() {
  const int lines = std::clamp(text_->blockCount(), kFewestLines, std::max(kFewestLines, *mostLines_));
  text_->setFixedHeight(lines * QFontMetrics(text_->font()).lineSpacing() + theme_.scaled(kTextPadding));
}

void EventDetails::copy() const {
  QGuiApplication::clipboard()->setText(indentedJson(event_.detailsJson, kMostCopied));
}

}  // namespace pulsedeck
