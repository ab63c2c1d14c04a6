#pragma once

#include "pulsedeck/model/notification.h"

#include <QPushButton>
#include <QString>
#include <QTimer>

#include <optional>

namespace pulsedeck {

class Theme;

/// "17 more", "5 while muted: 1 error": stands for notifications that have no toast of their own. Pressing it
/// shows them.
class MoreToast : public QPushButton {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  MoreToast(const Theme& theme, QWidget* parent);

  /// Hidden without a text. With the sign of `worst`, or a bell.
  void say(const QString& text, std::optional<Severity> worst = std::nullopt);
  /// Says timedOut() after Toast::kShownForMs, unless somebody is at it.
  void leaveSoon();

  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void timedOut();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void leave();

  const Theme& theme_;
  std::optional<Severity> worst_;
  QTimer leaving_;
};

}  // namespace pulsedeck
