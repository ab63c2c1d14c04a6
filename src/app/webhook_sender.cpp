#include "pulsedeck/app/webhook_sender.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <numeric>
#include <utility>

namespace pulsedeck {

namespace {

constexpr qint64 kAnswerBytes = 4'096;

int statusOf(const QNetworkReply& reply) {
  return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// No two posts are alike: each tells the beginning or the end of one alert.
QByteArray keyOf(const QByteArray& json) {
  constexpr qsizetype kDigits = 32;
  return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().first(kDigits);
}

}  // namespace

WebhookSender::WebhookSender(NetworkSettings network, Limits limits, std::function<double()> random,
                             const QString& file, QObject* parent)
    : QObject(parent),
      network_(std::move(network)),
      limits_(limits),
      random_(std::move(random)),
      http_(this),
      keeping_(this) {
  if (file.isEmpty()) return;
  file_ = std::make_unique<StateFile>(file, QStringLiteral("webhooks"), KeptWebhooks::kMaxBytes);
  keeping_.setSingleShot(true);
  keeping_.setInterval(kKeepAfterMs);
  connect(&keeping_, &QTimer::timeout, this, &WebhookSender::keep);
  takeKept();
}

WebhookSender::~WebhookSender() {
  for (auto& [url, channel] : channels_) {
    if (channel.reply == nullptr) continue;
    channel.reply->disconnect(this);
    channel.reply->abort();
  }
  if (keeping_.isActive()) keep();
}

void WebhookSender::takeKept() {
  const auto content = file_->read();
  if (content && content->isEmpty()) return;
  const auto kept = content ? KeptWebhooks::fromJson(*content) : tl::make_unexpected(content.error());
  if (!kept) {
    file_->putAside(kept.error());
    return;
  }
  for (const WebhookPost& waiting : kept->posts)
    post(waiting.url, waiting.json);
}

// A flood must not put it off, so a timer that runs is left to run.
void WebhookSender::keepSoon() {
  if (file_ != nullptr && !keeping_.isActive()) keeping_.start();
}

void WebhookSender::keep() {
  KeptWebhooks kept;
  for (const auto& [url, channel] : channels_) {
    for (const QByteArray& json : channel.posts)
      kept.posts.push_back({url, json});
  }
  if (kept.posts.isEmpty()) {
    file_->remove();
  } else {
    file_->write([kept = std::move(kept)] { return kept.toJson(); });
  }
}

std::size_t WebhookSender::waiting() const {
  return std::accumulate(channels_.begin(), channels_.end(), std::size_t{0},
                         [](std::size_t sum, const auto& entry) { return sum + entry.second.posts.size(); });
}

void WebhookSender::post(const QUrl& url, const QByteArray& json) {
  Channel& channel = channels_[url];
  if (!makeRoom(channel)) return;
  channel.posts.push_back(json);
  keepSoon();
  if (channel.posts.size() == 1) begin(url);
}

bool WebhookSender::makeRoom(Channel& channel) {
  Channel* from = nullptr;
  if (channel.posts.size() >= limits_.waitingForOne) {
    from = &channel;
  } else if (waiting() >= limits_.waiting) {
    from = &std::max_element(channels_.begin(), channels_.end(), [](const auto& a, const auto& b) {
              return a.second.posts.size() < b.second.posts.size();
            })->second;
  }
  if (from == nullptr) return true;
  ++dropped_;
  if (!std::exchange(droppedTold_, true)) Q_EMIT dropped(dropped_);
  // The first is under way; with no other to go in its place the new one goes.
  if (from->posts.size() < 2) return false;
  from->posts.erase(from->posts.begin() + 1);
  return true;
}

void WebhookSender::begin(const QUrl& url) {
  due_.push_back(url);
  sendDue();
}

// Qt has a few connections to each host and would let the others' time run out while they wait for one.
void WebhookSender::sendDue() {
  std::deque<QUrl> later;
  for (const QUrl& url : std::exchange(due_, {})) {
    int& busy = busy_[url.authority()];
    if (busy >= limits_.atOnceToAHost) {
      later.push_back(url);
      continue;
    }
    ++busy;
    send(url);
  }
  due_ = std::move(later);
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
  request.setRawHeader("Idempotency-Key", keyOf(channel.posts.front()));
  QNetworkReply* reply = http_.post(request, channel.posts.front());
  channel.reply = reply;
  reply->setReadBufferSize(kAnswerBytes);
  connect(reply, &QNetworkReply::finished, this, [this, url, reply] { finish(url, reply); });
  // Qt's own time limit begins anew with each byte.
  QTimer::singleShot(limits_.timeoutMs, reply, &QNetworkReply::abort);
}

void WebhookSender::finish(const QUrl& url, QNetworkReply* reply) {
  reply->deleteLater();
  --busy_[url.authority()];
  sendDue();
  Channel& channel = channels_[url];
  const Outcome outcome = outcomeOf(*reply);
  if (outcome == Outcome::MayPass && ++channel.attempt < limits_.attempts) {
    if (channel.retry == nullptr) {
      channel.retry = std::make_unique<QTimer>();
      channel.retry->setSingleShot(true);
      connect(channel.retry.get(), &QTimer::timeout, this, [this, url] { begin(url); });
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
  keepSoon();
  if (!channel.posts.empty()) {
    begin(url);
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
