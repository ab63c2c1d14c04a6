#include "muted_summary.h"

#include <QCoreApplication>
#include <QStringList>

#include <numeric>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(MutedSummary)
};

}  // namespace

QString MutedSummary::text() const {
  const int all = std::accumulate(counts_.begin(), counts_.end(), 0);
  if (all == 0) return {};
  const QString count = all == 1 ? Texts::tr("1 while muted") : Texts::tr("%n while muted", nullptr, all);
  QStringList bad;
  if (const int errors = of(Severity::Error)) {
    bad << (errors == 1 ? Texts::tr("1 error") : Texts::tr("%n errors", nullptr, errors));
  }
  if (const int warnings = of(Severity::Warning)) {
    bad << (warnings == 1 ? Texts::tr("1 warning") : Texts::tr("%n warnings", nullptr, warnings));
  }
  if (bad.isEmpty()) return count;
  return Texts::tr("%1: %2", "5 while muted: 1 error").arg(count, bad.join(QStringLiteral(", ")));
}

std::optional<Severity> MutedSummary::worst() const {
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info, Severity::Success}) {
    if (of(severity) > 0) return severity;
  }
  return std::nullopt;
}

}  // namespace pulsedeck
