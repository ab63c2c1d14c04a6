#!/usr/bin/env python3
"""Runs the dashboard under 5 000 messages a second and prints its memory once a minute, then what its own caps
allow. Ends with 1 when it took more than that.

Usage: soak.py PROGRAM_FOLDER MINUTES
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from end_to_end import Bench

RATE = 5_000
BYTES_A_SAMPLE = 84  # TimeSeries::mostMemoryBytes
SAMPLES = 32_768  # of a metric, history.samples
BASE_MB = 90  # what everything else may take


def resident_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    programs, minutes = Path(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(programs, Path(scratch))
        with bench.backend(RATE) as backend:
            dashboard = subprocess.Popen(bench.command(minutes * 60 + 2, "--url", backend.url),
                                         env=bench.environment, stderr=subprocess.DEVNULL)
            for minute in range(1, minutes + 1):
                try:
                    sys.exit(f"the dashboard ended after {minute} min with {dashboard.wait(60)}")
                except subprocess.TimeoutExpired:
                    print(f"{minute:4} min  {resident_mb(dashboard.pid):6.1f} MiB", flush=True)
            dashboard.wait()
        run = json.loads(bench.stats.read_text())
    cap = BASE_MB + run["store"]["metrics"] * SAMPLES * BYTES_A_SAMPLE / 1024 / 1024
    peak = run["process"]["rss_peak_mb"]
    print(f"{run['link']['messages']} messages, {run['store']['metrics']} metrics, peak {peak:.1f} MiB, "
          f"allowed {cap:.0f} MiB: {'met' if peak <= cap else 'MISSED'}")
    sys.exit(0 if peak <= cap else 1)


if __name__ == "__main__":
    main()
