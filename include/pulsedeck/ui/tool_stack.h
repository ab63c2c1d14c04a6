#pragma once

#include "pulsedeck/ui/tool_page.h"

#include <QStackedWidget>
#include <QString>

#include <vector>

namespace pulsedeck {

/// The window's tool pages, at most one of which is open. A page that was never opened costs nothing.
class ToolStack : public QStackedWidget {
  Q_OBJECT

 public:
  explicit ToolStack(QWidget* parent = nullptr);

  /// Its id must be new.
  void add(ToolPage page);
  /// In the order in which they were added.
  [[nodiscard]] const std::vector<ToolPage>& pages() const { return pages_; }
  [[nodiscard]] bool has(const QString& id) const;
  /// Makes the page if it was not opened before. False, and nothing happens, for an unknown id.
  bool open(const QString& id);
  void close();
  /// Null when none is open.
  [[nodiscard]] const ToolPage* current() const;
  /// Brings the open page up to date, if it is seen; for the frame clock.
  void refresh();

 private:
  std::vector<ToolPage> pages_;
  std::vector<QWidget*> made_;  ///< as pages_; null until opened
  int current_ = -1;
};

}  // namespace pulsedeck
