#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/ui/text_label.h"

#include <QString>
#include <QWidget>

#include <optional>

class QGridLayout;
class QPlainTextEdit;

namespace pulsedeck {

class FlatButton;
class Theme;

/// All that is known of one event: what and when to the millisecond in the operator's zone, what it is about,
/// its id, and its details as formatted JSON, which can be copied. Plain text throughout.
class EventDetails : public QWidget {
  Q_OBJECT

 public:
  /// So much of the details is shown; all of it can be copied.
  static constexpr qsizetype kMostCharacters = 20'000;

  /// The text takes the height that it needs, up to `mostLines`; without that all that is left. `theme` must
  /// outlive the widget.
  EventDetails(const Theme& theme, std::optional<int> mostLines, QWidget* parent = nullptr);

  void setEvent(const ActivityEvent& event);
  [[nodiscard]] QString eventId() const { return event_.id; }
  /// The first of its controls, for the focus.
  [[nodiscard]] FlatButton* showButton() const { return show_; }

 Q_SIGNALS:
  /// The operator wants to see the charts at that time.
  void timeRequested(qint64 timeMs);

 private:
  TextLabel* addFact(const QString& name, TextLabel::Overflow overflow = TextLabel::Overflow::Wrap);
  void fitText();
  void copy() const;

  const Theme& theme_;
  std::optional<int> mostLines_;
  ActivityEvent event_;
  TextLabel* title_;
  TextLabel* summary_;
  QGridLayout* facts_;
  TextLabel* time_;
  TextLabel* entity_;
  TextLabel* type_;
  TextLabel* severity_;
  TextLabel* severityName_;
  TextLabel* id_;
  TextLabel* none_;
  QPlainTextEdit* text_;
  FlatButton* show_;
  FlatButton* copy_;
};

}  // namespace pulsedeck
