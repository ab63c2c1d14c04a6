#include "pulsedeck/app/alert_actions.h"

#include "pulsedeck/config/settings.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>

#include <spdlog/spdlog.h>

#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

QString isoTime(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString wordOf(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return QStringLiteral("info");
    case Severity::Success:
      return QStringLiteral("success");
    case Severity::Warning:
      return QStringLiteral("warning");
    case Severity::Error:
      return QStringLiteral("error");
  }
  Q_UNREACHABLE();
}

/// For programs: a point, no groups, and nothing where there is no number.
QString figure(double value) {
  return std::isfinite(value) ? QString::number(value, 'g', 15) : QString();
}

}  // namespace

QByteArray webhookBody(const AlertRule& rule, const AlertFiring& firing, const MetricInfo& info,
                       const QString& message) {
  const auto number = [](double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); };
  QJsonObject body{{QStringLiteral("event"),
                    firing.endedMs ? QStringLiteral("alert_resolved") : QStringLiteral("alert_fired")},
                   {QStringLiteral("id"), AlertMonitor::notificationId(rule.id, info.name, firing.startedMs)},
                   {QStringLiteral("rule"), rule.id},
                   {QStringLiteral("name"), rule.name},
                   {QStringLiteral("metric"), info.name},
                   {QStringLiteral("title"), info.title},
                   {QStringLiteral("value"), number(firing.value)},
                   {QStringLiteral("worst"), number(firing.worst)},
                   {QStringLiteral("severity"), wordOf(rule.severity)},
                   {QStringLiteral("message"), message},
                   {QStringLiteral("started"), isoTime(firing.startedMs)}};
  if (firing.endedMs) body.insert(QStringLiteral("ended"), isoTime(*firing.endedMs));
  return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QHash<QString, QString> commandVariables(const AlertRule& rule, const AlertFiring& firing,
                                         const MetricInfo& info, const QString& message) {
  return {{QStringLiteral("PULSEDECK_ALERT_RULE"), rule.id},
          {QStringLiteral("PULSEDECK_ALERT_NAME"), rule.name},
          {QStringLiteral("PULSEDECK_ALERT_METRIC"), info.name},
          {QStringLiteral("PULSEDECK_ALERT_VALUE"), figure(firing.value)},
          {QStringLiteral("PULSEDECK_ALERT_SEVERITY"), wordOf(rule.severity)},
          {QStringLiteral("PULSEDECK_ALERT_MESSAGE"), message},
          {QStringLiteral("PULSEDECK_ALERT_STARTED"), isoTime(firing.startedMs)}};
}

QProcessEnvironment environmentForCommands() {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const SettingSpec& spec : settingSpecs()) {
    if (!spec.secret) continue;
    for (const char* const name : {spec.variable, spec.webVariable}) {
      if (name != nullptr) environment.remove(QString::fromLatin1(name));
    }
  }
  return environment;
}

AlertActions::AlertActions(AlertMonitor& monitor, MetricsStore& store, Options options, QObject* parent)
    : QObject(parent), monitor_(monitor), store_(store), options_(std::move(options)) {
  connect(&monitor_, &AlertMonitor::fired, this, &AlertActions::act);
  connect(&monitor_, &AlertMonitor::resolved, this, &AlertActions::post);
  if (!options_.webhookFile.isEmpty() && QFileInfo::exists(options_.webhookFile)) startWebhooks();
}

AlertActions::~AlertActions() = default;

void AlertActions::act(const AlertRule& rule, const AlertFiring& firing) {
  post(rule, firing);
  if (rule.command.isEmpty()) return;
  startCommands();
  const MetricInfo info = store_.catalog().info(firing.metric);
  const CommandRunner::Command command{
      rule.name, rule.command, commandVariables(rule, firing, info, monitor_.messageOf(rule, firing))};
  commands_->post([command](CommandRunner& runner) { runner.run(command); });
}

void AlertActions::post(const AlertRule& rule, const AlertFiring& firing) {
  if (rule.webhook.isEmpty()) return;
  startWebhooks();
  const MetricInfo info = store_.catalog().info(firing.metric);
  const QByteArray body = webhookBody(rule, firing, info, monitor_.messageOf(rule, firing));
  webhooks_->post([url = rule.webhook, body](WebhookSender& sender) { sender.post(url, body); });
}

void AlertActions::startCommands() {
  if (commands_ != nullptr) return;
  commands_ = std::make_unique<WorkerThread<CommandRunner>>(QStringLiteral("commands"));
  CommandRunner& runner = commands_->make(options_.environment, options_.commands);
  connect(&runner, &CommandRunner::failed, this, [this](const QString& rule, const QString& reason) {
    tell(tr("The command of \"%1\" failed").arg(rule), reason);
  });
  connect(&runner, &CommandRunner::dropped, this, [this](quint64 count) {
    tell(tr("Commands of alerts were left out"),
         tr("More came than can run: %1 so far.").arg(QLocale().toString(count)));
  });
}

void AlertActions::startWebhooks() {
  if (webhooks_ != nullptr) return;
  webhooks_ = std::make_unique<WorkerThread<WebhookSender>>(QStringLiteral("webhooks"));
  WebhookSender& sender = webhooks_->make(
      options_.network(), options_.webhooks, [] { return QRandomGenerator::global()->generateDouble(); },
      options_.webhookFile);
  connect(&sender, &WebhookSender::failed, this, [this](const QString& host, const QString& reason) {
    tell(tr("The webhook at %1 was not told").arg(host), reason);
  });
  connect(&sender, &WebhookSender::dropped, this, [this](quint64 count) {
    tell(tr("Webhooks were left out"),
         tr("More came than can wait: %1 so far.").arg(QLocale().toString(count)));
  });
}

void AlertActions::tell(const QString& title, const QString& message) {
  spdlog::warn("alerts: {}: {}", title.toStdString(), message.toStdString());
  Notification told;
  told.id = QStringLiteral("%1alert-action/%2").arg(QLatin1StringView(kOwnIdPrefix)).arg(++told_);
  told.severity = Severity::Warning;
  told.title = title;
  told.message = message;
  told.timeMs = store_.clock().wallMs();
  store_.addNotification(told);
}

}  // namespace pulsedeck
