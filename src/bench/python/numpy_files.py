"""The rows of NpyFiles.java, done by NumPy: microseconds for each, the median of some runs."""
import os
import statistics
import tempfile
import time

import numpy as np

rng = np.random.default_rng(1)
pixel = np.arange(2160 * 3840 * 4)
image = (pixel // 4 % 3840 // 16 + rng.integers(0, 8, pixel.size)).astype(np.uint8).reshape(2160, 3840, 4)
floats = image[..., 0].astype(np.float32)
small = image[:540].copy()
plain = image.tobytes()


def measure(name, action):
    times = []
    end = time.perf_counter() + 3
    while len(times) < 5 or time.perf_counter() < end:
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    print(f"{name:12} {statistics.median(times) * 1e6:12.1f}")


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def header(path):
    with open(path, "rb") as file:
        np.lib.format.read_magic(file)
        return np.lib.format.read_array_header_1_0(file)


with tempfile.TemporaryDirectory() as folder:
    at = lambda name: os.path.join(folder, name)
    np.save(at("bytes.npy"), image)
    np.save(at("floats.npy"), floats)
    np.savez(at("stored.npz"), a=image)
    np.savez_compressed(at("deflated.npz"), a=small)
    write(at("plain"), plain)
    np.lib.format.open_memmap(at("huge.npy"), "w+", np.uint8, (4 << 30,))
    measure("plainRead", lambda: read(at("plain")))
    measure("load", lambda: np.load(at("bytes.npy")))
    measure("loadFloats", lambda: np.load(at("floats.npy")))
    measure("plainWrite", lambda: write(at("written"), plain))
    measure("save", lambda: np.save(at("saved.npy"), image))
    measure("saveFloats", lambda: np.save(at("saved.npy"), floats))
    measure("mapHuge", lambda: np.load(at("huge.npy"), mmap_mode="r+"))
    measure("header", lambda: header(at("huge.npy")))
    measure("loadStored", lambda: np.load(at("stored.npz"))["a"])
    measure("saveStored", lambda: np.savez(at("saved.npz"), a=image))
    measure("inflate", lambda: np.load(at("deflated.npz"))["a"])
    measure("deflate", lambda: np.savez_compressed(at("saved.npz"), a=small))
