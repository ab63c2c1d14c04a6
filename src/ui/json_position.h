#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pulsedeck {

/// A place in a JSON document: as text for people, and as the steps that lead there.
struct JsonPath {
  QString text;       ///< "rows[1].kind"
  QStringList steps;  ///< "rows", "1", "kind"

  [[nodiscard]] JsonPath field(const QString& name) const;
  [[nodiscard]] JsonPath item(qsizetype index) const;
};

/// The line, from 1, on which the value at `path` begins, or the key before it; where there is no such value,
/// that of the nearest one around it. `json` must be valid JSON: then it takes one pass and no recursion.
[[nodiscard]] int lineOf(const QByteArray& json, const JsonPath& path);
/// The same for a place in bytes.
[[nodiscard]] int lineAt(const QByteArray& json, qsizetype offset);

}  // namespace pulsedeck
