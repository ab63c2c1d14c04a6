#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/connection_text.h"
#include "pulsedeck/ui/theme.h"

#include <QFontMetrics>
#include <QString>
#include <QWidget>

namespace pulsedeck {

/// The wallboard's one line: the page's title at the left, open alerts, the link's state and the time at
/// the right. A state that is not well stands on its colour; its figures leave where the title needs the
/// room.
class WallboardBar : public QWidget {
 public:
  static constexpr int kHeight = 46;

  WallboardBar(const MetricsStore& store, const Theme& theme, QWidget* parent);

  void setTitle(const QString& title);
  void setPausedText(const QString& text);
  /// Takes the store's status and the time.
  void refresh();
  [[nodiscard]] bool isWell() const;
  [[nodiscard]] PillKind kind() const { return state_.kind; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void speak();
  [[nodiscard]] QString stateText() const;
  [[nodiscard]] int pillWidth(const QFontMetrics& metrics, const QString& text) const;
  [[nodiscard]] int widthOfRest(const QFontMetrics& metrics, int gap) const;
  /// Draws from the right end on and gives the x where it began.
  int paintTime(QPainter& painter, int right) const;
  int paintState(QPainter& painter, int right, const QString& text) const;
  int paintPaused(QPainter& painter, int right) const;
  int paintAlerts(QPainter& painter, int right) const;

  const MetricsStore& store_;
  const Theme& theme_;
  QString title_;
  QString pausedText_;
  QString time_;
  QString alerts_;  ///< how many are open; empty for none
  bool hasErrors_ = false;
  RateMeter rate_;
  PillText state_;
};

/// A rim around the whole window, in the colour of a state that is not well.
class WallboardRim : public QWidget {
 public:
  WallboardRim(const Theme& theme, QWidget* parent);

  void setKind(PillKind kind);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  const Theme& theme_;
  PillKind kind_ = PillKind::Off;
};

/// Says how to get out again.
class WallboardHint : public QWidget {
 public:
  WallboardHint(const Theme& theme, QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
};

}  // namespace pulsedeck
