#include "shortcuts_help.h"

#include "pulsedeck/ui/text_label.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

QString keyText(int key) {
  return QKeySequence(key).toString(QKeySequence::NativeText);
}

}  // namespace

ShortcutsHelp::ShortcutsHelp(const Theme& theme, QWidget* window) : Popover(theme, window) {
  setObjectName(QStringLiteral("shortcutsHelp"));
  setAccessibleName(tr("Keys"));
  auto* title = new TextLabel(theme, TextRole::Title, &ThemeTokens::text);
  title->setText(accessibleName());
  content()->addWidget(title);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(theme.scaled(24));
  grid->setVerticalSpacing(theme.scaled(6));
  const std::pair<QString, QString> rows[] = {
      {keyText(static_cast<int>(Qt::CTRL) | Qt::Key_1) + QStringLiteral(" … ") +
           keyText(static_cast<int>(Qt::CTRL) | Qt::Key_9),
       tr("Go to a page")},
      {keyText(Qt::Key_Space), tr("Pause what is shown, and go on")},
      {keyText(Qt::Key_F11), tr("Full screen, then wallboard, then back")},
      {keyText(static_cast<int>(Qt::CTRL | Qt::SHIFT) | Qt::Key_L), tr("Dark or light")},
      {keyText(static_cast<int>(Qt::CTRL) | Qt::Key_E), tr("Rearrange this page, and done")},
      {keyText(Qt::Key_PageUp) + QStringLiteral(", ") + keyText(Qt::Key_PageDown), tr("Scroll the page")},
      {keyText(Qt::Key_Tab), tr("Go to the next control")},
      {keyText(static_cast<int>(Qt::SHIFT) | Qt::Key_Return), tr("In a legend: show this series alone")},
      {keyText(Qt::Key_Escape), tr("Close what lies on top")},
      {keyText(Qt::Key_Question), tr("Show these keys")},
  };
  for (const auto& [keys, meaning] : rows) {
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
