#include "pulsedeck/app/kept_webhooks.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(KeptWebhooks, ComeBackAsTheyWere) {
  const KeptWebhooks kept{
      {{QUrl(QStringLiteral("https://hooks.example/a?token=%26%3D")), R"({"message": "für \"b\"\n"})"},
       {QUrl(QStringLiteral("http://localhost:8080/b")), "{}"}}};
  const auto read = KeptWebhooks::fromJson(kept.toJson());
  ASSERT_TRUE(read) << read.error().toStdString();
  EXPECT_EQ(*read, kept);
}

TEST(KeptWebhooks, WhatIsNoneIsRefusedWithoutAnAddress) {
  for (const char* const json : {"", "[]", "{}", R"({"posts": 1})", R"({"posts": [1]})",
                                 R"({"posts": [{"url": "https://hooks.example/secret"}]})",
                                 R"({"posts": [{"url": "file:///secret", "body": "{}"}]})",
                                 R"({"posts": [{"url": "https:///secret", "body": "{}"}]})"}) {
    const auto read = KeptWebhooks::fromJson(json);
    ASSERT_FALSE(read) << json;
    EXPECT_FALSE(read.error().isEmpty());
    EXPECT_FALSE(read.error().contains(QStringLiteral("secret")));
  }
}

}  // namespace
}  // namespace pulsedeck
