#pragma once

#include <QComboBox>

namespace pulsedeck {

class Theme;

/// A box to choose one of a few from, looking as the fields beside it do.
class ChoiceBox : public QComboBox {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  explicit ChoiceBox(const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  /// Scrolls the form it stands in: what was chosen must not change on the way.
  void wheelEvent(QWheelEvent* event) override;

 private:
  const Theme& theme_;
};

}  // namespace pulsedeck
