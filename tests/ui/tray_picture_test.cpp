#include "pulsedeck/ui/tray_picture.h"

#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"

#include <QColor>
#include <QImage>

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace pulsedeck {
namespace {

constexpr PillKind kLinks[] = {PillKind::Live,    PillKind::Simulated, PillKind::Busy,  PillKind::Polling,
                               PillKind::Warning, PillKind::Off,       PillKind::Failed};
constexpr Severity kSeverities[] = {Severity::Info, Severity::Success, Severity::Warning, Severity::Error};
constexpr int kSizes[] = {16, 22, 24, 32, 44, 48, 64, 96};

TraySign sign(PillKind link, std::optional<Severity> worst = {}, std::size_t unread = 0) {
  return {link, worst, unread};
}

std::vector<TraySign> allSigns() {
  std::vector<TraySign> signs;
  for (const PillKind link : kLinks) {
    signs.push_back(sign(link));
    for (const Severity severity : kSeverities)
      signs.push_back(sign(link, severity, 3));
  }
  return signs;
}

/// Without its colours: what somebody sees who cannot tell them apart.
QImage silhouette(const QImage& picture) {
  QImage shape(picture.size(), QImage::Format_Grayscale8);
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const int alpha = picture.pixelColor(x, y).alpha();
      shape.setPixel(x, y, qRgb(alpha, alpha, alpha));
    }
  }
  return shape;
}

int differingPixels(const QImage& a, const QImage& b) {
  int count = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QColor one = a.pixelColor(x, y);
      const QColor other = b.pixelColor(x, y);
      count += std::abs(one.alpha() - other.alpha()) + std::abs(one.lightness() - other.lightness()) > 60;
    }
  }
  return count;
}

std::string nameOf(const TraySign& sign, int size) {
  return "link " + std::to_string(static_cast<int>(sign.link)) + ", worst " +
         (sign.worst ? std::to_string(static_cast<int>(*sign.worst)) : "none") + ", " + std::to_string(size) +
         " px";
}

TEST(TrayPicture, EachStateHasAPictureOfItsOwnAtEachSize) {
  const std::vector<TraySign> signs = allSigns();
  for (const int size : kSizes) {
    std::vector<QImage> pictures;
    for (const TraySign& one : signs)
      pictures.push_back(trayPicture(one, size));
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_NE(pictures[i], pictures[j]) << nameOf(signs[i], size) << " and " << nameOf(signs[j], size);
    }
  }
}

TEST(TrayPicture, ShapesAloneTellSeveritiesApart) {
  for (const int size : {16, 22, 48}) {
    for (const Severity a : kSeverities) {
      for (const Severity b : kSeverities) {
        if (a >= b) continue;
        const QImage one = silhouette(trayPicture(sign(PillKind::Live, a, 1), size));
        const QImage other = silhouette(trayPicture(sign(PillKind::Live, b, 1), size));
        EXPECT_GE(differingPixels(one, other), size / 2)
            << static_cast<int>(a) << " and " << static_cast<int>(b) << " at " << size;
      }
    }
  }
}

TEST(TrayPicture, ShapesAloneTellLinksApart) {
  for (const PillKind a : kLinks) {
    for (const PillKind b : kLinks) {
      if (a >= b) continue;
      const QImage one = silhouette(trayPicture(sign(a, Severity::Error, 1), 32));
      const QImage other = silhouette(trayPicture(sign(b, Severity::Error, 1), 32));
      // Both are discs; what the simulation makes up is told from a live link's by having a sign at all.
      EXPECT_GE(differingPixels(one, other), 8) << static_cast<int>(a) << " and " << static_cast<int>(b);
    }
  }
}

TEST(TrayPicture, CountsAreToldApartWhereTheyCanBeRead) {
  for (const Severity severity : kSeverities) {
    for (const int size : kSizes) {
      const auto counted = [&](std::size_t unread) {
        return trayPicture(sign(PillKind::Live, severity, unread), size);
      };
      EXPECT_NE(counted(0), counted(1)) << "what was read is no count of one";
      EXPECT_NE(counted(0), trayPicture(sign(PillKind::Live), size)) << "but still open";
      EXPECT_NE(counted(1), counted(2));
      EXPECT_NE(counted(8), counted(9));
      EXPECT_NE(counted(9), counted(10)) << "at the least as more than nine";
      EXPECT_EQ(counted(100), counted(5'000)) << "both are many";
    }
  }
  EXPECT_NE(trayPicture(sign(PillKind::Live, Severity::Error, 12), 22),
            trayPicture(sign(PillKind::Live, Severity::Error, 13), 22));
}

TEST(TrayPicture, HoldsOnDarkAndOnLightPanels) {
  constexpr double kLeast = 3;
  const ThemeTokens tokens = Theme::tokensFor(false);
  for (const QColor& panel : {QColor(Qt::white), QColor(0x1e, 0x1e, 0x1e)}) {
    for (const Severity severity : kSeverities) {
      const QColor color = tokens.*lookOf(severity).color;
      EXPECT_GE(contrastRatio(color, panel), kLeast)
          << color.name().toStdString() << " on " << panel.name().toStdString();
    }
  }
  for (const Severity severity : kSeverities)
    EXPECT_GE(contrastRatio(tokens.*lookOf(severity).color, Qt::white), 4) << "the count on it";
}

TEST(TrayPicture, IsDrawnForEverySizeThatTraysAskFor) {
  const QIcon icon = trayPictures(sign(PillKind::Live, Severity::Error, 4));
  for (const int size : {16, 22, 24, 32, 48}) {
    EXPECT_EQ(
        icon.pixmap(QSize(size, size), 1).toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied),
        trayPicture(sign(PillKind::Live, Severity::Error, 4), size))
        << size;
    EXPECT_EQ(icon.pixmap(QSize(size, size), 2).size(), QSize(2 * size, 2 * size));
  }
}

}  // namespace
}  // namespace pulsedeck
