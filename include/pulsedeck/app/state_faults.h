#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QObject>
#include <QSet>
#include <QString>

namespace pulsedeck {

/// Tells the operator of state files that cannot be written: each once, and again only after it worked
/// meanwhile. While there is one it hears of all StateFiles; GUI thread.
class StateFaults : public QObject {
  Q_OBJECT

 public:
  /// `store` must outlive it. There may be one at a time.
  explicit StateFaults(MetricsStore& store, QObject* parent = nullptr);
  ~StateFaults() override;

  /// Of a write or a removal that is over, from any thread. An empty `fault`: it worked.
  static void note(const QString& path, const QString& fault);

 private:
  void take(const QString& path, const QString& fault);

  MetricsStore& store_;
  QSet<QString> failing_;
  int told_ = 0;
};

}  // namespace pulsedeck
