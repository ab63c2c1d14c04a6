#include "pulsedeck/protocol/poll_body.h"

#include <QByteArray>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pulsedeck {
namespace {

std::vector<std::string> messagesIn(const QByteArray& body) {
  std::vector<std::string> messages;
  for (const QByteArrayView message : messagesInPollBody(body))
    messages.push_back(message.toByteArray().toStdString());
  return messages;
}

using Messages = std::vector<std::string>;

TEST(PollBody, IsOneMessage) {
  EXPECT_EQ(messagesIn(" {\"a\":[1,2]}\n"), Messages{"{\"a\":[1,2]}"});
}

TEST(PollBody, IsAnArrayOfMessages) {
  EXPECT_EQ(messagesIn(R"([{"a":[1,{"b":2}]} , {"c":3}])"), (Messages{R"({"a":[1,{"b":2}]})", R"({"c":3})"}));
}

TEST(PollBody, BracketsAndCommasInTextsAreText) {
  EXPECT_EQ(messagesIn(R"([{"a":"],[\"}"},{"b":"\\"}])"), (Messages{R"({"a":"],[\"}"})", R"({"b":"\\"})"}));
}

TEST(PollBody, MayBeEmpty) {
  EXPECT_EQ(messagesIn(""), Messages{});
  EXPECT_EQ(messagesIn("  "), Messages{});
  EXPECT_EQ(messagesIn("[]"), Messages{});
  EXPECT_EQ(messagesIn("[ ]"), Messages{});
}

TEST(PollBody, WhatIsNoArrayIsLeftToTheDecoder) {
  EXPECT_EQ(messagesIn("<html>,</html>"), Messages{"<html>,</html>"});
  EXPECT_EQ(messagesIn("[{\"a\":\"unfinished"), Messages{"{\"a\":\"unfinished"});
  EXPECT_EQ(messagesIn("[{\"a\":\"\\"), Messages{"{\"a\":\"\\"});
  EXPECT_EQ(messagesIn("["), Messages{});
}

TEST(PollBody, TakesNoMoreThanSoMany) {
  EXPECT_EQ(messagesIn("[" + QByteArray("1,").repeated(20'000) + "1]").size(), kMaxPolledMessages);
}

}  // namespace
}  // namespace pulsedeck
