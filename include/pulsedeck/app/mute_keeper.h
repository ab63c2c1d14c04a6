#pragma once

#include "pulsedeck/app/state_file.h"
#include "pulsedeck/model/do_not_disturb.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <tl/expected.hpp>

namespace pulsedeck {

[[nodiscard]] QByteArray toJson(const DoNotDisturb::Choice& choice);
/// The error is one line.
[[nodiscard]] tl::expected<DoNotDisturb::Choice, QString> muteFromJson(const QByteArray& json);

/// Keeps over a restart how long the operator wants to be left alone. Saves at once: that is done rarely.
class MuteKeeper : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kMaxBytes = 4'096;

  /// Gives `doNotDisturb`, which must outlive the keeper, what `file` has. A file that is of no use is put
  /// aside, with a line in the log: then nothing is muted.
  MuteKeeper(const QString& file, DoNotDisturb& doNotDisturb, QObject* parent = nullptr);

 private:
  StateFile file_;
};

}  // namespace pulsedeck
