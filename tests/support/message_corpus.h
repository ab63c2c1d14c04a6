#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace pulsedeck::test {

/// One case of tests/data/messages.txt; its head explains the format.
struct MessageCase {
  QString name;
  QByteArray message;
  QString outcome;
  bool hasMessage = false;
};

/// The time of arrival that the cases are written for.
inline constexpr qint64 kCorpusNow = 1'790'000'000'000;

/// All cases; none when the file cannot be read.
[[nodiscard]] std::vector<MessageCase> readMessageCases();

}  // namespace pulsedeck::test
