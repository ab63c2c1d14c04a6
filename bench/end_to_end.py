#!/usr/bin/env python3
"""Measures the dashboard as a whole: the simulated backend as a process of its own sends N messages a second to
the dashboard, which draws them. Prints a table and what was demanded beside what came out; writes both as JSON.

Usage: end_to_end.py PROGRAM_FOLDER OUTPUT_JSON [MICRO_BENCHMARKS_JSON]
"""

import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RATES = [1, 100, 1_000, 5_000, 20_000, 50_000]
SECONDS = 20
START_RUNS = 5
SHORT_S, LONG_S = 5, 45  # their difference is a calm stretch without the start

COLUMNS = [  # key, heading, decimals
    ("rate", "rate/s", 0),
    ("sent", "sent", 0),
    ("received", "received", 0),
    ("skipped", "skipped", 0),
    ("missing", "missing", 0),
    ("coalesced_percent", "coalesced %", 1),
    ("cpu_percent", "CPU %", 1),
    ("backend_cpu_percent", "backend CPU %", 1),
    ("frames_per_second", "frames/s", 1),
    ("processor_p99_ms", "frame p99 ms", 1),
    ("work_p99_ms", "with waits", 1),
    ("latency_p50_ms", "latency p50 ms", 0),
    ("latency_p95_ms", "p95", 0),
    ("latency_p99_ms", "p99", 0),
    ("rss_mb", "RSS MiB", 0),
]


class Backend:
    """The simulated backend as a process, sending that many messages a second; says at its end what it did."""

    def __init__(self, bench: "Bench", rate: int):
        command = [str(bench.programs / "pulsedeck-backend"), "--listen", "127.0.0.1:0", "--rate", str(rate)]
        self.process = subprocess.Popen(command, env=bench.environment, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[-1]

    def __enter__(self) -> "Backend":
        return self

    def __exit__(self, *_) -> None:
        self.process.send_signal(signal.SIGINT)
        report = self.process.stdout.read()
        _, _, usage = os.wait4(self.process.pid, 0)
        self.sent, self.skipped = map(int, re.search(r"sent (\d+) messages.*?skipped (\d+)", report).groups())
        self.cpu_seconds = usage.ru_utime + usage.ru_stime


class Bench:
    def __init__(self, programs: Path, scratch: Path):
        self.programs = programs
        self.stats = scratch / "stats.json"
        # Nothing of the person who runs this: neither settings nor logs.
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("PULSEDECK_")}
        self.environment |= {f"XDG_{name}_HOME": str(scratch) for name in ("CONFIG", "STATE", "DATA")}
        self.environment.setdefault("QT_QPA_PLATFORM", "offscreen")

    def command(self, seconds: float, *options: str) -> list[str]:
        return [str(self.programs / "pulsedeck"), "--run-for", str(seconds), "--stats-json", str(self.stats),
                "--size", "1440x900", "--log-level", "off", *options]

    def dashboard(self, seconds: float, *options: str) -> dict:
        """Runs the dashboard and gives back its figures."""
        subprocess.run(self.command(seconds, *options), env=self.environment, check=True, stderr=subprocess.DEVNULL)
        return json.loads(self.stats.read_text())

    def backend(self, rate: int) -> "Backend":
        return Backend(self, rate)

    def load(self, rate: int) -> dict:
        """One row of the table."""
        with self.backend(rate) as backend:
            run = self.dashboard(SECONDS, "--url", backend.url)
        link, store, frames, latency = run["link"], run["store"], run["frames"], run["latency_ms"]
        seconds = run["seconds"]
        return {
            "rate": rate,
            "sent": backend.sent,
            "received": link["messages"],
            "skipped": backend.skipped,
            "missing": link["gaps"] + link["rejected_messages"] + link["rejected_fields"] + link["duplicates"],
            "reconnects": link["reconnects"],
            "coalesced_percent": 100 * store["coalesced_samples"] / max(1, store["samples"]),
            "cpu_percent": 100 * run["process"]["cpu_seconds"] / seconds,
            "backend_cpu_percent": 100 * backend.cpu_seconds / seconds,
            "frames_per_second": frames["per_second"],
            "processor_p99_ms": frames["processor_ms"]["p99"],
            "work_p99_ms": frames["work_ms"]["p99"],
            "latency_p50_ms": latency["p50"],
            "latency_p95_ms": latency["p95"],
            "latency_p99_ms": latency["p99"],
            "rss_mb": run["process"]["rss_peak_mb"],
        }

    def start(self) -> dict:
        """The start on the embedded backend, and a calm stretch of its normal scenario."""
        first = [self.dashboard(2)["process"]["first_data_painted_ms"] for _ in range(START_RUNS)]
        short, long = self.dashboard(SHORT_S), self.dashboard(LONG_S)
        cpu = long["process"]["cpu_seconds"] - short["process"]["cpu_seconds"]
        return {
            "first_data_painted_ms": statistics.median(first),
            "normal_cpu_percent": 100 * cpu / (long["seconds"] - short["seconds"]),
            "normal_rss_mb": long["process"]["rss_peak_mb"],
            "normal_processor_p99_ms": long["frames"]["processor_ms"]["p99"],
        }


