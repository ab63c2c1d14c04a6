// The catalogues of translated texts: complete, no more than the sources have, and true to their form.

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <vector>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr const char* kFolder = PULSEDECK_SOURCE_DIR "/resources/translations";

struct Entry {
  QString context;
  QString source;
  QString comment;
  QString state;             ///< "unfinished", "obsolete", "vanished"; empty for a good one
  QStringList translations;  ///< one, or one for each plural form
  bool numerus = false;

  [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + comment; }
};

void readTranslation(QXmlStreamReader& xml, Entry& entry) {
  entry.state = xml.attributes().value(QStringLiteral("type")).toString();
  QString text;
  while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
    if (xml.isCharacters()) text += xml.text();
    if (xml.isStartElement()) entry.translations << xml.readElementText();
  }
  if (!entry.numerus) entry.translations = QStringList{text};
}

std::vector<Entry> entriesOf(const QByteArray& catalogue) {
  std::vector<Entry> entries;
  QXmlStreamReader xml(catalogue);
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1StringView("name")) context = xml.readElementText();
    if (xml.name() == QLatin1StringView("message")) {
      entries.push_back({context, {}, {}, {}, {}, xml.attributes().hasAttribute(QStringLiteral("numerus"))});
    }
    if (xml.name() == QLatin1StringView("source")) entries.back().source = xml.readElementText();
    if (xml.name() == QLatin1StringView("comment")) entries.back().comment = xml.readElementText();
    if (xml.name() == QLatin1StringView("translation")) readTranslation(xml, entries.back());
  }
  return entries;
}

QStringList placeholdersOf(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("%L?(\\d+|n)"));
  QStringList found;
  for (auto it = pattern.globalMatch(text); it.hasNext();)
    found << it.next().captured();
  found.sort();
  return found;
}

/// The punctuation that ends it, without closing quotes.
QChar endOf(const QString& text) {
  static const QString marks = QStringLiteral(".…:?!,");
  return !text.isEmpty() && marks.contains(text.back()) ? text.back() : QChar();
}

QChar acceleratorOf(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("&([^&\\s])"));
  const QString key = pattern.match(text).captured(1);
  return key.isEmpty() ? QChar() : key.front().toLower();
}

QStringList faultsOf(const Entry& entry) {
  QStringList faults;
  const auto complain = [&](const char* what) {
    faults << QStringLiteral("%1: \"%2\" %3").arg(entry.context, entry.source, QString::fromUtf8(what));
  };
  if (!entry.state.isEmpty()) complain("is not finished, or no longer used");
  if (entry.numerus && entry.translations.size() != 2) complain("needs two plural forms");
  for (const QString& text : entry.translations) {
    if (text.trimmed().isEmpty()) complain("has no translation");
    if (placeholdersOf(text) != placeholdersOf(entry.source)) complain("has other placeholders");
    if (endOf(text) != endOf(entry.source)) complain("ends in other punctuation");
    if (text.front().isSpace() || text.back().isSpace()) complain("has a space at an end");
    if (acceleratorOf(text).isNull() != acceleratorOf(entry.source).isNull())
      complain("lacks its key, or has one");
  }
  return faults;
}

/// Of one catalogue: also what is wrong among its entries.
QStringList faultsOf(const std::vector<Entry>& entries) {
  QStringList faults;
  QHash<QString, QString> keys;
  for (const Entry& entry : entries) {
    faults << faultsOf(entry);
    const QChar key = entry.translations.isEmpty() ? QChar() : acceleratorOf(entry.translations.front());
    if (key.isNull()) continue;
    QString& taken = keys[entry.context + key];
    if (!taken.isEmpty())
      faults << QStringLiteral("%1: %2 and %3 share a key").arg(entry.context, taken, entry.source);
    taken = entry.source;
  }
  return faults;
}

QByteArray read(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return file.readAll();
}

