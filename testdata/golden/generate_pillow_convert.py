#!/usr/bin/env python3
"""What Pillow's convert gives: run with a Python that has Pillow (made with Pillow 9.4.0 + NumPy 1.24.2).

    python3 generate_pillow_convert.py [output-file]

Every row has an image (mode, size, bytes as hexadecimal text, maybe palette and transparency) and what it becomes.
"""
import json
import pathlib
import random
import sys
import PIL
from PIL import Image

WIDTH, HEIGHT = 16, 8
CHANNELS = {'L': 1, 'LA': 2, 'RGB': 3, 'RGBA': 4}
PAIRS = [
    ('L', 'RGB'),
    ('L', 'RGBA'),
    ('LA', 'RGBA'),
    ('RGB', 'L'),
    ('RGB', 'RGBA'),
    ('RGBA', 'L'),
    ('RGBA', 'RGB'),
    ('RGBA', 'RGBa'),
    ('P', 'RGB'),
    ('P', 'RGBA'),
    ('P', 'L'),
    ('1', 'L'),
    ('1', 'RGB'),
]


def image(mode, source):
    if mode == '1':
        bits = Image.frombytes('L', (WIDTH, HEIGHT), bytes(source.choice([0, 255]) for _ in range(WIDTH * HEIGHT)))
        return bits.convert('1', dither=Image.Dither.NONE)
    pixels = source.randbytes(WIDTH * HEIGHT * CHANNELS.get(mode, 1))
    made = Image.frombytes(mode, (WIDTH, HEIGHT), pixels)
    if mode == 'P':
        made.putpalette(source.randbytes(3 * 256))
        made.info['transparency'] = source.randbytes(256)
    return made


def row(mode, target, source):
    made = image(mode, source)
    row = {'mode': mode, 'target': target, 'width': WIDTH, 'height': HEIGHT}
    row['pixels'] = made.convert('L').tobytes().hex() if mode == '1' else made.tobytes().hex()
    if mode == 'P':
        row['palette'] = bytes(made.getpalette()).hex()
        row['transparency'] = made.info['transparency'].hex()
    row['result'] = made.convert(target).tobytes().hex()
    return row


def main():
    source = random.Random(41)
    rows = [row(mode, target, source) for mode, target in PAIRS]
    path = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / 'pillow_convert.json')
    path.write_text(json.dumps({'pillow': PIL.__version__, 'rows': rows}, indent=1) + '\n')


main()
