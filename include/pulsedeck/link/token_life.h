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

/// How soon a source that still gives the token about to end is asked again.
inline constexpr qint64 kLeastRenewalWaitMs = 30'000;

/// When the token's source is to be asked anew: after 90 % of its life, counted from `nowMs` where it does
/// not say when it began, but not at once. Nothing for a token that has ended: the server tells what it
/// thinks of it.
[[nodiscard]] std::optional<qint64> renewalDueMs(const TokenLife& life, qint64 nowMs);

}  // namespace pulsedeck
