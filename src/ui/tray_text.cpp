#include "pulsedeck/ui/tray_text.h"

#include "pulsedeck/ui/connection_text.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/severity_look.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace pulsedeck {

namespace {

constexpr qsizetype kMostFigures = 6;
constexpr qsizetype kLongestLine = 60;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Tray)
};

QString linkLine(const MetricsStore& store) {
  // The rate changes all the time and tells nothing that matters from afar.
  const PillText pill =
      pillText(store.connection(), std::nullopt, store.overdueFamilies(), store.clock().steadyMs());
  QString line = QStringLiteral("Pulsedeck: ") + pill.word;
  // So do the milliseconds of a link that is live.
  const bool isLive = pill.kind == PillKind::Live || pill.kind == PillKind::Simulated;
  if (!isLive && !pill.figures.isEmpty()) line += QStringLiteral(" · ") + pill.figures;
  return line;
}

QString alertsLine(const NotificationCenter& center) {
  const auto worst = center.worstOpen();
  if (!worst) return {};
  const auto count = static_cast<int>(center.unreadCount());
  const QString word = lookOf(*worst).word;
  if (count == 0) return Texts::tr("The worst open: %1").arg(word);
  const QString unread = count == 1 ? Texts::tr("1 unread") : Texts::tr("%n unread", nullptr, count);
  return *worst == Severity::Success ? unread : Texts::tr("%1, the worst open: %2").arg(unread, word);
}

QString figureLine(const MetricsStore& store, const CardSpec& figure) {
  const auto id = store.catalog().find(figure.metric);
  if (!id) return {};
  const auto sample = store.latest(*id);
  if (!sample) return {};
  const MetricInfo info = store.catalog().info(*id);
  const QString title = figure.title.isEmpty() ? info.title : figure.title;
  const QString value = formatValue(sample->value, info);
  const bool isFresh = store.freshness(*id) == MetricsStore::Freshness::Fresh;
  return isFresh ? QStringLiteral("%1: %2").arg(title, value)
                 : Texts::tr("%1: %2 (stale)", "a metric's title and value").arg(title, value);
}

QString cut(const QString& text) {
  return text.size() <= kLongestLine ? text : text.left(kLongestLine - 1) + QChar(0x2026);
}

}  // namespace

QList<CardSpec> keyFigures(const QList<PageEntry>& pages) {
  const auto hasCards = [](const PageEntry& page) {
    return std::any_of(page.spec.rows.begin(), page.spec.rows.end(),
                       [](const RowSpec& row) { return !row.cards.isEmpty(); });
  };
  const auto page = std::find_if(pages.begin(), pages.end(), hasCards);
  QList<CardSpec> figures;
  if (page == pages.end()) return figures;
  for (const RowSpec& row : page->spec.rows)
    figures << row.cards;
  return figures.mid(0, kMostFigures);
}

QString trayToolTip(const MetricsStore& store, const QList<CardSpec>& figures, const QString& quiet) {
  QStringList lines{linkLine(store), alertsLine(store.notifications()), quiet};
  for (const CardSpec& figure : figures)
    lines << figureLine(store, figure);
  lines.removeAll(QString());
  return lines.join(QLatin1Char('\n'));
}

QString alertLine(const NotificationEntry& entry) {
  QString line = cut(QStringLiteral("%1: %2").arg(lookOf(entry.newest.severity).word, entry.newest.title));
  if (entry.count > 1) line += QStringLiteral(" × ") + QLocale().toString(entry.count);
  // A menu would take the letter behind it for a key, and a tab for the start of one's name.
  return line.replace(QLatin1Char('&'), QLatin1String("&&")).replace(QLatin1Char('\t'), QLatin1Char(' '));
}

QList<NotificationEntry> recentAlerts(const NotificationCenter& center, std::size_t most) {
  const std::deque<NotificationEntry>& entries = center.entries();
  QList<NotificationEntry> newest(static_cast<qsizetype>(std::min(most, entries.size())));
  std::partial_sort_copy(
      entries.begin(), entries.end(), newest.begin(), newest.end(),
      [](const NotificationEntry& a, const NotificationEntry& b) { return a.lastMs > b.lastMs; });
  return newest;
}

}  // namespace pulsedeck
