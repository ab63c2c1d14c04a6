#include "pulsedeck/ui/icons.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pulsedeck {

namespace {

QPixmap rendered(const QString& name, int size, qreal devicePixelRatio) {
  QPixmap pixmap(QSize(size, size) * devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QSvgRenderer renderer(QStringLiteral(":/pulsedeck/icons/%1.svg").arg(name));
  QPainter painter(&pixmap);
  renderer.render(&painter);
  painter.end();
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

}  // namespace

QPixmap tintedIcon(const QString& name, const QColor& color, int size, qreal devicePixelRatio) {
  const QString key = QStringLiteral("pulsedeck/%1/%2/%3/%4")
                          .arg(name, color.name(QColor::HexArgb))
                          .arg(size)
                          .arg(devicePixelRatio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = rendered(name, size, devicePixelRatio);
  QPainter painter(&pixmap);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(QRect(0, 0, size, size), color);
  painter.end();
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QPixmap logo(int size, qreal devicePixelRatio) {
  return rendered(QStringLiteral("pulsedeck"), size, devicePixelRatio);
}

QIcon applicationIcon() {
  QIcon icon;
  for (const int size : {16, 24, 32, 48, 64, 128, 256})
    icon.addPixmap(logo(size, 1));
  return icon;
}

}  // namespace pulsedeck
