// Each layer knows only the layers below it: what its files include and what its library links are checked
// against the one table here.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>

#include <map>

namespace pulsedeck {
namespace {

/// What each layer may use besides itself.
const std::map<QString, QStringList>& allowedLayers() {
  const auto words = [](const char* text) {
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
  };
  static const std::map<QString, QStringList> table{
      {QStringLiteral("model"), {}},
      {QStringLiteral("protocol"), words("model")},
      {QStringLiteral("link"), words("model protocol")},
      {QStringLiteral("simulator"), words("model protocol")},
      {QStringLiteral("config"), {}},
      {QStringLiteral("pacing"), {}},
      {QStringLiteral("ui"), words("model config pacing")},
      {QStringLiteral("app"), words("model protocol link simulator config pacing ui")},
  };
  return table;
}

/// One line for each thing in `content`, a file of `layer` called `file`, that the house does not allow.
QStringList faultsOf(const QString& layer, const QString& file, const QString& content) {
  static const QRegularExpression ours(QStringLiteral("^\\s*#\\s*include\\s*[\"<]pulsedeck/([a-z_]+)/"));
  static const QRegularExpression json(QStringLiteral("^\\s*#\\s*include\\s*[\"<](nlohmann/|simdjson)"));
  static const QRegularExpression widgets(QStringLiteral(
      "^\\s*#\\s*include\\s*[\"<](QtWidgets/|QtGui/|QtCharts/|QWidget|QApplication|QGuiApplication|"
      "QPainter|QMainWindow|QLabel|QColor|QFont|QPixmap|QIcon|QChart)"));
  static const QRegularExpression environment(QStringLiteral(
      "\\b(qgetenv|qEnvironmentVariable\\w*|getenv|QProcessEnvironment::systemEnvironment)\\b"));
  static const QRegularExpression replacing(QStringLiteral("\\bQSaveFile\\b"));
  const bool mayDraw = layer == QLatin1StringView("ui") || layer == QLatin1StringView("app");

  QStringList faults;
  int number = 0;
  for (const QString& line : content.split(u'\n')) {
    ++number;
    const auto complain = [&](const QString& what) {
      faults << QStringLiteral("%1:%2: %3").arg(file).arg(number).arg(what);
    };
    const QString used = ours.match(line).captured(1);
    if (!used.isEmpty() && used != layer && !allowedLayers().at(layer).contains(used)) {
      complain(QStringLiteral("%1 must not include %2").arg(layer, used));
    }
    if (json.match(line).hasMatch() && (layer != QLatin1StringView("protocol") || file.endsWith(u".h"))) {
      complain(QStringLiteral("nlohmann_json and simdjson belong in the .cpp files of protocol"));
    }
    if (layer != QLatin1StringView("config") && replacing.match(line).hasMatch()) {
      complain(QStringLiteral("files are replaced by replaceFile(), which notices a full disk"));
    }
    if (!mayDraw && widgets.match(line).hasMatch()) complain(QStringLiteral("%1 must not draw").arg(layer));
    if (layer != QLatin1StringView("app") && layer != QLatin1StringView("config") &&
        environment.match(line).hasMatch()) {
      complain(QStringLiteral("only the configuration reads the environment"));
    }
  }
  return faults;
}

QStringList linkFaultsOf(const QString& layer, const QString& cmake) {
  static const QRegularExpression linked(QStringLiteral("Pulsedeck::([a-z_]+)"));
  QStringList faults;
  for (auto it = linked.globalMatch(cmake); it.hasNext();) {
    const QString used = it.next().captured(1);
    if (used == layer || allowedLayers().at(layer).contains(used)) continue;
    faults << QStringLiteral("src/%1/CMakeLists.txt: %1 must not link %2").arg(layer, used);
  }
  return faults;
}

QString read(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return QString::fromUtf8(file.readAll());
}

TEST(Layering, NoFileIncludesALayerAboveItsOwn) {
  const QDir root(QStringLiteral(PULSEDECK_SOURCE_DIR));
  QStringList faults;
  int files = 0;
  for (const auto& [layer, allowed] : allowedLayers()) {
    for (const QString& folder :
         {QStringLiteral("include/pulsedeck/") + layer, QStringLiteral("src/") + layer}) {
      ASSERT_TRUE(root.exists(folder)) << folder.toStdString();
      QDirIterator it(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
      while (it.hasNext()) {
        const QString path = it.next();
        faults << faultsOf(layer, root.relativeFilePath(path), read(path));
        ++files;
      }
    }
  }
  EXPECT_GT(files, 80) << "the files were not found";
  EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
}

TEST(Layering, NoLibraryLinksALayerAboveItsOwn) {
  QStringList faults;
  for (const auto& [layer, allowed] : allowedLayers()) {
    faults << linkFaultsOf(layer,
                           read(QStringLiteral(PULSEDECK_SOURCE_DIR "/src/%1/CMakeLists.txt").arg(layer)));
  }
  EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
}

TEST(Layering, EveryFolderIsALayer) {
  const QDir sources(QStringLiteral(PULSEDECK_SOURCE_DIR "/src"));
  for (const QString& folder : sources.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    EXPECT_EQ(allowedLayers().count(folder), 1U) << folder.toStdString();
  }
}

TEST(Layering, TheCheckFindsWhatItLooksFor) {
  const auto faults = [](const char* layer, const char* file, const char* content) {
    return faultsOf(QString::fromLatin1(layer), QString::fromLatin1(file), QString::fromLatin1(content))
        .size();
  };
  EXPECT_EQ(faults("model", "a.h", "#include \"pulsedeck/ui/theme.h\""), 1);
  EXPECT_EQ(faults("ui", "a.cpp", "// fine\n#include <pulsedeck/link/backoff.h>"), 1);
  EXPECT_EQ(faults("link", "a.cpp", "#  include \"pulsedeck/ui/theme.h\"\n#include <QWidget>"), 2);
  EXPECT_EQ(faults("link", "a.cpp", "#include <nlohmann/json.hpp>"), 1);
  EXPECT_EQ(faults("protocol", "a.h", "#include <nlohmann/json.hpp>"), 1);
  EXPECT_EQ(faults("link", "a.cpp", "#include <simdjson.h>"), 1);
  EXPECT_EQ(faults("ui", "a.cpp", "auto x = qgetenv(\"HOME\");"), 1);
  EXPECT_EQ(faults("app", "a.cpp", "QSaveFile file(path);"), 1);
  EXPECT_EQ(faults("protocol", "a.cpp", "#include <nlohmann/json.hpp>\n#include \"pulsedeck/model/clock.h\""),
            0);
  EXPECT_EQ(faults("app", "a.cpp", "#include \"pulsedeck/ui/theme.h\"\n#include <QApplication>"), 0);
  EXPECT_EQ(
      linkFaultsOf(QStringLiteral("ui"), QStringLiteral("LINK Pulsedeck::model Pulsedeck::link")).size(), 1);
}

}  // namespace
}  // namespace pulsedeck
