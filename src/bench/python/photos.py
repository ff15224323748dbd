#!/usr/bin/env python3
"""Times what convert does to a photo of 12 megapixels in a warm JVM beside the same in Pillow, turn by turn.

    python3 src/bench/python/photos.py             # prints the table; some three minutes
    python3 src/bench/python/photos.py --write     # puts it into docs/performance.md

The Python that runs this needs NumPy and Pillow. The fastest sample of each counts. Pillow works on one core.
"""

import argparse
import io
import tempfile
import time
from pathlib import Path

import compare
import compare_commands
import numpy
from PIL import Image, __version__


def pillow(file):
    pixels = Image.open(file)
    pixels.load()
    smaller = pixels.resize((pixels.width // 2, pixels.height // 2), Image.LANCZOS)
    return {
        "decode": lambda: Image.open(file).load(),
        "half": lambda: pixels.resize(smaller.size, Image.LANCZOS),
        "halfToJpeg": lambda: smaller.save(io.BytesIO(), "JPEG", quality=75),
        "toPng": lambda: pixels.save(io.BytesIO(), "PNG"),
        "toNpy": lambda: numpy.save(io.BytesIO(), numpy.asarray(pixels)),
    }


def fastest(function, seconds=4):
    best = float("inf")
    deadline = time.perf_counter() + seconds
    while best == float("inf") or time.perf_counter() < deadline:
        start = time.perf_counter()
        function()
        best = min(best, time.perf_counter() - start)
    return 1e6 * best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options = parser.parse_args()
    jvm = compare.java()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "photo.jpg")
        compare_commands.photo(0).save(file, quality=90, subsampling="4:2:0")
        lines = ["| | ndraster | Pillow |", "|---|---:|---:|"]
        for name, function in pillow(file).items():
            theirs = fastest(function)
            ours = min(compare.jmh(jvm, f"Photos.{name}", ["-p", f"photo={file}"]).values())
            theirs = min(theirs, fastest(function))
            cells = [compare.marked(compare.time(ours), ours > 1.05 * theirs), compare.time(theirs)]
            lines.append(f"| `{name}` | {' | '.join(cells)} |")
    text = "\n".join([f"{compare.machine(jvm)} Pillow {__version__}.", "", *lines])
    print(text)
    if options.write:
        compare.written("photos", text)


if __name__ == "__main__":
    main()
