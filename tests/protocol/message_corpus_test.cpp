// Every case of tests/data/messages.txt; its head explains the format.

#include "pulsedeck/protocol/decoder.h"

#include <QFile>
#include <QStringList>

#include <gtest/gtest.h>

#include <ostream>
#include <vector>

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;

struct Case {
  QString name;
  QByteArray message;
  QString outcome;
  bool hasMessage = false;
};

void PrintTo(const Case& which, std::ostream* out) {
  *out << which.name.toStdString();
}

QByteArray unescaped(QByteArray text) {
  text.replace("@NOW", QByteArray::number(kNow));
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

std::vector<Case> readCases() {
  QFile file(QStringLiteral(PULSEDECK_SOURCE_DIR "/tests/data/messages.txt"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  std::vector<Case> cases;
  while (!file.atEnd()) {
    QByteArray line = file.readLine();
    if (line.endsWith('\n')) line.chop(1);
    if (line.startsWith('[')) cases.push_back({QString::fromUtf8(line.sliced(1, line.size() - 2)), {}, {}});
    if (line.startsWith('<')) {
      Case& last = cases.back();
      if (last.hasMessage) last.message += '\n';
      last.message += unescaped(line.sliced(line.startsWith("< ") ? 2 : 1));
      last.hasMessage = true;
    }
    if (line.startsWith("> ")) cases.back().outcome = QString::fromUtf8(line.sliced(2));
  }
  return cases;
}

struct Describe {
  const MetricCatalog& catalog;

  QString operator()(const MetricsMessage& metrics) const {
    QString text = QStringLiteral("metrics");
    for (const MetricValue& value : metrics.values) {
      text += QStringLiteral(" %1=%2").arg(catalog.info(value.id).name).arg(value.value);
    }
    return text;
  }
  QString operator()(const Notification&) const { return QStringLiteral("notification"); }
  QString operator()(const ActivityEvent&) const { return QStringLiteral("event"); }
  QString operator()(const SubscribedMessage&) const { return QStringLiteral("subscribed"); }
  QString operator()(const PingMessage&) const { return QStringLiteral("ping"); }
  QString operator()(const PongMessage&) const { return QStringLiteral("pong"); }
  QString operator()(const ErrorMessage&) const { return QStringLiteral("error"); }
};

class MessageCorpus : public testing::TestWithParam<Case> {};

TEST_P(MessageCorpus, IsDecodedAsExpected) {
  MetricCatalog catalog;
  Decoder decoder(catalog);
  const auto message = decoder.decode(GetParam().message, kNow);
  QString outcome;
  if (message) {
    outcome = std::visit(Describe{catalog}, message->body);
    if (message->rejectedFields > 0) outcome += QStringLiteral(" fields %1").arg(message->rejectedFields);
    if (message->timestampReplaced) outcome += QStringLiteral(" replaced");
  } else {
    outcome = QStringLiteral("rejected ") + toString(message.error().reason);
    EXPECT_EQ(message.error().excerpt,
              GetParam().message.first(qMin<qsizetype>(GetParam().message.size(), 200)));
  }
  EXPECT_EQ(outcome.toStdString(), GetParam().outcome.toStdString());
}

INSTANTIATE_TEST_SUITE_P(All, MessageCorpus, testing::ValuesIn(readCases()),
                         [](const auto& which) { return "case" + std::to_string(which.index); });

TEST(MessageCorpusFile, HasItsCases) {
  EXPECT_GE(readCases().size(), 60U);
}

}  // namespace
}  // namespace pulsedeck
