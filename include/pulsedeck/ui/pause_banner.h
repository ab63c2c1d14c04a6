#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/flat_button.h"

#include <QString>

#include <optional>

namespace pulsedeck {

/// "Paused 14:03:28, 212 updates behind": since when the picture stands still and how many messages came
/// meanwhile. A click goes on.
class PauseBanner : public FlatButton {
  Q_OBJECT

 public:
  enum class Form {
    Whole,
    Short,  ///< without the figure
    Sign,   ///< the icon alone
  };
  /// The figure changes no oftener than this.
  static constexpr qint64 kEveryMs = 1'000;

  /// `store` and `theme` must outlive the banner.
  PauseBanner(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// `sinceMs` on the operator's clock.
  void start(qint64 sinceMs);
  void stop();
  [[nodiscard]] bool isPaused() const { return start_.has_value(); }
  /// Counts anew when it is time; true when its text changed. For the frame clock.
  bool refresh();
  void setForm(Form form);
  /// In full, whatever its form; empty while nothing is paused.
  [[nodiscard]] QString text() const { return isPaused() ? accessibleName() : QString(); }

 private:
  struct Start {
    qint64 sinceMs;
    quint64 messages;
    qint64 countedAtMs;  ///< steady clock
    quint64 behind = 0;
  };

  [[nodiscard]] quint64 messages() const;
  void showText();

  const MetricsStore& store_;
  std::optional<Start> start_;
  Form form_ = Form::Whole;
};

}  // namespace pulsedeck
