"""The rows of Rows.java and SmallRows.java in NumPy: the same arrays, the same names."""

import os
import time

# Before NumPy is imported: one thread, as in the JVM.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402

SIZES = {"VGA": (480, 640), "HD": (1080, 1920), "UHD": (2160, 3840)}


class Images:
    """What Images.java makes. BGR memory has its channels backwards; all other kinds are one to NumPy."""

    def __init__(self, size, memory, channels):
        height, width = SIZES[size]
        self.a = self._image(np.uint8, height, width, channels, memory)
        self.a[...] = noise(self.a.size).reshape(self.a.shape)
        self.f = self._image(np.float32, height, width, channels, memory)
        self.f[...] = self.a
        self.truth = (self.a > 128).copy(order="C")
        self.pixel_truth = self.truth[..., 1].copy()
        self.v = np.arange(channels, dtype=np.uint8)
        self.fv = self.v.astype(np.float32)
        self.bytes_out = np.zeros(self.a.shape, np.uint8)
        self.floats_out = np.zeros(self.a.shape, np.float32)
        self.truth_out = np.zeros(self.a.shape, bool)
        self.planes_out = np.zeros((channels, *self.a.shape[:2]), np.uint8)

    @staticmethod
    def _image(dtype, height, width, channels, memory):
        image = np.zeros((height, width, channels), dtype)
        return image[..., ::-1] if memory == "BGR" else image


def noise(count):
    mixed = np.arange(count, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
    return (mixed >> np.uint64(56)).astype(np.uint8)


def rows(images):
    a, f, v, fv = images.a, images.f, images.v, images.fv
    truth, pixel_truth = images.truth, images.pixel_truth

    def add():
        np.add(a, 2, out=a)

    def fill_field():
        a[..., 0] = 7

    def add_to_field():
        a[..., 0] += 2

    def floor_divide():
        np.floor_divide(a, 2, out=a)

    def scale():
        np.multiply(f, 1.00000001, out=f)

    def fill_mask():
        a[truth] = 0

    def fill_pixel_mask():
        a[pixel_truth] = 0

    return {
        "add": add,
        "fillField": fill_field,
        "addToField": add_to_field,
        "floorDivide": floor_divide,
        "toFloat": lambda: a.astype(np.float32),
        "scale": scale,
        "scaleAndShift": lambda: f * 1.5 + 2,
        "clipToBytes": lambda: f.clip(0, 255).astype(np.uint8),
        "chain": lambda: (f * 1.5 + 2).clip(0, 255).astype(np.uint8),
        "sum": a.sum,
        "channelMeans": lambda: a.mean(axis=(0, 1)),
        "toPlanes": lambda: a.transpose(2, 0, 1).copy(),
        "flipChannels": lambda: a[..., ::-1].copy(),
        "greater": lambda: a > 128,
        "fillMask": fill_mask,
        "fillPixelMask": fill_pixel_mask,
        "addVector": lambda: a + v,
        "addFloatVector": lambda: f + fv,
        "everySecond": lambda: a[::2, ::2].copy(),
        "copy": a.copy,
        "toFloatInto": lambda: np.copyto(images.floats_out, a),
        "scaleInto": lambda: np.multiply(f, 1.5, out=images.floats_out),
        "greaterInto": lambda: np.greater(a, 128, out=images.truth_out),
        "addVectorInto": lambda: np.add(a, v, out=images.bytes_out),
        "copyInto": lambda: np.copyto(images.bytes_out, a),
        "toPlanesInto": lambda: np.copyto(images.planes_out, a.transpose(2, 0, 1)),
    }


def small_rows():
    image = np.zeros((60, 50, 4), np.uint8)
    a = np.ones(16, np.uint8)
    f = np.ones((4, 4), np.float32)
    strided = np.ones((4, 8), np.float32)[:, ::2]

    def add_number():
        np.add(a, 2, out=a)

    return {
        "view": lambda: image[10:20, ::-1, 0],
        "viewFromText": lambda: image[10:20, ::-1, 0],
        "smallAddNumber": add_number,
        "smallAdd": lambda: a + a,
        "smallMultiply": lambda: f * f,
        "smallStrided": lambda: strided * strided,
    }


def fastest(row, seconds=0.6, sample=0.02):
    """The least time of one call, in microseconds, over samples of at least one call each."""
    row()
    start = time.perf_counter()
    row()
    calls = max(1, int(sample / (time.perf_counter() - start + 1e-9)))
    best = float("inf")
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(calls):
            row()
        best = min(best, (time.perf_counter() - start) / calls)
    return best * 1e6
