#include "shortcuts_help.h"

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace pulsedeck {

ShortcutsHelp::ShortcutsHelp(const ActionRegistry& actions, const Theme& theme, QWidget* window)
    : Popover(theme, window) {
  setObjectName(QStringLiteral("shortcutsHelp"));
  setAccessibleName(tr("Keys"));
  auto* title = new TextLabel(theme, TextRole::Title, &ThemeTokens::text);
  title->setText(accessibleName());
  content()->addWidget(title);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(theme.scaled(24));
  grid->setVerticalSpacing(theme.scaled(6));
  for (const auto& [keys, meaning] : actions.keyRows()) {
    const int row = grid->rowCount();
    auto* keyLabel = new TextLabel(theme, TextRole::Body, &ThemeTokens::text);
    keyLabel->setText(keys);
    auto* meaningLabel = new TextLabel(theme, TextRole::Body, &ThemeTokens::muted);
    meaningLabel->setText(meaning);
    keyLabel->setAccessibleName(tr("%1: %2", "keys, what they do").arg(keys, meaning));
    grid->addWidget(keyLabel, row, 0);
    grid->addWidget(meaningLabel, row, 1);
  }
  content()->addLayout(grid);
}

}  // namespace pulsedeck
