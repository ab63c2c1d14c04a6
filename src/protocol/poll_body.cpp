#include "pulsedeck/protocol/poll_body.h"

namespace pulsedeck {

namespace {

/// Where the item that begins at `begin` ends: at the comma or bracket after it, or with the body.
qsizetype itemEnd(QByteArrayView body, qsizetype begin) {
  int depth = 0;
  bool inText = false;
  qsizetype at = begin;
  for (; at < body.size(); ++at) {
    const char c = body[at];
    if (inText) {
      if (c == '\\') ++at;
      inText = c != '"';
    } else if (c == '"') {
      inText = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth-- == 0) return at;
    } else if (c == ',' && depth == 0) {
      return at;
    }
  }
  return body.size();
}

}  // namespace

std::vector<QByteArrayView> messagesInPollBody(QByteArrayView body) {
  body = body.trimmed();
  if (body.isEmpty()) return {};
  if (body.front() != '[') return {body};

  std::vector<QByteArrayView> messages;
  for (qsizetype begin = 1; begin < body.size() && messages.size() < kMaxPolledMessages;) {
    const qsizetype end = itemEnd(body, begin);
    const QByteArrayView item = body.sliced(begin, end - begin).trimmed();
    if (!item.isEmpty()) messages.push_back(item);
    begin = end + 1;
  }
  return messages;
}

}  // namespace pulsedeck
