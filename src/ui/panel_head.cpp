#include "panel_head.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace pulsedeck {

namespace {

constexpr int kHeadTop = 12;
constexpr int kBodyTop = 44;
constexpr int kBodyBottom = 14;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(PanelHead)
};

}  // namespace

QString panelNote(const PanelSpec& panel) {
  if (panel.realtime) return panel.note;
  const QString still = Texts::tr("once a minute", "how often a panel is brought up to date");
  return panel.note.isEmpty() ? still : panel.note + QStringLiteral(" · ") + still;
}

QRect panelBody(QSize panel, const Theme& theme) {
  const int padding = theme.scaled(Theme::kPadding);
  return QRect(QPoint(), panel)
      .adjusted(padding, theme.scaled(kBodyTop), -padding, -theme.scaled(kBodyBottom));
}

void paintPanelHead(QPainter& painter, int width, const Theme& theme, const QString& title,
                    const QString& note, const QString& warning) {
  const int padding = theme.scaled(Theme::kPadding);
  const QFontMetrics metrics(theme.font(TextRole::Title));
  const QFontMetrics noteMetrics(theme.font(TextRole::Label));
  const QString& right = warning.isEmpty() ? note : warning;
  const QRect line(padding, theme.scaled(kHeadTop), width - 2 * padding, metrics.height());
  const int noteRoom = noteMetrics.horizontalAdvance(right);
  painter.setFont(theme.font(TextRole::Title));
  painter.setPen(theme.tokens().text);
  painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                   metrics.elidedText(title, Qt::ElideRight, line.width() - noteRoom - padding));
  painter.setFont(theme.font(TextRole::Label));
  painter.setPen(warning.isEmpty() ? theme.tokens().muted : theme.asText(theme.tokens().warning));
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, right);
}

void paintPanelMessage(QPainter& painter, const QRect& room, const Theme& theme, const QString& message) {
  painter.setFont(theme.font(TextRole::Body));
  painter.setPen(theme.tokens().muted);
  painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, message);
}

}  // namespace pulsedeck
