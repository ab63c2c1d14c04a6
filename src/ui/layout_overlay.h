#pragma once

#include "pulsedeck/ui/layout_edit.h"
#include "pulsedeck/ui/page_layout.h"

#include <QPoint>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

namespace pulsedeck {

class DashboardPage;
class FlatButton;
class Theme;

/// Lies over one card or panel while the layout is edited: takes the focus, shows it, removes on request.
/// Leaves keys and the mouse to the overlay.
class LayoutHandle : public QWidget {
  Q_OBJECT

 public:
  LayoutHandle(int id, const QString& name, const Theme& theme, QWidget* parent);

  [[nodiscard]] int id() const { return id_; }
  [[nodiscard]] const QString& name() const { return name_; }
  [[nodiscard]] QWidget* removeButton() const;
  /// The place the dragged item would go to: nothing but its outline.
  void setPlaceholder(bool placeholder);

 Q_SIGNALS:
  void removeRequested(int id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  const int id_;
  const QString name_;
  const Theme& theme_;
  FlatButton* remove_;
  bool placeholder_ = false;
};

/// Lies over a page while its layout is edited: turns the mouse and keys into changes of a LayoutEdit and
/// shows each at once in the page, which goes on showing data.
class LayoutOverlay : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive the overlay, which lies on the page's canvas.
  LayoutOverlay(DashboardPage& page, LayoutEdit& edit, const Theme& theme);

  void undo();
  /// To the handle that had the focus last, and that one is scrolled to.
  void takeFocusBack();

 Q_SIGNALS:
  /// What was done, or why it was refused, in words.
  void edited(const QString& words);
  void cancelRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Drag {
    LayoutPlace from;
    int id = 0;
    QPoint pressed;
    std::optional<Qt::Orientation> sizes;  ///< of an edge; nothing: the item itself is moved
    PageLayout layout;                     ///< at the beginning, so that the targets stand still
    bool begun = false;
    std::optional<LayoutDrop> drop;
  };

  void placeHandles();
  void dragTo(QPoint position);
  void previewDrop(QPoint position);
  void previewEdge(QPoint position);
  void showPreview(const LayoutEdit& preview);
  void endDrag(bool keep);
  bool applyEdge(LayoutEdit& edit, QPoint position) const;
  void pointAt(QPoint position);
  void resizeByKey(int key, LayoutPlace place);
  void finish(bool changed, int id);
  void tell(const QString& words);
  void tellRefusal(LayoutEdit& edit);
  void remove(int id);
  [[nodiscard]] QString wordsFor(int id) const;
  [[nodiscard]] LayoutHandle* focusedHandle() const;

  DashboardPage& page_;
  LayoutEdit& edit_;
  const Theme& theme_;
  std::vector<LayoutHandle*> handles_;  ///< by id
  LayoutEdit::Rows shown_;
  std::optional<Drag> drag_;
  QPoint pointer_;
};

}  // namespace pulsedeck
