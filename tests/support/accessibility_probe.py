#!/usr/bin/python3
"""Looks at a running dashboard as a screen reader does, over AT-SPI, and says what it finds wrong.

Usage: dbus-run-session -- accessibility_probe.py PULSEDECK

Exit codes: 0 all well, 1 something wrong (on standard error), 77 something needed is missing here.
"""

import os
import re
import subprocess
import sys
import time
import warnings

# Names differ between versions; those here work in all of them.
warnings.simplefilter("ignore", DeprecationWarning)

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as problem:
    print(problem)
    sys.exit(77)

PATIENCE_S = 40
LOOK_EVERY_MS = 50


class Failed(Exception):
    pass


def start_display():
    """A display of its own on a number that is free."""
    reading, writing = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        return display, numbers.readline().strip()


def start_dashboard(program, number):
    environment = dict(os.environ, DISPLAY=":" + number, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    environment.pop("WAYLAND_DISPLAY", None)
    # An update a second leaves the machine time to answer.
    return subprocess.Popen(
        [program, "--size", "1440x900", "--theme", "dark", "--language", "en", "--reduced-motion", "true",
         "--error-rate", "0", "--update-interval", "1000", "--log-level", "error"], env=environment)


def children(node):
    return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]


def shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def below(node):
    """What is to be seen below a node, and the node itself."""
    yield node
    for child in children(node):
        if shown(child):
            yield from below(child)


def find(node, role=None, name=None):
    for candidate in below(node):
        if role is not None and candidate.get_role_name() != role:
            continue
        if name is None or re.search(name, candidate.get_name() or ""):
            return candidate
    return None


class Waiter:
    """Looks again and again, while the accessibility bus has its say, until it finds or time is over."""

    def __init__(self):
        self.deadline = time.monotonic() + PATIENCE_S

    def until(self, what, look):
        loop = GLib.MainLoop()
        found = []

        def try_once():
            try:
                result = look()
            except GLib.Error:
                result = None  # it went while it was looked at
            if result or time.monotonic() > self.deadline:
                found.append(result)
                loop.quit()
                return False
            return True

        if try_once():
            GLib.timeout_add(LOOK_EVERY_MS, try_once)
            loop.run()
        if not found[0]:
            raise Failed("not found in time: " + what)
        return found[0]


def fresh(node):
    node.clear_cache()
    return node


def application(name):
    desktop = fresh(Atspi.get_desktop(0))
    for candidate in children(desktop):
        if candidate.get_name() == name:
            return candidate
    return None


def expect(condition, text):
    if not condition:
        raise Failed(text)


def press(node):
    names = [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]
    expect("Press" in names, f"{node.get_name()}: cannot be pressed, only {names}")
    expect(Atspi.Action.do_action(node, names.index("Press")), f"{node.get_name()}: did not take the press")


def look_at(window, wait):
    card = wait.until(
        "a card that speaks its name, value and state",
        lambda: find(fresh(window), name=r"^Error rate [\d.]+ percent(, (above|below) limit)?, updated \d+ (second|minute)s? ago$"))
    expect("Press" in [Atspi.Action.get_action_name(card, i) for i in range(Atspi.Action.get_n_actions(card))],
           "a card cannot be pressed")
    for name in ("Revenue", "Leads", "System health", "Campaign conversions"):
        expect(find(window, role="chart", name=f"^{name}$"), f"the chart {name} is not there, or is none")
    bars = find(window, role="chart", name="^Campaign conversions$")
    wait.until("what the bars say", lambda: re.search(r"[A-Z].* \d", fresh(bars).get_description() or ""))
    for name in (r"^Pause$", r"^Connection: ", r"^Alerts: ", r"^Show the last 5 min$"):
        expect(find(window, name=name), f"no control is called {name}")
    nameless = [node.get_role_name() for node in below(window)
                if node.get_role_name() in ("push button", "button", "radio button", "check box", "list", "table", "chart", "text")
                and not node.get_name()]
    expect(not nameless, f"without a name: {nameless}")


def turn_pages(window, wait):
    press(wait.until("the navigation's entry", lambda: find(fresh(window), role="radio button", name="^System health$")))
    wait.until("the page that the entry opens", lambda: find(fresh(window), name=r"^(CPU|Uptime) [\d.]+ percent"))
    expect(not find(fresh(window), name=r"^Revenue today"), "the page before is still shown")


def cells_of(table):
    """All texts of a table, row by row, or nothing while it has no rows."""
    rows, columns = Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)
    return [[Atspi.Table.get_accessible_at(table, row, column).get_name() for column in range(columns)]
            for row in range(rows)]


def read_tables(window, wait):
    press(wait.until("the navigation's entry", lambda: find(fresh(window), role="radio button", name="^Campaigns$")))
    table = wait.until("the table of campaigns", lambda: find(fresh(window), role="table", name="^Campaigns$"))
    cells = wait.until("its rows", lambda: cells_of(fresh(table)))
    titles = [Atspi.Table.get_column_header(table, column).get_name() for column in range(len(cells[0]))]
    expect(any("Spend" in title for title in titles), f"the columns of campaigns are called {titles}")
    expect(all(re.search(r"\w", cell) for row in cells for cell in row), f"cells that say nothing: {cells}")
    press(wait.until("a card", lambda: find(fresh(window), name=r"^Clicks [\d,.]+")))
    values = wait.until("a metric's last values", lambda: find(fresh(window), role="table", name="^Last values$"))
    newest = wait.until("the newest of them", lambda: cells_of(fresh(values)))[0]
    expect(re.match(r"\d\d:\d\d:\d\d", newest[0]) and re.search(r"\d", newest[1]), f"the newest value says {newest}")


def open_details(window, wait):
    press(find(fresh(window), name="^Connection: "))
    wait.until("the connection's details", lambda: find(fresh(window), role="dialog", name="^Connection$"))


def main():
    try:
        display, number = start_display()
    except OSError as problem:
        print(problem)
        return 77
    wait = Waiter()
    dashboard = start_dashboard(sys.argv[1], number)
    try:
        Atspi.init()
        root = wait.until("the application", lambda: application("pulsedeck"))
        window = wait.until("its window", lambda: find(fresh(root), role="frame") or find(fresh(root), role="window"))
        look_at(window, wait)
        turn_pages(window, wait)
        read_tables(window, wait)
        open_details(window, wait)
        return 0
    except (Failed, GLib.Error) as problem:
        print(problem, file=sys.stderr)
        for node in below(fresh(Atspi.get_desktop(0))):
            print("  ", node.get_role_name(), "|", node.get_name(), "|", node.get_description(), file=sys.stderr)
        return 1
    finally:
        dashboard.terminate()
        dashboard.wait(PATIENCE_S)
        display.terminate()
        display.wait(PATIENCE_S)


if __name__ == "__main__":
    sys.exit(main())
