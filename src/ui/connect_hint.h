#pragma once

#include "pulsedeck/ui/popover.h"

#include <QString>

namespace pulsedeck {

/// Says how to connect a real server.
class ConnectHint : public Popover {
  Q_OBJECT

 public:
  ConnectHint(const QString& configFile, const Theme& theme, QWidget* window);

 private:
  void add(TextRole role, ThemeColor color, const QString& text);
};

}  // namespace pulsedeck
