#!/usr/bin/env python3
"""Times whole processes: ndraster beside Pillow, ImageMagick and vips on a folder of photos, and on one small file.

    mvn -q -DskipTests package
    python3 src/bench/python/compare_commands.py --photos 4                # to see that it works
    python3 src/bench/python/compare_commands.py --runs 1 --minutes 60 --write   # writes the table of docs/performance.md

The Python that runs this needs NumPy and Pillow. A tool that is not installed is left out, with a line that says so.
Every tool may use all cores. Memory is the largest sum over all processes of a tool (their proportional share), looked
at every 10 ms, or less often where looking takes long: a twentieth of the time at most. Of --runs runs, turn by turn,
the fastest counts; each task is done once by each tool, and no further turn begins after --minutes.
"""

import argparse
import os
import platform
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import compare
import numpy
from PIL import Image
from PIL import __version__ as pillow_version

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT = 4000, 3000
TASKS = {"npy": "to .npy", "png": "to PNG", "half": "to half-size JPEG"}
BYTES_OF_RESULT = WIDTH * HEIGHT * 3 + 4096
LONGEST_SECONDS = 1800


def photo(seed):
    """Soft shapes, texture at several sizes, and the noise of a sensor: always the same for a seed."""
    random = numpy.random.default_rng(seed)
    sum_of_octaves = numpy.zeros((HEIGHT, WIDTH, 3), "f4")
    for octave in range(2, 9):
        small = random.standard_normal((2**octave, 2**octave, 3)).astype("f4")
        planes = [Image.fromarray(small[..., c]).resize((WIDTH, HEIGHT), Image.BICUBIC) for c in range(3)]
        sum_of_octaves += numpy.stack(planes, -1) * (60 / 1.6 ** (octave - 2))
    noise = random.standard_normal((HEIGHT, WIDTH, 1), "f4") * 3
    return Image.fromarray(numpy.clip(sum_of_octaves + noise + 120, 0, 255).astype("u1"))


def make_photos(folder, count):
    """Some different photos, and links to them: their content does not matter more often than that."""
    folder.mkdir()
    different = min(count, 10)
    for i in range(count):
        name = folder / f"photo{i:04}.jpg"
        if i < different:
            photo(i).save(name, quality=90, subsampling="4:2:0")
        else:
            os.link(folder / f"photo{i % different:04}.jpg", name)


class Memory(threading.Thread):
    """Watches the memory of a process and its children."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.peak, self.ended = pid, 0, threading.Event()

    def run(self):
        pause = 0.01
        while not self.ended.wait(pause):
            start = time.perf_counter()
            self.peak = max(self.peak, sum(map(self.share, self.tree(self.pid))))
            pause = max(0.01, 20 * (time.perf_counter() - start))

    def tree(self, pid):
        found = [pid]
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                found += [p for child in task.read_text().split() for p in self.tree(int(child))]
            except OSError:
                pass  # it has ended meanwhile
        return found

    def share(self, pid):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except (OSError, IndexError):
            return 0


def measured(command):
    """Seconds and megabytes."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, start_new_session=True)
        limit = threading.Timer(LONGEST_SECONDS, os.killpg, (process.pid, signal.SIGKILL))
        limit.start()
        memory = Memory(process.pid)
        memory.start()
        _, status = os.waitpid(process.pid, 0)
        seconds = time.perf_counter() - start
        limit.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        memory.ended.set()
        memory.join()
        if status:
            said.seek(0)
            sys.exit(f"{shlex.join(map(str, command))} failed:\n{said.read().decode()[-2000:]}")
    return seconds, memory.peak / 1024


def on_all_cores(folder, target, line):
    """One process for each file, as many at once as there are cores: what a person does in a shell."""
    script = f'cd {folder} && printf "%s\\0" *.jpg | xargs -0 -P {os.cpu_count()} -I @ sh -c \'f=@; {line}\''
    return ["bash", "-c", script.replace("TARGET", str(target))]


def ndraster(folder, target, task):
    options = {"npy": ["--to", "npy"], "png": ["--to", "png"], "half": ["--to", "jpg", "--resize", "50%"]}[task]
    return [ROOT / "target" / "ndraster", "convert", "-q", "-r", folder, "--out-dir", target, *options]


def pillow(folder, target, task):
    return [sys.executable, HERE / "pillow_batch.py", folder, target, task]


def magick(folder, target, task):
    program = shutil.which("magick") or "/usr/bin/convert"
    lines = {
        "png": f"{program} $f TARGET/${{f%.jpg}}.png",
        "half": f"{program} $f -resize 50% -quality 75 TARGET/$f",
    }
    return on_all_cores(folder, target, lines[task]) if task in lines else None


def vips(folder, target, task):
    lines = {
        "png": "vips copy $f TARGET/${f%.jpg}.png",
        "half": "vips resize $f TARGET/$f[Q=75] 0.5",
    }
    return on_all_cores(folder, target, lines[task]) if task in lines else None


