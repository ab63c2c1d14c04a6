#include "pulsedeck/app/webhook_sender.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <numeric>
#include <utility>

namespace pulsedeck {

namespace {

constexpr qint64 kAnswerBytes = 4'096;

int statusOf(const QNetworkReply& reply) {
  return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

}  // namespace

WebhookSender::WebhookSender(NetworkSettings network, Limits limits, std::function<double()> random,
                             QObject* parent)
    : QObject(parent),
      network_(std::move(network)),
      limits_(limits),
      random_(std::move(random)),
      http_(this) {}

WebhookSender::~WebhookSender() {
  for (auto& [url, channel] : channels_) {
    if (channel.reply == nullptr) continue;
    channel.reply->disconnect(this);
    channel.reply->abort();
  }
}

std::size_t WebhookSender::waiting() const {
  return std::accumulate(channels_.begin(), channels_.end(), std::size_t{0},
                         [](std::size_t sum, const auto& entry) { return sum + entry.second.posts.size(); });
}

void WebhookSender::post(const QUrl& url, const QByteArray& json) {
  Channel& channel = channels_[url];
  if (waiting() >= limits_.waiting) {
    ++dropped_;
    if (!std::exchange(droppedTold_, true)) Q_EMIT dropped(dropped_);
    // The first is under way; with no other to go in its place the new one goes.
    if (channel.posts.size() < 2) return;
    channel.posts.erase(channel.posts.begin() + 1);
  }
  channel.posts.push_back(json);
  if (channel.posts.size() == 1) send(url);
}

void WebhookSender::send(const QUrl& url) {
  QNetworkRequest request(url);
  request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
  request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Pulsedeck"));
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  if (!network_.tls.isNull()) request.setSslConfiguration(network_.tls);
  http_.setProxy(network_.proxyFor(url));
  Channel& channel = channels_[url];
  QNetworkReply* reply = http_.post(request, channel.posts.front());
  channel.reply = reply;
  reply->setReadBufferSize(kAnswerBytes);
  connect(reply, &QNetworkReply::finished, this, [this, url, reply] { finish(url, reply); });
  // Qt's own time limit begins anew with each byte.
  QTimer::singleShot(limits_.timeoutMs, reply, &QNetworkReply::abort);
}

void WebhookSender::finish(const QUrl& url, QNetworkReply* reply) {
  reply->deleteLater();
  Channel& channel = channels_[url];
  const Outcome outcome = outcomeOf(*reply);
  if (outcome == Outcome::MayPass && ++channel.attempt < limits_.attempts) {
    if (channel.retry == nullptr) {
      channel.retry = std::make_unique<QTimer>();
      channel.retry->setSingleShot(true);
      connect(channel.retry.get(), &QTimer::timeout, this, [this, url] { send(url); });
    }
    channel.retry->start(static_cast<int>(limits_.backoff.delayMs(channel.attempt - 1, random_())));
    return;
  }
  if (outcome == Outcome::Delivered) {
    channel.told = false;
    Q_EMIT delivered(url.host());
  } else if (!std::exchange(channel.told, true)) {
    Q_EMIT failed(url.host(), reasonOf(*reply));
  }
  next(url);
}

void WebhookSender::next(const QUrl& url) {
  Channel& channel = channels_[url];
  channel.attempt = 0;
  channel.posts.pop_front();
  if (!channel.posts.empty()) {
    send(url);
  } else if (waiting() == 0) {
    droppedTold_ = false;
  }
}

// An answer that goes on and on is one all the same.
WebhookSender::Outcome WebhookSender::outcomeOf(const QNetworkReply& reply) {
  const int status = statusOf(reply);
  if (status >= 200 && status < 300) return Outcome::Delivered;
  const bool isBusy = status == 408 || status == 425 || status == 429 || status >= 500;
  return status == 0 || isBusy ? Outcome::MayPass : Outcome::Refused;
}

QString WebhookSender::reasonOf(const QNetworkReply& reply) {
  const int status = statusOf(reply);
  if (status >= 300 && status < 400)
    return tr("it sends elsewhere, which is not followed (HTTP %1)").arg(status);
  if (status != 0) return tr("it answers HTTP %1").arg(status);
  if (reply.error() == QNetworkReply::OperationCanceledError) return tr("it does not answer in time");
  // Where Qt names the address, a secret may be in it.
  const QString said = reply.errorString();
  return said.contains(QStringLiteral("://")) ? tr("it cannot be reached") : said;
}

}  // namespace pulsedeck
