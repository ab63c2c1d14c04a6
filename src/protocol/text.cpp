#include "text.h"

#include "pulsedeck/protocol/confidential.h"

#include <QUrl>

namespace pulsedeck {

namespace {

bool isDirectionOverride(QChar c) {
  const char16_t code = c.unicode();
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e ||
         code == 0x200f || code == 0x061c;
}

}  // namespace

QString cleanText(const QString& text, int maxLength) {
  QString clean;
  clean.reserve(qMin<qsizetype>(text.size(), maxLength));
  for (const QChar c : text) {
    if (c == u'\n' || c == u'\t') {
      clean += u' ';
    } else if (c.category() != QChar::Other_Control && !isDirectionOverride(c)) {
      clean += c;
    }
  }
  if (clean.size() <= maxLength) return clean;
  clean.truncate(maxLength - 1);
  if (clean.back().isHighSurrogate()) clean.chop(1);
  return clean + u'…';
}

bool isSafeActionUrl(const QString& url) {
  const QUrl parsed(url, QUrl::StrictMode);
  if (!parsed.isValid() || parsed.host().isEmpty() || !parsed.userInfo().isEmpty()) return false;
  if (parsed.scheme() == QLatin1StringView("https")) return true;
  return parsed.scheme() == QLatin1StringView("http") && isLoopbackHost(parsed.host());
}

}  // namespace pulsedeck
