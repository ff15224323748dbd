"""The rows of NpyFiles.java and Protocols.java, done by NumPy."""

import os

import numpy as np


def remove(path):
    if os.path.exists(path):
        os.remove(path)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, data):
    remove(path)
    with open(path, "wb") as file:
        file.write(data)


def header(path):
    with open(path, "rb") as file:
        np.lib.format.read_magic(file)
        return np.lib.format.read_array_header_1_0(file)


def new(path, save, *arguments, **arrays):
    remove(path)
    save(path, *arguments, **arrays)


def file_rows(folder, megabytes):
    """The same image as NpyFiles makes, in files of `folder`."""
    rng = np.random.default_rng(1)
    pixel = np.arange(megabytes * 1_000_000)
    image = (pixel // 4 % 4000 // 16 + rng.integers(0, 8, pixel.size)).astype(np.uint8).reshape(-1, 1000, 4)
    mine = image.copy()
    plain = image.tobytes()
    at = lambda name: os.path.join(folder, name)
    np.save(at("bytes.npy"), image)
    np.savez(at("stored.npz"), a=image)
    np.savez_compressed(at("deflated.npz"), a=image)
    write(at("plain"), plain)
    np.lib.format.open_memmap(at("huge.npy"), "w+", np.uint8, (4 << 30,))
    return {
        "plainRead": lambda: read(at("plain")),
        "load": lambda: np.load(at("bytes.npy")),
        "loadInto": lambda: np.copyto(mine, np.load(at("bytes.npy"), mmap_mode="r")),
        "plainWrite": lambda: write(at("written"), plain),
        "save": lambda: new(at("saved.npy"), np.save, image),
        "saveStrided": lambda: new(at("saved.npy"), np.save, image[::-2]),
        "loadStored": lambda: np.load(at("stored.npz"))["a"],
        "saveStored": lambda: new(at("saved.npz"), np.savez, a=image),
        "inflate": lambda: np.load(at("deflated.npz"))["a"],
        "deflate": lambda: new(at("saved.npz"), np.savez_compressed, a=image),
        "mapHuge": lambda: np.load(at("huge.npy"), mmap_mode="r+"),
        "header": lambda: header(at("huge.npy")),
    }


class Exporter:
    def __init__(self, array):
        self.array = array
        self.__array_interface__ = array.__array_interface__


def protocol_rows(kind):
    """The same array as Protocols makes, handed out and taken in."""
    dtype = np.dtype([(name, "u1") for name in "rgba"]) if kind == "pixels" else np.dtype("u1")
    array = np.zeros((480, 640), dtype)[::2, ::-1]
    exporter = Exporter(array)
    buffer = memoryview(array)
    return {
        "exportInterface": lambda: array.__array_interface__,
        "importInterface": lambda: np.asarray(exporter),
        "exportBuffer": lambda: memoryview(array),
        "importBuffer": lambda: np.asarray(buffer),
    }
