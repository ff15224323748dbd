#!/usr/bin/env python3
"""Draws a landscape and has real encoders write it: everything in this folder but golden/ and this file's README.

Needs NumPy, Pillow with ImageCms, cjpeg (libjpeg-turbo) and ImageMagick's convert. Run it in any folder: python3 testdata/generate.py
"""

import io
import struct
import subprocess
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps

HERE = Path(__file__).resolve().parent
BROKEN = HERE / "broken"
SEED = 20_260_101


def noise(rng, height, width, cells, octaves, upright=1.0):
    """Smooth fractal noise in about -1..1, `cells` lumps across at its coarsest; each `upright` times as high as wide."""
    total = np.zeros((height, width))
    for octave in range(octaves):
        columns = cells * 2**octave
        rows = max(2, round(columns * height / width / upright))
        lumps = Image.fromarray(rng.normal(0, 1, (rows + 3, columns + 3)).astype("f4"))
        total += np.asarray(lumps.resize((width, height), Image.BICUBIC)) / 2**octave
    return total / 2


def mix(below, above, share):
    share = np.clip(share, 0, 1)[..., np.newaxis]
    return below * (1 - share) + np.asarray(above, float) * share


def landscape(height, width):
    """A morning at a lake: sky, sun, clouds, ridges, their reflection, a meadow and balloons; uint8 (height, width, 3)."""
    rng = np.random.default_rng(SEED)
    big_h, big_w = 2 * height, 2 * width  # drawn at twice the size, so that edges come out smooth
    y, x = np.mgrid[0:big_h, 0:big_w] / np.array([big_h, big_w]).reshape(2, 1, 1)
    aspect = width / height

    sky = mix(np.full((big_h, big_w, 3), (38.0, 92, 176)), (250, 205, 160), (y / 0.56) ** 1.3)
    to_sun = np.hypot((x - 0.72) * aspect, y - 0.34)
    sky = mix(sky, (255, 226, 150), np.exp(-to_sun * 5) * 0.9)
    sky = mix(sky, (255, 250, 232), (0.052 - to_sun) * 400)
    clouds = noise(rng, big_h, big_w, 4, 6, upright=0.4)
    picture = mix(sky, (255, 244, 236), (clouds - 0.35) * 0.9 * (1 - y / 0.6))

    ridges = [(0.40, 0.13, 4, (122, 140, 178)), (0.47, 0.10, 6, (78, 100, 132)), (0.53, 0.06, 9, (38, 66, 72))]
    for level, rise, cells, colour in ridges:
        outline = level - rise * np.abs(noise(rng, 4, big_w, cells, 6)[1])
        grain = noise(rng, big_h, big_w, 60, 3)[..., np.newaxis] * 9
        picture = mix(picture, np.array(colour) + grain, (y - outline) * big_h / 2)

    for cx, cy, radius, one, other in [
        (0.22, 0.24, 0.095, (214, 40, 46), (250, 240, 226)),
        (0.43, 0.14, 0.055, (244, 180, 30), (40, 84, 170)),
        (0.58, 0.30, 0.034, (30, 150, 84), (240, 232, 90)),
    ]:
        dx, dy = (x - cx) * aspect / radius, (y - cy) / radius
        across = dx / np.sqrt(np.clip(1 - (dy * 0.9) ** 2, 0.05, 1))
        stripes = (np.sin(np.arcsin(np.clip(across, -1, 1)) * 7) > 0)[..., np.newaxis]
        lit = (1.05 - 0.45 * np.clip(0.6 - across, 0, 1.6))[..., np.newaxis]
        balloon = np.where(stripes, np.array(one, float), np.array(other, float)) * lit
        shape = 1 - np.hypot(dx * (1 + 0.35 * np.clip(dy, 0, 1)), dy * np.where(dy > 0, 0.8, 1))
        picture = mix(picture, balloon, shape * radius * big_h)
        basket = (np.abs(dx) < 0.16) & (np.abs(dy - 1.55) < 0.14)
        ropes = (np.abs(np.abs(dx) - 0.14) < 0.03) & (dy > 1.1) & (dy < 1.5)
        picture = mix(picture, (92, 58, 34), (basket | ropes) * 1.0)

    shore = int(0.56 * big_h)
    rows = np.arange(shore, big_h)
    depth = (rows - shore) / (big_h - shore)
    ripple = noise(rng, len(rows), big_w, 24, 4) * (2 + 26 * depth[:, np.newaxis])
    mirrored = np.clip(2 * shore - rows[:, np.newaxis] + ripple, 0, shore - 1).astype(int)
    water = mix(picture[mirrored, np.arange(big_w)], (24, 62, 92), 0.22 + 0.35 * depth[:, np.newaxis] + np.zeros(big_w))
    picture[shore:] = water + (ripple * 0.5)[..., np.newaxis]

    bank = 0.80 + 0.05 * np.sin(x * 5 + 0.4) + 0.012 * noise(rng, big_h, big_w, 40, 3)
    blades = noise(rng, big_h, big_w, 180, 2, upright=5)
    meadow = np.array([62.0, 104, 38]) + blades[..., np.newaxis] * [26, 34, 14] + ((y - 0.8) * 60)[..., np.newaxis]
    picture = mix(picture, meadow, (y - bank) * big_h / 3)
    for _ in range(90):
        cx, cy = rng.uniform(0, 1), rng.uniform(0.87, 1.0)
        radius = 0.004 + 0.012 * (cy - 0.85) / 0.15
        colour = [(232, 60, 70), (250, 214, 60), (244, 240, 248), (150, 80, 190)][rng.integers(4)]
        away = np.hypot((x - cx) * aspect, y - cy) / radius
        picture = mix(picture, colour, (1 - away) * radius * big_h)
        picture = mix(picture, (120, 84, 20), (0.35 - away) * radius * big_h)

    small = picture.reshape(height, 2, width, 2, 3).mean((1, 3)) + rng.normal(0, 2.2, (height, width, 3))
    return np.clip(np.rint(small), 0, 255).astype(np.uint8)


