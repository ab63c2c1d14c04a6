#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/notification_filter.h"

#include <QStringList>
#include <QUrl>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QLineEdit;
class QMenu;

namespace pulsedeck {

class FlatButton;
class NotificationModel;
class NotificationRows;
class TextLabel;
class Theme;

/// Notifications with what is needed to find one: search, filters by severity, category and state, and a
/// sentence where nothing is shown. The panel and the page are both made of it.
class NotificationList : public QWidget {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive the list.
  NotificationList(MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Follows the store; for the frame clock while it is seen.
  void refresh();
  /// The operator did something: follows at once, and tells so.
  void noteAct();
  /// Null when none is current.
  [[nodiscard]] const NotificationEntry* currentEntry() const;
  /// Takes the filters away where they hide it. False when there is none of that id.
  bool select(const QString& id);
  [[nodiscard]] const NotificationFilter& filter() const;
  void setFilter(const NotificationFilter& filter);
  /// By anything but what is filtered at first: those that nobody has dealt with.
  [[nodiscard]] bool isFiltered() const { return filter() != NotificationFilter(); }
  [[nodiscard]] int shownCount() const;
  /// Whether one of those shown is unread.
  [[nodiscard]] bool hasUnread() const { return hasUnread_; }
  /// Those that the filter hides, and what came since, stay: nobody has seen them go.
  void dismissShown();
  void markShownRead();
  /// Its rows take no more than so many px.
  void setMostHeight(int px);
  [[nodiscard]] NotificationRows* rows() const { return rows_; }

 Q_SIGNALS:
  /// Its link was asked for.
  void openRequested(const QUrl& url);
  void detailsRequested(const QString& id);
  /// Another one is current, or what is known of it changed.
  void currentEntryChanged();
  /// The rows are those of the store again, or of another filter.
  void followed();
  /// The operator did something: the store is changed.
  void acted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  using Change = std::function<void(NotificationFilter&)>;

  void addSearch();
  void addFilters();
  void fitFilters();
  void addChoice(QMenu* menu, const QString& text, const Change& change);
  FlatButton* addFilter(const QString& name);
  void change(const Change& change);
  [[nodiscard]] QStringList shownIds() const;
  [[nodiscard]] bool areAll(const QStringList& ids) const;
  void follow();
  void updateTexts();

  MetricsStore& store_;
  const Theme& theme_;
  NotificationModel* model_;
  QLineEdit* search_;
  QBoxLayout* filters_ = nullptr;
  FlatButton* severity_ = nullptr;
  FlatButton* category_ = nullptr;
  FlatButton* states_ = nullptr;
  FlatButton* showAll_;
  TextLabel* empty_;
  NotificationRows* rows_;
  bool followDue_ = true;
  bool hasUnread_ = false;
};

}  // namespace pulsedeck
