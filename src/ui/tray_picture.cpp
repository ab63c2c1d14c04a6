#include "pulsedeck/ui/tray_picture.h"

#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"
#include "state_sign.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr std::size_t kMostCounted = 99;
constexpr double kLogoSide = 64;  ///< of the mark in resources/icons/pulsedeck.svg
constexpr double kSignSide = 9;   ///< for which paintStateSign() chooses its pens

/// Middle tones: at least 3:1 both on a white panel and on a dark one.
ThemeTokens tokens() {
  return Theme::tokensFor(false);
}

/// Whether data come as they are made, from wherever.
bool isAlive(PillKind link) {
  return link == PillKind::Live || link == PillKind::Simulated || link == PillKind::Polling;
}

QColor plateColor(const TraySign& sign) {
  if (sign.worst) return tokens().*lookOf(*sign.worst).color;
  return isAlive(sign.link) ? tokens().accent : tokens().muted;
}

/// A triangle, square with cut corners, shield or disc; the program's own square where nothing is open.
/// In a square of side 1.
QPainterPath plateShape(std::optional<Severity> worst) {
  QPainterPath path;
  if (!worst) {
    path.addRoundedRect(QRectF(0.02, 0.02, 0.96, 0.96), 0.23, 0.23);
    return path;
  }
  switch (*worst) {
    case Severity::Info:
      path.addEllipse(QRectF(0.01, 0.01, 0.98, 0.98));
      break;
    case Severity::Success:
      path.moveTo(0.04, 0.06);
      path.lineTo(0.96, 0.06);
      path.lineTo(0.96, 0.5);
      path.quadTo(0.93, 0.82, 0.5, 1);
      path.quadTo(0.07, 0.82, 0.04, 0.5);
      path.closeSubpath();
      break;
    case Severity::Warning:
      path.addPolygon(QPolygonF({QPointF(0.5, 0.02), QPointF(0.995, 0.94), QPointF(0.005, 0.94)}));
      path.closeSubpath();
      break;
    case Severity::Error:
      path.addPolygon(
          QPolygonF({QPointF(0.28, 0.01), QPointF(0.72, 0.01), QPointF(0.99, 0.28), QPointF(0.99, 0.72),
                     QPointF(0.72, 0.99), QPointF(0.28, 0.99), QPointF(0.01, 0.72), QPointF(0.01, 0.28)}));
      path.closeSubpath();
      break;
  }
  return path;
}

/// Where a count has room, in a square of side 1: beside the link's sign, where there is one.
QRectF roomForCount(Severity worst, bool hasLinkSign) {
  if (worst == Severity::Warning) return {0.2, 0.38, 0.6, 0.5};
  if (hasLinkSign) return {0.12, 0.1, 0.76, 0.42};
  if (worst == Severity::Success) return {0.1, 0.13, 0.8, 0.62};
  return {0.09, 0.17, 0.82, 0.66};
}

QFont countFont(int pixelSize) {
  QFont font = QGuiApplication::font();
  font.setPixelSize(pixelSize);
  font.setWeight(QFont::Bold);
  return font;
}

struct Fitted {
  QString text;
  int pixelSize;
};

QString countText(std::size_t unread) {
  if (unread == 0) return QStringLiteral("!");
  return unread > kMostCounted ? QStringLiteral("99+") : QString::number(unread);
}

/// The largest that fits: the count, or where it cannot be read at this size a plus alone.
Fitted fitted(std::size_t unread, const QRectF& room) {
  constexpr int kLeastPixels = 7;
  const QString count = countText(unread);
  // Figures are about 0.73 of the font's size high.
  for (int size = static_cast<int>(room.height() / 0.7); size >= kLeastPixels; --size) {
    if (QFontMetricsF(countFont(size)).tightBoundingRect(count).width() <= room.width()) return {count, size};
  }
  return {QStringLiteral("+"), std::max(kLeastPixels, static_cast<int>(room.height()))};
}

void paintCount(QPainter& painter, const TraySign& sign, double side) {
  const QRectF part = roomForCount(*sign.worst, sign.link != PillKind::Live);
  const QRectF room(part.topLeft() * side, part.size() * side);
  const Fitted count = fitted(sign.unread, room);
  const QFont font = countFont(count.pixelSize);
  const QRectF ink = QFontMetricsF(font).tightBoundingRect(count.text);
  painter.setFont(font);
  painter.setPen(Qt::white);
  // On whole pixels, where the font's hints hold.
  painter.drawText(QPointF(std::round(room.center().x() - ink.center().x()),
                           std::round(room.center().y() - ink.center().y())),
                   count.text);
}

/// The program's mark: a pulse, which is flat while none is felt.
void paintPulse(QPainter& painter, bool alive, double side) {
  static const QPolygonF beating(
      {QPointF(10, 34), QPointF(21, 34), QPointF(27, 17), QPointF(37, 48), QPointF(43, 34), QPointF(54, 34)});
  static const QPolygonF flat({QPointF(12, 32), QPointF(52, 32)});
  const double scale = side / kLogoSide;
  painter.save();
  painter.scale(scale, scale);
  const double width = std::max(5.0, 1.6 / scale);
  painter.setPen(QPen(Qt::white, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(alive ? beating : flat);
  painter.restore();
}

/// At a corner, with a gap between it and the plate: at the lower right, but for the triangle, which has more
/// room above.
void paintLink(QPainter& painter, const TraySign& sign, double side) {
  const double size = std::max(7.0, std::round(side * 0.42));
  const double gap = std::max(1.0, side * 0.06);
  const double top = sign.worst == Severity::Warning ? 0 : side - size;
  const QRectF corner(side - size, top, size, size);
  painter.save();
  painter.setCompositionMode(QPainter::CompositionMode_Clear);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::black);
  painter.drawRoundedRect(corner.adjusted(-gap, -gap, gap, gap), size / 2, size / 2);
  painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
  painter.translate(corner.topLeft());
  painter.scale(size / kSignSide, size / kSignSide);
  paintStateSign(painter, QRectF(0, 0, kSignSide, kSignSide), sign.link, stateColor(sign.link, tokens()));
  painter.restore();
}

}  // namespace

QImage trayPicture(const TraySign& sign, int pixels) {
  QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const double side = pixels;
  painter.save();
  painter.scale(side, side);
  painter.fillPath(plateShape(sign.worst), plateColor(sign));
  painter.restore();
  if (sign.worst) {
    paintCount(painter, sign, side);
  } else {
    paintPulse(painter, isAlive(sign.link), side);
  }
  if (sign.link != PillKind::Live) paintLink(painter, sign, side);
  return image;
}

QIcon trayPictures(const TraySign& sign) {
  constexpr std::array kSizes{16, 22, 24, 32, 44, 48, 64, 96};
  QIcon icon;
  for (const int size : kSizes)
    icon.addPixmap(QPixmap::fromImage(trayPicture(sign, size)));
  return icon;
}

}  // namespace pulsedeck
