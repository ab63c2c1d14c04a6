#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace pulsedeck {

struct WebhookPost {
  QUrl url;
  QByteArray json;

  bool operator==(const WebhookPost&) const = default;
};

/// Posts that are not through when a run ends, for the next one.
struct KeptWebhooks {
  static constexpr qint64 kMaxBytes = 16LL * 1024 * 1024;

  /// Those of an address in their order.
  QList<WebhookPost> posts;

  bool operator==(const KeptWebhooks&) const = default;

  [[nodiscard]] QByteArray toJson() const;
  /// The error is one line, without an address.
  [[nodiscard]] static tl::expected<KeptWebhooks, QString> fromJson(const QByteArray& json);
};

}  // namespace pulsedeck
