#include "connect_hint.h"

#include "pulsedeck/ui/text_label.h"

#include <QVBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kWidth = 380;

}  // namespace

ConnectHint::ConnectHint(const QString& configFile, const Theme& theme, QWidget* window)
    : Popover(theme, window) {
  setObjectName(QStringLiteral("connectHint"));
  setAccessibleName(tr("Simulated data"));
  add(TextRole::Title, &ThemeTokens::text, tr("These data are made up"));
  add(TextRole::Body, &ThemeTokens::muted,
      tr("Pulsedeck started its built-in simulation because no server is configured. "
         "Connect yours in one of these ways:"));
  add(TextRole::Body, &ThemeTokens::text, QStringLiteral("pulsedeck --url ws://host:port/ws/realtime"));
  add(TextRole::Body, &ThemeTokens::text, tr("the environment variable PULSEDECK_WEBSOCKET_URL"));
  add(TextRole::Body, &ThemeTokens::text,
      configFile.isEmpty() ? tr("url in the section [websocket] of the configuration file")
                           : tr("url in the section [websocket] of %1").arg(configFile));
}

void ConnectHint::add(TextRole role, ThemeColor color, const QString& text) {
  auto* label = new TextLabel(theme(), role, color, TextLabel::Overflow::Wrap);
  label->setMinimumWidth(theme().scaled(kWidth));
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setText(text);
  content()->addWidget(label);
}

}  // namespace pulsedeck