def text_table(rows: list[dict]) -> str:
    cells = [[heading for _, heading, _ in COLUMNS]]
    cells += [[f"{row[key]:.{decimals}f}" for key, _, decimals in COLUMNS] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(COLUMNS))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths)) for line in cells)


def micro_figures(path: Path) -> dict:
    """What the demands ask of the micro benchmarks. Ratios are of the least disturbed repetitions, since nothing but
    disturbance makes one slower than another; a frame's percentile is the median of its repetitions."""
    times: dict[str, list[float]] = {}
    frames: dict[str, list[float]] = {}
    alerts: dict[str, list[float]] = {}
    for run in json.loads(path.read_text())["benchmarks"]:
        if run.get("run_type") != "iteration":
            continue
        times.setdefault(run["run_name"], []).append(run["real_time"])
        if "p99_ms" in run:
            frames.setdefault(run["run_name"], []).append(run["p99_ms"])
        if "core_percent" in run:
            alerts.setdefault(run["run_name"], []).append(run["core_percent"])
    least = {name: min(repetitions) for name, repetitions in times.items()}
    ratios = [time / least[name.replace("receiveAndParseDom", "receiveIntoMailbox")]
              for name, time in least.items() if name.startswith("receiveAndParseDom")]
    series: dict[str, list[float]] = {}  # by the number of pixels
    for name, time in least.items():
        if name.startswith("queryWholeHistory"):
            series.setdefault(name.split("pixels:")[1], []).append(time)
    return {
        "link_to_reference_ratio": min(ratios),
        "series_slowest_to_fastest": max(max(same) / min(same) for same in series.values()),
        "frame_p99_ms": max(statistics.median(repetitions) for repetitions in frames.values()),
        "alerts_core_percent": max(statistics.median(repetitions) for repetitions in alerts.values()),
    }


def demands(rows: list[dict], start: dict, micro: dict) -> list[dict]:
    at_20k = next(row for row in rows if row["rate"] == 20_000)
    under_way = at_20k["sent"] - at_20k["received"]  # when the run ended
    in_full = (at_20k["skipped"], at_20k["missing"], at_20k["reconnects"]) == (0, 0, 0) and under_way < 0.1 * 20_000
    wanted = [
        ("20 000 messages/s taken in full", "yes" if in_full else "no", "yes", in_full),
        ("frames/s at 20 000 messages/s", at_20k["frames_per_second"], ">= 25", at_20k["frames_per_second"] >= 25),
        ("latency p99 at 20 000 messages/s, ms", at_20k["latency_p99_ms"], "<= 50", at_20k["latency_p99_ms"] <= 50),
        ("GUI thread's time a frame at 20 000 messages/s, p99 in ms", at_20k["processor_p99_ms"], "<= 4",
         at_20k["processor_p99_ms"] <= 4),
        ("the same with waits for other threads and programs, p99 in ms", at_20k["work_p99_ms"], "<= 4",
         at_20k["work_p99_ms"] <= 4),
        ("first data painted, ms", start["first_data_painted_ms"], "<= 400", start["first_data_painted_ms"] <= 400),
        ("CPU of the normal scenario, %", start["normal_cpu_percent"], "<= 1", start["normal_cpu_percent"] <= 1),
        ("memory of the normal scenario, MiB", start["normal_rss_mb"], "<= 90", start["normal_rss_mb"] <= 90),
    ]
    if micro:
        ratio, flatness = micro["link_to_reference_ratio"], micro["series_slowest_to_fastest"]
        frame, alerts = micro["frame_p99_ms"], micro["alerts_core_percent"]
        wanted += [
            ("messages/s a core, times the reference loop", ratio, ">= 2", ratio >= 2),
            ("series query, slowest to fastest from 10 000 to 10 000 000", flatness, "<= 2", flatness <= 2),
            ("GUI thread's time a frame with 100 to 10 000 000 samples, p99 in ms", frame, "<= 4", frame <= 4),
            ("1 000 alert rules at 5 000 samples/s, % of a core", alerts, "<= 2", alerts <= 2),
        ]
    return [{"what": what, "measured": measured, "wanted": bound, "met": met} for what, measured, bound, met in wanted]


def main() -> None:
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    programs, output = Path(sys.argv[1]), Path(sys.argv[2])
    micro = micro_figures(Path(sys.argv[3])) if len(sys.argv) == 4 else {}
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(programs, Path(scratch))
        rows = [bench.load(rate) for rate in RATES]
        start = bench.start()
    result = {"seconds_a_row": SECONDS, "load": rows, "start": start, "micro": micro,
              "demands": demands(rows, start, micro)}
    output.write_text(json.dumps(result, indent=2) + "\n")
    print(f"\nEnd to end, {SECONDS} s a row:\n{text_table(rows)}\n")
    for line in result["demands"]:
        measured = line["measured"] if isinstance(line["measured"], str) else f"{line['measured']:.2f}"
        print(f"{'met   ' if line['met'] else 'MISSED'}  {line['what']}: {measured} (wanted {line['wanted']})")


if __name__ == "__main__":
    main()
