#!/usr/bin/env python3
"""Brings the catalogues up to the sources: new texts come in untranslated, those no longer used go.

Usage: update.py LUPDATE [FOLDER]    FOLDER holds pulsedeck_*.ts; by default the one of this script
"""

import glob
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# The fields of a page's file that people read.
PAGE_FIELDS = {"title", "note", "label"}


def texts_of_page(node):
    if isinstance(node, list):
        for item in node:
            yield from texts_of_page(item)
    elif isinstance(node, dict):
        for field, value in node.items():
            if field in PAGE_FIELDS and isinstance(value, str):
                yield value
            else:
                yield from texts_of_page(value)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def texts_of_data():
    """Pairs of context and text."""
    found = set()
    for path in glob.glob(os.path.join(ROOT, "resources", "dashboards", "*.json")):
        if not path.endswith("schema.json"):
            found.update(("Dashboard", text) for text in texts_of_page(read(path)))
    for metric in read(os.path.join(ROOT, "resources", "metrics.json"))["metrics"]:
        found.add(("Metric", metric["title"]))
    for rule in read(os.path.join(ROOT, "resources", "alert_rules.json"))["rules"]:
        found.add(("AlertRules", rule["name"]))
    return sorted(pair for pair in found if pair[1])


def main():
    lupdate = sys.argv[1]
    folder = sys.argv[2] if len(sys.argv) > 2 else HERE
    catalogues = sorted(glob.glob(os.path.join(folder, "pulsedeck_*.ts")))
    with tempfile.TemporaryDirectory() as work:
        # lupdate knows no JSON, so it gets their texts as C++.
        with open(os.path.join(work, "data_texts.cpp"), "w", encoding="utf-8") as file:
            for context, text in texts_of_data():
                file.write(f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})\n")
        subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-no-obsolete",
             "-I", os.path.join(ROOT, "include"),
             os.path.join(ROOT, "src"), os.path.join(ROOT, "include"), work,
             "-ts", *catalogues],
            check=True)


if __name__ == "__main__":
    main()
