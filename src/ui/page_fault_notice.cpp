#include "page_fault_notice.h"

#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"

#include <QVBoxLayout>

namespace pulsedeck {

PageFaultNotice::PageFaultNotice(const PageEntry& entry, const Theme& theme, QWidget* parent)
    : Panel(theme, parent) {
  Q_ASSERT(entry.fault);
  auto* layout = new QVBoxLayout(this);
  const int padding = theme.scaled(Theme::kPadding);
  layout->setContentsMargins(padding, padding, padding, padding);
  layout->setSpacing(theme.scaled(8));
  QStringList spoken;
  const auto add = [&](TextRole role, ThemeColor color, const QString& text) {
    auto* label = new TextLabel(theme, role, color, TextLabel::Overflow::Wrap);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    spoken << text;
  };
  const DashboardFault& fault = *entry.fault;
  add(TextRole::Title, &ThemeTokens::text, tr("This page cannot be shown"));
  add(TextRole::Body, &ThemeTokens::error,
      tr("%1, line %2", "file, line").arg(entry.file, QString::number(fault.line)));
  if (!fault.field.isEmpty()) {
    add(TextRole::Body, &ThemeTokens::text,
        tr("%1 %2", "field, what is wrong").arg(fault.field, fault.reason.translated()));
  } else {
    add(TextRole::Body, &ThemeTokens::text, fault.reason.translated());
  }
  add(TextRole::Body, &ThemeTokens::muted,
      tr("Correct the file and save it: the page appears by itself. Other pages are not affected."));
  layout->addStretch(1);
  setAccessibleName(spoken.takeFirst());
  setAccessibleDescription(spoken.join(QStringLiteral(". ")));
}

}  // namespace pulsedeck
