#include "pulsedeck/app/sign_in.h"

#include "pulsedeck/link/token_life.h"
#include "pulsedeck/protocol/confidential.h"
#include "pulsedeck/ui/time_text.h"
#include "pulsedeck/ui/token_dialog.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace pulsedeck {

SignIn::SignIn(const Settings& settings, const QUrl& server, MetricsStore& store, const Theme& theme,
               MainWindow& window)
    : settings_(settings),
      server_(keychainKey(server)),
      mayTakeToken_(isConfidential(server)),
      store_(store),
      theme_(theme),
      window_(window),
      keychain_(settings.boolean(Setting::Keychain) && mayTakeToken_ ? systemKeychain() : nullptr),
      source_(settings, keychain_.get(), server_) {
  connect(&window_, &MainWindow::tokenEntryRequested, this, &SignIn::ask);
  connect(&source_, &TokenSource::tokenReady, this, [this] {
    if (!source_.problem().isEmpty()) spdlog::error("sign-in: {}", source_.problem().toStdString());
  });
  connect(&source_, &TokenSource::storingFailed, this, &SignIn::tellNotKept);
}

void SignIn::refresh() {
  const bool refused = store_.connection().state == ConnectionState::AuthFailed;
  if (refused) window_.setSignInAdvice(advice(), canEnter());
  if (std::exchange(wasRefused_, refused) || !refused) return;
  if (source_.origin() == TokenOrigin::None && canEnter() && !std::exchange(hasAsked_, true)) ask();
}

bool SignIn::canEnter() const {
  return mayTakeToken_ && source_.origin() != TokenOrigin::Environment &&
         source_.origin() != TokenOrigin::File;
}

QString SignIn::advice() const {
  const auto life = tokenLife(source_.token());
  const qint64 nowMs = store_.clock().wallMs();
  if (!life || life->expiresMs > nowMs) return remedy();
  return tr("The token expired at %1.").arg(formatMoment(life->expiresMs, nowMs)) + u' ' + remedy();
}

QString SignIn::remedy() const {
  if (!mayTakeToken_) {
    return tr(
        "The server wants a token, and none is sent over plain ws:// to another machine. Configure a "
        "wss:// URL.");
  }
  const QString problem = source_.problem().isEmpty() ? QString() : source_.problem() + QStringLiteral("\n");
  switch (source_.origin()) {
    case TokenOrigin::Environment:
      return tr("The server does not accept the token in PULSEDECK_TOKEN. Set it anew and start again.");
    case TokenOrigin::File:
      return problem + tr("The server wants a token. Renew the file %1; it is read again when it changes, "
                          "and on Reconnect.")
                           .arg(settings_.text(Setting::TokenFile));
    case TokenOrigin::Session:
      return tr("The server does not accept the token you entered. Enter another one.");
    case TokenOrigin::Keychain:
      return problem + tr("The server does not accept the token in the system keychain. Enter a new one.");
    case TokenOrigin::None:
      return problem + tr("The server wants a token. Enter one.");
  }
  Q_UNREACHABLE();
}

void SignIn::ask() {
  auto* dialog = new TokenDialog(server_, source_.hasKeychain(), theme_, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &TokenDialog::tokenEntered, this, [this](const QByteArray& token, bool keep) {
    if (keep) source_.keep(token);
    source_.setSessionToken(token);
  });
  dialog->open();
}

void SignIn::tellNotKept(const QString& problem) {
  spdlog::error("sign-in: token not kept: {}", problem.toStdString());
  Notification notification;
  notification.id = QStringLiteral("%1token-not-kept/%2")
                        .arg(QLatin1StringView(kOwnIdPrefix))
                        .arg(store_.clock().steadyMs());
  notification.severity = Severity::Warning;
  notification.category = NotificationCategory::System;
  notification.title = tr("The token was not kept");
  notification.message = tr("It is good until Pulsedeck ends. %1").arg(problem);
  notification.timeMs = store_.clock().wallMs();
  store_.addNotification(notification);
}

}  // namespace pulsedeck
