"""Element-wise functions beyond arithmetic: logic, functions of one array, clip, where, round, text."""
import numpy as np
from .casting import zipped
from .common import DTYPES, Interner, attempt, enc, hexbytes
from .values import VALUES

LOGIC = {
    'not_equal': np.not_equal,
    'greater': np.greater,
    'greater_equal': np.greater_equal,
    'logical_and': np.logical_and,
    'logical_or': np.logical_or,
    'logical_xor': np.logical_xor,
}
UNARY = [
    'negative', 'absolute', 'sign', 'positive', 'invert', 'logical_not', 'sqrt', 'square', 'reciprocal', 'conjugate',
    'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'tan',
    'floor', 'ceil', 'rint', 'trunc', 'isnan', 'isinf', 'isfinite', 'signbit',
]  # fmt: skip
ORDINARY = [0.25, 1, 1.5, 2, 3, 10, 100, 0.001, 4, -0.5, -1, -2, 5.5, 7.25, -3.75, 0.7]
OTHERS = ['|S3', '<U2', '|V3', '<m8[s]', '<M8[s]', [('r', 'u1'), ('g', 'u1')]]


def ordinary(t):
    """Numbers without surprises, for functions whose edge cases are nobody's standard."""
    dt = np.dtype(t)
    real = np.array(ORDINARY)
    if dt.kind == 'c':
        return (real + 1j * real[::-1]).astype(dt)
    return np.abs(real).astype(dt) if dt.kind in 'bu' else real.astype(dt)


def logic():
    """Operand pairs as in binary_ops.json: `zip_count` pairs of values."""

    def bits(r):
        return ''.join('1' if v else '0' for v in r.ravel())

    return {
        op: [
            {'a': ta, 'b': tb, 'bits': bits(fn(*zipped(VALUES[ta], VALUES[tb])))}
            for ta in DTYPES
            for tb in DTYPES
        ]
        for op, fn in LOGIC.items()
    }


def unary():
    errors, ops = Interner(), {}
    for op in UNARY:
        fn, rows = getattr(np, op), []
        ops[op] = rows
        for table in (VALUES, {t: ordinary(t) for t in DTYPES}):
            for t in DTYPES:
                r, err, _ = attempt(lambda: fn(table[t]))
                row = {'a': t, 'values': 'edge' if table is VALUES else 'ordinary'}
                rows.append({**row, **({'err': errors(err)} if err else {'out': r.dtype.str, 'hex': hexbytes(r)})})
        for t in OTHERS:
            err = attempt(lambda: fn(np.zeros(2, t)))[1]
            if err:
                rows.append({'zeros': str(np.dtype(t).descr if np.dtype(t).names else np.dtype(t).str), 'err': errors(err)})
    return {
        'ordinary': {t: hexbytes(ordinary(t)) for t in DTYPES},
        'errors': errors.items,
        'ops': ops,
    }


def compared_texts():
    """Comparisons of text and times, by operator."""
    pairs = {
        'bytes': (np.array([b'a', b'ab', b'', b'\xff', b'b']), np.array([b'ab', b'ab', b'\x00', b'\x01', b'a'], 'S4')),
        'text': (np.array(['a', 'ab', '', '\U0001f600', 'é']), np.array(['ab', 'ab', '', '\uffee', 'z'], '>U4')),
        'text repeated': (np.array([['a'], ['b']]), np.array(['a', 'b', 'c'])),
        'moments': (np.array([1, 2, 'NaT', 'NaT'], 'M8[s]'), np.array([2, 2, 'NaT', 3], 'M8[s]')),
        'spans': (np.array([1, -2, 'NaT'], 'm8[ms]'), np.array([1, 2, 1], '>m8[ms]')),
    }
    return [
        {
            'name': name,
            'a': enc(a),
            'b': enc(b),
            'bits': {
                op.__name__: ''.join('1' if v else '0' for v in op(a, b).ravel())
                for op in [np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal]
            },
        }
        for name, (a, b) in pairs.items()
    ]


