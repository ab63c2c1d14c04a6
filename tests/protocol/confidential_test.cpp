#include "pulsedeck/protocol/confidential.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

bool isConfidentialText(const char* url) {
  return isConfidential(QUrl(QString::fromUtf8(url)));
}

TEST(Confidential, IsWhatIsEncryptedOrStaysHere) {
  for (const char* url : {"wss://example.com/x", "https://example.com", "ws://localhost:8001/x",
                          "http://127.0.0.1/", "ws://127.1.2.3:1/", "ws://[::1]:8001/"}) {
    EXPECT_TRUE(isConfidentialText(url)) << url;
  }
}

TEST(Confidential, IsNothingElse) {
  for (const char* url :
       {"ws://example.com/x", "http://example.com", "ws://127.0.0.1.example.com/",
        "ws://localhost.example.com/", "ws://10.0.0.1/", "ws://[2001:db8::1]/", "", "ftp://x/"}) {
    EXPECT_FALSE(isConfidentialText(url)) << url;
  }
}

}  // namespace
}  // namespace pulsedeck
