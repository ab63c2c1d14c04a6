#include "pulsedeck/ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace pulsedeck {

namespace {

/// What Qt itself writes on our window. In our catalogues too, because Qt's need not be installed.
[[maybe_unused]] constexpr const char* kTextsOfQt[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"), QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),     QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),   QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),        QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),         QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab"),         QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),         QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),      QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),         QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),       QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),        QT_TRANSLATE_NOOP("QShortcut", "Del"),
};

}  // namespace

QLocale Language::localeFor(const QString& choice, const QLocale& system) {
  const bool followsSystem = choice == QLatin1StringView("system");
  // Without any locale set numbers and times would be written for machines.
  if (system.language() == QLocale::C) {
    return followsSystem || choice == QLatin1StringView("en")
               ? QLocale(QLocale::English, QLocale::UnitedKingdom)
               : QLocale(choice);
  }
  const QLocale::Language language = QLocale(choice).language();
  if (followsSystem || language == system.language()) return system;
  return QLocale(language, system.territory());
}

Language::Language(const QLocale& locale) : before_(QLocale()) {
  QLocale::setDefault(locale);
  if (locale.language() == QLocale::English) return;
  if (qtTexts_.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&qtTexts_);
  }
  if (ourTexts_.load(locale, QStringLiteral("pulsedeck"), QStringLiteral("_"),
                     QStringLiteral(":/pulsedeck/translations"))) {
    QCoreApplication::installTranslator(&ourTexts_);
  }
}

Language::~Language() {
  QLocale::setDefault(before_);
}

}  // namespace pulsedeck