CAST = [
    (np.array([1, -20, 300]), ['S', 'U2', 'U', '>U4', '?', 'm8[s]']),
    (np.array([1.5, 1e16, 1e-5, 0.1, np.nan, -np.inf, 1e22, 100]), ['U', 'S4', '<f4', '(2,)f4']),
    (np.array([1.5, 0.1, 1e16], 'f4'), ['U', 'U3']),
    (np.array([1.5, 0.1, 6e4], 'f2'), ['S5']),
    (np.array([1.5 + 2j, complex(0, np.nan), -1j]), ['U', 'f4', 'S', '?']),
    (np.array([0.1 + 2j], 'F'), ['S', 'U']),
    (np.array([True, False]), ['U', 'S2', 'S', 'F']),
    (np.array([2**63, 5], 'u8'), ['U', 'f4']),
    (np.array([1, 200], 'u1'), ['S', 'i1', 'V', [('a', '<i4'), ('b', 'U')]]),
    (np.array([' 12 ', '-3', '1_000', '+7', '007']), ['i4', 'i2', 'S', 'S2', 'f8', 'D', '?']),
    (np.array(['300']), ['u1', 'i2', [('a', 'i4'), ('b', 'f4')]]),
    (np.array(['-1']), ['u1', 'u4', 'u8', 'i1']),
    (np.array(['99999999999999999999']), ['i8', 'u8', 'i4', 'f4']),
    (np.array(['18446744073709551615']), ['u8', 'i8']),
    (np.array(['99999999999']), ['i4', 'u4']),
    (np.array(['1.5']), ['i4', 'f2', 'f4', 'D']),
    (np.array(['']), ['i4', 'f4', '?', 'D']),
    (np.array(["a'c"]), ['i4', 'f4']),
    (np.array(['1__0']), ['i4', 'f4']),
    (np.array(['0x10', '1d', 'infi']), ['i4', 'f4', 'D']),
    (np.array([' 1.5e3 ', 'nan', '-inf', 'Infinity', '1_0.5', '.5', '5.', '1e400', '-.5e-1']), ['f8', 'f4', 'f2']),
    (np.array(['1+2j', '(3j)', ' 4 ', '-j', '1e2-1.5e1j', 'nan+infj', '+2J', '1.5']), ['D', 'F']),
    (np.array(['x']), ['D']),
    (np.array(['True', '', 'False', '0']), ['?']),
    (np.array([b'12', b' -3']), ['i2', 'f4', 'U', 'U1', '?']),
    (np.array([b'x']), ['f4', 'i4', 'U']),
    (np.array(['\u00e9']), ['S', 'S0', 'U2']),
    (np.array([b'a\xff']), ['U', 'S1', 'i4']),
    (np.array(['\u0967\u0968']), ['i4']),
    (np.array(['ab', 'c']), ['S1', 'U1', 'S4']),
    (np.array([b'ab']), ['V3']),
    (np.array([(1, 2)], 'u1,u1'), ['f4,f4', 'u2', 'U3']),
]  # fmt: skip
RULED = [
    ('f8', 'i4', 'safe'), ('f8', 'i4', 'same_kind'), ('f8', 'i4', 'unsafe'), ('i8', 'i4', 'same_kind'),
    ('i8', 'i4', 'safe'), ('i4', '>i4', 'no'), ('i4', '>i4', 'equiv'), ('U3', 'S2', 'safe'), ('U3', 'U2', 'same_kind'),
    ('u1', 'U', 'safe'), ('f4', 'F', 'safe'), ('F', 'f4', 'same_kind'), ('u1,u1', 'i2,i2', 'safe'), ('?', 'u1', 'safe'),
]  # fmt: skip


def texts_cast():
    """astype where text is involved, and what has no other table; with every rule."""
    rows = []
    for a, types in CAST:
        for t in types:
            r, err, _ = attempt(lambda: a.astype(t))
            row = {'a': enc(a), 'to': str(t)}
            rows.append({**row, **({'error': err} if err else {'value': enc(r)})})
    for f, t, rule in RULED:
        r, err, _ = attempt(lambda: np.zeros(2, f).astype(t, casting=rule))
        row = {'a': enc(np.zeros(2, f)), 'to': t, 'rule': rule}
        rows.append({**row, **({'error': err} if err else {'value': enc(r)})})
    return rows


