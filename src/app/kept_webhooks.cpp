#include "pulsedeck/app/kept_webhooks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsedeck {

namespace {

const QString kPosts = QStringLiteral("posts");
const QString kUrl = QStringLiteral("url");
const QString kBody = QStringLiteral("body");

bool isWebAddress(const QUrl& url) {
  const bool isWeb = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
  return isWeb && url.isValid() && !url.host().isEmpty();
}

}  // namespace

QByteArray KeptWebhooks::toJson() const {
  QJsonArray array;
  for (const WebhookPost& post : posts) {
    array.append(
        QJsonObject{{kUrl, post.url.toString(QUrl::FullyEncoded)}, {kBody, QString::fromUtf8(post.json)}});
  }
  return QJsonDocument(QJsonObject{{kPosts, array}}).toJson(QJsonDocument::Compact);
}

tl::expected<KeptWebhooks, QString> KeptWebhooks::fromJson(const QByteArray& json) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json, &error);
  if (error.error != QJsonParseError::NoError) return tl::make_unexpected(error.errorString());
  const QJsonValue array = document.object().value(kPosts);
  if (!array.isArray()) return tl::make_unexpected(QStringLiteral("has no list of posts"));
  KeptWebhooks kept;
  for (const QJsonValueConstRef entry : array.toArray()) {
    const QJsonObject object = entry.toObject();
    const QUrl url(object.value(kUrl).toString(), QUrl::StrictMode);
    const QByteArray body = object.value(kBody).toString().toUtf8();
    if (!isWebAddress(url) || body.isEmpty()) {
      return tl::make_unexpected(QStringLiteral("has a post without an address or content"));
    }
    kept.posts.push_back({url, body});
  }
  return kept;
}

}  // namespace pulsedeck
