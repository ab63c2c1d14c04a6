#include "pulsedeck/ui/notification_filter.h"

#include "ui/ui_fixture.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using States = NotificationFilter::States;

NotificationEntry entryOf(NotificationState state, Severity severity = Severity::Warning) {
  NotificationEntry entry;
  entry.newest = test::notification(QStringLiteral("a"), severity);
  entry.newest.title = QStringLiteral("Payment failed");
  entry.newest.message = QStringLiteral("Card declined, invoice 5521.");
  entry.newest.category = NotificationCategory::Payment;
  entry.state = state;
  return entry;
}

TEST(NotificationFilter, AtFirstShowsWhatNobodyHasDealtWith) {
  const NotificationFilter filter;
  EXPECT_TRUE(filter.accepts(entryOf(NotificationState::Unread)));
  EXPECT_TRUE(filter.accepts(entryOf(NotificationState::Read)));
  EXPECT_FALSE(filter.accepts(entryOf(NotificationState::Acknowledged)));
  EXPECT_FALSE(filter.accepts(entryOf(NotificationState::Snoozed)));
}

TEST(NotificationFilter, ShowsTheOtherStatesOnRequest) {
  struct Case {
    States states;
    NotificationState only;
  };
  for (const auto& [states, only] : {Case{States::Unread, NotificationState::Unread},
                                     Case{States::Acknowledged, NotificationState::Acknowledged},
                                     Case{States::Snoozed, NotificationState::Snoozed}}) {
    NotificationFilter filter;
    filter.states = states;
    for (const NotificationState state : {NotificationState::Unread, NotificationState::Read,
                                          NotificationState::Acknowledged, NotificationState::Snoozed}) {
      EXPECT_EQ(filter.accepts(entryOf(state)), state == only);
      NotificationFilter all;
      all.states = States::All;
      EXPECT_TRUE(all.accepts(entryOf(state)));
    }
  }
}

TEST(NotificationFilter, BySeverityAndCategory) {
  NotificationFilter filter;
  filter.severity = Severity::Error;
  EXPECT_FALSE(filter.accepts(entryOf(NotificationState::Unread, Severity::Warning)));
  EXPECT_TRUE(filter.accepts(entryOf(NotificationState::Unread, Severity::Error)));
  filter.category = NotificationCategory::Lead;
  EXPECT_FALSE(filter.accepts(entryOf(NotificationState::Unread, Severity::Error)));
  filter.category = NotificationCategory::Payment;
  EXPECT_TRUE(filter.accepts(entryOf(NotificationState::Unread, Severity::Error)));
}

TEST(NotificationFilter, AllWordsHaveToOccurSomewhere) {
  NotificationFilter filter;
  const auto finds = [&filter](const char* typed) {
    filter.search = QLatin1String(typed);
    return filter.accepts(entryOf(NotificationState::Unread));
  };
  EXPECT_TRUE(finds("payment"));
  EXPECT_TRUE(finds("5521 FAIL")) << "in whatever order and case, in title and text";
  EXPECT_FALSE(finds("payment lead"));
  EXPECT_TRUE(finds("   "));
}

}  // namespace
}  // namespace pulsedeck
