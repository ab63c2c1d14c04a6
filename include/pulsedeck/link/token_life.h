#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// From when until when a token is good, by its own account; ms since the epoch.
struct TokenLife {
  std::optional<qint64> issuedMs;
  qint64 expiresMs = 0;
};

/// Reads `iat` and `exp` of a JSON Web Token (RFC 7519), which is not verified: that is the server's
/// business. Nothing for any other token.
[[nodiscard]] std::optional<TokenLife> tokenLife(QByteArrayView token);

/// When a token should be had anew: after 90 % of its life, counted from `nowMs` where it does not say when
/// it began.
[[nodiscard]] qint64 renewalDueMs(const TokenLife& life, qint64 nowMs);

}  // namespace pulsedeck
