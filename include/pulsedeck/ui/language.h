#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace pulsedeck {

/// The language that the program speaks, as long as this object is there: texts from our catalogues and,
/// where they are installed, Qt's own; numbers, money and dates by the default locale. To be made before any
/// text is shown. Needs an application object. GUI thread.
class Language {
 public:
  /// What `choice` ("system" or an ISO 639 code) means on this system: another language keeps the system's
  /// country, and with it its habits, where people there write that language at all.
  [[nodiscard]] static QLocale localeFor(const QString& choice, const QLocale& system);

  explicit Language(const QLocale& locale);
  ~Language();
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

 private:
  QLocale before_;
  QTranslator qtTexts_;
  QTranslator ourTexts_;
};

}  // namespace pulsedeck
