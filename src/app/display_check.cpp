#include "display_check.h"

#include <QLocalSocket>
#include <QRegularExpression>
#include <QTcpSocket>

namespace pulsedeck {

namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)

constexpr int kPatienceMs = 2'000;
constexpr int kFirstX11Port = 6'000;

bool answersLocally(const QString& path, QLocalSocket::SocketOptions options) {
  QLocalSocket socket;
  socket.setSocketOptions(options);
  socket.connectToServer(path);
  return socket.waitForConnected(kPatienceMs);
}

/// DISPLAY is "[HOST]:NUMBER[.SCREEN]"; other forms are left for Qt to understand.
bool answersX11(const QString& display) {
  static const QRegularExpression pattern(QStringLiteral("\\A([^:/]*):(\\d{1,5})(\\.\\d+)?\\z"));
  const QRegularExpressionMatch match = pattern.match(display);
  if (!match.hasMatch()) return true;
  const QString host = match.captured(1);
  const int number = match.captured(2).toInt();
  if (host.isEmpty() || host == QLatin1StringView("unix")) {
    const QString path = QStringLiteral("/tmp/.X11-unix/X%1").arg(number);
    return answersLocally(path, QLocalSocket::AbstractNamespaceOption) ||
           answersLocally(path, QLocalSocket::NoOptions);
  }
  QTcpSocket socket;
  socket.connectToHost(host, static_cast<quint16>(kFirstX11Port + number));
  return socket.waitForConnected(kPatienceMs);
}

#endif

}  // namespace

std::optional<QString> displayProblem(const QProcessEnvironment& environment) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
  const auto value = [&](const char* name) { return environment.value(QLatin1StringView(name)); };
  if (!value("QT_QPA_PLATFORM").isEmpty() || !value("WAYLAND_DISPLAY").isEmpty()) return std::nullopt;
  const QString display = value("DISPLAY");
  const QString mend = QStringLiteral("; to run without one, set QT_QPA_PLATFORM=offscreen");
  if (display.isEmpty()) {
    return QStringLiteral("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)") + mend;
  }
  if (!answersX11(display)) {
    return QStringLiteral("the display \"%1\" (DISPLAY) does not answer").arg(display.simplified()) + mend;
  }
#else
  Q_UNUSED(environment)
#endif
  return std::nullopt;
}

}  // namespace pulsedeck
