#!/usr/bin/env python3
"""Times the rows of src/bench/java and the same in NumPy, turn by turn, and writes the tables of docs/performance.md.

    python3 src/bench/python/compare.py                        # 1080p, every memory, some ten minutes
    python3 src/bench/python/compare.py --size UHD --rows 'add|sum' --memory BYTES,BGR

Of every row NumPy is timed before and after the JVM, and the fastest sample of each counts.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy_rows

ROOT = Path(__file__).resolve().parents[3]
MEMORIES = ["BYTES", "BGR", "INTS", "NATIVE", "MAPPED"]
# The last axis has 3 or 4 elements: the target is four times NumPy's speed; three times for the chain.
NARROW = {"addVector", "addFloatVector", "addVectorInto", "flipChannels", "channelMeans", "fillMask", "fillPixelMask"}
NARROW |= {"toPlanes", "toPlanesInto", "everySecond"}
TARGETS = {**dict.fromkeys(NARROW, 4.0), "chain": 3.0}
LIMITS = {"view": 0.5, "viewFromText": 0.5, "smallAdd": 0.3, "smallAddNumber": 0.3, "smallMultiply": 0.3}


def java():
    """The JVM that Maven's toolchain chooses, and the class path of the benchmarks, built first."""
    command = ["mvn", "-Pbench", "-DskipTests", "verify", "-Dbench.main=-XshowSettings:properties", "-Dbench=-version"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    text = shown.stdout + shown.stderr
    home = re.search(r"java\.home = (.*)", text)
    path = re.search(r"java\.class\.path = (.*(?:\n {8}\S.*)*)", text)
    if not home or not path:
        sys.exit(f"'{' '.join(command)}' did not show java.home and java.class.path:\n{text[-3000:]}")
    return home[1].strip() + "/bin/java", ":".join(path[1].split())


def jmh(jvm, row, options):
    """The fastest sample of each combination of parameters, in microseconds."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "result.json")
        command = [jvm[0], "-cp", jvm[1], "org.openjdk.jmh.Main", rf"\.{row}$", "-rf", "json", "-rff", str(result)]
        done = subprocess.run(command + options, cwd=folder, capture_output=True, text=True)
        if not result.exists() or not result.read_text().strip():
            sys.exit(f"{row} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
        found = {}
        for run in json.loads(result.read_text()):
            params = run.get("params", {})
            key = (params.get("memory", "-"), params.get("polluted") == "true")
            found[key] = run["primaryMetric"]["scorePercentiles"]["0.0"]
        return found


def parameters(**values):
    return [part for name, value in values.items() for part in ("-p", f"{name}={value}")]


def image_row(jvm, row, options, images):
    reference = {memory: numpy_rows.rows(images[memory])[row] for memory in images}
    numpy = {memory: numpy_rows.fastest(call) for memory, call in reference.items()}
    shared = {"size": options.size, "channels": options.channels}
    times = jmh(jvm, f"Rows.{row}", parameters(**shared, memory="BYTES", polluted="false") + options.jmh)
    times |= jmh(jvm, f"Rows.{row}", parameters(**shared, memory=options.memory, polluted="true") + options.jmh)
    for memory, call in reference.items():
        numpy[memory] = min(numpy[memory], numpy_rows.fastest(call))
    return numpy, times


def time(us):
    return f"{us / 1000:.2f} ms" if us >= 100 else f"{us:.2f} µs"


def marked(value, is_missed):
    return f"**{value}**" if is_missed else value


def image_table(jvm, options, names):
    images = {memory: numpy_rows.Images(options.size, memory, options.channels) for memory in ("BYTES", "BGR")}
    memories = options.memory.split(",")
    lines = [
        "| row | target | NumPy | clean | " + " | ".join(memories) + " | NumPy, BGR |",
        "|---|---:|---:|---:|" + "---:|" * (len(memories) + 1),
    ]
    for name in names:
        numpy, times = image_row(jvm, name, options, images)
        target = TARGETS.get(name, 1.0)
        cells = [f"`{name}`", f"{target:.0f}×", time(numpy["BYTES"]), time(times["BYTES", False])]
        for memory in memories:
            us = times[memory, True]
            ratio = numpy["BGR" if memory == "BGR" else "BYTES"] / us
            cells.append(f"{time(us)} {marked(f'{ratio:.1f}×', ratio < target)}")
        lines.append("| " + " | ".join(cells + [time(numpy["BGR"])]) + " |")
        print(lines[-1], file=sys.stderr, flush=True)
    return lines


def small_table(jvm, options, names):
    lines = ["| row | target | NumPy | clean | polluted |", "|---|---:|---:|---:|---:|"]
    reference = numpy_rows.small_rows()
    for name in names:
        numpy = numpy_rows.fastest(reference[name], 0.2)
        times = jmh(jvm, f"SmallRows.{name}", parameters(polluted="false,true") + options.jmh)
        numpy = min(numpy, numpy_rows.fastest(reference[name], 0.2))
        limit = LIMITS.get(name, float("inf"))
        target = f"{limit} µs" if name in LIMITS else "–"
        cells = [marked(f"{times['-', flag]:.2f} µs", times["-", flag] > limit) for flag in (False, True)]
        lines.append(f"| `{name}` | {target} | {numpy:.2f} µs | " + " | ".join(cells) + " |")
        print(lines[-1], file=sys.stderr, flush=True)
    return lines


def machine(jvm):
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()) if shutil.which("lscpu") else None
    version = subprocess.run([jvm[0], "-version"], capture_output=True, text=True).stderr.splitlines()[1]
    name = cpu[1] if cpu else platform.processor()
    return f"{name}, {os.cpu_count()} cores; {version}; NumPy {numpy_rows.np.__version__}, Python {platform.python_version()}."


def written(mark, text):
    """Puts a table between the two marks that docs/performance.md has for it."""
    page = ROOT / "docs" / "performance.md"
    old = page.read_text()
    begin, end = f"<!-- measured {mark} -->", f"<!-- end {mark} -->"
    page.write_text(old[: old.index(begin) + len(begin)] + f"\n{text}\n" + old[old.index(end) :])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="HD", choices=list(numpy_rows.SIZES))
    parser.add_argument("--channels", type=int, default=4)
    parser.add_argument("--memory", default=",".join(MEMORIES), help="of " + ",".join(MEMORIES))
    parser.add_argument("--rows", default=".*", help="a regular expression of the rows' names")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md, each into its place")
    parser.add_argument("--jmh", default="", help="further options for JMH, in one word: --jmh='-f 3'")
    options = parser.parse_args()
    options.jmh = options.jmh.split()
    return options


def main():
    options = arguments()
    jvm = java()
    wanted = re.compile(f"(?:{options.rows})$")
    large = [name for name in numpy_rows.rows(numpy_rows.Images("VGA", "BYTES", 4)) if wanted.match(name)]
    small = [name for name in numpy_rows.small_rows() if wanted.match(name)]
    height, width = numpy_rows.SIZES[options.size]
    tables = {}
    if large:
        title = f"Images of {height} × {width} × {options.channels}. {machine(jvm)}"
        tables[options.size] = [title, "", *image_table(jvm, options, large)]
    if small:
        tables["small"] = ["Sixteen elements, and views.", "", *small_table(jvm, options, small)]
    for mark, lines in tables.items():
        print("\n".join(lines))
        if options.write:
            written(mark, "\n".join(lines))


if __name__ == "__main__":
    main()
