#include "pulsedeck/ui/token_dialog.h"

#include "pulsedeck/config/settings.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "tick_box.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kWidth = 380;
constexpr int kMaxTokenLength = 16 * 1024;

}  // namespace

TokenDialog::TokenDialog(const QString& server, bool hasKeychain, const Theme& theme, QWidget* parent)
    : QDialog(parent),
      token_(new QLineEdit),
      keep_(new TickBox(theme, tr("&Keep it in the system keychain"))),
      error_(new TextLabel(theme, TextRole::Label, &ThemeTokens::error, TextLabel::Overflow::Wrap)) {
  setObjectName(QStringLiteral("tokenDialog"));
  setWindowTitle(tr("Sign in"));
  auto* question = new TextLabel(theme, TextRole::Body, &ThemeTokens::text, TextLabel::Overflow::Wrap);
  question->setText(tr("The server %1 wants a token.").arg(server));
  question->setMinimumWidth(theme.scaled(kWidth));
  token_->setEchoMode(QLineEdit::Password);
  token_->setMaxLength(kMaxTokenLength);
  token_->setPlaceholderText(tr("Token"));
  token_->setAccessibleName(tr("Token for %1").arg(server));
  keep_->setVisible(hasKeychain);
  error_->hide();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Sign in"));
  connect(buttons, &QDialogButtonBox::accepted, this, &TokenDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &TokenDialog::reject);

  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(theme.scaled(8));
  layout->addWidget(question);
  layout->addWidget(token_);
  layout->addWidget(error_);
  layout->addWidget(keep_);
  layout->addWidget(buttons);
  token_->setFocus();
}

void TokenDialog::accept() {
  const QString token = token_->text().trimmed();
  if (!isUsableToken(token)) {
    error_->setText(token.isEmpty() ? tr("Enter a token.")
                                    : tr("A token has letters, digits and . _ ~ + / = - alone."));
    error_->show();
    token_->setAccessibleDescription(error_->text());
    token_->setFocus();
    return;
  }
  Q_EMIT tokenEntered(token.toLatin1(), keep_->isVisible() && keep_->isChecked());
  QDialog::accept();
}

}  // namespace pulsedeck
