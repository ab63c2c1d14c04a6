#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace pulsedeck {

struct IniEntry {
  QString section;
  QString key;
  QString value;
  int line = 0;
};

/// Reads an INI file as it is written: sections, `key = value`, comment lines with # or ;. Values are taken
/// whole, so that a ; or , in them means nothing; quotes around a value keep its outer spaces. QSettings cuts
/// and converts values in ways an operator does not expect, so it is not used here. The error names the line.
[[nodiscard]] tl::expected<std::vector<IniEntry>, QString> parseIni(const QByteArray& content);

}  // namespace pulsedeck
