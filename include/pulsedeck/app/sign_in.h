#pragma once

#include "pulsedeck/config/token_source.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/theme.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace pulsedeck {

/// Gets the token for a server, and tells the operator what to do, or asks for one, when the server does not
/// accept it.
class SignIn : public QObject {
  Q_OBJECT

 public:
  /// What is passed by reference must outlive it.
  SignIn(const Settings& settings, const QUrl& server, MetricsStore& store, const Theme& theme,
         MainWindow& window);

  [[nodiscard]] TokenSource* source() { return &source_; }
  /// Takes the store's status; for the frame clock.
  void refresh();

 private:
  [[nodiscard]] QString advice() const;
  [[nodiscard]] QString remedy() const;
  /// A token of the configuration would win over an entered one.
  [[nodiscard]] bool canEnter() const;
  void ask();
  void tellNotKept(const QString& problem);

  const Settings& settings_;
  const QString server_;
  const bool mayTakeToken_;  ///< nobody else could read it on the way
  MetricsStore& store_;
  const Theme& theme_;
  MainWindow& window_;
  const std::unique_ptr<Keychain> keychain_;
  TokenSource source_;
  bool wasRefused_ = false;
  bool hasAsked_ = false;
};

}  // namespace pulsedeck
