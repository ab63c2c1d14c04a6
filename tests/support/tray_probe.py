#!/usr/bin/python3
"""Uses a running dashboard's icon in a real tray (trayer) as an operator does, and says what it finds wrong.

Usage: dbus-run-session -- tray_probe.py PULSEDECK [FOLDER FOR PICTURES]

Exit codes: 0 all well, 1 something wrong (on standard error), 77 something needed is missing here.
"""

import os
import shutil
import signal
import subprocess
import sys
import time

PATIENCE_S = 40
LOOK_EVERY_S = 0.1
TOOLS = ("Xvfb", "openbox", "trayer", "xdotool")


class Failed(Exception):
    pass


def expect(condition, text):
    if not condition:
        raise Failed(text)


def until(what, look):
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(LOOK_EVERY_S)
    raise Failed("not in time: " + what)


def is_on_bus(name):
    import dbus  # which dbusmock needs, too

    return dbus.SessionBus().name_has_owner(name)


class Stage:
    """A display with a window manager and a notification daemon, and what runs on it."""

    def __init__(self, program, pictures):
        self.program = program
        self.pictures = pictures
        self.started = []
        reading, writing = os.pipe()
        self.start(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
                   pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as numbers:
            self.display = ":" + numbers.readline().strip()
        self.environment = dict(os.environ, DISPLAY=self.display, QT_QPA_PLATFORM="xcb")
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.told = os.path.join(os.environ["HOME"], "notifications")
        self.start(["openbox"])
        self.start(["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon", "--logfile", self.told,
                    "--parameters", '{"capabilities": "actions body"}'])
        # On a busy machine the dashboard would be there before those that it is to meet.
        until("the notification daemon", lambda: is_on_bus("org.freedesktop.Notifications"))

    def start(self, command, **options):
        options.setdefault("env", getattr(self, "environment", os.environ))
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        self.started.append(process)
        return process

    def start_tray(self):
        tray = self.start(["trayer", "--edge", "bottom", "--align", "right", "--height", "32", "--widthtype", "request",
                           "--transparent", "false"])
        until("the tray", lambda: self.xdotool("search", "--class", "trayer"))
        return tray

    def start_dashboard(self, *flags):
        # In an update a second nothing is urgent.
        return self.start([self.program, "--size", "1000x700", "--theme", "dark", "--language", "en", "--error-rate",
                           "0", "--update-interval", "1000", "--log-level", "error", "--desktop-notifications", "off",
                           *flags])

    def end(self):
        for process in reversed(self.started):
            if process.poll() is None:
                process.terminate()
                process.wait(PATIENCE_S)

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True,
                              check=False).stdout.split()

    def sizes(self, *search):
        """Windows that are to be seen, as (id, width, height)."""
        found = []
        for window in self.xdotool("search", "--onlyvisible", *search):
            values = dict(pair.split("=") for pair in self.xdotool("getwindowgeometry", "--shell", window))
            if "WIDTH" in values:
                found.append((window, int(values["WIDTH"]), int(values["HEIGHT"])))
        return found

    def window(self):
        return next((one for one, width, _ in self.sizes("--class", "pulsedeck") if width >= 700), None)

    def icon(self):
        return next((one for one, width, height in self.sizes("--class", "pulsedeck") if 8 < width < 64 and height < 64),
                    None)

    def menu(self):
        return next((one for one, width, height in self.sizes("--class", "pulsedeck")
                     if 64 <= width < 700 and 64 <= height < 600), None)

    def click_icon(self, button):
        icon = until("the icon", self.icon)
        self.xdotool("mousemove", "--window", icon, "8", "8", "click", str(button))

    def press(self, keys):
        self.xdotool("key", keys)

    def close_window(self):
        window = until("the window", self.window)
        self.xdotool("windowactivate", "--sync", window)
        self.press("alt+F4")

    def explanations(self):
        if not os.path.exists(self.told):
            return 0
        with open(self.told, encoding="utf-8") as calls:
            return sum("goes on in the tray" in call for call in calls)

    def picture(self, name):
        if self.pictures:
            subprocess.run(["import", "-window", "root", os.path.join(self.pictures, name)], env=self.environment,
                           check=False)


def close_and_come_back(stage):
    tray = stage.start_tray()
    dashboard = stage.start_dashboard("--close-to-tray", "true")
    until("the icon in the tray", stage.icon)
    stage.close_window()
    until("the window to be hidden", lambda: not stage.window())
    until("the explanation", lambda: stage.explanations() == 1)
    expect(dashboard.poll() is None, "closing ended the dashboard although there is a tray")
    stage.click_icon(1)
    until("the window after a click on the icon", stage.window)
    stage.click_icon(3)
    until("the menu", stage.menu)
    stage.picture("tray-menu.png")
    stage.press("Escape")
    until("the menu to be closed", lambda: not stage.menu())
    stage.close_window()
    until("the window to be hidden again", lambda: not stage.window())
    tray.kill()
    until("the window when the tray has gone", stage.window)
    stage.close_window()
    until("the end, without a tray", lambda: dashboard.poll() is not None)
    expect(dashboard.returncode == 0, f"closing without a tray ended with {dashboard.returncode}")


def end_while_hidden(stage):
    dashboard = stage.start_dashboard("--close-to-tray", "true")
    until("the window", stage.window)
    stage.start_tray()
    until("the icon in a tray that came later", stage.icon)
    stage.close_window()
    until("the window to be hidden", lambda: not stage.window())
    dashboard.send_signal(signal.SIGTERM)
    until("the end after SIGTERM", lambda: dashboard.poll() is not None)
    expect(dashboard.returncode == 0, f"SIGTERM while hidden ended with {dashboard.returncode}")
    expect(stage.explanations() == 1, f"closing was explained {stage.explanations()} times")


def quit_by_key_and_menu(stage):
    dashboard = stage.start_dashboard("--close-to-tray", "true")
    window = until("the window", stage.window)
    until("the icon", stage.icon)
    stage.xdotool("windowactivate", "--sync", window)
    stage.press("ctrl+q")
    until("the end after Ctrl+Q", lambda: dashboard.poll() is not None)
    dashboard = stage.start_dashboard("--close-to-tray", "true")
    until("the window", stage.window)
    stage.close_window()
    until("the window to be hidden", lambda: not stage.window())
    stage.click_icon(3)
    until("the menu", stage.menu)
    # The last entry.
    stage.press("Up")
    stage.press("Return")
    until("the end after Quit in the menu", lambda: dashboard.poll() is not None)
    expect(dashboard.returncode == 0, f"Quit ended with {dashboard.returncode}")


def close_as_by_default(stage):
    dashboard = stage.start_dashboard()
    until("the icon", stage.icon)
    stage.close_window()
    until("the end, since nobody asked for the tray", lambda: dashboard.poll() is not None)
    expect(dashboard.returncode == 0, f"closing ended with {dashboard.returncode}")


def main():
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing or subprocess.run(["/usr/bin/python3", "-c", "import dbusmock"], capture_output=True, check=False).returncode:
        print("missing:", *(missing or ["python3-dbusmock"]))
        return 77
    stage = Stage(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    try:
        close_and_come_back(stage)
        end_while_hidden(stage)
        quit_by_key_and_menu(stage)
        close_as_by_default(stage)
        return 0
    except Failed as problem:
        print(problem, file=sys.stderr)
        stage.picture("failed.png")
        for window in stage.sizes("--name", ".*"):
            print("  ", *window, file=sys.stderr)
        return 1
    finally:
        stage.end()


if __name__ == "__main__":
    sys.exit(main())
