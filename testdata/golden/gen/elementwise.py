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
    'exp', 'exp2', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'cbrt',
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


def files():
    return {'logic.json': logic(), 'functions.json': unary(), 'compared_texts.json': compared_texts()}
