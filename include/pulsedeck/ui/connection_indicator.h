#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/performance_report.h"
#include "pulsedeck/ui/connection_text.h"
#include "pulsedeck/ui/popover.h"

#include <QPushButton>

#include <utility>
#include <vector>

namespace pulsedeck {

class FamilyList;
class FlatButton;
class PerformanceList;
class TextLabel;

/// The pill in the header that says how the link is: a dot of a shape of its own, a word and figures.
/// Pressed, it tells the details.
class ConnectionIndicator : public QPushButton {
  Q_OBJECT

 public:
  enum class Form {
    Whole,
    Short,  ///< without figures
    Sign,   ///< the dot alone, the rest in a tooltip
  };

  /// `store` and `theme` must outlive the pill.
  ConnectionIndicator(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Takes the store's status, for the frame clock; true when it says something else now.
  bool refresh();
  void setForm(Form form);

  [[nodiscard]] const PillText& shown() const { return shown_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QString word() const { return form_ == Form::Sign ? QString() : shown_.word; }
  [[nodiscard]] QString figures() const { return form_ == Form::Whole ? shown_.figures : QString(); }
  void showToolTip();

  const MetricsStore& store_;
  const Theme& theme_;
  RateMeter rate_;
  PillText shown_;
  Form form_ = Form::Whole;
};

/// What the pill's press opens: state in words, endpoint, figures, the age of the data, Reconnect.
class ConnectionDetails : public Popover {
  Q_OBJECT

 public:
  ConnectionDetails(const MetricsStore& store, const Theme& theme, QWidget* window);

  /// Does nothing while closed.
  void refresh();
  /// What to do when the server does not accept the sign-in; where a token can be entered, a button for that.
  void setSignInAdvice(const QString& advice, bool canEnterToken);
  void setPerformance(const PerformanceReport& report);

 Q_SIGNALS:
  void reconnectRequested();
  void tokenEntryRequested();

 private:
  void refreshRows();
  void setRow(std::size_t row, const QString& name, const QString& value);

  const MetricsStore& store_;
  TextLabel* sentence_;
  FlatButton* enterToken_;
  QString signInAdvice_;
  bool canEnterToken_ = false;
  FamilyList* families_;
  PerformanceList* performance_;
  std::vector<std::pair<TextLabel*, TextLabel*>> rows_;  ///< name and value
};

}  // namespace pulsedeck
