"""The .npy that ndraster made of a JPEG holds the pixels that Pillow finds in it, to within what two decoders may differ."""

import sys

import numpy as np
from PIL import Image

expected = np.asarray(Image.open(sys.argv[1]).convert("RGB"))
actual = np.load(sys.argv[2])
if actual.dtype != np.uint8 or actual.shape != expected.shape:
    sys.exit(f"{sys.argv[2]} is {actual.dtype} {actual.shape}, and should be uint8 {expected.shape}")
difference = np.abs(actual.astype(int) - expected)
if difference.max() > 2:
    sys.exit(f"{sys.argv[2]} differs from {sys.argv[1]} by up to {difference.max()} in {(difference > 2).sum()} samples")
