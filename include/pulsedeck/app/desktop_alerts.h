#pragma once

#include "pulsedeck/app/desktop_message.h"
#include "pulsedeck/model/attention_gate.h"
#include "pulsedeck/model/metrics_store.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <cstddef>
#include <functional>

namespace pulsedeck {

class DoNotDisturb;

/// Decides which notifications are told outside of the window, and when: at most three in ten seconds, then
/// how many more; errors always, but not by the hundred; nothing while the operator looks at the window or
/// wants to be left alone, then how many came meanwhile. What one message tells is taken back when it is
/// dealt with in the window. Tells by signals what is to be done.
class DesktopAlerts : public QObject {
  Q_OBJECT

 public:
  enum class When { Never, Inactive, Always };

  static constexpr qint64 kUpdateEveryMs = 2'000;    ///< of a message that comes again and again
  static constexpr std::size_t kMostInAWindow = 20;  ///< errors included

  /// What has no entry of its own.
  static QString moreId() { return QStringLiteral("pulsedeck/more"); }
  static QString mutedId() { return QStringLiteral("pulsedeck/muted"); }

  /// `isWatched` says whether the operator looks at the window. `doNotDisturb` may be null. All must outlive
  /// it.
  DesktopAlerts(When when, MetricsStore& store, DoNotDisturb* doNotDisturb, std::function<bool()> isWatched,
                QObject* parent = nullptr);

  /// With each frame; does little.
  void refresh();
  /// The desktop shows it no more.
  void noteClosed(const QString& id) { shown_.remove(id); }

 Q_SIGNALS:
  void raised(const DesktopMessage& message);
  void settled(const QString& id);

 private:
  void take(const QList<Notification>& notifications);
  void tell(const Notification& notification);
  void raise(const DesktopMessage& message);
  void settle();
  void tellMuted();
  void tellMore();
  void updateShown(qint64 nowMs);
  [[nodiscard]] bool admit(Severity severity, qint64 nowMs);
  [[nodiscard]] bool mayTell() const;
  [[nodiscard]] DesktopMessage messageOf(const Notification& notification) const;
  [[nodiscard]] static bool isSummary(const QString& id) { return id == moreId() || id == mutedId(); }

  const When when_;
  MetricsStore& store_;
  DoNotDisturb* const doNotDisturb_;
  const std::function<bool()> isWatched_;
  AttentionGate gate_;
  qint64 windowBeganMs_ = 0;
  std::size_t toldInWindow_ = 0;
  std::size_t tooMany_ = 0;  ///< beyond kMostInAWindow
  QSet<QString> shown_;
  QSet<QString> again_;  ///< of those shown, what came again
  qint64 updatedMs_ = 0;
  QSet<QString> muted_;  ///< came while the operator wanted to be left alone
};

}  // namespace pulsedeck
