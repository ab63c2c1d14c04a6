#!/usr/bin/env python3
"""Sends the dashboard 100 000 notifications and as many events in 60 s, prints its memory every 10 s, and says
whether the counts add up: sent = shown + grouped + dropped. Ends with 1 when they do not, or when memory grew.

Usage: alert_soak.py PROGRAM_FOLDER
"""

import json
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from end_to_end import Bench
from soak import resident_mb

ALERTS = 100_000
RATE = 1_667
STEP_S = 10
STEPS = 11  # the later ones are for what a busy machine still has under way
SETTLED_STEP = 2  # caps are reached by then
GROWTH_MB = 4  # what the rest of the dashboard, its histories and the allocator may take


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    programs = Path(sys.argv[1])
    memory = []
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(programs, Path(scratch))
        # What rules of the dashboard's own raise is none of what was sent.
        rules = Path(scratch) / "pulsedeck" / "alert_rules.json"
        rules.parent.mkdir()
        rules.write_text('{"rules": []}')
        backend = subprocess.Popen(
            [str(programs / "pulsedeck-backend"), "--listen", "127.0.0.1:0", "--alert-rate", str(RATE),
             "--alerts", str(ALERTS)], env=bench.environment, stdout=subprocess.PIPE, text=True)
        url = backend.stdout.readline().split()[-1]
        # Nor is what the dashboard says of its own speed.
        dashboard = subprocess.Popen(bench.command(STEP_S * STEPS + 2, "--url", url, "--performance-monitoring", "false"),
                                     env=bench.environment, stderr=subprocess.DEVNULL)
        for step in range(1, STEPS + 1):
            try:
                sys.exit(f"the dashboard ended after {step * STEP_S} s with {dashboard.wait(STEP_S)}")
            except subprocess.TimeoutExpired:
                memory.append(resident_mb(dashboard.pid))
                print(f"{step * STEP_S:4} s  {memory[-1]:6.1f} MiB", flush=True)
        dashboard.wait()
        backend.send_signal(signal.SIGINT)
        report = backend.communicate()[0]
        run = json.loads(bench.stats.read_text())

    sent = dict(zip(("notifications", "events"),
                    map(int, re.search(r"load: (\d+) notifications, (\d+) events", report).groups())))
    met = True
    for kind, ways in {"notifications": ("shown", "grouped", "dropped"), "events": ("shown", "dropped")}.items():
        counts = run[kind]
        total = sum(counts[way] for way in ways)
        right = total == counts["received"] == sent[kind] == ALERTS
        met = met and right
        parts = " + ".join(f"{counts[way]} {way}" for way in ways)
        print(f"{'met   ' if right else 'MISSED'}  {kind}: {parts} = {total}, sent {sent[kind]}")
    growth = memory[-1] - memory[SETTLED_STEP - 1]
    flat = growth <= GROWTH_MB
    print(f"{'met   ' if flat else 'MISSED'}  memory: {growth:+.1f} MiB after the first {SETTLED_STEP * STEP_S} s "
          f"(wanted <= {GROWTH_MB}), CPU {100 * run['process']['cpu_seconds'] / run['seconds']:.0f} %, "
          f"frame p99 {run['frames']['processor_ms']['p99']:.1f} ms")
    sys.exit(0 if met and flat else 1)


if __name__ == "__main__":
    main()
