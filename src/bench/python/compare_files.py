#!/usr/bin/env python3
"""Times protocols and files in Java and in NumPy, turn by turn, and writes the tables of "Files" in docs/performance.md.

    python3 src/bench/python/compare_files.py --write           # some five minutes
    python3 src/bench/python/compare_files.py --sizes 8 --rows 'load|save'

Of every row NumPy is timed before and after the JVM, and the fastest sample of each counts.
"""

import argparse
import re
import sys
import tempfile

import compare
import numpy_files
from numpy_rows import fastest

# Alike at every size, or as slow for each byte.
ONCE = {"mapHuge", "header", "inflate", "deflate"}


def row(jvm, name, param, reference):
    numpy = fastest(reference, 1)
    java = compare.jmh(jvm, name, ["-p", param])
    return min(numpy, fastest(reference, 1)), min(java.values())


def line(name, numpy, java):
    ratio = numpy / java
    cell = f"| `{name}` | {compare.time(numpy)} | {compare.time(java)} | {compare.marked(f'{ratio:.1f}×', ratio < 0.95)} |"
    print(cell, file=sys.stderr, flush=True)
    return cell


def table(title, lines):
    return [f"{title}:", "", "| row | NumPy | ndraster | |", "|---|---:|---:|---:|", *lines, ""]


def files(jvm, megabytes, wanted):
    with tempfile.TemporaryDirectory() as folder:
        rows = numpy_files.file_rows(folder, megabytes)
        names = [name for name in rows if wanted.match(name) and (megabytes == 8 or name not in ONCE)]
        return [line(name, *row(jvm, f"NpyFiles.{name}", f"megabytes={megabytes}", rows[name])) for name in names]


def protocols(jvm, kind, wanted):
    rows = numpy_files.protocol_rows(kind)
    names = [name for name in rows if wanted.match(name)]
    measured = [(name, *row(jvm, f"Protocols.{name}", f"type={kind}", rows[name])) for name in names]
    return [line(name, numpy, java / 1000) for name, numpy, java in measured]  # nanoseconds there


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="8,100", help="in megabytes, with commas")
    parser.add_argument("--rows", default=".*", help="a regular expression of the rows' names")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    wanted = re.compile(f"(?:{options.rows})$")
    jvm = compare.java()
    lines = [compare.machine(jvm), ""]
    for kind in ("uint8", "pixels"):
        lines += table(f"Handing over an array of {kind}", protocols(jvm, kind, wanted))
    for megabytes in map(int, options.sizes.split(",")):
        lines += table(f"An image of {megabytes} MB", files(jvm, megabytes, wanted))
    text = "\n".join(lines)
    print(text)
    if options.write:
        compare.written("files", text)


if __name__ == "__main__":
    main()
