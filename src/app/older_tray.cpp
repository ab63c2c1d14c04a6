#include "older_tray.h"

#include <QByteArray>
#include <QGuiApplication>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace pulsedeck {

namespace {

template <typename Reply>
using Answer = std::unique_ptr<Reply, decltype(&std::free)>;

int screenNumber() {
  char* host = nullptr;
  int display = 0;
  int screen = 0;
  if (xcb_parse_display(nullptr, &host, &display, &screen) != 0) std::free(host);
  return screen;
}

xcb_atom_t atomNamed(xcb_connection_t* connection, const QByteArray& name) {
  const auto asked = xcb_intern_atom(connection, 1, static_cast<uint16_t>(name.size()), name.constData());
  const Answer<xcb_intern_atom_reply_t> answer(xcb_intern_atom_reply(connection, asked, nullptr), &std::free);
  return answer ? answer->atom : xcb_atom_t{XCB_ATOM_NONE};
}

}  // namespace

// As the System Tray Protocol has it: whoever shows the icons owns that selection.
bool isOlderTrayThere() {
  const auto* const x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
  // Qt's offscreen platform is X11, too, but without a display.
  xcb_connection_t* const connection = x11 == nullptr ? nullptr : x11->connection();
  if (connection == nullptr) return false;
  const xcb_atom_t selection =
      atomNamed(connection, "_NET_SYSTEM_TRAY_S" + QByteArray::number(screenNumber()));
  if (selection == XCB_ATOM_NONE) return false;
  const auto asked = xcb_get_selection_owner(connection, selection);
  const Answer<xcb_get_selection_owner_reply_t> answer(
      xcb_get_selection_owner_reply(connection, asked, nullptr), &std::free);
  return answer && answer->owner != XCB_WINDOW_NONE;
}

}  // namespace pulsedeck
