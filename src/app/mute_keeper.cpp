#include "pulsedeck/app/mute_keeper.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

namespace pulsedeck {

namespace {

constexpr double kMostExact = 9'007'199'254'740'992;  // 2^53

const QString kMutedUntil = QStringLiteral("muted_until");
const QString kScheduleOffUntil = QStringLiteral("schedule_off_until");

std::optional<qint64> momentFrom(const QJsonValue& value) {
  if (!value.isDouble() || !(std::abs(value.toDouble()) <= kMostExact)) return std::nullopt;
  return static_cast<qint64>(value.toDouble());
}

}  // namespace

QByteArray toJson(const DoNotDisturb::Choice& choice) {
  QJsonObject root;
  if (choice.mutedUntilMs) root.insert(kMutedUntil, static_cast<double>(*choice.mutedUntilMs));
  if (choice.scheduleOffUntilMs) {
    root.insert(kScheduleOffUntil, static_cast<double>(*choice.scheduleOffUntilMs));
  }
  return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

tl::expected<DoNotDisturb::Choice, QString> muteFromJson(const QByteArray& json) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json, &error);
  if (!document.isObject()) {
    return tl::make_unexpected(error.error == QJsonParseError::NoError ? QStringLiteral("is no JSON object")
                                                                       : error.errorString());
  }
  const QJsonObject root = document.object();
  return DoNotDisturb::Choice{momentFrom(root[kMutedUntil]), momentFrom(root[kScheduleOffUntil])};
}

MuteKeeper::MuteKeeper(const QString& file, DoNotDisturb& doNotDisturb, QObject* parent)
    : QObject(parent), file_(file, QStringLiteral("do not disturb"), kMaxBytes) {
  const auto content = file_.read();
  if (!content || !content->isEmpty()) {
    const auto choice = content ? muteFromJson(*content) : tl::make_unexpected(content.error());
    if (choice) {
      doNotDisturb.restore(*choice);
    } else {
      file_.putAside(choice.error());
    }
  }
  connect(&doNotDisturb, &DoNotDisturb::choiceChanged, this, [this, &doNotDisturb] {
    file_.write([choice = doNotDisturb.choice()] { return toJson(choice); });
  });
}

}  // namespace pulsedeck
