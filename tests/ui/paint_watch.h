#pragma once

#include <QEvent>
#include <QObject>
#include <QPaintEvent>
#include <QRect>
#include <QWidget>

#include <utility>

namespace pulsedeck::test {

/// What a widget was asked to paint, and how often.
class PaintWatch : public QObject {
 public:
  explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
  [[nodiscard]] QRect takePainted() { return std::exchange(painted_, {}); }
  [[nodiscard]] int count() const { return count_; }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() != QEvent::Paint) return false;
    painted_ |= static_cast<QPaintEvent*>(event)->rect();
    ++count_;
    return false;
  }

 private:
  QRect painted_;
  int count_ = 0;
};

}  // namespace pulsedeck::test
