// Writes the messages of tests/data/messages.txt into a folder, one file each: where fuzzing the decoder
// begins.

#include "support/message_corpus.h"

#include <QDir>
#include <QFile>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: write_seeds FOLDER\n", stderr), 2;
  const QDir folder(QString::fromLocal8Bit(argv[1]));
  const auto cases = pulsedeck::test::readMessageCases();
  if (cases.empty() || !folder.mkpath(QStringLiteral("."))) return 1;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    QFile file(folder.filePath(QString::number(i)));
    if (!file.open(QIODevice::WriteOnly) || file.write(cases[i].message) != cases[i].message.size()) return 1;
  }
  return 0;
}
