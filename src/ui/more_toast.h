#pragma once

#include <QPushButton>
#include <QTimer>

#include <cstddef>

namespace pulsedeck {

class Theme;

/// "17 more": stands for notifications that have no toast of their own. Pressing it shows them.
class MoreToast : public QPushButton {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  MoreToast(const Theme& theme, QWidget* parent);

  /// Hidden for 0.
  void setCount(std::size_t count);
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
  QTimer leaving_;
};

}  // namespace pulsedeck
