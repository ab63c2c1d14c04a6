#include "palette_delegate.h"

#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/palette_model.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kHeight = 34;
constexpr int kSide = 10;
constexpr int kIcon = 16;
constexpr int kGap = 10;
/// Of a row; a title takes no more, so that every row has room for its value.
constexpr double kMostForTitle = 0.6;
constexpr double kMostForNote = 0.45;

QString iconFor(PaletteEntry::Kind kind) {
  switch (kind) {
    case PaletteEntry::Kind::Page:
      return QStringLiteral("layout-dashboard");
    case PaletteEntry::Kind::Metric:
      return QStringLiteral("chart-line");
    case PaletteEntry::Kind::Rule:
      return QStringLiteral("alert-triangle");
    case PaletteEntry::Kind::Action:
      return QStringLiteral("bolt");
    case PaletteEntry::Kind::Setting:
      return QStringLiteral("adjustments-horizontal");
  }
  Q_UNREACHABLE();
}

}  // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel& model, const MetricsStore& store, const Theme& theme,
                                 QObject* parent)
    : QStyledItemDelegate(parent), model_(model), store_(store), theme_(theme) {}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRect row = option.rect;
  const PaletteEntry* const entry = model_.entryAt(index.row());
  if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme_.tokens().line);
    painter->drawRoundedRect(row, theme_.scaled(Theme::kControlRadius), theme_.scaled(Theme::kControlRadius));
  }
  if (option.state.testFlag(QStyle::State_Selected)) {
    const QRectF ground = QRectF(row).adjusted(1, 1, -1, -1);
    const qreal radius = theme_.scaled(Theme::kControlRadius);
    painter->setPen(QPen(theme_.tokens().accent, 1));
    painter->setBrush(theme_.asFill(theme_.tokens().accent));
    painter->drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  }
  if (entry == nullptr) {
    paintHeading(*painter, row, index.row());
  } else {
    paintEntry(*painter, row, *entry);
  }
  painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {theme_.scaled(200), rowHeight()};
}

int PaletteDelegate::rowHeight() const {
  return std::max(theme_.scaled(kHeight),
                  QFontMetrics(theme_.font(TextRole::Body)).height() + theme_.scaled(12));
}

QString PaletteDelegate::noteOf(const PaletteEntry& entry) const {
  if (!entry.metric) return entry.note;
  const auto latest = store_.latest(*entry.metric);
  if (!latest) return tr("no value yet");
  const QString value = formatValue(latest->value, store_.catalog().info(*entry.metric));
  if (!isOld(entry)) return value;
  const QString age = formatAge(store_.ageMs(*entry.metric).value_or(0));
  return tr("%1 · stale, %2 ago", "value, age").arg(value, age);
}

bool PaletteDelegate::isOld(const PaletteEntry& entry) const {
  return entry.metric && store_.freshness(*entry.metric) != MetricsStore::Freshness::Fresh;
}

void PaletteDelegate::paintHeading(QPainter& painter, const QRect& row, int index) const {
  const bool isMore = model_.kindAt(index) == PaletteModel::RowKind::More;
  const int indent = theme_.scaled(isMore ? kSide + kIcon + kGap : kSide);
  painter.setFont(theme_.font(TextRole::Label));
  painter.setPen(isMore ? theme_.asText(theme_.tokens().accent) : theme_.tokens().muted);
  const QRect room = row.adjusted(indent, 0, -theme_.scaled(kSide), -theme_.scaled(isMore ? 0 : 5));
  painter.drawText(room, (isMore ? Qt::AlignVCenter : Qt::AlignBottom) | Qt::TextSingleLine,
                   model_.textAt(index));
}

void PaletteDelegate::paintEntry(QPainter& painter, const QRect& row, const PaletteEntry& entry) const {
  const ThemeTokens& tokens = theme_.tokens();
  const int side = theme_.scaled(kSide);
  const int gap = theme_.scaled(kGap);
  paintMark(painter, row, entry);
  QRect room = row.adjusted(side + theme_.scaled(kIcon) + gap, 0, -side, 0);

  const QFont small = theme_.font(TextRole::Label);
  const QFontMetrics metrics(small);
  const QString note = metrics.elidedText(noteOf(entry), Qt::ElideRight, qRound(room.width() * kMostForNote));
  if (!note.isEmpty()) {
    painter.setFont(small);
    painter.setPen(entry.metric && !isOld(entry) ? tokens.text : tokens.muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, note);
    room.setRight(room.right() - metrics.horizontalAdvance(note) - gap);
  }
  QRect titleRoom = room;
  if (!entry.detail.shown().isEmpty()) titleRoom.setWidth(qRound(room.width() * kMostForTitle));
  const int taken = paintMatched(painter, titleRoom, entry.title, TextRole::Body, tokens.text);
  room.setLeft(room.left() + taken + gap);
  if (room.width() > theme_.scaled(40)) {
    paintMatched(painter, room, entry.detail, TextRole::Label, tokens.muted);
  }
}

void PaletteDelegate::paintMark(QPainter& painter, const QRect& row, const PaletteEntry& entry) const {
  const int icon = theme_.scaled(kIcon);
  const QPoint topLeft(row.left() + theme_.scaled(kSide), row.top() + (row.height() - icon) / 2);
  const QColor color = entry.family.isEmpty() ? theme_.tokens().muted : theme_.familyColor(entry.family);
  painter.drawPixmap(topLeft,
                     tintedIcon(iconFor(entry.kind), color, icon, painter.device()->devicePixelRatioF()));
}

int PaletteDelegate::paintMatched(QPainter& painter, const QRect& room, const SearchText& text, TextRole role,
                                  const QColor& color) const {
  const QFont font = theme_.font(role);
  QFont strong = font;
  strong.setWeight(QFont::Bold);
  const QString shown = QFontMetrics(font).elidedText(text.shown(), Qt::ElideRight, room.width());
  QList<QTextLayout::FormatRange> ranges;
  for (const qsizetype position : model_.pattern().positions(text)) {
    // The last letter may have become the ellipsis.
    if (position >= shown.size() || shown[position] != text.shown()[position]) break;
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(position);
    range.length = 1;
    range.format.setFont(strong);
    range.format.setForeground(theme_.asText(theme_.tokens().accent));
    ranges.push_back(range);
  }
  QTextLayout layout(shown, font);
  layout.setFormats(ranges);
  layout.beginLayout();
  QTextLine line = layout.createLine();
  if (line.isValid()) line.setLineWidth(2.0 * room.width());
  layout.endLayout();
  if (!line.isValid()) return 0;
  painter.setPen(color);
  painter.setClipRect(room);
  layout.draw(&painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
  painter.setClipping(false);
  return qRound(line.naturalTextWidth());
}

}  // namespace pulsedeck
