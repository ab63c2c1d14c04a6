#include "pulsedeck/ui/setting_rows.h"

#include "pulsedeck/config/settings.h"

#include <QCoreApplication>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(SettingRows)
};

QString text(const char* latin) {
  return latin == nullptr ? QString() : QString::fromLatin1(latin);
}

QString shownValue(const Settings& settings, const SettingSpec& spec) {
  const QString shown = settings.shown(spec.key);
  if (!spec.secret) return shown;
  return shown.isEmpty() ? Texts::tr("not set") : Texts::tr("set");
}

SettingRow rowFor(const Settings& settings, const SettingSpec& spec) {
  SettingRow row;
  row.variable = text(spec.variable);
  row.id = row.variable;
  row.title = spec.name == nullptr ? row.variable : text(spec.name);
  row.help = text(spec.help);
  row.value = shownValue(settings, spec);
  row.origin = settings.originText(spec.key);
  if (spec.flag != nullptr) row.flag = QStringLiteral("--") + text(spec.flag);
  if (spec.name != nullptr)
    row.iniKey = Texts::tr("%1 in [%2]", "key, section").arg(text(spec.name), text(spec.section));
  return row;
}

}  // namespace

QList<SettingRow> settingRows(const Settings& settings) {
  QList<SettingRow> rows;
  for (const SettingSpec& spec : settingSpecs())
    rows.push_back(rowFor(settings, spec));
  return rows;
}

}  // namespace pulsedeck
