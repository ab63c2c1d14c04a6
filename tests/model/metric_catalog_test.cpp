#include "pulsedeck/model/metric_catalog.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace pulsedeck {
namespace {

QByteArray catalogOf(const QByteArray& fields) {
  return "{\"metrics\": [{" + fields + "}]}";
}

const QByteArray kErrorRate =
    R"("name": "system_health.error_rate", "title": "Error rate", "unit": "percent", "precision": 1, "good": "down",
       "expected": {"max": 2})";

TEST(MetricCatalog, ReadsADescription) {
  MetricCatalog catalog;
  ASSERT_TRUE(catalog.load(catalogOf(kErrorRate)));
  const auto id = catalog.find(QStringLiteral("system_health.error_rate"));
  ASSERT_TRUE(id);
  const MetricInfo info = catalog.info(*id);
  EXPECT_TRUE(info.known);
  EXPECT_EQ(info.family, QStringLiteral("system_health"));
  EXPECT_EQ(info.title, QStringLiteral("Error rate"));
  EXPECT_EQ(info.unit, Unit::Percent);
  EXPECT_EQ(info.precision, 1);
  EXPECT_EQ(info.good, GoodDirection::Down);
  EXPECT_FALSE(info.expectedMin);
  EXPECT_EQ(info.expectedMax, 2.0);
}

struct BadCatalog {
  const char* json;
  const char* mentions;
};

class BadCatalogs : public testing::TestWithParam<BadCatalog> {};

TEST_P(BadCatalogs, AreRefusedWholeAndTheFaultIsNamed) {
  MetricCatalog catalog;
  const auto loaded = catalog.load(GetParam().json);
  ASSERT_FALSE(loaded);
  EXPECT_TRUE(loaded.error().contains(QString::fromUtf8(GetParam().mentions)))
      << loaded.error().toStdString();
  EXPECT_EQ(catalog.size(), 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BadCatalogs,
    testing::Values(
        BadCatalog{"nonsense", "not JSON"}, BadCatalog{"{}", "metrics"},
        BadCatalog{R"({"metrics":[{"title":"T"}]})", "name"},
        BadCatalog{R"({"metrics":[{"name":"nofamily","title":"T"}]})", "nofamily"},
        BadCatalog{R"({"metrics":[{"name":"a.b"}]})", "title"},
        BadCatalog{R"({"metrics":[{"name":"a.*.b.*","title":"T"}]})", "one star"},
        BadCatalog{R"({"metrics":[{"name":"a.b","title":"T","unit":"furlongs"}]})", "unit"},
        BadCatalog{R"({"metrics":[{"name":"a.b","title":"T","unit":"currency","precision":0,"good":"up"}]})",
                   "currency"},
        BadCatalog{R"({"metrics":[{"name":"a.b","title":"T","unit":"count","precision":1.5,"good":"up"}]})",
                   "precision"},
        BadCatalog{
            R"({"metrics":[{"name":"a.b","title":"T","unit":"count","precision":0,"good":"sideways"}]})",
            "good"},
        BadCatalog{
            R"({"metrics":[{"name":"a.b","title":"T","unit":"count","precision":0,"good":"up","expected":{"max":"2"}}]})",
            "max"}));

TEST(MetricCatalog, AddsWhatItDoesNotKnowWithAGenericDescription) {
  MetricCatalog catalog;
  const auto id = catalog.intern("weather.wind_speed");
  ASSERT_TRUE(id);
  EXPECT_EQ(catalog.intern("weather.wind_speed"), id);
  const MetricInfo info = catalog.info(*id);
  EXPECT_FALSE(info.known);
  EXPECT_EQ(info.family, QStringLiteral("weather"));
  EXPECT_EQ(info.title, QStringLiteral("Wind speed"));
}

TEST(MetricCatalog, DescribesWhatAPatternFits) {
  MetricCatalog catalog;
  const auto early = catalog.intern("services.by.Mail.status");
  ASSERT_TRUE(catalog.load(R"({"metrics": [
      {"name": "services.by.*.status", "title": "*: status", "unit": "state", "precision": 0, "good": "up"},
      {"name": "services.by.Own.status", "title": "Own one", "unit": "count", "precision": 0, "good": "up"}]})"));
  EXPECT_EQ(catalog.size(), 2U) << "a pattern is no metric";
  EXPECT_EQ(catalog.info(*early).unit, Unit::State) << "it came before its description";
  const MetricInfo info = catalog.info(*catalog.intern("services.by.Web.status"));
  EXPECT_TRUE(info.known);
  EXPECT_EQ(info.name, QStringLiteral("services.by.Web.status"));
  EXPECT_EQ(info.title, QStringLiteral("Web: status"));
  EXPECT_EQ(info.family, QStringLiteral("services"));
  EXPECT_EQ(catalog.info(*catalog.find(QStringLiteral("services.by.Own.status"))).title,
            QStringLiteral("Own one"));
  EXPECT_FALSE(catalog.info(*catalog.intern("services.by.Web.load")).known);

  EXPECT_TRUE(catalog.describes(QStringLiteral("services.by.not there yet.status")));
  EXPECT_TRUE(catalog.describes(QStringLiteral("services.by.Own.status")));
  EXPECT_FALSE(catalog.describes(QStringLiteral("services.by.Web.load")));
  EXPECT_EQ(catalog.members(MetricPattern(QStringLiteral("services.by.*.status"))).size(), 3U);
}

