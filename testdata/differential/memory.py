"""Random element types, contents and views: what the calls of the other modules work on."""
import struct

import numpy as np

BOOL = ['|b1']
INTEGERS = ['|i1', '|u1', '<i2', '>i2', '<u2', '>u2', '<i4', '>i4', '<u4', '>u4', '<i8', '>i8', '<u8', '>u8']
REALS = ['<f2', '>f2', '<f4', '>f4', '<f8', '>f8']
COMPLEX = ['<c8', '>c8', '<c16', '>c16']
NUMBERS = BOOL + INTEGERS + REALS + COMPLEX
TEXTS = ['|S1', '|S3', '|S8', '<U1', '<U3', '>U2', '<U8']
OTHERS = TEXTS + ['|V1', '|V3', '|V8', '<M8[s]', '<m8[ms]', '>M8[D]']

STRUCTS = [
    [('r', 'u1'), ('g', 'u1'), ('b', 'u1'), ('a', 'u1')],
    [('x', '<i2'), ('y', '>f4')],
    [('a', '?'), ('b', '<f8'), ('c', 'S3')],
    [('p', '<i4', (2,)), ('q', 'u1')],
    [('m', '<f2', (2, 2)), ('n', [('u', '>u2'), ('v', 'i1')])],
    {'names': ['b', 'g', 'r'], 'formats': ['u1', 'u1', 'u1'], 'offsets': [2, 1, 0], 'itemsize': 4},
    {'names': ['u', 'w'], 'formats': ['<i4', '<i2'], 'offsets': [4, 0], 'itemsize': 12},
    {'names': ['t', 'z'], 'formats': ['<U2', '<c8'], 'offsets': [0, 8], 'itemsize': 17},
]


def number_type(rnd, pool=NUMBERS):
    """Each kind as often as another, the native order twice as often as the foreign one."""
    kinds = [k for k in (BOOL, INTEGERS, INTEGERS, REALS, COMPLEX) if any(t in pool for t in k)]
    kind = [t for t in rnd.choice(kinds) if t in pool]
    dtype = np.dtype(rnd.choice(kind))
    return dtype.newbyteorder('=') if rnd.random() < .5 else dtype


def any_type(rnd):
    r = rnd.random()
    if r < .6:
        return number_type(rnd)
    return np.dtype(rnd.choice(OTHERS)) if r < .8 else np.dtype(rnd.choice(STRUCTS))


def shape(rnd, ndim=None, largest=5):
    if ndim is None and rnd.random() < .02:
        return rnd.choice([(1500,), (60, 50), (700, 3), (3, 700), (30, 20, 4), (2, 1030)])
    ndim = rnd.choice([0, 1, 1, 2, 2, 2, 3, 3, 4]) if ndim is None else ndim
    return tuple(0 if rnd.random() < .03 else rnd.randint(1, largest) for _ in range(ndim))


# ---------------------------------------------------------------- contents
def real(rnd, wild):
    if wild and rnd.random() < .3:
        return rnd.choice([float('nan'), float('inf'), float('-inf'), -0.0, 0.0, 1e300, -1e-300, 65504.0, 1e-7])
    return rnd.choice([float(rnd.randint(-9, 9)), rnd.uniform(-4, 4), float(rnd.randint(-300, 300)) / 8])


def integer(rnd, dtype, wild):
    info = np.iinfo(dtype)
    if wild and rnd.random() < .3:
        return rnd.choice([info.min, info.max, info.max - 1, info.min + 1, rnd.randint(info.min, info.max)])
    return rnd.randint(max(info.min, -9), 12)


def value(rnd, dtype, wild):
    """One element, as the bytes that it is."""
    if dtype.names:
        raw = bytearray(dtype.itemsize)
        for name in dtype.names:
            field, offset = dtype.fields[name][:2]
            raw[offset:offset + field.itemsize] = value(rnd, field, wild)
        return bytes(raw)
    if dtype.subdtype:
        base, dims = dtype.subdtype
        return b''.join(value(rnd, base, wild) for _ in range(int(np.prod(dims))))
    return plain_value(rnd, dtype, wild)


def plain_value(rnd, dtype, wild):
    kind = dtype.kind
    if kind == 'b':
        return bytes([rnd.randrange(2)])
    if kind in 'iu':
        return np.array(integer(rnd, dtype, wild), dtype).tobytes()
    if kind == 'f':
        with np.errstate(all='ignore'):
            return np.array(real(rnd, wild), dtype).tobytes()
    if kind == 'c':
        half = np.dtype(dtype.byteorder + 'f' + str(dtype.itemsize // 2))
        return plain_value(rnd, half, wild) + plain_value(rnd, half, wild)
    if kind == 'U':
        letters = ''.join(rnd.choice('abAB z09é€😀') for _ in range(rnd.randint(0, dtype.itemsize // 4)))
        return np.array(letters, dtype).tobytes()
    if kind == 'S':
        return bytes(rnd.choice(b'abAB z09\x7f') for _ in range(rnd.randint(0, dtype.itemsize))).ljust(dtype.itemsize, b'\0')
    if kind in 'mM':
        return struct.pack('>q' if dtype.str[0] == '>' else '<q', rnd.choice([0, 1, -1, 12345, rnd.randint(-10 ** 6, 10 ** 6)]))
    return bytes(rnd.randrange(256) for _ in range(dtype.itemsize))


def contents(rnd, dtype, count, wild):
    pool = [value(rnd, dtype, wild) for _ in range(min(count, 24))] or [b'']
    if count <= 24:
        return bytearray(b''.join(pool))
    return bytearray(b''.join(rnd.choice(pool) for _ in range(count)))


# ---------------------------------------------------------------- views
def strides(rnd, dims, itemsize, plain=False):
    """Byte strides: C or Fortran or any order, gaps, backwards, repeated; and what they reach: (lowest, end)."""
    order = list(range(len(dims)))[::-1]
    if not plain and rnd.random() < .4:
        rnd.shuffle(order)
    steps, step = [0] * len(dims), itemsize
    for axis in order:
        gap = 1 if plain or rnd.random() < .7 else rnd.randint(2, 3)
        sign = -1 if not plain and rnd.random() < .2 else 1
        steps[axis] = sign * step * gap
        step *= gap * max(dims[axis], 1)
        if not plain and rnd.random() < .06:
            steps[axis] = 0
    return tuple(steps), *reach(dims, steps, itemsize)


def reach(dims, steps, itemsize):
    if 0 in dims:
        return 0, itemsize
    low = sum((n - 1) * s for n, s in zip(dims, steps) if s < 0)
    high = sum((n - 1) * s for n, s in zip(dims, steps) if s > 0)
    return low, high + itemsize


def is_injective(a):
    """Whether no two elements of the view share a byte, as far as starts of elements tell."""
    offsets = np.zeros((), 'i8')
    for n, s in zip(a.shape, a.strides):
        offsets = np.add.outer(offsets, np.arange(n) * s)
    found = np.sort(offsets.ravel())
    return bool((np.diff(found) >= a.itemsize).all())
