#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <vector>

namespace pulsedeck::test {

/// An HTTP server for tests: records each request, head and body, and answers what the test says, byte by
/// byte.
class HttpServer : public QObject {
  Q_OBJECT

 public:
  HttpServer();

  [[nodiscard]] QUrl url() const;
  /// An answer with that body, complete and closed after it.
  [[nodiscard]] static QByteArray answerWith(const QByteArray& status, const QByteArray& headers,
                                             const QByteArray& body);

  /// Gives the bytes to answer a request with; none: no answer at all.
  std::function<QByteArray(const QByteArray& head)> answer;
  std::vector<QByteArray> requests;

 private:
  void accept();

  QTcpServer server_;
};

}  // namespace pulsedeck::test
