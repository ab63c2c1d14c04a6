#pragma once

#include <QtGlobal>

namespace pulsedeck {

/// What a stretch of running was like. All of it measured.
struct PerformanceReport {
  double seconds = 0;            ///< the stretch's length
  double messagesPerSecond = 0;  ///< taken from the link
  double samplesPerSecond = 0;   ///< values in them
  double coalescedShare = 0;     ///< of the samples, folded into another one of the same frame, 0 … 1
  quint64 dropped = 0;           ///< notifications and events that found no room
  quint64 mostQueued = 0;        ///< messages found waiting at one frame, at most
  double framesPerSecond = 0;    ///< painted
  int frameLimit = 0;            ///< frames a second that the throttle allows now
  double workP50Ms = 0;          ///< a frame's work on the GUI thread
  double workP99Ms = 0;
  double latencyP50Ms = 0;  ///< from a message's timestamp to the end of its painting
  double latencyP95Ms = 0;
  double latencyP99Ms = 0;
  double cpuShare = 0;  ///< of one core, all threads
  double memoryMb = 0;  ///< resident now, MiB
};

}  // namespace pulsedeck