def run(*command, data=None):
    return subprocess.run([str(part) for part in command], input=data, check=True, stdout=subprocess.PIPE).stdout


def pillow(pixels, **options):
    out = io.BytesIO()
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    image.save(out, **options)
    return out.getvalue()


def cjpeg(pixels, *options):
    return run("cjpeg", *options, data=pillow(pixels, format="PPM"))


def magick(pixels, *options):
    return run("convert", "png:-", *options, data=pillow(pixels, format="PNG"))


def png_chunks(data):
    """The chunks of a PNG, as (type, whole chunk)."""
    at = 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at : at + length + 12]
        at += length + 12


def sixteen_bits(pixels):
    """The picture with all 16 bits in use."""
    rng = np.random.default_rng(SEED + 1)
    return (pixels.astype("u2") << 8) | rng.integers(0, 256, pixels.shape, dtype="u2")


def rgb_16_png(pixels):
    ppm = b"P6 %d %d 65535\n" % (pixels.shape[1], pixels.shape[0]) + pixels.astype(">u2").tobytes()
    return run("convert", "ppm:-", "-strip", "-depth", "16", "png48:-", data=ppm)


def turned_jpeg(pixels):
    """A picture that a camera held upright stored lying down, with an ICC profile."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter clockwise to show
    exif[0x010F] = "ndraster"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    icc = bytearray(profile.tobytes())
    icc[24:36] = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)  # its date, else every run gives another file
    return pillow(pixels, format="JPEG", quality=90, exif=exif.tobytes(), icc_profile=bytes(icc))


def pictures():
    """Each file's name and bytes; its pixels as Pillow decodes them go beside it."""
    scene = landscape(83, 121)
    grey = np.asarray(Image.fromarray(scene).convert("L"))
    rng = np.random.default_rng(SEED + 2)
    alpha = np.clip(128 + 100 * noise(rng, 83, 121, 4, 3), 0, 255).astype("u1")
    alpha[10:20], alpha[30:40] = 0, 255
    rgba = np.dstack([scene, alpha])
    deep = sixteen_bits(scene)
    yield "jpeg-420.jpg", pillow(scene, format="JPEG", quality=88, subsampling=2)
    yield "jpeg-422.jpg", magick(scene, "-quality", 85, "-sampling-factor", "2x1", "jpeg:-")
    yield "jpeg-444.jpg", cjpeg(scene, "-quality", 92, "-sample", "1x1")
    yield "jpeg-progressive.jpg", cjpeg(scene, "-quality", 85, "-progressive")
    yield "jpeg-restart.jpg", cjpeg(scene, "-quality", 85, "-restart", "2")
    yield "jpeg-grey.jpg", cjpeg(scene, "-quality", 85, "-grayscale")
    yield "jpeg-turned.jpg", turned_jpeg(scene)
    yield "png-rgb.png", pillow(scene, format="PNG", optimize=True)
    yield "png-rgba.png", pillow(rgba, format="PNG", optimize=True)
    yield "png-grey.png", pillow(grey, format="PNG", optimize=True)
    yield "png-grey-alpha.png", pillow(Image.fromarray(np.dstack([grey, alpha]), "LA"), format="PNG", optimize=True)
    yield "png-grey-16.png", pillow(deep[..., 1], format="PNG")
    yield "png-palette.png", pillow(Image.fromarray(scene).quantize(64), format="PNG")
    yield "png-bilevel.png", pillow(Image.fromarray(scene).convert("1"), format="PNG")
    yield "png-interlaced.png", magick(scene, "-strip", "-interlace", "PNG", "png24:-")
    yield "bmp-rgb.bmp", pillow(scene, format="BMP")
    yield "tiff-rgb.tif", pillow(scene, format="TIFF", compression="tiff_lzw")
    yield "png-rgb-16.png", rgb_16_png(deep)


