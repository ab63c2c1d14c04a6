#pragma once

#include "pulsedeck/app/state_file.h"
#include "pulsedeck/ui/view_state.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <tl/expected.hpp>

namespace pulsedeck {

class MainWindow;
class Theme;

/// The state as the file has it; one of its defaults where there is no file. The error is one line.
[[nodiscard]] tl::expected<ViewState, QString> readViewState(const StateFile& file);

/// Brings the window back as it was left: its place, page, range and theme, and
/// keeps what else was chosen in it. Saves a little after each change,
/// on a thread of its own, and at the end. Never touches the operator's configuration.
class ViewStateKeeper : public QObject {
  Q_OBJECT

 public:
  static constexpr int kSaveAfterMs = 1'000;

  /// What the command line or the configuration say is not brought back.
  struct Given {
    bool page = false;
    bool size = false;
    bool theme = false;
  };

  /// Reads the file and gives `theme`, which must outlive the keeper, its choice; best before there are any
  /// windows. A file that is of no use is put aside, with a line in the log.
  ViewStateKeeper(QString file, const Given& given, Theme& theme, QObject* parent = nullptr);
  /// Saves what is not saved yet.
  ~ViewStateKeeper() override;

  /// Before `window`, which must outlive the keeper, is shown.
  void restore(MainWindow& window);
  /// Waits until it is written.
  void saveNow();

  [[nodiscard]] QStringList recentEntries() const { return state_.recentEntries; }
  void setRecentEntries(const QStringList& entries);
  [[nodiscard]] const CardPeriods& cardPeriods() const { return state_.cardPeriods; }
  void setCardPeriods(const CardPeriods& periods);
  [[nodiscard]] bool closingIsExplained() const { return state_.closingIsExplained; }
  void noteClosingExplained();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void read();
  void restoreGeometry();
  void fitFirstSize();
  void watch();
  void takeState();
  void saveSoon() { saving_.start(); }
  void save();

  StateFile file_;
  const Given given_;
  MainWindow* window_ = nullptr;
  Theme& theme_;
  ViewState state_;
  ViewState saved_;
  QTimer saving_;
};

}  // namespace pulsedeck
