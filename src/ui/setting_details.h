#pragma once

#include "pulsedeck/ui/setting_rows.h"
#include "pulsedeck/ui/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace pulsedeck {

class FlatButton;
class TextLabel;

/// A setting explained: what it does, what it is, where that came from and how to change it.
class SettingDetails : public QWidget {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  explicit SettingDetails(const Theme& theme, QWidget* parent = nullptr);

  void explain(const SettingRow& setting);

 Q_SIGNALS:
  void backRequested();

 private:
  TextLabel* add(QVBoxLayout& layout, ThemeColor color);

  const Theme& theme_;
  FlatButton* back_;
  TextLabel* title_;
  TextLabel* help_;
  TextLabel* value_;
  TextLabel* change_;
};

}  // namespace pulsedeck
