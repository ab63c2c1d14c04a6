#pragma once

#include "pulsedeck/link/network_settings.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

class QNetworkReply;

namespace pulsedeck {

/// Fetches the poll URL, one request at a time, when told to. Follows no redirects, takes no body beyond its
/// bound, and asks only for what has changed. Lives on the link thread.
class Poller : public QObject {
  Q_OBJECT

 public:
  struct Failure {
    int httpStatus = 0;       ///< 0 where there was none
    qint64 retryAfterMs = 0;  ///< as the server asked for, 0 where it did not
    QString reason;           ///< in words, with nothing of the token or the URL's query
  };

  Poller(QUrl url, qint64 maxBodyBytes, NetworkSettings settings, QObject* parent = nullptr);

  /// `token` goes into the Authorization header and nowhere else. A fetch under way is dropped.
  void fetch(const QByteArray& token);
  /// Ends a fetch under way; no signal follows.
  void abort();

 Q_SIGNALS:
  /// The body of an answer; empty where the server says that nothing changed.
  void answered(const QByteArray& body);
  void failed(const Poller::Failure& failure);

 private:
  void watchSize();
  void finish();
  void fail(int httpStatus, const QString& reason, qint64 retryAfterMs = 0);

  const QUrl url_;
  const qint64 maxBodyBytes_;
  const NetworkSettings settings_;
  QNetworkAccessManager network_;
  QPointer<QNetworkReply> reply_;
  QByteArray entityTag_;  ///< of the last body taken
};

}  // namespace pulsedeck
