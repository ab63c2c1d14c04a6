#pragma once

#include "pulsedeck/app/command_runner.h"
#include "pulsedeck/app/webhook_sender.h"
#include "pulsedeck/app/worker_thread.h"
#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/metrics_store.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QProcessEnvironment>
#include <QString>

#include <functional>
#include <memory>

namespace pulsedeck {

/// What a webhook is told of a firing (its end, where it has one), as JSON.
[[nodiscard]] QByteArray webhookBody(const AlertRule& rule, const AlertFiring& firing, const MetricInfo& info,
                                     const QString& message);
/// What a command finds in its environment.
[[nodiscard]] QHash<QString, QString> commandVariables(const AlertRule& rule, const AlertFiring& firing,
                                                       const MetricInfo& info, const QString& message);

/// This program's own, without what is secret in it.
[[nodiscard]] QProcessEnvironment environmentForCommands();

/// Does what rules want done: at each firing runs their command and posts to their webhook, which is told of
/// the end, too; also of what an earlier run left. Both work on threads that begin when they are first
/// needed. What fails is told once. GUI thread.
class AlertActions : public QObject {
  Q_OBJECT

 public:
  struct Options {
    QProcessEnvironment environment;  ///< of commands
    CommandRunner::Limits commands;
    WebhookSender::Limits webhooks;
    /// Where webhooks that are not through wait for the next run; empty: they do not.
    QString webhookFile;
    /// Asked once, when the first webhook is needed.
    std::function<NetworkSettings()> network = [] { return NetworkSettings(); };
  };

  /// Both must outlive it.
  AlertActions(AlertMonitor& monitor, MetricsStore& store, Options options, QObject* parent = nullptr);
  /// What is under way goes on or waits for the next run, as CommandRunner and WebhookSender say.
  ~AlertActions() override;

 private:
  void act(const AlertRule& rule, const AlertFiring& firing);
  void post(const AlertRule& rule, const AlertFiring& firing);
  void startCommands();
  void startWebhooks();
  void tell(const QString& title, const QString& message);

  AlertMonitor& monitor_;
  MetricsStore& store_;
  const Options options_;
  std::unique_ptr<WorkerThread<CommandRunner>> commands_;
  std::unique_ptr<WorkerThread<WebhookSender>> webhooks_;
  int told_ = 0;
};

}  // namespace pulsedeck
