#pragma once

#include <QByteArray>
#include <QDialog>
#include <QString>

class QCheckBox;
class QLineEdit;

namespace pulsedeck {

class TextLabel;
class Theme;

/// Asks for the token of a server. Does not show what is typed.
class TokenDialog : public QDialog {
  Q_OBJECT

 public:
  /// `server` is shown as plain text; without a keychain keeping is not offered. `theme` must outlive it.
  TokenDialog(const QString& server, bool hasKeychain, const Theme& theme, QWidget* parent = nullptr);

 public Q_SLOTS:
  /// Refuses what cannot be a token, in words, and stays open.
  void accept() override;

 Q_SIGNALS:
  void tokenEntered(const QByteArray& token, bool keep);

 private:
  QLineEdit* token_;
  QCheckBox* keep_;
  TextLabel* error_;
};

}  // namespace pulsedeck
