#!/usr/bin/env python3
"""What Pillow's convert costs for 1920 x 1080 pixels, in microseconds; beside ndraster.bench.Pictures."""
import time
import PIL
from PIL import Image

PAIRS = [
    ('RGBA', 'RGB'),
    ('RGB', 'RGBA'),
    ('RGB', 'L'),
    ('L', 'RGB'),
    ('RGBA', 'RGBa'),
    ('RGBa', 'RGBA'),
    ('P', 'RGB'),
    ('RGB', 'P'),
    ('1', 'RGB'),
]


def measured(image, mode):
    best = float('inf')
    for _ in range(20):
        start = time.process_time()
        image.convert(mode)
        best = min(best, time.process_time() - start)
    return 1e6 * best


print('Pillow', PIL.__version__)
gradient = Image.radial_gradient('L').resize((1920, 1080))
colours = Image.merge('RGBA', [gradient, gradient.rotate(90), gradient.rotate(180), gradient.rotate(45)])
for mode, target in PAIRS:
    print(f'{mode} -> {target}: {measured(colours.convert("RGB").convert(mode) if mode != "RGBa" else colours.convert(mode), target):.0f}')
