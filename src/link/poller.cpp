#include "pulsedeck/link/poller.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kOk = 200;
constexpr int kNotModified = 304;

/// Retry-After in its two forms, seconds and a date.
qint64 retryAfterMs(const QByteArray& value) {
  bool isNumber = false;
  const qlonglong seconds = value.trimmed().toLongLong(&isNumber);
  constexpr qlonglong kDaySeconds = 24 * 3'600;
  if (isNumber) return std::clamp<qlonglong>(seconds, 0, kDaySeconds) * 1'000;
  // HTTP's zone is always GMT, which Qt's reader of mail dates knows as a number only.
  const QString text =
      QString::fromLatin1(value.trimmed()).replace(QStringLiteral("GMT"), QStringLiteral("+0000"));
  const QDateTime date = QDateTime::fromString(text, Qt::RFC2822Date);
  return date.isValid() ? std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(date)) : 0;
}

}  // namespace

Poller::Poller(QUrl url, qint64 maxBodyBytes, NetworkSettings settings, QObject* parent)
    : QObject(parent),
      url_(std::move(url)),
      maxBodyBytes_(maxBodyBytes),
      settings_(std::move(settings)),
      network_(this) {
  network_.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void Poller::fetch(const QByteArray& token) {
  abort();
  network_.setProxy(settings_.proxyFor(url_));
  QNetworkRequest request(url_);
  if (!settings_.tls.isNull()) request.setSslConfiguration(settings_.tls);
  request.setRawHeader("Accept", "application/json");
  // So that the bound on the body is one on what is unpacked from it too.
  request.setRawHeader("Accept-Encoding", "identity");
  request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  if (!token.isEmpty()) request.setRawHeader("Authorization", "Bearer " + token);
  if (!entityTag_.isEmpty()) request.setRawHeader("If-None-Match", entityTag_);
  QNetworkReply* reply = network_.get(request);
  // A body too large is noticed by one byte more than may be there, and not read further.
  reply->setReadBufferSize(maxBodyBytes_ + 1);
  connect(reply, &QNetworkReply::readyRead, this, &Poller::watchSize);
  connect(reply, &QNetworkReply::finished, this, &Poller::finish);
  reply_ = reply;
}

void Poller::abort() {
  QNetworkReply* reply = std::exchange(reply_, nullptr);
  if (reply == nullptr) return;
  reply->disconnect(this);
  reply->abort();
  reply->deleteLater();
}

void Poller::watchSize() {
  if (reply_ == nullptr || reply_->bytesAvailable() <= maxBodyBytes_) return;
  abort();
  fail(0, tr("The answer to the poll is larger than %1 bytes.").arg(maxBodyBytes_));
}

void Poller::finish() {
  QNetworkReply* reply = std::exchange(reply_, nullptr);
  if (reply == nullptr) return;
  reply->deleteLater();
  const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (status == kNotModified) {
    Q_EMIT answered({});
  } else if (status == kOk && reply->error() == QNetworkReply::NoError) {
    entityTag_ = reply->rawHeader("ETag");
    Q_EMIT answered(reply->readAll());
  } else if (status != 0 && status != kOk) {
    fail(status, tr("The poll was refused (HTTP %1).").arg(status),
         retryAfterMs(reply->rawHeader("Retry-After")));
  } else {
    fail(0, tr("The poll failed: %1").arg(reply->errorString()));
  }
}

void Poller::fail(int httpStatus, const QString& reason, qint64 retryAfterMs) {
  Q_EMIT failed({httpStatus, retryAfterMs, reason});
}

}  // namespace pulsedeck
