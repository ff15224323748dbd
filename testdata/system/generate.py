"""Writes the files of this folder: AVIF, HEIC and JPEG XL by other programs' encoders, and beside each what another program decodes.

    python3 testdata/system/generate.py    # as root of the repository

Debian 12: libavif-bin 0.11.1, libheif-examples 1.15.1, libjxl-tools 0.7.0, libvips-tools 8.14.1, python3-numpy 1.24, python3-pil 9.4.
"""
import io
import pathlib
import subprocess
import tempfile

import numpy as np
from PIL import Image, ImageCms

HERE = pathlib.Path(__file__).parent
PICTURES = HERE.parent
SCRATCH = pathlib.Path(tempfile.mkdtemp())


def run(*command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def keep(name, pixels):
    np.save(HERE / (name + ".npy"), pixels)


def decoded_by_vips(file, kind=np.uint8):
    """What vips decodes of a PNG."""
    raw = SCRATCH / "pixels.raw"
    run("vips", "rawsave", file, raw)
    fields = [int(subprocess.check_output(["vipsheader", "-f", field, file])) for field in ("height", "width", "bands")]
    pixels = np.fromfile(raw, kind).reshape(fields)
    return pixels[..., 0] if fields[2] == 1 else pixels


def jxl(name, source, *options):
    file = HERE / (name + ".jxl")
    run("cjxl", source, file, *options)
    return file


def crop(source, name, width=61, height=43):
    """A corner, so that files stay small."""
    file = SCRATCH / name
    run("vips", "extract_area", PICTURES / source, file, 8, 6, width, height)
    return file


def decoded_by(program, file, *options):
    png = SCRATCH / "decoded.png"
    run(program, *options, file, png)
    return decoded_by_vips(png, np.uint16 if "16" in options else np.uint8)


def spread(pixels, most):
    """Over the range of 16 bits."""
    return ((pixels.astype(np.int64) * 65535 + most // 2) // most).astype(np.uint16)


def heif(name, ending, source, *options):
    file = HERE / (name + ending)
    run("heif-enc", *options, "-o", file, source)
    return file


def avif(name, source, *options):
    file = HERE / (name + ".avif")
    run("avifenc", "-s", "9", *options, source, file)
    return file


def write_avif():
    """libavif's decoder is the oracle: libheif has no part in it."""
    rgb, rgba, grey, deep = (crop(p, p) for p in ("png-rgb.png", "png-rgba.png", "png-grey.png", "png-rgb-16.png"))
    avif("avif-lossless", rgb, "-l")
    keep("avif-lossless", decoded_by_vips(rgb))
    for name, source, options in (
        ("rgba", rgba, ("-y", "444")),
        ("premultiplied", rgba, ("-y", "444", "-p")),
        ("limited", rgb, ("-y", "444", "-r", "limited")),
        ("grid", crop("photo.jpg", "tiles.png", 128, 64), ("-g", "2x1", "-y", "444")),
    ):
        keep("avif-" + name, decoded_by("avifdec", avif("avif-" + name, source, *options)))
    halved = avif("avif-rgb-420", rgb, "-y", "420")
    keep("avif-rgb-420", decoded_by("heif-convert", halved))  # avifdec smooths chroma
    avif("avif-turned", rgb, "--irot", "1", "--imir", "1", "-l")  # a quarter against the clock, then left and right exchanged
    keep("avif-turned", np.rot90(decoded_by_vips(rgb))[:, ::-1])
    for name, source, options in (("10", deep, ("-d", "10", "-l")), ("12", deep, ("-d", "12", "-l"))):
        keep("avif-" + name, decoded_by("avifdec", avif("avif-" + name, source, *options), "-d", "16"))
    keep("avif-grey", decoded_by("avifdec", avif("avif-grey", grey, "-y", "400", "--min", "0", "--max", "0")))
    avif("avif-grey-limited", grey, "-y", "400", "-r", "limited", "--min", "0", "--max", "0")  # avifdec leaves its range as it is
    keep("avif-grey-limited", decoded_by_vips(grey))


TO_P3 = np.array([[0.8224620, 0.1775380, 0], [0.0331942, 0.9668058, 0], [0.0170826, 0.0723974, 0.9105199]])


def write_coded_colours():
    """Colours as Display P3, said by numbers only; beside them the sRGB colours they were made from."""
    srgb = decoded_by_vips(crop("png-rgb.png", "rgb.png")) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    p3 = linear @ TO_P3.T
    coded = np.where(p3 <= 0.0031308, p3 * 12.92, 1.055 * p3 ** (1 / 2.4) - 0.055)
    png = SCRATCH / "p3.png"
    Image.fromarray(np.round(coded * 255).astype(np.uint8)).save(png)
    avif("avif-p3", png, "--cicp", "12/13/0", "-y", "444", "--min", "0", "--max", "0")
    keep("avif-p3", np.round(srgb * 255).astype(np.uint8))


def write_metadata():
    """A JPEG's EXIF and profile, and an XMP packet."""
    xmp = SCRATCH / "packet.xmp"
    xmp.write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Landscape</x:xmpmeta>")
    source = Image.open(PICTURES / "jpeg-turned.jpg")
    exif = SCRATCH / "block.exif"
    exif.write_bytes(source.info["exif"].removeprefix(b"Exif\0\0"))
    icc = SCRATCH / "profile.icc"
    icc.write_bytes(source.info["icc_profile"])
    avif("avif-metadata", crop("png-rgb.png", "rgb.png"), "-l", "--exif", exif, "--xmp", xmp, "--icc", icc)
    packet = xmp.read_bytes()
    turned = jxl("jxl-metadata", PICTURES / "jpeg-turned.jpg", "-d", "0")
    turned.write_bytes(turned.read_bytes() + (len(packet) + 8).to_bytes(4, "big") + b"xml " + packet)


def write_heic():
    rgb, grey, deep = (crop(p, p) for p in ("png-rgb.png", "png-grey.png", "png-rgb-16.png"))
    plain = heif("heic-rgb", ".heic", rgb, "-q", "60")
    pixels = decoded_by("heif-convert", plain)
    keep("heic-rgb", pixels)
    turned = plain.read_bytes().replace(b"\0\0\0\x10pixi\0\0\0\0\x03", b"\0\0\0\x10irot\x01\0\0\0\0")
    (HERE / "heic-turned.heic").write_bytes(turned)
    keep("heic-turned", np.rot90(pixels))
    keep("heic-grey", decoded_by("heif-convert", heif("heic-grey", ".heic", grey, "-q", "60"))[..., 0])
    heif("heic-exif", ".heic", PICTURES / "jpeg-turned.jpg", "-q", "50")
    file = heif("heic-10", ".heic", deep, "-b", "10", "-q", "80")
    keep("heic-10", spread(decoded_by_vips(file, np.uint16) >> 6, 1023))  # vips gives 10 bits as the upper ones of 16
    run("heif-enc", "-q", "50", "-o", HERE / "heic-two.heic", rgb, grey)


def write_jxl():
    for name in ("rgb", "rgba", "grey", "grey-alpha", "rgb-16", "grey-16"):
        source = crop(f"png-{name}.png", f"{name}.png")
        jxl("jxl-" + name, source, "-d", "0", "-e", "3")
        keep("jxl-" + name, decoded_by_vips(source, np.uint16 if name.endswith("16") else np.uint8))
    lossy = jxl("jxl-lossy", crop("png-rgb.png", "rgb.png"), "-d", "1")
    keep("jxl-lossy", decoded_by("djxl", lossy))
    turned = jxl("jxl-turned", PICTURES / "jpeg-turned.jpg", "-d", "0")
    keep("jxl-turned", decoded_by("djxl", turned))
    write_profile()
    write_float()
    write_animation()


def write_profile():
    """Lossy, with a profile of another curve than any that libjxl has a name for; beside it what Little CMS sees in the source."""
    profile = Image.open(PICTURES / "jpeg-turned.jpg").info["icc_profile"].replace(fixed(2.4), fixed(1.9))
    png = SCRATCH / "profile.png"
    picture = Image.open(crop("png-rgb.png", "rgb.png"))
    picture.save(png, icc_profile=profile)
    jxl("jxl-profile", png, "-d", "0.2")
    source = ImageCms.getOpenProfile(io.BytesIO(profile))
    keep("jxl-profile", np.asarray(ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"))))


def fixed(number):
    """As profiles have it: 16 bits before the point, 16 behind it."""
    return round(number * 65536).to_bytes(4, "big")


def write_float():
    values = np.linspace(-0.5, 2, 20 * 30 * 3, dtype="<f4").reshape(20, 30, 3)
    pfm = SCRATCH / "values.pfm"
    pfm.write_bytes(b"PF\n30 20\n-1.0\n" + values[::-1].tobytes())
    jxl("jxl-float", pfm, "-d", "0")
    keep("jxl-float", values)


def write_animation():
    frames = np.zeros((4, 24, 32, 4), np.uint8)
    for i, pixels in enumerate(frames):
        pixels[..., 3] = 255
        pixels[4:10, 3 + 6 * i : 9 + 6 * i] = (250, 40 * i, 10, 255)
        pixels[20:, :, 3] = 60 * i
    apng = SCRATCH / "frames.png"
    pictures = [Image.fromarray(pixels) for pixels in frames]
    pictures[0].save(apng, save_all=True, append_images=pictures[1:], duration=[100, 200, 300, 400], loop=3, blend=0)
    shown = SCRATCH / "shown.apng"
    run("djxl", jxl("jxl-animated", apng, "-d", "0"), shown)
    animation = Image.open(shown)
    keep("jxl-animated", np.stack([frame(animation, i) for i in range(animation.n_frames)]))


def frame(animation, index):
    animation.seek(index)
    return np.asarray(animation.convert("RGBA"))


if __name__ == "__main__":
    write_avif()
    write_coded_colours()
    write_metadata()
    write_heic()
    write_jxl()