def version(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0]
    except (OSError, IndexError):
        return ""


def tools():
    """The tools that are there, with their versions."""
    magick_version = version(shutil.which("magick") or "/usr/bin/convert", "-version")
    found = {
        "ndraster": (ndraster, version(ROOT / "target" / "ndraster", "--version")),
        "Pillow": (pillow, "Pillow " + pillow_version),
        "ImageMagick": (magick, " ".join(magick_version.split()[1:3]) if "ImageMagick" in magick_version else ""),
        "vips": (vips, version("vips", "--version")),
    }
    for name, (_, text) in found.items():
        if not text:
            print(f"{name} is not installed: left out")
    return {name: both for name, both in found.items() if both[1]}


def batch_rows(found, options, scratch):
    folder = scratch / "photos"
    make_photos(folder, options.photos)
    deadline = time.monotonic() + 60 * options.minutes
    rows = []
    for task, title in TASKS.items():
        best = {}
        for turn in range(options.runs):
            if turn > 0 and time.monotonic() > deadline:
                break
            for name, (tool, _) in found.items():
                target = scratch / "target"
                target.mkdir()
                command = tool(folder, target, task)
                if command:
                    seconds, megabytes = measured(command)
                    count = sum(1 for _ in target.iterdir())
                    if count != options.photos:
                        sys.exit(f"{name} made {count} files of {options.photos} {title}")
                    best[name] = min(best.get(name, (1e9, 0)), (seconds, megabytes))
                    print(f"{name} {title}: {seconds:.1f} s, {megabytes:.0f} MB", file=sys.stderr)
                shutil.rmtree(target)
        cells = [f"{best[n][0]:.1f} s, {best[n][1]:.0f} MB" if n in best else "–" for n in found]
        rows.append(f"| {options.photos} photos {title} | " + " | ".join(cells) + " |")
    return rows


def single_rows(found, options, scratch):
    photo_file = ROOT / "testdata" / "photo.jpg"
    one_pillow = "import sys; from PIL import Image; "
    commands = {
        "one photo of 640 × 427 to PNG": {
            "ndraster": [ROOT / "target" / "ndraster", "convert", photo_file, scratch / "a.png"],
            "Pillow": [sys.executable, "-c", f"{one_pillow}Image.open(sys.argv[1]).save(sys.argv[2])",
                       photo_file, scratch / "b.png"],
            "ImageMagick": [shutil.which("magick") or "/usr/bin/convert", photo_file, scratch / "c.png"],
            "vips": ["vips", "copy", photo_file, scratch / "d.png"],
        },
        "what is in it": {
            "ndraster": [ROOT / "target" / "ndraster", "info", photo_file],
            "Pillow": [sys.executable, "-c", f"{one_pillow}i = Image.open(sys.argv[1]); print(i.format, i.size)",
                       photo_file],
            "ImageMagick": [shutil.which("magick") or "/usr/bin/identify", *(["identify"] if shutil.which("magick")
                                                                            else []), photo_file],
            "vips": ["vipsheader", photo_file],
        },
    }
    rows = []
    for title, of_tool in commands.items():
        best = {}
        for _ in range(max(5, 5 * options.runs)):
            for name in found:
                best[name] = min(best.get(name, (1e9, 0)), measured(of_tool[name]))
        rows.append(f"| {title} | " + " | ".join(f"{best[n][0]:.2f} s, {best[n][1]:.0f} MB" for n in found) + " |")
    return rows


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--photos", type=int, default=200, help="how many photos of 12 megapixels")
    parser.add_argument("--runs", type=int, default=2, help="how often each tool runs")
    parser.add_argument("--minutes", type=float, default=6, help="after how long no further turn begins")
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    return parser.parse_args()


def check(options, scratch):
    """What would only be found after minutes."""
    if not (ROOT / "target" / "ndraster").exists():
        sys.exit("target/ndraster is missing: mvn -q -DskipTests package")
    needed = 2 * options.photos * BYTES_OF_RESULT
    free = shutil.disk_usage(scratch).free
    if free < needed:
        sys.exit(f"{options.photos} photos need {needed >> 20} MB in {scratch}, which has {free >> 20} MB: fewer --photos")


def main():
    options = arguments()
    check(options, Path(tempfile.gettempdir()))
    found = tools()
    cpu = [line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line]
    lines = [
        f"{cpu[0] if cpu else platform.processor()}, {os.cpu_count()} cores; "
        + "; ".join(text for _, text in found.values()) + ".",
        "",
        "| | " + " | ".join(found) + " |",
        "|---|" + "---:|" * len(found),
    ]
    with tempfile.TemporaryDirectory(prefix="ndraster-bench-") as folder:
        lines += batch_rows(found, options, Path(folder)) + single_rows(found, options, Path(folder))
    text = "\n".join(lines)
    print(text)
    if options.write:
        compare.written("commands", text)


if __name__ == "__main__":
    main()
