#include "pulsedeck/link/token_life.h"

#include <QByteArray>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

QByteArray tokenWith(const QByteArray& claims) {
  return "eyJhbGciOiJIUzI1NiJ9." +
         claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".c2lnbmF0dXJl";
}

TEST(TokenLife, IsReadFromTheClaims) {
  const auto life = tokenLife(tokenWith(R"({"sub":"x","iat":1790000000,"exp":1790003600})"));
  ASSERT_TRUE(life);
  EXPECT_EQ(life->issuedMs, 1'790'000'000'000);
  EXPECT_EQ(life->expiresMs, 1'790'003'600'000);
}

TEST(TokenLife, MayLackItsBeginning) {
  const auto life = tokenLife(tokenWith(R"({"exp":1790003600.5})"));
  ASSERT_TRUE(life);
  EXPECT_FALSE(life->issuedMs);
  EXPECT_EQ(life->expiresMs, 1'790'003'600'500);
}

TEST(TokenLife, OtherTokensHaveNone) {
  for (const QByteArray& token :
       {QByteArray(), QByteArray("secret"), QByteArray("a.b"), QByteArray("a.!!!.c"), QByteArray("..."),
        QByteArray("a.b.c"), tokenWith("not json"), tokenWith("[1]"), tokenWith(R"({"exp":"soon"})"),
        tokenWith(R"({"exp":-5})"), tokenWith(R"({"exp":1e300})"), tokenWith(R"({"iat":1790000000})"),
        tokenWith(QByteArray(2'000, '['))}) {
    EXPECT_FALSE(tokenLife(token)) << token.constData();
  }
}

TEST(TokenLife, IsRenewedAfterNineTenths) {
  EXPECT_EQ(renewalDueMs({1'000'000, 2'000'000}, 1'500'000), 1'900'000);
  EXPECT_EQ(renewalDueMs({std::nullopt, 2'000'000}, 1'500'000), 1'950'000);
  EXPECT_EQ(renewalDueMs({3'000'000, 2'000'000}, 1'500'000), 2'000'000) << "issued after its end";
}

TEST(TokenLife, IsAskedForAgainWhileTheSourceGivesTheOldOne) {
  EXPECT_EQ(renewalDueMs({1'000'000, 2'000'000}, 1'950'000), 1'980'000);
  EXPECT_EQ(renewalDueMs({1'000'000, 2'000'000}, 1'990'000), 2'020'000);
  EXPECT_FALSE(renewalDueMs({1'000'000, 2'000'000}, 2'000'000)) << "it has ended";
}

}  // namespace
}  // namespace pulsedeck
