#!/usr/bin/env python3
"""Times the conversions of ndraster.bench.Pictures, AWT's drawImage and Pillow's convert in one run, turn by turn.

    python3 src/bench/python/pictures.py             # prints the tables
    python3 src/bench/python/pictures.py --write     # puts them into docs/performance.md

Pillow may belong to another Python: --pillow /usr/bin/python3. The fastest sample of each counts.
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

import compare

ROOT = Path(__file__).resolve().parents[3]
# What Pillow calls the same conversion, where it has it.
PILLOW = {
    "INT_ARGB:INT_RGB": "RGBA:RGB",
    "3BYTE_BGR:INT_ARGB": "RGB:RGBA",
    "3BYTE_BGR:BYTE_GRAY": "RGB:L",
    "BYTE_GRAY:INT_RGB": "L:RGB",
    "INT_ARGB:INT_ARGB_PRE": "RGBA:RGBa",
    "INT_ARGB_PRE:INT_ARGB": "RGBa:RGBA",
    "BYTE_INDEXED:INT_RGB": "P:RGB",
    "INT_RGB:BYTE_INDEXED": "RGB:P",
    "BYTE_BINARY:INT_RGB": "1:RGB",
}
MEMORY_ROWS = ["drawnToScreen", "drawnOn", "paintedOn", "getRgb"]


def pillow(python):
    script = Path(__file__).with_name("pillow_convert.py")
    done = subprocess.run([python, str(script)], capture_output=True, text=True, check=True)
    version, *lines = done.stdout.splitlines()
    times = {name: float(us) for name, us in (line.split() for line in lines)}
    return version, times


def jmh(jvm, rows, options):
    """The fastest sample, in microseconds, by row and parameters."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "result.json")
        command = [jvm[0], "-cp", jvm[1], "org.openjdk.jmh.Main", rf"Pictures\.({'|'.join(rows)})$"]
        command += ["-rf", "json", "-rff", str(result)] + options
        subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
        found = {}
        for run in json.loads(result.read_text()):
            key = (run["benchmark"].rsplit(".", 1)[1], *run.get("params", {}).values())
            found[key] = min(min(fork) for fork in run["primaryMetric"]["rawData"])
        return found


def merged(one, other):
    return {key: min(us, other.get(key, us)) for key, us in one.items()}


def ms(us):
    return f"{us / 1000:.2f}"


def conversions(times, others):
    lines = ["| from, to | ndraster | `drawImage` | Pillow |", "|---|---:|---:|---:|"]
    for (row, pair), us in times.items():
        if row != "convert":
            continue
        drawn = times["drawImage", pair]
        theirs = others.get(PILLOW.get(pair))
        cells = [compare.marked(ms(us), us > 1.05 * drawn or (theirs and us > 1.05 * theirs)), ms(drawn)]
        lines.append(f"| {pair.replace(':', ' → ')} | {' | '.join(cells)} | {ms(theirs) if theirs else '–'} |")
    return lines


def memories(times):
    names = sorted({key[2] for key in times if len(key) == 3 and key[1] == "2160"})
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]
    for row in MEMORY_ROWS:
        lines.append(f"| `{row}` | " + " | ".join(ms(times[row, "2160", name]) for name in names) + " |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pillow", default="python3", help="the Python that has Pillow")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    parser.add_argument("--jmh", default="-f 1 -wi 3 -w 300ms -i 20 -r 100ms", help="options for JMH, in one word")
    options = parser.parse_args()
    jvm = compare.java()
    version, others = pillow(options.pillow)
    pairs = jmh(jvm, ["convert", "drawImage"], options.jmh.split())
    others = merged(others, pillow(options.pillow)[1])
    large = jmh(jvm, MEMORY_ROWS, ["-p", "height=2160"] + options.jmh.split())
    small = jmh(jvm, ["asArray", "asImage"], options.jmh.split())
    shared = max(small.values())
    text = "\n".join(
        [f"{compare.machine(jvm)} {version}.", "", "1920 × 1080 pixels, in ms; bold is what is slower than one of the others:", ""]
        + conversions(pairs, others)
        + ["", "Images of 3840 × 2160 × 3 bytes in four kinds of memory, in ms:", ""]
        + memories(large)
        + ["", f"`asArray` and `asImage` of these, and of small ones: {shared:.1f} µs at most."]
    )
    print(text)
    if options.write:
        compare.written("pictures", text)


if __name__ == "__main__":
    main()
