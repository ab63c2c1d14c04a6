#include "http_request.h"

#include <QList>

namespace pulsedeck {

std::optional<HttpRequest> HttpRequest::parse(const QByteArray& head) {
  const QList<QByteArray> parts = head.first(head.indexOf('\r')).split(' ');
  if (parts.size() != 3 || parts[0].isEmpty() || parts[1].isEmpty() || !parts[2].startsWith("HTTP/"))
    return std::nullopt;
  HttpRequest request;
  request.method_ = parts[0];
  request.path_ = parts[1].split('?').first();
  request.head_ = head;
  return request;
}

QByteArray HttpRequest::header(const QByteArray& name) const {
  for (const QByteArray& line : head_.split('\n')) {
    const qsizetype colon = line.indexOf(':');
    if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0) {
      return line.sliced(colon + 1).trimmed();
    }
  }
  return {};
}

}  // namespace pulsedeck
