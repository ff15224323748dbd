"""array_equal, array_equiv, isclose, allclose: random pairs, many of them equal or nearly so."""
import random
import numpy as np
from .common import DTYPES, attempt, enc

OTHERS = ['<U2', '|S2', '<M8[s]', '<m8[s]', '|V2', [('a', '<i4'), ('b', 'u1')], [('a', '<f8'), ('b', 'u1')], [('x', '<i4')]]
SPECIAL = [0, 1, -1, np.nan, np.inf, -np.inf, 1e-9, 100, 100.0005, 100.002, 1.00001, 1e30, -128, 255]
TYPES = DTYPES + ['>u2', '>f4']


def values(rnd, dtype, shape):
    n = int(np.prod(shape))
    dt = np.dtype(dtype)
    if dtype in TYPES:
        chosen = np.array([rnd.choice(SPECIAL) for _ in range(n)], 'f8')
        if dt.kind not in 'fc':
            chosen = np.nan_to_num(chosen, nan=3, posinf=77, neginf=1).clip(-128, 255).astype('i8')
        out = chosen.astype(dtype)
        if dt.kind == 'c' and n:
            out.imag = [rnd.choice([0, 1e-9, np.nan]) if rnd.random() < 0.3 else 0 for _ in range(n)]
        return out.reshape(shape)
    if dt.kind in 'US':
        return np.array([rnd.choice(['a', 'b', '']) for _ in range(n)], dtype).reshape(shape)
    if dt.kind in 'Mm':
        return np.array([rnd.choice([0, 5, -(2**63)]) for _ in range(n)], 'i8').view(dtype).reshape(shape)
    return np.frombuffer(bytes(rnd.randrange(2) for _ in range(n * dt.itemsize)), dtype).reshape(shape)


def shape(rnd):
    return [rnd.choice([0, 1, 2, 3]) if rnd.random() < 0.2 else rnd.choice([1, 2, 3]) for _ in range(rnd.randrange(3))]


def case(rnd):
    types = TYPES if rnd.random() < 0.8 else OTHERS
    s = shape(rnd)
    a = values(rnd, rnd.choice(types), s)
    if rnd.random() < 0.4:
        b = a.astype(rnd.choice(TYPES)) if types is TYPES else a.copy()
    else:
        b = values(rnd, rnd.choice(types if rnd.random() < 0.9 else TYPES), s if rnd.random() < 0.6 else shape(rnd))
    calls = {
        'array_equal': lambda: bool(np.array_equal(a, b)),
        'equal_nan': lambda: bool(np.array_equal(a, b, equal_nan=True)),
        'array_equiv': lambda: bool(np.array_equiv(a, b)),
    }
    if types is TYPES:
        calls |= {
            'isclose': lambda: enc(np.asarray(np.isclose(a, b))),
            'isclose_nan': lambda: enc(np.asarray(np.isclose(a, b, rtol=1e-6, atol=1e-3, equal_nan=True))),
            'allclose': lambda: bool(np.allclose(a, b)),
        }
    row = {'a': enc(a), 'b': enc(b)}
    for name, call in calls.items():
        result, err, _ = attempt(call)
        row[name] = err or result
    return None if 'unreachable' in str(row) else row  # an error that NumPy itself calls a bug


def files():
    rnd = random.Random(41)
    with np.errstate(all='ignore'):
        return {'equality.json': [row for row in (case(rnd) for _ in range(500)) if row]}
