#include "pulsedeck/ui/fault_reason.h"

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

/// Knows every reason, in a language of its own.
class EveryReason : public QTranslator {
 public:
  EveryReason() { QCoreApplication::installTranslator(this); }
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* text, const char* /*comment*/,
                                  int /*n*/) const override {
    return qstrcmp(context, "DashboardFault") == 0 ? QStringLiteral("<%1>").arg(QString::fromUtf8(text))
                                                   : QString();
  }
};

PageEntry faulty(const QByteArray& json) {
  PageEntry entry;
  entry.spec.title = entry.file = QStringLiteral("mine.json");
  entry.fault = DashboardSpec::fromJson(json).error();
  return entry;
}

bool says(const DashboardPage& page, const QString& text) {
  for (const TextLabel* label : page.findChildren<TextLabel*>()) {
    if (label->text() == text) return true;
  }
  return false;
}

TEST(FaultReason, IsTranslatedWhereItIsShownAndEnglishInLogs) {
  test::UiFixture fixture;
  const QByteArray tooManyBars = R"({"id": "p", "title": "P", "rows": [{"panels": [
      {"kind": "bar", "title": "T", "prefix": "a.", "maxBars": 99}]}]})";
  const PageEntry known = faulty(tooManyBars);
  const EveryReason language;
  EXPECT_EQ(faulty(tooManyBars), known) << "a language does not change what is wrong";
  EXPECT_EQ(known.fault->text(),
            QStringLiteral("line 2: rows[0].panels[0].maxBars: must be a whole number from 1 to 50"));
  const DashboardPage page(known, fixture.store, fixture.theme);
  EXPECT_TRUE(says(page, QStringLiteral("rows[0].panels[0].maxBars <must be a whole number from 1 to 50>")));
}

TEST(FaultReason, OfWhatIsNoJsonIsTranslatedToo) {
  test::UiFixture fixture;
  const EveryReason language;
  const PageEntry torn = faulty("{\"id\": \"p\"");
  EXPECT_EQ(torn.fault->text().toStdString(), "line 1: a text is not closed, or the file ends too early");
  const DashboardPage page(torn, fixture.store, fixture.theme);
  EXPECT_TRUE(says(page, QStringLiteral("<a text is not closed, or the file ends too early>")));
}

TEST(FaultReason, OfTheSystemStaysAsItIs) {
  const EveryReason language;
  EXPECT_EQ(FaultReason().translated(), QString());
  EXPECT_EQ(FaultReason(QStringLiteral("no 50 % left")).inEnglish(), QStringLiteral("no 50 % left"));
}

}  // namespace
}  // namespace pulsedeck
