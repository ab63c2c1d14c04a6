#include "pulsedeck/link/token_life.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

/// A NumericDate of RFC 7519, seconds, as ms; none beyond the year 9999.
std::optional<qint64> momentIn(const QJsonObject& claims, const char* name) {
  constexpr double kMaxSeconds = 253'402'300'799.0;
  const double seconds = claims.value(QLatin1StringView(name)).toDouble(-1);
  if (!(seconds >= 0 && seconds <= kMaxSeconds)) return std::nullopt;
  return static_cast<qint64>(std::floor(seconds * 1'000));
}

}  // namespace

std::optional<TokenLife> tokenLife(QByteArrayView token) {
  const QList<QByteArray> parts = token.toByteArray().split('.');
  if (parts.size() != 3) return std::nullopt;
  const auto payload = QByteArray::fromBase64Encoding(
      parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
  if (!payload) return std::nullopt;
  const QJsonObject claims = QJsonDocument::fromJson(*payload).object();
  const std::optional<qint64> expires = momentIn(claims, "exp");
  if (!expires) return std::nullopt;
  return TokenLife{momentIn(claims, "iat"), *expires};
}

std::optional<qint64> renewalDueMs(const TokenLife& life, qint64 nowMs) {
  if (nowMs >= life.expiresMs) return std::nullopt;
  const qint64 begin = std::min(life.issuedMs.value_or(nowMs), life.expiresMs);
  return std::max(begin + (life.expiresMs - begin) / 10 * 9, nowMs + kLeastRenewalWaitMs);
}

}  // namespace pulsedeck
