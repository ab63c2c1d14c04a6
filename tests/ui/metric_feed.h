#pragma once

#include "ui/ui_fixture.h"

#include <QApplication>
#include <QMouseEvent>
#include <QString>
#include <QWidget>

namespace pulsedeck::test {

/// A fixture whose store is live and receives values, one after the other, at the clock's time.
struct MetricFeed : UiFixture {
  void describe(const char* json) {
    const auto loaded = catalog.load(json);
    Q_ASSERT(loaded);
  }

  void receive(const char* name, double value, bool breakBefore = false) {
    MetricUpdate update;
    update.id = *catalog.intern(name);
    update.first = update.low = update.high = update.last = Sample{clock.wallMs(), value};
    update.count = 1;
    update.breakBefore = breakBefore;
    update.arrivalMs = clock.steadyMs();
    UpdateBatch batch;
    batch.status.state = ConnectionState::Live;
    batch.metrics.push_back(update);
    store.apply(batch);
  }
};

/// The mouse moves over `widget`, no button pressed.
inline void moveMouse(QWidget* widget, QPointF position) {
  QMouseEvent event(QEvent::MouseMove, position, widget->mapToGlobal(position), Qt::NoButton, Qt::NoButton,
                    Qt::NoModifier);
  QApplication::sendEvent(widget, &event);
}

/// With ordinary spaces, which are easier to read in a test.
inline std::string plain(QString text) {
  return text.replace(QChar(0x00a0), QLatin1Char(' ')).toStdString();
}

}  // namespace pulsedeck::test
