#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QWidget>

#include <optional>

namespace pulsedeck {

class ConnectionIndicator;
class FlatButton;
class PauseBanner;
class TextLabel;
class Theme;

/// The line above the page: its title, the range of time, pause, the link's state, alerts. Where it is narrow
/// it leaves out what can be found elsewhere, folds the ranges into a menu and makes signs of words.
class HeaderBar : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kHeight = 52;
  static constexpr qint64 kDefaultSpanMs = 5 * 60 * 1000;

  HeaderBar(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Takes the link's state from the store; for the frame clock.
  void refresh();
  /// Since when the picture stands still and how far behind it is, now; empty while it moves.
  [[nodiscard]] QString pauseText();
  void setTitle(const QString& title);
  /// False, and nothing happens, where there is no button for that range.
  bool setSpan(qint64 spanMs);
  /// Shown while paused; the time is when it began.
  void setPaused(bool paused, qint64 sinceMs);
  /// How many nobody has read, and how bad the worst of them is.
  void setAlerts(std::size_t unread, std::optional<Severity> worst);
  /// Until when the operator does not want to be disturbed, in words; empty while he may be.
  void setQuiet(const QString& text);
  /// Whether the button for the activity is there, because the column is not.
  void setActivityButtonVisible(bool visible);
  void setActivityOpen(bool open);

  [[nodiscard]] ConnectionIndicator* connectionPill() const { return pill_; }
  [[nodiscard]] FlatButton* alertsButton() const { return alerts_; }
  [[nodiscard]] FlatButton* simulatedButton() const { return simulatedNotice_; }
  [[nodiscard]] FlatButton* activityButton() const { return activity_; }
  [[nodiscard]] FlatButton* findButton() const { return find_; }

 Q_SIGNALS:
  void spanChosen(qint64 spanMs);
  void pauseRequested(bool pause);
  void activityToggled(bool open);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addRanges();
  void addFind();
  void showAlerts();
  void setMargins(int side, int spacing);
  [[nodiscard]] int rangesWidth(bool folded) const;
  [[nodiscard]] int neededWidth() const;
  void showPauseButton(bool asIcon);
  void setAlertsCompact(bool compact);
  void showInFull();
  /// Saves room, at first where it is least missed, until the line fits.
  void fit();

  const MetricsStore& store_;
  const Theme& theme_;
  TextLabel* title_;
  FlatButton* simulatedNotice_;
  QWidget* ranges_;
  QButtonGroup rangeGroup_;
  FlatButton* rangeMenu_;  ///< in place of `ranges_`
  QActionGroup rangeChoices_;
  bool rangesFolded_ = false;
  PauseBanner* pauseBanner_;
  FlatButton* pause_;
  FlatButton* find_;
  ConnectionIndicator* pill_;
  int pillWidth_ = 0;  ///< that it wanted last
  FlatButton* activity_;
  FlatButton* alerts_;
  std::size_t unread_ = 0;
  std::optional<Severity> worst_;
  QString quiet_;
  bool alertsCompact_ = false;
};

}  // namespace pulsedeck
