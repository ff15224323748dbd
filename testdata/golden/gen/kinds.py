"""Item 8: promotion and casting of everything that is not a native number: texts, times, bytes, structs, sub-arrays."""
import numpy as np
from .common import Interner, attempt, dtype_spec

AB = [('a', 'u1'), ('b', '<f4')]
PLAIN = (
    '|b1 |i1 >i2 <i4 >i4 <u8 <f2 >f4 <f8 <c8 <c16 |S0 |S3 |S5 |S21 |S64 <U0 <U3 >U3 <U5 <U32 |V0 |V3 |V8 '
    '<M8 <M8[Y] <M8[M] <M8[W] <M8[D] <M8[7D] <M8[s] >M8[s] <M8[25s] <M8[ms] <M8[ns] '
    '<m8 <m8[Y] <m8[5M] <m8[W] <m8[D] <m8[7D] <m8[s] >m8[s] <m8[25s] <m8[us]'
).split()
STRUCTURED = [
    AB, [('a', 'u1'), ('b', '<f8')], [('a', '<u2'), ('b', '<f4')], [('a', 'u1'), ('b', '>f4')], [('x', 'u1'), ('y', '<f4')],
    [('b', 'u1'), ('a', '<f4')], [('a', 'u1')], [('x', 'u1')], [('a', '<f4')], [('a', 'u1'), ('b', '<f4'), ('c', 'u1')], [],
    {'names': ['a', 'b'], 'formats': ['u1', '<f4'], 'offsets': [0, 4]},
    {'names': ['a', 'b'], 'formats': ['u1', '<f4'], 'offsets': [4, 0]},
    {'names': ['a', 'b'], 'formats': ['u1', '<f4'], 'itemsize': 16},
    {'names': ['a', 'b'], 'formats': ['u1', '<f4'], 'aligned': True},
    {'names': [], 'formats': [], 'itemsize': 5},
    [(('T', 'a'), 'u1'), ('b', '<f4')], [(('X', 'a'), 'u1'), ('b', '<f4')], [('a', 'u1', (2,)), ('b', '<f4')], [('a', 'i1', (2,)), ('b', '<f4')],
    [('a', 'u1', (3,)), ('b', '<f4')], [('p', AB)], [('p', [('a', '<u2'), ('b', '<f4')])], [('a', 'S3'), ('b', 'S3')], [('a', 'S5'), ('b', 'U5')],
    [('a', '<M8[s]')], [('a', '<m8[ms]'), ('b', 'u1')],
]  # fmt: skip
SUBARRAYS = [('u1', (2,)), ('<u2', (2,)), ('>u2', (2,)), ('u1', (3,)), ('u1', (1,)), ('u1', (2, 1)), (AB, (2,)), ('S3', (2,))]
ALL = [np.dtype(d) for d in PLAIN + STRUCTURED + SUBARRAYS]
RULES = ['no', 'equiv', 'safe', 'same_kind', 'unsafe']


def level(a, b):
    """The strictest rule that allows the cast, as its index; '-' if none does."""
    return next((str(i) for i, rule in enumerate(RULES) if np.can_cast(a, b, rule)), '-')


def promotions():
    """A square table of indices into `results`: {"dtype": ...} or {"error": ...}."""
    results = Interner()
    table = []
    for a in ALL:
        outcomes = (attempt(lambda: np.promote_types(a, b))[:2] for b in ALL)
        table.append([results({'error': err} if err else {'dtype': dtype_spec(r)}) for r, err in outcomes])
    return results.items, table


def files():
    results, table = promotions()
    return {
        'kinds.json': {
            'dtypes': [dtype_spec(d) for d in ALL],
            'results': results,
            'promote_types': table,
            'can_cast': [''.join(level(a, b) for b in ALL) for a in ALL],
        }
    }
