#!/usr/bin/env python3
"""What a person writes with Pillow to convert a folder on all cores: pillow_batch.py FOLDER TARGET npy|png|half"""

import sys
from multiprocessing import Pool
from pathlib import Path

import numpy
from PIL import Image


def convert(job):
    source, target, task = job
    image = Image.open(source)
    if task == "npy":
        numpy.save(target / (source.stem + ".npy"), numpy.asarray(image))
    elif task == "png":
        image.save(target / (source.stem + ".png"))
    else:
        half = image.resize((image.width // 2, image.height // 2), Image.LANCZOS)
        half.save(target / (source.stem + ".jpg"), quality=75)


if __name__ == "__main__":
    folder, target, task = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    with Pool() as pool:
        pool.map(convert, [(source, target, task) for source in sorted(folder.iterdir())], chunksize=1)
