#include "pulsedeck/app/command_line.h"

#include "pulsedeck/config/settings.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

tl::expected<CommandLine, QString> parse(std::initializer_list<const char*> arguments) {
  QStringList list{QStringLiteral("pulsedeck")};
  for (const char* argument : arguments)
    list << QString::fromUtf8(argument);
  return CommandLine::parse(list);
}

TEST(CommandLine, IsEmptyWithoutArguments) {
  const auto line = parse({});
  ASSERT_TRUE(line);
  EXPECT_TRUE(line->settings.isEmpty());
  EXPECT_FALSE(line->runForSeconds);
  EXPECT_FALSE(line->size);
  EXPECT_FALSE(line->help || line->version || line->printConfig || line->checkConfig);
}

TEST(CommandLine, ReadsTheOptionsOfARun) {
  const auto line =
      parse({"--run-for", "2.5", "--size", "1024x700", "--screenshot=a.png", "--stats-json", "s.json",
             "--page", "leads", "--config", "my.ini", "--print-config", "--check-dashboard", "mine.json"});
  ASSERT_TRUE(line) << line.error().toStdString();
  EXPECT_EQ(line->runForSeconds, 2.5);
  EXPECT_EQ(line->size, QSize(1024, 700));
  EXPECT_EQ(line->screenshot, QStringLiteral("a.png"));
  EXPECT_EQ(line->statsJson, QStringLiteral("s.json"));
  EXPECT_EQ(line->page, QStringLiteral("leads"));
  EXPECT_EQ(line->configFile, QStringLiteral("my.ini"));
  EXPECT_EQ(line->checkDashboard, QStringLiteral("mine.json"));
  EXPECT_TRUE(line->printConfig);
}

TEST(CommandLine, TakesEverySettingThatHasAFlag) {
  for (const SettingSpec& spec : settingSpecs()) {
    if (spec.flag == nullptr) continue;
    const std::string flag = std::string("--") + spec.flag;
    const auto line = parse({flag.c_str(), "some value"});
    ASSERT_TRUE(line) << flag;
    EXPECT_EQ(line->settings.value(QString::fromUtf8(spec.flag)), QStringLiteral("some value"));
  }
}

TEST(CommandLine, AWallboardNeedsNoValue) {
  const auto line = parse({"--kiosk", "--rotate", "20"});
  ASSERT_TRUE(line);
  EXPECT_TRUE(line->kiosk);
  EXPECT_EQ(line->settings.value(QStringLiteral("rotate")), QStringLiteral("20"));
  EXPECT_FALSE(parse({})->kiosk);
}

TEST(CommandLine, OfAFlagGivenTwiceTheLastCounts) {
  const auto line = parse({"--theme", "dark", "--theme", "light", "--run-for", "10", "--run-for", "3"});
  ASSERT_TRUE(line);
  EXPECT_EQ(line->settings.value(QStringLiteral("theme")), QStringLiteral("light"));
  EXPECT_EQ(line->runForSeconds, 3.0);
}

struct BadLine {
  const char* first;
  const char* second;
  const char* mentions;
};

class BadLines : public testing::TestWithParam<BadLine> {};

TEST_P(BadLines, AreOneLineThatNamesTheFault) {
  const auto line = parse({GetParam().first, GetParam().second});
  ASSERT_FALSE(line);
  EXPECT_TRUE(line.error().contains(QString::fromUtf8(GetParam().mentions))) << line.error().toStdString();
  EXPECT_FALSE(line.error().contains(u'\n'));
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BadLines,
    testing::Values(BadLine{"--no-such-flag", "1", "no-such-flag"}, BadLine{"--run-for", "0", "run-for"},
                    BadLine{"--run-for", "soon", "soon"}, BadLine{"--run-for", "inf", "inf"},
                    BadLine{"--size", "1024", "1024"}, BadLine{"--size", "10x10", "720x480"},
                    BadLine{"--size", "axb", "axb"}, BadLine{"--help", "stray", "stray"},
                    BadLine{"--print-config", "--url", "url"}, BadLine{"--token", "secret", "token"}));

TEST(CommandLine, TheHelpNamesEveryOption) {
  const QString help = CommandLine::helpText();
  for (const SettingSpec& spec : settingSpecs()) {
    const QString name = spec.flag == nullptr ? QString::fromUtf8(spec.variable)
                                              : QStringLiteral("--") + QString::fromUtf8(spec.flag);
    EXPECT_TRUE(help.contains(name)) << name.toStdString();
  }
  for (const char* option : {"--config", "--print-config", "--check-config", "--check-dashboard", "--page",
                             "--kiosk", "--size", "--run-for", "--screenshot", "--stats-json"}) {
    EXPECT_TRUE(help.contains(QString::fromUtf8(option))) << option;
  }
}

}  // namespace
}  // namespace pulsedeck
