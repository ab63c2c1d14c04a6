#include "pulsedeck/app/alert_sound.h"

#include "pulsedeck/model/do_not_disturb.h"
#include "support/manual_clock.h"

#include <QTimeZone>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class AlertSoundTest : public testing::Test {
 protected:
  void listen(const QStringList& severities) {
    sound_ = std::make_unique<AlertSound>(AlertSound::severitiesNamed(severities), store_, &quiet_);
    QObject::connect(sound_.get(), &AlertSound::due, sound_.get(),
                     [this](Severity severity) { heard_ << severity; });
  }

  void add(Severity severity) {
    Notification one;
    one.id = QString::number(++added_);
    one.title = QStringLiteral("Title %1").arg(added_);
    one.severity = severity;
    store_.addNotification(one);
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
  DoNotDisturb quiet_{clock_, QTimeZone::utc()};
  std::unique_ptr<AlertSound> sound_;
  QList<Severity> heard_;
  int added_ = 0;
};

TEST_F(AlertSoundTest, IsSilentUnlessAsked) {
  listen({});
  add(Severity::Error);
  EXPECT_TRUE(heard_.isEmpty());
}

TEST_F(AlertSoundTest, OnlyTheSeveritiesAskedForSound) {
  listen({QStringLiteral("warning"), QStringLiteral("error")});
  add(Severity::Info);
  EXPECT_TRUE(heard_.isEmpty());
  add(Severity::Warning);
  EXPECT_EQ(heard_, QList<Severity>{Severity::Warning});
}

TEST_F(AlertSoundTest, ManyAtOnceAreOneSoundAndAWorseOneAnother) {
  listen({QStringLiteral("warning"), QStringLiteral("error")});
  for (int i = 0; i < 50; ++i)
    add(Severity::Warning);
  EXPECT_EQ(heard_.size(), 1);
  add(Severity::Error);
  EXPECT_EQ(heard_, (QList<Severity>{Severity::Warning, Severity::Error}));
  add(Severity::Warning);
  EXPECT_EQ(heard_.size(), 2);
  clock_.advance(AlertSound::kEveryMs);
  add(Severity::Warning);
  EXPECT_EQ(heard_.size(), 3);
}

TEST_F(AlertSoundTest, AMuteIsSilent) {
  quiet_.setErrorsBreakThrough(false);
  listen({QStringLiteral("error")});
  quiet_.muteFor(3'600'000);
  add(Severity::Error);
  EXPECT_TRUE(heard_.isEmpty());
}

TEST(SoundCommand, TakesTheFirstPlayerThereIs) {
  const QString oga = QStringLiteral("/usr/share/sounds/freedesktop/stereo/dialog-error.oga");
  QStringList programs;
  bool hasTheme = true;
  const auto find = [&](const QString& name) {
    return programs.contains(name) ? QStringLiteral("/usr/bin/") + name : QString();
  };
  const auto locate = [&](const QString& file) {
    return hasTheme ? QStringLiteral("/usr/share/") + file : QString();
  };
  EXPECT_EQ(soundCommand(Severity::Error, find, locate), std::nullopt);
  programs = {QStringLiteral("paplay"), QStringLiteral("pw-play")};
  EXPECT_EQ(soundCommand(Severity::Error, find, locate),
            (SoundCommand{QStringLiteral("/usr/bin/pw-play"), {oga}}));
  programs << QStringLiteral("canberra-gtk-play");
  EXPECT_EQ(soundCommand(Severity::Warning, find, locate),
            (SoundCommand{QStringLiteral("/usr/bin/canberra-gtk-play"),
                          {QStringLiteral("--id"), QStringLiteral("dialog-warning")}}));
  programs.removeLast();
  hasTheme = false;
  EXPECT_EQ(soundCommand(Severity::Error, find, locate), std::nullopt) << "a beep has to do";
}

}  // namespace
}  // namespace pulsedeck