U1, I2, F4 = np.array([1, 5, 9, 250], 'u1'), np.array([-7, 2, 300], 'i2'), np.array([-1.5, np.nan, 2.5, 9], 'f4')
CLIP = [
    (U1, 2, 300), (U1, -2, 300), (U1, 300, 400), (U1, -1000, -500), (U1, 2.5, 7), (U1, 5, 255), (U1, -5, 100), (U1, 9, 2),
    (I2, 0, 255), (I2, -40000, 5), (I2, 0, 40000), (I2, 0.5, 100), (F4, 0, 2), (F4, 0.1, float('inf')),
    (F4, float('nan'), 2), (F4, 1, 2**40), (np.array([True, False]), 0, 1), (np.array([1 + 2j, 5, 3j]), 2, 4),
    (np.array([0.5, 70000], 'f2'), 0, 1.1), (np.array([2**63, 3], 'u8'), 4, 2**64), (np.array([-5, 5]), 0, 3.5),
    (U1, np.array([2, 6, 300, 0], 'i2'), np.array([3, 7, 8, np.inf], 'f4')), (U1[:, None], U1, U1 + 5),
    (U1, np.array([1, 2]), np.array(5)), (I2, np.array([2**63], 'u8'), np.array([5], 'u1')),
    (np.array(['a']), 1, 2), (np.zeros(2, [('r', 'u1')]), 1, 2),
]  # fmt: skip
TRUE = np.array([True, False, True])
WHERE = [
    (TRUE, np.array([1, 2, 3], 'u1'), 300), (TRUE, np.array([1, 2, 3], 'u1'), -1), (TRUE, 1.5, np.array([1, 2, 3], 'u1')),
    (TRUE, 7, np.array([1, 2, 3], 'f4')), (TRUE, np.array([1, 2, 3], 'i2'), np.array([1, 2, 3], 'u4')),
    (np.array([0.0, np.nan, -1]), np.array([1, 2, 3], 'u1'), np.array([9j, 8, 7], 'F')),
    (TRUE, np.array([1, 2, 3], 'i2'), np.array(['a', 'b', 'c'])), (np.array(['', 'x', '0']), np.array(1), np.array(2)),
    (np.array([[1], [0]]), np.array([1, 2]), np.array([3.5])), (np.zeros(2), np.zeros(3), np.ones(1)),
    (TRUE, np.zeros(3, [('a', 'u1'), ('b', 'S2')]), np.array([(1, b'x')], [('a', 'u2'), ('b', 'S1')])),
    (np.array([1j, 0, 1]), np.array([5, 6, 7]), 0),
    (np.array(True), np.array([5, 6, 7], '>i2'), np.array(1, 'i1')),
]  # fmt: skip
ROUND = [
    np.array([2.675, 1.005, 0.5, 1.5, -2.5, np.nan, np.inf, 1e308, 125, -0.4]), np.array([2.675, 1.005, 0.5, 135], 'f4'),
    np.array([2.675, 1.005, 0.5, 1.5, 135], 'f2'), np.array([15, 25, 255, 4], 'u1'), np.array([15, 25, -25, 127], 'i1'),
    np.array([2**62 + 1, -55]), np.array([2.675 + 1.5j, -2.5j]), np.array([2.675 + 1.5j, 5j], 'F'), np.array([True, False]),
    np.array(['a']), np.zeros(2, 'S3'), np.zeros(2, [('r', 'u1')]),
]  # fmt: skip


def number(x):
    return repr(x) if isinstance(x, (int, float)) else enc(x)


def outcome(fn):
    r, err, _ = attempt(fn)
    return {'error': err} if err else {'value': enc(r)}


def choices():
    return {
        'clip': [{'a': enc(a), 'min': number(lo), 'max': number(hi), **outcome(lambda: a.clip(lo, hi))} for a, lo, hi in CLIP],
        'where': [
            {'condition': enc(c), 'a': number(a), 'b': number(b), **outcome(lambda: np.where(c, a, b))} for c, a, b in WHERE
        ],
        'round': [{'a': enc(a), 'decimals': d, **outcome(lambda: a.round(d))} for a in ROUND for d in (0, 1, 2, -1, 400)],
    }


def saturated():
    """What NumPy lacks, in exact integers: the nearest number of the type, fractions cut off, NaN as 0."""

    def one(v, info):
        if v != v:
            return 0
        if v in (float('inf'), float('-inf')):
            return info.max if v > 0 else info.min
        return max(info.min, min(info.max, int(v)))

    rows = []
    for ts in DTYPES:
        values = np.concatenate([VALUES[ts], ordinary(ts)])
        reals = values.real.tolist() if np.dtype(ts).kind == 'c' else values.tolist()
        for td in DTYPES:
            if np.dtype(td).kind in 'iu':
                info = np.iinfo(td)
                r = np.array([one(v, info) for v in reals], td)
                rows.append({'a': ts, 'values': hexbytes(values), 'to': td, 'hex': hexbytes(r)})
    return rows


def files():
    return {'logic.json': logic(), 'functions.json': unary(), 'compared_texts.json': compared_texts(), 'cast_texts.json': texts_cast(),
            'choices.json': choices(), 'saturated.json': saturated()}
