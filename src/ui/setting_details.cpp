#include "setting_details.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

QString waysToChange(const SettingRow& setting) {
  QStringList ways;
  if (!setting.flag.isEmpty()) ways << SettingDetails::tr("the flag %1").arg(setting.flag);
  ways << SettingDetails::tr("the environment variable %1").arg(setting.variable);
  if (!setting.iniKey.isEmpty())
    ways << SettingDetails::tr("%1 of the configuration file").arg(setting.iniKey);
  return SettingDetails::tr("Change it, from the next start on, by one of:") + QStringLiteral("\n• ") +
         ways.join(QStringLiteral("\n• "));
}

}  // namespace

SettingDetails::SettingDetails(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), back_(new FlatButton(theme, tr("Back"), FlatButton::Look::Bare)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme_.scaled(10));
  auto* head = new QHBoxLayout;
  back_->setIconName(QStringLiteral("arrow-left"));
  back_->setAccessibleName(tr("Back to the list"));
  connect(back_, &FlatButton::clicked, this, &SettingDetails::backRequested);
  title_ = new TextLabel(theme_, TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Elide);
  head->setSpacing(theme_.scaled(8));
  head->addWidget(back_);
  head->addWidget(title_, 1);
  layout->addLayout(head);
  help_ = add(*layout, &ThemeTokens::text);
  value_ = add(*layout, &ThemeTokens::text);
  change_ = add(*layout, &ThemeTokens::muted);
  layout->addStretch(1);
}

TextLabel* SettingDetails::add(QVBoxLayout& layout, ThemeColor color) {
  auto* label = new TextLabel(theme_, TextRole::Body, color, TextLabel::Overflow::Wrap);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout.addWidget(label);
  return label;
}

void SettingDetails::explain(const SettingRow& setting) {
  title_->setText(setting.title);
  help_->setText(setting.help + QLatin1Char('.'));
  const QString value = setting.value.isEmpty() ? tr("empty") : setting.value;
  value_->setText(tr("Now: %1 (%2)", "value, where it came from").arg(value, setting.origin));
  change_->setText(waysToChange(setting));
  setAccessibleName(setting.title);
  setAccessibleDescription(
      QStringList{help_->text(), value_->text(), change_->text()}.join(QLatin1Char(' ')));
  back_->setFocus(Qt::OtherFocusReason);
}

}  // namespace pulsedeck
