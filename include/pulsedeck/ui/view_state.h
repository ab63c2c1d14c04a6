#pragma once

#include "pulsedeck/ui/card_periods.h"
#include "pulsedeck/ui/theme.h"

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QSize>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace pulsedeck {

/// How the operator left the dashboard, so that it comes back so. What is empty was never chosen.
struct ViewState {
  enum class Frame { Normal, Maximized, FullScreen };

  QRect geometry;  ///< of the window's content while neither maximised nor full screen, on the desktop
  Frame frame = Frame::Normal;
  QString page;  ///< id
  std::optional<qint64> spanMs;
  std::optional<ThemeChoice> theme;
  std::optional<bool> eventMarks;  ///< whether charts mark what happened
  QStringList recentEntries;       ///< of the palette, newest first
  CardPeriods cardPeriods;
  /// The operator has been told that closing the window hides it.
  bool closingIsExplained = false;

  static constexpr qsizetype kMaxBytes = 64 * 1024;
  static constexpr qsizetype kMaxEntries = 50;
  static constexpr qsizetype kMaxTextLength = 256;
  static constexpr qint64 kMinSpanMs = 1'000;
  static constexpr qint64 kMaxSpanMs = 366LL * 24 * 3'600 * 1'000;

  bool operator==(const ViewState&) const = default;

  /// Without what fromJson() would not take.
  [[nodiscard]] QByteArray toJson() const;
  /// Takes any bytes. The error is one line. A field that is of no use, or an entry of a list, is as if it
  /// were absent, and `fault` tells of the first in one line; those of newer versions are passed over.
  [[nodiscard]] static tl::expected<ViewState, QString> fromJson(const QByteArray& json,
                                                                 QString* fault = nullptr);
};

/// The nearest place to `wanted` where all of it can be seen: on the screen that holds most of it, else on
/// the nearest one, no larger than that screen and, where the screen has room, no smaller than `smallest`.
/// `screens` are the areas free for windows, in desktop coordinates; without any, `wanted` is left as it is.
[[nodiscard]] QRect placedOnScreens(const QRect& wanted, const QList<QRect>& screens, QSize smallest);

}  // namespace pulsedeck
