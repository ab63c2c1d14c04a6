#pragma once

#include <QList>
#include <QString>

namespace pulsedeck {

class Settings;

/// A setting as the palette shows it.
struct SettingRow {
  QString id;        ///< steady: its variable's name
  QString title;     ///< "heartbeat_interval"
  QString help;      ///< one line
  QString value;     ///< as an INI file would have it; a secret only says whether it is set
  QString origin;    ///< "default", "environment PULSEDECK_…"
  QString flag;      ///< with its dashes; empty where there is none
  QString variable;  ///< of the environment
  QString iniKey;    ///< "heartbeat_interval in [websocket]"; empty where there is none
};

/// All settings with their values now, in the order of their table. No secret leaves the settings.
[[nodiscard]] QList<SettingRow> settingRows(const Settings& settings);

}  // namespace pulsedeck
