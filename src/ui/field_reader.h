#pragma once

#include "json_position.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/fault_reason.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QSet>

#include <functional>
#include <optional>

namespace pulsedeck {

/// Reads an object's fields by name and type. Of a document's faults the first is kept, with the place of its
/// field; reading goes on with defaults, so that callers need not look after every field.
class FieldReader {
 public:
  /// What all readers of a document share.
  struct Document {
    const QByteArray& json;
    std::optional<DashboardFault> fault;
  };
  enum class Need { Required, Optional };

  FieldReader(const QJsonValue& value, JsonPath path, Document& document);

  [[nodiscard]] bool has(const char* name) const { return object_.contains(QLatin1String(name)); }
  QString text(const char* name, Need need = Need::Required);
  std::optional<double> number(const char* name);
  std::optional<int> integer(const char* name, int min, int max);
  bool flag(const char* name, bool fallback);
  /// Calls `read(value, path)` for each item.
  void list(const char* name, Need need, int most,
            const std::function<void(const QJsonValue&, const JsonPath&)>& read);
  /// After all fields were read: whatever is left has no meaning.
  void finish();

  void fail(const char* name, const FaultReason& reason);
  /// Of the object as a whole.
  void fail(const FaultReason& reason) { fail(path_, reason); }

 private:
  QJsonValue take(const char* name, Need need);
  void fail(const JsonPath& path, const FaultReason& reason);

  QJsonObject object_;
  JsonPath path_;
  Document& document_;
  QSet<QString> known_;
};

}  // namespace pulsedeck
