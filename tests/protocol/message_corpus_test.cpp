// Every case of tests/data/messages.txt; its head explains the format.

#include "support/message_corpus.h"

#include "pulsedeck/protocol/decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

namespace pulsedeck {

namespace test {

/// How a case that fails is called.
void PrintTo(const MessageCase& which, std::ostream* out) {
  *out << which.name.toStdString();
}

}  // namespace test

namespace {

using test::MessageCase;

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

class MessageCorpus : public testing::TestWithParam<MessageCase> {};

TEST_P(MessageCorpus, IsDecodedAsExpected) {
  MetricCatalog catalog;
  Decoder decoder(catalog);
  const auto message = decoder.decode(GetParam().message, test::kCorpusNow);
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

INSTANTIATE_TEST_SUITE_P(All, MessageCorpus, testing::ValuesIn(test::readMessageCases()),
                         [](const auto& which) { return "case" + std::to_string(which.index); });

TEST(MessageCorpusFile, HoldsManyBadMessages) {
  const auto cases = test::readMessageCases();
  const auto bad = std::count_if(cases.begin(), cases.end(), [](const MessageCase& which) {
    return which.outcome.contains(QStringLiteral("rejected")) ||
           which.outcome.contains(QStringLiteral("fields"));
  });
  EXPECT_GE(bad, 100);
}

}  // namespace
}  // namespace pulsedeck
