"""What numpy.testing says of two arrays, and PSNR and SSIM of small pictures, written out without any library."""
import math
import numpy as np
from gen.common import enc

NAN, INF = math.nan, math.inf


def times(*values):
    return np.array(values, 'M8[s]')


def spans(*values):
    return np.array(values, 'm8[s]')


COMPARED = [
    (np.array([1, 2, 3, 9]), np.array([1, 3, 3, 8])), (np.arange(9), np.arange(9) + 1), (np.arange(3), np.arange(3)),
    (np.array([[1, 2.5, 3]]), np.array([[1, 3, 2.0]])), (np.array([1, NAN, 3]), np.array([1, NAN, 4])),
    (np.array([1.0, 2]), np.array([1.0, 2 + 1e-9])), (np.array([0.0, 2]), np.array([1e-9, 2])), (np.zeros(0), np.zeros(0)),
    (np.array([2**62, 5]), np.array([2**62 + 1, 5])),
    (np.array([1 + 2j, 3]), np.array([1 + 2.5j, 3])), (np.array([True, False]), np.array([True, True])),
    (np.array([1, 2, 3], '>i2'), np.array([1.0, 2.5, 3], 'f4')), (np.array([[1, 2], [3, 4]]), np.array(2)),
    (times('NaT', '2020-01-01'), times('NaT', '2020-01-02')), (times('NaT'), times('NaT')),
    (spans('NaT', 3, 7), spans('NaT', 5, 7)),
    (np.array(['a', 'b']), np.array(['a', 'c'])), (np.array([b'x', b'y']), np.array([b'x', b'y'])),
]  # fmt: skip
RULES = [(0, 0), (1e-7, 0), (0, 1), (0.5, 0.25)]


def compared(a, b, rtol, atol):
    try:
        if rtol == atol == 0:
            np.testing.assert_array_equal(a, b)
        else:
            np.testing.assert_allclose(a, b, rtol, atol)
        return {'message': None}
    except AssertionError as e:
        lines = [x for x in str(e).split('\n') if x.startswith(('Mismatch', 'First', ' [', 'Max'))]
        return {'message': '\n'.join(lines)}


def compare():
    return [
        {'actual': enc(a), 'expected': enc(b), 'rtol': rtol, 'atol': atol, **compared(a, b, rtol, atol)}
        for a, b in COMPARED for rtol, atol in RULES if a.dtype.kind in 'biufc' or rtol == atol == 0
    ]


def psnr(a, b, peak=255):
    return 10 * math.log10(peak**2 / np.mean((a.astype(float) - b) ** 2))


def ssim(a, b, window=11, peak=255):
    """Wang et al. (2004), by the definition: every window by itself."""
    at = np.arange(window) - window // 2
    w = np.exp(-(at[:, None] ** 2 + at**2) / (2 * 1.5**2))
    w /= w.sum()
    c1, c2 = (0.01 * peak) ** 2, (0.03 * peak) ** 2
    found = []
    for c in range(a.shape[2]):
        for y in range(a.shape[0] - window + 1):
            for x in range(a.shape[1] - window + 1):
                p = a[y:y + window, x:x + window, c].astype(float)
                q = b[y:y + window, x:x + window, c].astype(float)
                mp, mq = (w * p).sum(), (w * q).sum()
                vp, vq, cov = (w * (p - mp)**2).sum(), (w * (q - mq)**2).sum(), (w * (p - mp) * (q - mq)).sum()
                found.append((2 * mp * mq + c1) * (2 * cov + c2)
                             / ((mp**2 + mq**2 + c1) * (vp + vq + c2)))
    return np.mean(found)


def pictures():
    random = np.random.default_rng(5)
    rows = []
    for height, width, noise, window in [(17, 23, 4, 11), (17, 23, 60, 11), (12, 11, 20, 11), (8, 30, 20, 7)]:
        a = (np.add.outer(np.arange(height) * 5, np.arange(width) * 7)[..., None] + np.array([0, 40, 80])).astype('u1')
        b = np.clip(a + random.integers(-noise, noise + 1, a.shape), 0, 255).astype('u1')
        rows.append({'actual': enc(a), 'expected': enc(b), 'psnr': psnr(a, b), 'ssim': ssim(a, b, window)})
    return rows


def samples():
    """Arrays of other types and numbers of channels than pictures have."""
    random = np.random.default_rng(6)
    rows = []
    for dtype, shape, peak in [
        ('u2', (13, 14), 65535), ('i2', (12, 12, 2), 32767), ('f4', (11, 15, 5), 1), ('>f8', (12, 13), 1), ('?', (12, 12), 1),
        ('f2', (12, 11), 1), ('i8', (11, 11), 2**63 - 1), ('u8', (11, 12), 2**64 - 1),
    ]:  # fmt: skip
        a, b = (np.minimum(np.cumsum(random.random(shape), axis=1) / shape[1], 1) for _ in 'ab')
        whole = np.dtype(dtype).kind in 'iu'
        a, b = ((x * (peak * 0.5 if whole else 1)).round(0 if whole or dtype == '?' else 3).astype(dtype) for x in (a, b))
        wide = [x.astype(float).reshape(shape[0], shape[1], -1) for x in (a, b)]
        rows.append({'actual': enc(a), 'expected': enc(b), 'psnr': psnr(*wide, peak), 'ssim': ssim(*wide, 11, peak)})
    return rows


def files():
    return {'metrics.json': {'arrays': compare(), 'pictures': pictures(), 'samples': samples()}}
