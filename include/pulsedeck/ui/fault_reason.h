#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace pulsedeck {

/// What is wrong with a page's file, in words that follow the name of what is wrong. It is found on any
/// thread and before a language is known, so it is kept in English and translated where it is shown. Its
/// texts are marked by QT_TRANSLATE_NOOP("DashboardFault", …).
class FaultReason {
 public:
  FaultReason() = default;
  // Neither is explicit: a marked text is a reason, and so is one of the system, which has no translation.
  FaultReason(QString text) : text_(std::move(text)) {}
  /// `arguments` take the places of %1, %2 … of `text`.
  FaultReason(const char* text, QStringList arguments = {})
      : text_(QString::fromUtf8(text)), arguments_(std::move(arguments)) {}

  [[nodiscard]] bool isEmpty() const { return text_.isEmpty(); }
  /// For logs and the command line.
  [[nodiscard]] QString inEnglish() const { return filled(text_); }
  /// For the operator. GUI thread.
  [[nodiscard]] QString translated() const;

  bool operator==(const FaultReason&) const = default;

 private:
  [[nodiscard]] QString filled(QString text) const;

  QString text_;
  QStringList arguments_;
};

}  // namespace pulsedeck
