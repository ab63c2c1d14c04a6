#include "support/message_corpus.h"

#include <QFile>

namespace pulsedeck::test {

namespace {

QByteArray unescaped(QByteArray text) {
  text.replace("@NOW", QByteArray::number(kCorpusNow));
  QByteArray bytes;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text.sliced(i).startsWith("\\x") && i + 3 < text.size()) {
      bytes += QByteArray::fromHex(text.sliced(i + 2, 2));
      i += 3;
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

}  // namespace

std::vector<MessageCase> readMessageCases() {
  QFile file(QStringLiteral(PULSEDECK_SOURCE_DIR "/tests/data/messages.txt"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  std::vector<MessageCase> cases;
  while (!file.atEnd()) {
    QByteArray line = file.readLine();
    if (line.endsWith('\n')) line.chop(1);
    if (line.startsWith('[')) cases.push_back({QString::fromUtf8(line.sliced(1, line.size() - 2)), {}, {}});
    if (line.startsWith('<')) {
      MessageCase& last = cases.back();
      if (last.hasMessage) last.message += '\n';
      last.message += unescaped(line.sliced(line.startsWith("< ") ? 2 : 1));
      last.hasMessage = true;
    }
    if (line.startsWith("> ")) cases.back().outcome = QString::fromUtf8(line.sliced(2));
  }
  return cases;
}

}  // namespace pulsedeck::test