TEST(MetricCatalog, RefusesNamesThatCannotBeShown) {
  MetricCatalog catalog;
  EXPECT_FALSE(catalog.intern(""));
  EXPECT_FALSE(catalog.intern("a.\nb"));
  EXPECT_FALSE(catalog.intern("a.\xff"));
  EXPECT_FALSE(catalog.intern("a." + std::string(MetricCatalog::kMaxNameLength, 'x')));
  EXPECT_EQ(catalog.size(), 0U);
}

TEST(MetricCatalog, IsFullAtItsBound) {
  MetricCatalog catalog;
  for (std::size_t i = 0; i < MetricCatalog::kMaxMetrics; ++i) {
    ASSERT_TRUE(catalog.intern("flood.m" + std::to_string(i)));
  }
  EXPECT_FALSE(catalog.intern("flood.one_more"));
  EXPECT_TRUE(catalog.intern("flood.m1")) << "what it has stays";
}

TEST(MetricCatalog, ListsAGroupByName) {
  MetricCatalog catalog;
  static_cast<void>(catalog.intern("campaigns.per_hour.Webinar"));
  static_cast<void>(catalog.intern("campaigns.spend"));
  static_cast<void>(catalog.intern("campaigns.per_hour.Newsletter"));
  const auto ids = catalog.withPrefix(QStringLiteral("campaigns.per_hour."));
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_EQ(catalog.info(ids[0]).title, QStringLiteral("Newsletter"));
  EXPECT_EQ(catalog.info(ids[1]).title, QStringLiteral("Webinar"));
}

TEST(MetricCatalog, IsReadWhileAnotherThreadAdds) {
  MetricCatalog catalog;
  constexpr int kNames = 2'000;
  std::thread writer([&catalog] {
    for (int i = 0; i < kNames; ++i)
      static_cast<void>(catalog.intern("family" + std::to_string(i % 7) + ".metric" + std::to_string(i)));
  });
  std::size_t seen = 0;
  while (seen < kNames) {
    const std::size_t size = catalog.size();
    EXPECT_GE(size, seen);
    for (; seen < size; ++seen)
      EXPECT_EQ(catalog.info(MetricId{static_cast<quint32>(seen)}).name.section(u'.', 1, 1),
                QStringLiteral("metric%1").arg(seen));
    EXPECT_LE(catalog.families().size(), 7);
    static_cast<void>(catalog.withPrefix(QStringLiteral("family1.")));
  }
  writer.join();
}

TEST(MetricCatalogTitles, PlatformsAreSpelledAsTheyWriteThemselves) {
  EXPECT_EQ(MetricCatalog::titleFromName(QStringLiteral("social_media.linkedin")),
            QStringLiteral("LinkedIn"));
  EXPECT_EQ(MetricCatalog::titleFromName(QStringLiteral("youtube")), QStringLiteral("YouTube"));
  EXPECT_EQ(MetricCatalog::titleFromName(QStringLiteral("facebook")), QStringLiteral("Facebook"));
}

}  // namespace
}  // namespace pulsedeck
