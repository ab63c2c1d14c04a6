#include "ini_file.h"

#include <QStringDecoder>
#include <QStringList>

namespace pulsedeck {

namespace {

tl::unexpected<QString> fault(int line, const QString& text) {
  return tl::make_unexpected(QStringLiteral("line %1: %2").arg(line).arg(text));
}

QString unquoted(const QString& value) {
  const bool quoted = value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"');
  return quoted ? value.sliced(1, value.size() - 2) : value;
}

}  // namespace

tl::expected<std::vector<IniEntry>, QString> parseIni(const QByteArray& content) {
  QStringDecoder decode(QStringDecoder::Utf8);
  const QString text = decode(content);
  if (decode.hasError()) return tl::make_unexpected(QStringLiteral("is not UTF-8 text"));

  std::vector<IniEntry> entries;
  QString section;
  int line = 0;
  for (const QString& raw : text.split(u'\n')) {
    ++line;
    const QString trimmed = raw.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'#') || trimmed.startsWith(u';')) continue;
    if (trimmed.startsWith(u'[')) {
      if (!trimmed.endsWith(u']')) return fault(line, QStringLiteral("a section must end with ]"));
      section = trimmed.sliced(1, trimmed.size() - 2).trimmed();
      continue;
    }
    const qsizetype equals = trimmed.indexOf(u'=');
    if (equals <= 0) return fault(line, QStringLiteral("must be a [section], key = value, or a # comment"));
    entries.push_back(
        {section, trimmed.first(equals).trimmed(), unquoted(trimmed.sliced(equals + 1).trimmed()), line});
  }
  return entries;
}

}  // namespace pulsedeck
