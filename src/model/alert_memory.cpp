#include "pulsedeck/model/alert_memory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace pulsedeck {

namespace {

constexpr std::array<std::pair<AlertState, QLatin1StringView>, 3> kStates{{
    {AlertState::Firing, QLatin1StringView("firing")},
    {AlertState::Acknowledged, QLatin1StringView("acknowledged")},
    {AlertState::Snoozed, QLatin1StringView("snoozed")},
}};

// JSON has no word for what is no number.
QJsonValue figure(double value) {
  return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

double figureOf(const QJsonValue& value) {
  return value.toDouble(std::numeric_limits<double>::quiet_NaN());
}

qint64 timeOf(const QJsonObject& json, const char* field) {
  return json.value(QLatin1StringView(field)).toInteger();
}

QJsonObject objectOf(const AlertMemory::Alert& alert) {
  QString state;
  for (const auto& [known, word] : kStates) {
    if (known == alert.open.state) state = word;
  }
  const AlertFiring& firing = alert.open.firing;
  return {{QStringLiteral("rule"), firing.ruleId},
          {QStringLiteral("name"), alert.name},
          {QStringLiteral("when"), toString(alert.comparison)},
          {QStringLiteral("metric"), alert.metric},
          {QStringLiteral("state"), state},
          {QStringLiteral("told"), alert.open.told},
          {QStringLiteral("snoozed_until_ms"), alert.open.snoozedUntilMs},
          {QStringLiteral("value"), figure(firing.value)},
          {QStringLiteral("worst"), figure(firing.worst)},
          {QStringLiteral("started_ms"), firing.startedMs},
          {QStringLiteral("raised_ms"), firing.raisedMs}};
}

std::optional<AlertMemory::Alert> alertOf(const QJsonObject& json) {
  AlertMemory::Alert alert;
  AlertFiring& firing = alert.open.firing;
  firing.ruleId = json.value(QLatin1StringView("rule")).toString();
  firing.value = figureOf(json.value(QLatin1StringView("value")));
  firing.worst = figureOf(json.value(QLatin1StringView("worst")));
  firing.startedMs = timeOf(json, "started_ms");
  firing.raisedMs = timeOf(json, "raised_ms");
  alert.name = json.value(QLatin1StringView("name")).toString();
  alert.metric = json.value(QLatin1StringView("metric")).toString();
  alert.open.told = json.value(QLatin1StringView("told")).toBool(true);
  alert.open.snoozedUntilMs = timeOf(json, "snoozed_until_ms");
  for (const auto& [state, word] : kStates) {
    if (json.value(QLatin1StringView("state")).toString() == word) alert.open.state = state;
  }
  const auto comparison = comparisonFromString(json.value(QLatin1StringView("when")).toString());
  if (firing.ruleId.isEmpty() || alert.metric.isEmpty() || !comparison) return std::nullopt;
  alert.comparison = *comparison;
  return alert;
}

}  // namespace

tl::expected<AlertMemory, QString> AlertMemory::fromJson(const QByteArray& json) {
  if (json.size() > kMaxBytes) return tl::make_unexpected(QStringLiteral("is too large"));
  const QJsonDocument document = QJsonDocument::fromJson(json);
  const QJsonValue alerts = document.object().value(QLatin1StringView("alerts"));
  if (!alerts.isArray()) return tl::make_unexpected(QStringLiteral("is not a file of alerts"));
  AlertMemory memory;
  memory.seenUntilMs = timeOf(document.object(), "seen_until_ms");
  for (const QJsonValueConstRef entry : alerts.toArray()) {
    std::optional<Alert> alert = alertOf(entry.toObject());
    if (!alert) return tl::make_unexpected(QStringLiteral("has an alert that is not whole"));
    memory.alerts.push_back(*std::move(alert));
  }
  return memory;
}

QByteArray AlertMemory::toJson() const {
  QJsonArray list;
  for (const Alert& alert : alerts)
    list.push_back(objectOf(alert));
  return QJsonDocument(
             QJsonObject{{QStringLiteral("seen_until_ms"), seenUntilMs}, {QStringLiteral("alerts"), list}})
      .toJson();
}

}  // namespace pulsedeck
