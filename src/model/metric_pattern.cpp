#include "pulsedeck/model/metric_pattern.h"

namespace pulsedeck {

bool MetricPattern::isValid(QStringView text) {
  const qsizetype dot = text.indexOf(u'.');
  const qsizetype star = text.indexOf(u'*');
  return dot > 0 && (star < 0 || (star > dot && text.lastIndexOf(u'*') == star));
}

MetricPattern::MetricPattern(const QString& text)
    : before_(text.section(u'*', 0, 0)), after_(text.section(u'*', 1)) {
  Q_ASSERT(isValid(text));
}

QStringView MetricPattern::memberIn(QStringView metric) const {
  if (metric.size() <= before_.size() + after_.size()) return {};
  if (!metric.startsWith(before_) || !metric.endsWith(after_)) return {};
  return metric.sliced(before_.size(), metric.size() - before_.size() - after_.size());
}

}  // namespace pulsedeck
