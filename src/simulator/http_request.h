#pragma once

#include <QByteArray>

#include <optional>

namespace pulsedeck {

/// The head of an HTTP request.
class HttpRequest {
 public:
  /// Nothing when its first line is not that of a request. `head` ends with an empty line.
  [[nodiscard]] static std::optional<HttpRequest> parse(const QByteArray& head);

  [[nodiscard]] const QByteArray& method() const { return method_; }
  /// Without query.
  [[nodiscard]] const QByteArray& path() const { return path_; }
  /// Of the first header of that name, in whatever case; empty when there is none.
  [[nodiscard]] QByteArray header(const QByteArray& name) const;

 private:
  QByteArray method_;
  QByteArray path_;
  QByteArray head_;
};

}  // namespace pulsedeck
