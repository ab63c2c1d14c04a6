#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace pulsedeck {

class DoNotDisturb;

/// A program with its arguments.
struct SoundCommand {
  QString program;
  QStringList arguments;

  bool operator==(const SoundCommand&) const = default;
};

/// How the desktop's sound of that severity is played here: by canberra-gtk-play, else by PipeWire's or
/// PulseAudio's player where there is a file of the freedesktop sound theme. `find` gives a program's path
/// and `locate` a file's, empty for none.
[[nodiscard]] std::optional<SoundCommand> soundCommand(Severity severity,
                                                       const std::function<QString(const QString&)>& find,
                                                       const std::function<QString(const QString&)>& locate);

/// Plays a sound for notifications of some severities: the desktop's own by a player of its own, so that no
/// sound library is loaded here; a beep where there is none. At most one in kEveryMs, but for a worse one.
class AlertSound : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kEveryMs = 3'000;

  /// `doNotDisturb` may be null. All must outlive it.
  AlertSound(QSet<Severity> severities, MetricsStore& store, const DoNotDisturb* doNotDisturb,
             QObject* parent = nullptr);

  /// By the words of the setting; unknown ones are left out.
  [[nodiscard]] static QSet<Severity> severitiesNamed(const QStringList& words);

 Q_SIGNALS:
  void due(Severity severity);

 private:
  void take(const QList<Notification>& notifications);

  const QSet<Severity> severities_;
  const MetricsStore& store_;
  const DoNotDisturb* const doNotDisturb_;
  std::optional<qint64> playedMs_;
  Severity played_ = Severity::Info;
};

/// On this desktop, now. Does not wait until it is over.
void playSound(Severity severity);

}  // namespace pulsedeck
