#pragma once

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/batch_gate.h"
#include "pulsedeck/ui/tool_page.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

namespace pulsedeck {

class ActionRegistry;
class HeaderBar;
class NotificationPanel;
class NotificationsPage;
class Theme;
class ToastStack;

/// All that a window shows of notifications: the number on the header's button and at the page's entry, the
/// panel, the page, toasts, and whether the operator may be disturbed. What comes thick is shown in batches;
/// errors and what the operator does wait for none.
class NotificationDesk : public QObject {
  Q_OBJECT

 public:
  static constexpr const char* kPageId = "notifications";

  struct Options {
    bool toasts = true;
    bool autoDismissToasts = true;
    int maxBatchSize = 10;
    DoNotDisturb* doNotDisturb = nullptr;  ///< null: there is no such thing
  };

  /// All must outlive the desk; panel and toasts lie on `ground`.
  NotificationDesk(const Options& options, MetricsStore& store, const Theme& theme, HeaderBar* header,
                   QWidget* ground);

  /// To be added to the window.
  [[nodiscard]] ToolPage page();
  /// Adds what the operator can do to the window's actions.
  void addActions(ActionRegistry& actions);
  /// Follows the store; for the frame clock while the window is seen.
  void refresh();
  /// The next refresh() waits for no batch.
  void hurry() { urgent_ = true; }
  void togglePanel();
  /// Shows the page, if `id` is not empty with that one chosen.
  void showPage(const QString& id);
  void setWallboard(bool on);
  /// Puts toasts into their places, as after the window was resized.
  void arrange();

 Q_SIGNALS:
  /// Something is to be seen with the next frame.
  void frameWanted();
  void pageRequested(const QString& pageId);
  /// The operator wants the page, if `id` is not empty with that one chosen.
  void detailsRequested(const QString& id);
  void badgeChanged(const PageBadge& badge);

 private:
  void takeNew(const QList<Notification>& added);
  void showCounts();
  void showQuiet();
  void wantFrame();
  [[nodiscard]] NotificationPanel& panel();
  void confirmOpening(const QUrl& url);

  const Options options_;
  MetricsStore& store_;
  const Theme& theme_;
  HeaderBar* header_;
  QWidget* ground_;
  NotificationPanel* panel_ = nullptr;  ///< made when first opened, as the page
  NotificationsPage* page_ = nullptr;
  ToastStack* toasts_ = nullptr;  ///< null when toasts are off
  BatchGate gate_;
  std::size_t new_ = 0;  ///< not shown yet
  bool urgent_ = true;
  std::pair<std::size_t, std::optional<Severity>> shown_;  ///< how many are unread, the worst of them
};

}  // namespace pulsedeck
