#include "pulsedeck/app/alert_sound.h"

#include "pulsedeck/model/do_not_disturb.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>

#include <array>
#include <utility>

namespace pulsedeck {

namespace {

/// In the freedesktop sound naming specification.
QString soundName(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return QStringLiteral("dialog-information");
    case Severity::Success:
      return QStringLiteral("complete");
    case Severity::Warning:
      return QStringLiteral("dialog-warning");
    case Severity::Error:
      return QStringLiteral("dialog-error");
  }
  Q_UNREACHABLE();
}

}  // namespace

std::optional<SoundCommand> soundCommand(Severity severity,
                                         const std::function<QString(const QString&)>& find,
                                         const std::function<QString(const QString&)>& locate) {
  const QString name = soundName(severity);
  if (const QString player = find(QStringLiteral("canberra-gtk-play")); !player.isEmpty()) {
    return SoundCommand{player, {QStringLiteral("--id"), name}};
  }
  const QString file = locate(QStringLiteral("sounds/freedesktop/stereo/%1.oga").arg(name));
  if (file.isEmpty()) return std::nullopt;
  for (const QString& program : {QStringLiteral("pw-play"), QStringLiteral("paplay")}) {
    if (const QString player = find(program); !player.isEmpty()) return SoundCommand{player, {file}};
  }
  return std::nullopt;
}

AlertSound::AlertSound(QSet<Severity> severities, MetricsStore& store, const DoNotDisturb* doNotDisturb,
                       QObject* parent)
    : QObject(parent), severities_(std::move(severities)), store_(store), doNotDisturb_(doNotDisturb) {
  if (!severities_.isEmpty()) connect(&store, &MetricsStore::notificationsAdded, this, &AlertSound::take);
}

QSet<Severity> AlertSound::severitiesNamed(const QStringList& words) {
  static const std::array kWords{std::pair{Severity::Info, QLatin1StringView("info")},
                                 std::pair{Severity::Success, QLatin1StringView("success")},
                                 std::pair{Severity::Warning, QLatin1StringView("warning")},
                                 std::pair{Severity::Error, QLatin1StringView("error")}};
  QSet<Severity> severities;
  for (const auto& [severity, word] : kWords) {
    if (words.contains(word)) severities.insert(severity);
  }
  return severities;
}

void AlertSound::take(const QList<Notification>& notifications) {
  std::optional<Severity> worst;
  for (const Notification& notification : notifications) {
    const bool sounds = severities_.contains(notification.severity) &&
                        (doNotDisturb_ == nullptr || doNotDisturb_->lets(notification.severity));
    if (sounds && (!worst || notification.severity > *worst)) worst = notification.severity;
  }
  if (!worst) return;
  const qint64 nowMs = store_.clock().steadyMs();
  if (playedMs_ && nowMs - *playedMs_ < kEveryMs && *worst <= played_) return;
  playedMs_ = nowMs;
  played_ = *worst;
  Q_EMIT due(*worst);
}

void playSound(Severity severity) {
  const auto find = [](const QString& program) { return QStandardPaths::findExecutable(program); };
  const auto locate = [](const QString& file) {
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, file);
  };
  const auto command = soundCommand(severity, find, locate);
  if (command && QProcess::startDetached(command->program, command->arguments)) return;
  QApplication::beep();
}

}  // namespace pulsedeck
