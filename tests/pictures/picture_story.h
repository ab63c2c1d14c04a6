#pragma once

#include "pulsedeck/model/notification.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace pulsedeck::test {

/// The trouble that a picture is to show, on top of made-up data: what the value of a metric is `leftMs`
/// before the picture is taken. Errors are twice above their limit, answers are slow and agents fall behind.
[[nodiscard]] double withTrouble(const QString& metric, double value, qint64 leftMs);

/// What a server told in the hour before `nowMs`, by time: of all severities and categories, some of it
/// several times within a minute.
[[nodiscard]] QList<Notification> toldBefore(qint64 nowMs);
/// So many at once: more than a person is told one by one.
[[nodiscard]] QList<Notification> flood(int count, qint64 nowMs);

}  // namespace pulsedeck::test