QStringList catalogues() {
  return QDir(QString::fromUtf8(kFolder)).entryList({QStringLiteral("pulsedeck_*.ts")});
}

TEST(Catalogues, AreCompleteAndTrueToTheirSources) {
  ASSERT_EQ(catalogues().size(), 2);
  for (const QString& name : catalogues()) {
    const std::vector<Entry> entries = entriesOf(read(QString::fromUtf8(kFolder) + u'/' + name));
    EXPECT_GT(entries.size(), 300U) << name.toStdString();
    const QStringList faults = faultsOf(entries);
    EXPECT_TRUE(faults.isEmpty()) << name.toStdString() << '\n' << faults.join(u'\n').toStdString();
  }
}

TEST(Catalogues, HaveWhatTheSourcesHaveAndNoMore) {
  const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
  const QString lupdate = QStringLiteral(PULSEDECK_LUPDATE);
  if (python.isEmpty() || !QFile::exists(lupdate)) GTEST_SKIP() << "needs python3 and Qt's lupdate";
  const QTemporaryDir folder;
  for (const QString& name : catalogues())
    ASSERT_TRUE(QFile::copy(QString::fromUtf8(kFolder) + u'/' + name, folder.filePath(name)));
  QProcess update;
  update.setProcessChannelMode(QProcess::MergedChannels);
  update.start(python, {QString::fromUtf8(kFolder) + QStringLiteral("/update.py"), lupdate, folder.path()});
  ASSERT_TRUE(update.waitForFinished(kPatienceMs));
  ASSERT_EQ(update.exitCode(), 0) << update.readAll().constData();

  const auto keysOf = [](const QByteArray& catalogue) {
    QSet<QString> keys;
    for (const Entry& entry : entriesOf(catalogue))
      keys.insert(entry.key());
    return keys;
  };
  for (const QString& name : catalogues()) {
    const QSet<QString> kept = keysOf(read(QString::fromUtf8(kFolder) + u'/' + name));
    const QSet<QString> current = keysOf(read(folder.filePath(name)));
    EXPECT_TRUE((current - kept).isEmpty()) << "missing in " << name.toStdString() << ", see ./dev words:\n"
                                            << (current - kept).values().join(u'\n').toStdString();
    EXPECT_TRUE((kept - current).isEmpty())
        << "no longer used in " << name.toStdString() << ", see ./dev words:\n"
        << (kept - current).values().join(u'\n').toStdString();
  }
}

TEST(Catalogues, TheCheckFindsWhatItLooksFor) {
  const auto faults = [](const char* source, const char* translation, bool numerus = false) {
    Entry entry{
        QStringLiteral("C"), QString::fromUtf8(source), {}, {}, {QString::fromUtf8(translation)}, numerus};
    return faultsOf(entry).size();
  };
  EXPECT_EQ(faults("Save %1", "%1 speichern"), 0);
  EXPECT_EQ(faults("Save %1", "Speichern"), 1);
  EXPECT_EQ(faults("%L1 of %2", "%1 von %2"), 1);
  EXPECT_EQ(faults("Wait…", "Warten"), 1);
  EXPECT_EQ(faults("Done.", "Fertig"), 1);
  EXPECT_EQ(faults("%n more", "%n weitere", true), 1);
  EXPECT_EQ(faults("&Keep", "Behalten"), 1);
  const std::vector<Entry> clash{
      {QStringLiteral("C"), QStringLiteral("&Keep"), {}, {}, {QStringLiteral("&Ja")}, false},
      {QStringLiteral("C"), QStringLiteral("&Drop"), {}, {}, {QStringLiteral("oh&je")}, false}};
  EXPECT_EQ(faultsOf(clash).size(), 1);
  const std::vector<Entry> open = entriesOf(
      "<TS><context><name>C</name><message><source>A</source><translation type=\"unfinished\">B</translation>"
      "</message></context></TS>");
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(faultsOf(open).size(), 1);
}

}  // namespace
}  // namespace pulsedeck
