"""arange, linspace, logspace, geomspace, eye, meshgrid, indices, np.array of nested lists; random streams."""
import random
import numpy as np
from .common import attempt, enc


def outcome(op, args, f):
    with np.errstate(all='ignore'):
        value, err, _ = attempt(f)
    return {'op': op, 'args': args} | ({'error': err} if err else {'result': enc(np.asarray(value))})


def ranges():
    rnd = random.Random(7)
    whole = [(0, 5, 1), (5, 0, 1), (5, 0, -2), (-7, 8, 3), (3, 3, 1), (0, 10, 0), (0, 1, 2**40), (2**62, 2**62 + 5, 2)]
    whole += [(rnd.randrange(-50, 50), rnd.randrange(-50, 50), rnd.choice([-7, -1, 1, 2, 3])) for _ in range(20)]
    real = [(0.0, 1.0, 0.1), (0.0, 1.0, 0.3), (1.0, 0.0, -0.25), (0.0, 1.0, 0.0), (0.0, float('inf'), 1.0), (0.0, 1.0, float('nan')), (0.0, 1.0, float('inf')), (0.5, 0.5, 1.0), (-1.0, 1.0, 1e-1)]
    real += [(rnd.uniform(-5, 5), rnd.uniform(-5, 5), rnd.choice([-1, 1]) * rnd.uniform(0.05, 2)) for _ in range(40)]
    real += [(1.0, 1.3, 0.1), (0.1, 0.7, 0.2), (1e16, 1e16 + 20, 3.0)]
    for a in whole + real:
        yield outcome('arange', list(a), lambda: np.arange(*a))


def spaces():
    rnd = random.Random(8)
    ends = [(0.0, 1.0), (1.0, 0.0), (-3.5, -3.5), (0.0, 5e-324), (1e308, -1e308), (2.0, 3.0), (float('nan'), 1.0), (0.0, float('inf')), (-1.0, -1000.0), (1.0, 1000.0), (256.0, 1.0)]
    ends += [(rnd.uniform(-100, 100), rnd.uniform(-100, 100)) for _ in range(15)]
    for a, b in ends:
        for n in (0, 1, 2, 5, 50, -1):
            for e in (True, False):
                yield outcome('linspace', [a, b, n, e], lambda: np.linspace(a, b, n, e))
    for a, b in [(0.0, 2.0), (2.0, 3.0), (-1.0, 1.5)]:
        for n in (0, 1, 4, 9):
            for e in (True, False):
                yield outcome('logspace', [a, b, n, e], lambda: np.logspace(a, b, n, e))
    for a, b in [(1.0, 1000.0), (1000.0, 1.0), (-1000.0, -1.0), (0.001, 7.0), (0.0, 1.0)]:
        for n in (0, 1, 4, 9):
            for e in (True, False):
                yield outcome('geomspace', [a, b, n, e], lambda: np.geomspace(a, b, n, e))


def grids():
    for n in (0, 1, 2, 5):
        for m in (0, 1, 3, 5):
            for k in (-6, -2, -1, 0, 1, 2, 6):
                yield outcome('eye', [n, m, k], lambda: np.eye(n, m, k, dtype='<i4'))
    for s in ([], [3], [2, 3], [2, 0], [1, 2, 2]):
        yield outcome('indices', s, lambda: np.indices(s))
        lists = [list(range(10 * i, 10 * i + n)) for i, n in enumerate(s)]
        for ij in ('xy', 'ij'):
            for k in range(len(s)):
                arrays = [np.array(x, 'i8') for x in lists]
                yield outcome('meshgrid', [ij, k, lists], lambda: np.meshgrid(*arrays, indexing=ij)[k])


NESTED = [
    [1, 2], [[1, 2], [3, 4]], [[1, 2], [3]], [[1], 2], [1, [2]], [[[1, 2], [3, 4]], [[5, 6], [7]]], [], [[]], [[], []], [[], [1]],
    [1, 2.5], [True, False], [True, 2], [True, 2.5], [[1.5], [2]], ['a', 'bcd'], [['a'], ['\U0001f600x']], [2**63], [2**63, 1],
    [[[1]], [[2, 3]]], [[1, 2], [3, 4], [5, 6, 7]], [[[1, 2]], [[3, 4], [5, 6]]],
]


def nested():
    for value in NESTED:
        yield outcome('array', value, lambda: np.array(value))


def streams():
    for seed in (0, 1, 42, 2**31, 2**32 + 5, 2**63 - 1, 123456789012345678901234567890, 2**200 + 17):
        g = np.random.default_rng(seed)
        raw = [g.bit_generator.random_raw() for _ in range(5)]
        yield {'seed': str(seed), 'raw': enc(np.array(raw, 'u8')), 'random': enc(g.random((3, 4))), 'uniform': enc(g.uniform(-2.5, 7.25, 5))}


def integers():
    limits = {'?': (0, 2), 'i1': (-128, 128), 'u1': (0, 256), '<i2': (-(2**15), 2**15), '<u2': (0, 2**16), '<i4': (-(2**31), 2**31), '<u4': (0, 2**32), '<i8': (-(2**63), 2**63), '<u8': (0, 2**64)}
    for dtype, (low, high) in limits.items():
        ranges = {(low, min(high, 2**63 - 1)), (0, 1), (0, 2), (0, 100), (0, 200), (0, 3 * high // 4), (low, 7), (0, 2**32), (0, 2**32 + 1), (5, 5), (0, high + 1), (low - 1, 0), (0, 2**33 + 12345)}
        for a, b in sorted(ranges):
            if b <= 2**63 - 1 and a >= -(2**63):
                yield {'dtype': np.dtype(dtype).str, 'seed': '9', 'low': a, 'high': b} | drawn(dtype, a, b)


def drawn(dtype, a, b):
    g = np.random.default_rng(9)
    value, err, _ = attempt(lambda: [g.integers(a, b, 11, dtype), g.random(2), g.integers(a, b, 3, dtype)])
    return {'error': err} if err else {'first': enc(value[0]), 'between': enc(value[1]), 'second': enc(value[2])}


def files():
    return {
        'creation.json': {
            'ranges': list(ranges()),
            'spaces': list(spaces()),
            'grids': list(grids()),
            'nested': list(nested()),
            'streams': list(streams()),
            'integers': list(integers()),
        }
    }
