#include "store_token.h"

#include "pulsedeck/config/keychain.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>

#if defined(Q_OS_UNIX)
#include <termios.h>
#include <unistd.h>
#elif defined(Q_OS_WIN)
#include <windows.h>
#endif

namespace pulsedeck {

namespace {

constexpr qint64 kMaxTokenBytes = 16 * 1024;
/// A person may have to unlock the keychain first.
constexpr auto kKeychainPatience = std::chrono::minutes(2);

#if defined(Q_OS_UNIX)

termios shownTerminal;

/// A handler may do this much; the signal then does what it would have done.
void showAndDie(int signalNumber) {
  tcsetattr(STDIN_FILENO, TCSANOW, &shownTerminal);
  std::signal(signalNumber, SIG_DFL);
  std::raise(signalNumber);
}

/// What is typed into a terminal is not shown while this lives, and is again however the program ends.
class HiddenInput {
 public:
  HiddenInput() : isTerminal_(tcgetattr(STDIN_FILENO, &shownTerminal) == 0) {
    if (!isTerminal_) return;
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
      std::signal(number, showAndDie);
    termios hidden = shownTerminal;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  ~HiddenInput() {
    if (!isTerminal_) return;
    tcsetattr(STDIN_FILENO, TCSANOW, &shownTerminal);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
      std::signal(number, SIG_DFL);
  }
  HiddenInput(const HiddenInput&) = delete;
  HiddenInput& operator=(const HiddenInput&) = delete;
  [[nodiscard]] bool isTerminal() const { return isTerminal_; }

 private:
  const bool isTerminal_;
};

#else

class HiddenInput {
 public:
  HiddenInput() : input_(GetStdHandle(STD_INPUT_HANDLE)), isTerminal_(GetConsoleMode(input_, &shown_) != 0) {
    if (isTerminal_) SetConsoleMode(input_, shown_ & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
  }
  ~HiddenInput() {
    if (isTerminal_) SetConsoleMode(input_, shown_);
  }
  HiddenInput(const HiddenInput&) = delete;
  HiddenInput& operator=(const HiddenInput&) = delete;
  [[nodiscard]] bool isTerminal() const { return isTerminal_; }

 private:
  const HANDLE input_;
  DWORD shown_ = 0;
  const bool isTerminal_;
};

#endif

/// Nothing where the input ends before a line does, as when the program that should have given it failed.
std::optional<QByteArray> readLine(const QString& server) {
  const HiddenInput hidden;
  if (hidden.isTerminal()) {
    std::fprintf(stderr, "Token for %s (not shown; empty removes it): ", qUtf8Printable(server));
  }
  QFile input;
  if (!input.open(stdin, QIODevice::ReadOnly)) return std::nullopt;
  const QByteArray line = input.readLine(kMaxTokenBytes);
  if (hidden.isTerminal()) std::fputs("\n", stderr);
  if (line.isEmpty()) return std::nullopt;
  return line.trimmed();
}

}  // namespace

tl::expected<QString, QString> storeToken(const Settings& settings) {
  const QString key = keychainKey(QUrl(settings.text(Setting::WebSocketUrl)));
  const std::unique_ptr<Keychain> keychain = systemKeychain();
  if (!keychain) return tl::make_unexpected(QStringLiteral("this session has no system keychain"));
  const std::optional<QByteArray> line = readLine(key);
  if (!line) return tl::make_unexpected(QStringLiteral("not stored: the input ended without a token"));
  const QByteArray& token = *line;
  if (!token.isEmpty() && !isUsableToken(QString::fromLatin1(token))) {
    return tl::make_unexpected(
        QStringLiteral("not stored: a token has letters, digits and . _ ~ + / = - alone"));
  }

  std::optional<tl::expected<void, QString>> outcome;
  QEventLoop loop;
  const auto done = [&](const tl::expected<void, QString>& result) {
    outcome = result;
    loop.quit();
  };
  QTimer::singleShot(kKeychainPatience, &loop, &QEventLoop::quit);
  if (token.isEmpty()) {
    keychain->remove(key, done);
  } else {
    keychain->write(key, token, done);
  }
  if (!outcome) loop.exec();
  if (!outcome) return tl::make_unexpected(QStringLiteral("system keychain: no answer; is it locked?"));
  if (!*outcome) return tl::make_unexpected(outcome->error());
  return token.isEmpty() ? QStringLiteral("removed the token for %1 from the system keychain").arg(key)
                         : QStringLiteral("stored the token for %1 in the system keychain").arg(key);
}

}  // namespace pulsedeck
