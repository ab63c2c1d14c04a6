#include "pulsedeck/ui/setting_rows.h"

#include "pulsedeck/config/settings.h"
#include "pulsedeck/ui/language.h"

#include <QFile>
#include <QLocale>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

SettingRow row(const QList<SettingRow>& rows, Setting setting) {
  return rows[static_cast<qsizetype>(setting)];
}

TEST(SettingRows, TellValueOriginAndHowToChange) {
  Settings::Sources sources;
  sources.flags.insert(QStringLiteral("seed"), QStringLiteral("7"));
  const auto settings = Settings::load(sources);
  ASSERT_TRUE(settings);
  const QList<SettingRow> rows = settingRows(*settings);
  EXPECT_EQ(rows.size(), static_cast<qsizetype>(settingSpecs().size()));
  const SettingRow seed = row(rows, Setting::Seed);
  EXPECT_EQ(seed.title.toStdString(), "seed");
  EXPECT_EQ(seed.value.toStdString(), "7");
  EXPECT_EQ(seed.origin.toStdString(), "flag --seed");
  EXPECT_EQ(seed.flag.toStdString(), "--seed");
  EXPECT_EQ(seed.variable.toStdString(), "PULSEDECK_SEED");
  EXPECT_EQ(seed.iniKey.toStdString(), "seed in [simulation]");
  EXPECT_FALSE(seed.help.isEmpty());
  EXPECT_EQ(row(rows, Setting::LogLevel).origin.toStdString(), "default");
}

TEST(SettingRows, TellTheOriginAsTheReportDoes) {
  const QTemporaryDir folder;
  Settings::Sources sources;
  sources.file = folder.filePath(QStringLiteral("a.ini"));
  QFile file(sources.file);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("[log]\n\nlevel = debug\n");
  file.close();
  sources.flags.insert(QStringLiteral("seed"), QStringLiteral("7"));
  sources.environment.insert(QStringLiteral("PULSEDECK_THEME"), QStringLiteral("dark"));
  sources.environment.insert(QStringLiteral("NEXT_PUBLIC_MAX_BATCH_SIZE"), QStringLiteral("7"));
  const auto settings = Settings::load(sources);
  ASSERT_TRUE(settings);
  const QList<SettingRow> rows = settingRows(*settings);
  for (const SettingSpec& spec : settingSpecs())
    EXPECT_EQ(row(rows, spec.key).origin.toStdString(), settings->originText(spec.key).toStdString());
  EXPECT_EQ(settings->line(Setting::LogLevel), 3);
}

TEST(SettingRows, SpeakEveryLanguage) {
  Settings::Sources sources;
  sources.flags.insert(QStringLiteral("seed"), QStringLiteral("7"));
  const auto settings = Settings::load(sources);
  ASSERT_TRUE(settings);
  const QList<SettingRow> english = settingRows(*settings);
  for (const auto language : {QLocale::German, QLocale::Spanish}) {
    const Language spoken{QLocale(language)};
    const QList<SettingRow> rows = settingRows(*settings);
    QStringList untranslated;
    for (qsizetype i = 0; i < rows.size(); ++i) {
      if (rows[i].help == english[i].help) untranslated << english[i].help;
      if (rows[i].origin == english[i].origin) untranslated << english[i].origin;
    }
    untranslated.removeDuplicates();
    EXPECT_TRUE(untranslated.isEmpty()) << untranslated.join(u'\n').toStdString();
  }
}

TEST(SettingRows, NeverShowASecret) {
  Settings::Sources sources;
  sources.environment.insert(QStringLiteral("PULSEDECK_TOKEN"), QStringLiteral("s3cret-token"));
  const auto settings = Settings::load(sources);
  ASSERT_TRUE(settings);
  const SettingRow token = row(settingRows(*settings), Setting::Token);
  EXPECT_EQ(token.value.toStdString(), "set");
  EXPECT_TRUE(token.flag.isEmpty());
  EXPECT_TRUE(token.iniKey.isEmpty());
  for (const SettingRow& one : settingRows(*settings)) {
    for (const QString& text :
         {one.title, one.help, one.value, one.origin, one.flag, one.variable, one.iniKey})
      EXPECT_FALSE(text.contains(QStringLiteral("s3cret"))) << text.toStdString();
  }
  const auto unset = Settings::load({});
  ASSERT_TRUE(unset);
  EXPECT_EQ(row(settingRows(*unset), Setting::Token).value.toStdString(), "not set");
}

}  // namespace
}  // namespace pulsedeck
