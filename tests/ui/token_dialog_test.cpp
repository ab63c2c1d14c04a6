#include "pulsedeck/ui/token_dialog.h"

#include "pulsedeck/ui/text_label.h"
#include "ui_fixture.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class TokenDialogTest : public testing::Test {
 protected:
  TokenDialog& open(bool hasKeychain) {
    dialog_ = std::make_unique<TokenDialog>(QStringLiteral("<b>server</b>:443"), hasKeychain, ui_.theme);
    dialog_->show();
    entered_ = std::make_unique<QSignalSpy>(dialog_.get(), &TokenDialog::tokenEntered);
    return *dialog_;
  }
  QLineEdit* edit() const { return dialog_->findChild<QLineEdit*>(); }
  QCheckBox* keep() const { return dialog_->findChild<QCheckBox*>(); }

  test::UiFixture ui_;
  std::unique_ptr<TokenDialog> dialog_;
  std::unique_ptr<QSignalSpy> entered_;
};

TEST_F(TokenDialogTest, GivesWhatWasTypedAndDoesNotShowIt) {
  open(false);
  QTest::keyClicks(edit(), QStringLiteral(" abc.DEF "));
  EXPECT_EQ(edit()->echoMode(), QLineEdit::Password);
  EXPECT_FALSE(edit()->accessibleName().isEmpty());
  QTest::keyClick(edit(), Qt::Key_Return);
  ASSERT_EQ(entered_->count(), 1);
  EXPECT_EQ(entered_->first().at(0).toByteArray(), "abc.DEF");
  EXPECT_FALSE(entered_->first().at(1).toBool());
  EXPECT_FALSE(dialog_->isVisible());
}

TEST_F(TokenDialogTest, OffersTheKeychainOnlyWhereThereIsOne) {
  open(false);
  EXPECT_FALSE(keep()->isVisible());
  open(true);
  ASSERT_TRUE(keep()->isVisible());
  QTest::keyClick(keep(), Qt::Key_Space);
  QTest::keyClicks(edit(), QStringLiteral("abc"));
  QTest::keyClick(edit(), Qt::Key_Return);
  ASSERT_EQ(entered_->count(), 1);
  EXPECT_TRUE(entered_->first().at(1).toBool());
}

TEST_F(TokenDialogTest, SaysWhichCharactersAreAllowedAndStaysOpen) {
  open(false);
  QTest::keyClicks(edit(), QStringLiteral("a b\"c"));
  QTest::keyClick(edit(), Qt::Key_Return);
  EXPECT_EQ(entered_->count(), 0);
  EXPECT_TRUE(dialog_->isVisible());
  EXPECT_TRUE(edit()->accessibleDescription().contains(QStringLiteral("letters, digits")));
}

TEST_F(TokenDialogTest, EscapeGivesNothing) {
  open(false);
  QTest::keyClicks(edit(), QStringLiteral("abc"));
  QTest::keyClick(edit(), Qt::Key_Escape);
  EXPECT_EQ(entered_->count(), 0);
  EXPECT_FALSE(dialog_->isVisible());
}

TEST_F(TokenDialogTest, ShowsTheServerAsPlainText) {
  open(false);
  for (const TextLabel* label : dialog_->findChildren<TextLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
  EXPECT_TRUE(edit()->accessibleName().contains(QStringLiteral("<b>server</b>:443")));
}

}  // namespace
}  // namespace pulsedeck
