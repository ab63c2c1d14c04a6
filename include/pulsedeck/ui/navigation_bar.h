#pragma once

#include <QButtonGroup>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace pulsedeck {

class FlatButton;
class Theme;

/// The column at the left: the program's mark and one entry a page. Folded, entries are markers with
/// tooltips.
class NavigationBar : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kWidth = 196;
  static constexpr int kFoldedWidth = 52;

  explicit NavigationBar(const Theme& theme, QWidget* parent = nullptr);

  void addPage(const QString& id, const QString& title, const QString& family);
  void setCurrent(const QString& id);
  void setFolded(bool folded);
  [[nodiscard]] bool isFolded() const { return folded_; }

 Q_SIGNALS:
  /// By the operator.
  void pageChosen(const QString& id);
  void layoutEditRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
  QWidget* brand_;
  FlatButton* editLayout_;
  QVBoxLayout* layout_;
  QButtonGroup entries_;
  bool folded_ = false;
};

}  // namespace pulsedeck