def pixels_of(name, data):
    """What Pillow decodes: palettes become RGB, bilevel becomes bool. ImageMagick does 16-bit RGB, which Pillow can not hold."""
    if name == "png-rgb-16.png":
        ppm = run("convert", "png:-", "-depth", "16", "ppm:-", data=data)
        return np.frombuffer(ppm[-83 * 121 * 6 :], ">u2").reshape(83, 121, 3).astype("<u2")
    image = Image.open(io.BytesIO(data))
    if image.mode == "P":
        image = image.convert("RGB")
    pixels = np.asarray(image)
    return pixels.astype("<u2") if pixels.dtype == np.int32 else pixels


def npy(array, **options):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, **options)
    return out.getvalue()


def npy_with_header(header, data=b""):
    text = header.encode("latin-1")
    text += b" " * (-(len(text) + 11) % 64) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + data


def broken():
    """Each bad file's name and bytes."""
    scene = landscape(83, 121)
    jpeg = pillow(scene, format="JPEG", quality=88)
    png = pillow(scene, format="PNG")
    whole = npy(np.arange(12, dtype="<i4").reshape(3, 4))
    yield "truncated.jpg", jpeg[: len(jpeg) // 2]
    yield "header-only.jpg", jpeg[:40]
    yield "text.jpg", b"This is not a picture.\n"
    yield "empty.jpg", b""
    yield "truncated.png", png[: len(png) // 2]
    flipped = bytearray(png)
    flipped[png.index(b"IDAT") + 300] ^= 0xFF
    yield "damaged.png", bytes(flipped)
    yield "no-data.png", png[:8] + b"".join(chunk for kind, chunk in png_chunks(png) if kind != b"IDAT")
    yield "empty.npy", b""
    yield "bad-magic.npy", b"\x92" + whole[1:]
    yield "bad-version.npy", whole[:6] + b"\x09\x00" + whole[8:]
    yield "cut-in-header.npy", whole[:50]
    yield "short-data.npy", whole[:-5]
    yield "no-data.npy", whole[:128]
    yield "header-not-a-dict.npy", npy_with_header("[1, 2, 3]")
    yield "header-not-closed.npy", npy_with_header("{'descr': '<i4', 'fortran_order': False, 'shape': (3, 4)")
    yield "missing-key.npy", npy_with_header("{'descr': '<i4', 'fortran_order': False}")
    yield "extra-key.npy", npy_with_header("{'descr': '<i4', 'fortran_order': False, 'shape': (1,), 'x': 1}", bytes(4))
    yield "bad-descr.npy", npy_with_header("{'descr': '<q9', 'fortran_order': False, 'shape': (1,)}", bytes(4))
    yield "bad-order.npy", npy_with_header("{'descr': '<i4', 'fortran_order': 1, 'shape': (1,)}", bytes(4))
    yield "bad-shape.npy", npy_with_header("{'descr': '<i4', 'fortran_order': False, 'shape': [1]}", bytes(4))
    yield "negative-shape.npy", npy_with_header("{'descr': '<i4', 'fortran_order': False, 'shape': (-1,)}", bytes(4))
    yield "huge-shape.npy", npy_with_header(f"{{'descr': '<i4', 'fortran_order': False, 'shape': ({2**62}, 8)}}", bytes(4))
    yield "objects.npy", npy(np.array([None, "a"], dtype=object))


def main():
    BROKEN.mkdir(exist_ok=True)
    (HERE / "photo.jpg").write_bytes(pillow(landscape(427, 640), format="JPEG", quality=87))
    for name, data in pictures():
        path = HERE / name
        path.write_bytes(data)
        np.save(path.with_suffix(".npy"), np.ascontiguousarray(pixels_of(name, data)))
    turned = Image.open(HERE / "jpeg-turned.jpg")
    np.save(HERE / "jpeg-turned.upright.npy", np.ascontiguousarray(ImageOps.exif_transpose(turned)))
    for name, data in broken():
        (BROKEN / name).write_bytes(data)


if __name__ == "__main__":
    main()
