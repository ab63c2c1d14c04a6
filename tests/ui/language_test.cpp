#include "pulsedeck/ui/language.h"

#include "pulsedeck/model/link_announcer.h"
#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/connection_text.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/time_text.h"
#include "ui/metric_feed.h"

#include <QFile>
#include <QKeySequence>

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

namespace pulsedeck {
namespace {

using test::plain;

const QLocale kGerman(QLocale::German, QLocale::Germany);
const QLocale kSpanish(QLocale::Spanish, QLocale::Spain);

MetricInfo money() {
  MetricInfo info;
  info.unit = Unit::Currency;
  info.currency = QStringLiteral("EUR");
  info.known = true;
  return info;
}

std::string nameOf(const char* choice, const QLocale& system) {
  return Language::localeFor(QString::fromLatin1(choice), system).name().toStdString();
}

TEST(LanguageChoice, KeepsTheCountryWhereItsPeopleWriteThatLanguage) {
  const QLocale austria(QLocale::German, QLocale::Austria);
  EXPECT_EQ(nameOf("system", austria), "de_AT");
  EXPECT_EQ(nameOf("de", austria), "de_AT");
  EXPECT_EQ(nameOf("en", austria), "en_AT");
  EXPECT_EQ(nameOf("es", austria), "es_ES") << "nobody writes Spanish the Austrian way";
  EXPECT_EQ(nameOf("es", QLocale(QLocale::English, QLocale::UnitedStates)), "es_US");
}

TEST(LanguageChoice, IsForPeopleWhereNoLocaleIsSet) {
  EXPECT_EQ(nameOf("system", QLocale::c()), "en_GB");
  EXPECT_EQ(nameOf("en", QLocale::c()), "en_GB");
  EXPECT_EQ(nameOf("de", QLocale::c()), "de_DE");
}

TEST(LanguageTest, TranslatesTextsOfEveryLayerAndThenStops) {
  ConnectionStatus status;
  status.state = ConnectionState::Stale;
  LinkAnnouncer announcer(0, 0);
  ConnectionStatus lost;
  lost.state = ConnectionState::Backoff;
  {
    const Language german(kGerman);
    EXPECT_EQ(lookOf(Severity::Warning).word, QStringLiteral("Warnung"));
    EXPECT_EQ(pillText(status, std::nullopt, 0, 0).word, QStringLiteral("Veraltet"));
    EXPECT_EQ(DashboardPage::shownText(QStringLiteral("Overview")), QStringLiteral("Übersicht"));
    EXPECT_EQ(humanEventType(QStringLiteral("new_lead")), QStringLiteral("Neuer Lead"));
    EXPECT_EQ(announcer.update(lost, 0, 0)->title, QStringLiteral("Keine Verbindung"));
    EXPECT_EQ(QKeySequence(Qt::CTRL | Qt::Key_1).toString(QKeySequence::NativeText),
              QStringLiteral("Strg+1"));
  }
  EXPECT_EQ(lookOf(Severity::Warning).word, QStringLiteral("Warning"));
  const Language spanish(kSpanish);
  EXPECT_EQ(lookOf(Severity::Warning).word, QStringLiteral("Advertencia"));
}

TEST(LanguageTest, TitlesOfTheCatalogueAreTranslatedAndNamesOfUnknownMetricsAreNot) {
  const Language german(kGerman);
  MetricCatalog catalog;
  QFile file(QStringLiteral(":/pulsedeck/metrics.json"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  ASSERT_TRUE(catalog.load(file.readAll()));
  EXPECT_EQ(catalog.info(*catalog.find(QStringLiteral("dashboard.revenue_generated"))).title,
            QStringLiteral("Umsatz heute"));
  EXPECT_EQ(catalog.info(*catalog.intern("shop.queue")).title, QStringLiteral("Queue"));
}

TEST(LanguageTest, NumbersMoneyAndPluralsFollowIt) {
  {
    const Language german(kGerman);
    EXPECT_EQ(plain(formatValue(1234.5, money())), "1.234,50 €");
    EXPECT_EQ(speakAge(1'000), QStringLiteral("1 Sekunde"));
    EXPECT_EQ(speakAge(3'000), QStringLiteral("3 Sekunden"));
  }
  const Language british(QLocale(QLocale::English, QLocale::UnitedKingdom));
  EXPECT_EQ(plain(formatValue(1234.5, money())), "€1,234.50");
  EXPECT_EQ(speakAge(1'000), QStringLiteral("1 second"));
  EXPECT_EQ(speakAge(3'000), QStringLiteral("3 seconds"));
}

TEST(CurrencySetting, WinsOverWhatTheCatalogueSays) {
  MetricCatalog catalog;
  ASSERT_TRUE(catalog.load(R"({"metrics": [
    {"name": "a.money", "title": "M", "unit": "currency", "currency": "USD", "precision": 2, "good": "up"},
    {"name": "a.count", "title": "C", "unit": "count", "precision": 0, "good": "up"}]})"));
  catalog.useCurrency(QStringLiteral("CHF"));
  EXPECT_EQ(catalog.info(*catalog.find(QStringLiteral("a.money"))).currency, QStringLiteral("CHF"));
  EXPECT_TRUE(catalog.info(*catalog.find(QStringLiteral("a.count"))).currency.isEmpty());
}

/// Gives the process its own zone back.
class TimeZoneSetting : public testing::Test {
 protected:
  ~TimeZoneSetting() override {
    if (before_.isNull()) {
      qunsetenv("TZ");
    } else {
      qputenv("TZ", before_);
    }
    tzset();
  }

 private:
  QByteArray before_ = qgetenv("TZ");
};

TEST_F(TimeZoneSetting, MovesAllTimesShown) {
  constexpr qint64 kNoonUtcMs = 1'790'164'800'000;  // 2026-09-23 12:00 UTC
  const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
  ASSERT_TRUE(useTimeZone(QStringLiteral("Asia/Kolkata")));
  EXPECT_EQ(formatTimeOfDay(kNoonUtcMs, locale), QStringLiteral("17:30:00"));
  ASSERT_TRUE(useTimeZone(QStringLiteral("America/New_York")));
  EXPECT_EQ(formatTimeOfDay(kNoonUtcMs, locale), QStringLiteral("08:00:00"));
  EXPECT_FALSE(useTimeZone(QStringLiteral("Nowhere/AtAll")));
}

}  // namespace
}  // namespace pulsedeck
