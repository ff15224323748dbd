#!/usr/bin/env python3
"""What Pillow's convert costs for 1920 x 1080 pixels, in microseconds; beside ndraster.bench.Pictures."""
import time

import PIL
from PIL import Image

PAIRS = ["RGBA:RGB", "RGB:RGBA", "RGB:L", "L:RGB", "RGBA:RGBa", "RGBa:RGBA", "P:RGB", "RGB:P", "1:RGB"]


def measured(image, mode):
    best = float("inf")
    for _ in range(40):
        start = time.process_time()
        image.convert(mode)
        best = min(best, time.process_time() - start)
    return 1e6 * best


def made(mode):
    gradient = Image.radial_gradient("L").resize((1920, 1080))
    colours = Image.merge("RGBA", [gradient, gradient.rotate(90), gradient.rotate(180), gradient.rotate(45)])
    return colours.convert(mode) if mode in ("RGBA", "RGBa") else colours.convert("RGB").convert(mode)


print("Pillow", PIL.__version__)
for pair in PAIRS:
    mode, target = pair.split(":")
    print(pair, f"{measured(made(mode), target):.0f}")
