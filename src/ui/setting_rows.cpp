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

/// As Settings::originText(), in the language of the window.
QString origin(const Settings& settings, const SettingSpec& spec) {
  switch (settings.origin(spec.key)) {
    case Origin::Default:
      return Texts::tr("default", "a setting's value");
    case Origin::File:
      return Texts::tr("%1, line %2", "file").arg(settings.file(), QString::number(settings.line(spec.key)));
    case Origin::WebEnvironment:
      return Texts::tr("environment %1", "variable").arg(text(spec.webVariable));
    case Origin::Environment:
      return Texts::tr("environment %1", "variable").arg(text(spec.variable));
    case Origin::Flag:
      return Texts::tr("flag %1", "of the command line").arg(QStringLiteral("--") + text(spec.flag));
  }
  Q_UNREACHABLE();
}

SettingRow rowFor(const Settings& settings, const SettingSpec& spec) {
  SettingRow row;
  row.variable = text(spec.variable);
  row.id = row.variable;
  row.title = spec.name == nullptr ? row.variable : text(spec.name);
  row.help = QCoreApplication::translate("Setting", spec.help);
  row.value = shownValue(settings, spec);
  row.origin = origin(settings, spec);
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
