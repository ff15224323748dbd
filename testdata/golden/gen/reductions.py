"""Item 9: reductions over all dtypes, layouts and axes; long runs, whose rounding shows the order of additions; errors."""
import numpy as np
from .common import DTYPES, attempt, dtype_spec, enc, enc_view, hexbytes
from .values import VALUES

OPS = ['sum', 'prod', 'mean', 'var', 'std', 'min', 'max', 'argmin', 'argmax', 'any', 'all', 'count_nonzero']
AXES = [None, 0, 1, -1, (0, 1), (0, 2), (-1, -2), (0, 1, 2)]
LAYOUTS = [
    lambda a: a,
    lambda a: a.transpose(2, 0, 1),
    lambda a: a.T,
    lambda a: a[::-1, :, ::-1],
    lambda a: a[:, ::2, 1:],
    lambda a: a[:, 1],
    lambda a: a[1, 2, 1, ...],
    lambda a: np.broadcast_to(a[0], a.shape),
    lambda a: a[:, :0],
]


def pattern(n, dtype):
    """Numbers that a reader makes himself: (7919 i mod 1009 - 300) / 7 in float64, then the dtype."""
    with np.errstate(all='ignore'):
        return ((np.arange(n) * 7919 % 1009 - 300) / 7.0).astype(dtype)


def call(a, op, axis, **options):
    f = np.count_nonzero if op == 'count_nonzero' else getattr(np, op)
    return np.asarray(f(a, axis=axis, **options))


def row(a, op, axis, **options):
    with np.errstate(all='ignore'):
        value, err, _ = attempt(lambda: call(a, op, axis, **options))
    out = {'op': op, **options}
    if 'dtype' in out:
        out['dtype'] = dtype_spec(out['dtype'])
    if axis is not None:
        out['axis'] = list(axis) if isinstance(axis, tuple) else [axis]
    return out | ({'error': err} if err else {'result': enc(value)})


def fitting(a, op):
    axes = [x for x in AXES if x is None or max(y if y >= 0 else -1 - y for y in np.atleast_1d(x)) < a.ndim]
    return [x for x in axes if not (op.startswith('arg') and isinstance(x, tuple))]


def views():
    """Each dtype under some of the layouts, each op over some of the axes: the combinations take turns."""
    rng = np.random.default_rng(20240)
    turn = 0
    for k, t in enumerate(DTYPES):
        raw = rng.integers(-20, 100, 24) if np.dtype(t).kind in 'biu' else np.round(rng.normal(1, 2, 24), 3)
        root = (raw + 1j * raw[::-1] if t.startswith('<c') else raw).astype(t).reshape(2, 4, 3)
        for j, layout in enumerate(LAYOUTS):
            a = layout(root)
            rows = []
            for op in OPS:
                choices = fitting(a, op)
                turn += 1
                keeps = {'keepdims': True} if turn % 3 == 0 else {}
                rows.append(row(a, op, choices[turn % len(choices)], **keeps))
            yield {'root': enc(root), 'view': enc_view(a, root), 'rows': rows}


def edges():
    """The values that are hard: extremes, infinities, NaN, zeros of both signs."""
    for t in DTYPES:
        a = VALUES[t]
        clean = a[np.isfinite(a) & (abs(a) < 1e4)] if np.dtype(t).kind in 'fc' else a
        for b in (a, clean, np.array(a[:5].astype(np.dtype(t).newbyteorder('>')))):
            yield {'root': enc(b), 'view': enc_view(b, b), 'rows': [row(b, op, None) for op in OPS]}


def typed():
    base = pattern(12, 'f8').reshape(3, 4)
    for t in ['|b1', '|u1', '<i2', '<f2', '<f4', '<c8', '<f8', '<i8', '<c16']:
        with np.errstate(all='ignore'):
            a = base.astype(t)
        rows = [
            row(a, op, axis, dtype=np.dtype(d))
            for op in ('sum', 'prod', 'mean', 'var', 'std')
            for d, axis in zip(['<f4', '<f8', '<i4', '|u1', '<c8', '|b1', '<f2'], [0, None, 1, 0, None, 1, 0])
            if not (op == 'std' and np.dtype(d).kind in 'iub') and not (np.dtype(d).kind in 'biu' and a.dtype.kind in 'fc' and d != '<i4')
        ]
        rows += [row(a, op, 0, ddof=d) for op in ('var', 'std') for d in (1, 3, 5, 0.5)]
        yield {'root': enc(a), 'view': enc_view(a, a), 'rows': rows}


def long_runs():
    """Shapes whose rounding tells the order of additions; `step` is that of a slice of every axis."""
    shapes = [(7,), (8,), (9,), (127,), (129,), (1000,), (4097,), (8191,), (8193,), (20001,), (3, 1500), (1500, 3), (700, 4), (300, 5)]
    shapes += [(2, 9000), (40, 50, 3), (5, 40, 50), (3, 2, 1000)]
    for t in ['<f2', '<f4', '<f8', '>f4', '<c8', '<c16', '<i2', '|u1', '<u8']:
        for n, shape in enumerate(shapes):
            if t not in ('<f4', '<f8') and n % 3:
                continue
            for step in (1, -1, 2) if t == '<f4' else (1,):
                a = pattern(int(np.prod(shape)), t).reshape(shape)[(slice(None, None, step),) * len(shape)]
                ops = ['sum', 'mean'] + (['var'] if step > 0 else [])
                axes = [None, 0] if len(shape) == 1 else [None, 0, -1] + ([(0, 1), 1, (0, 2)] if len(shape) == 3 else [])
                rows = [row(a, op, axis) for op in ops for axis in axes]
                for r in rows:
                    r['result'] = thinned(r['result'])
                yield {'pattern': list(shape), 'dtype': t, 'step': step, 'rows': rows}


def thinned(result):
    """Of a large result a few elements, flattened."""
    a = np.frombuffer(bytes.fromhex(result['hex']), result['dtype'])
    every = 1 + a.size // 12
    return {**result, 'every': every, 'hex': hexbytes(a[::every])}


def refused():
    cases = [(np.zeros((2, 3)), op, axis) for op in ('sum', 'min', 'any', 'mean', 'var', 'count_nonzero') for axis in ((0, 0), (0, -2), 2, -3, (0, 5))]
    cases += [(np.zeros((2, 3)), op, axis) for op in ('argmin', 'argmax') for axis in (2, -3)]
    cases += [(np.zeros((0, 3)), op, axis) for op in OPS for axis in (None, 0, 1)]
    cases += [(np.array(3.0), op, axis) for op in ('sum', 'argmin') for axis in (0, -1, 1)]
    odd = [
        np.zeros(3, [('a', 'u1'), ('b', '<f4')]),
        np.array([(0, 0, [0, 0]), (0, 2, [0, 0]), (0, 0, [0, 1])], [('a', 'u1'), ('b', '<f4'), ('c', 'u1', (2,))]),
        np.array(['a', '', 'bb']),
        np.array([b'a', b'', b'bb']),
        np.array([b'\0\0\0', b'\0\1\0', b'abc'], 'V3'),
    ]
    cases += [(a, op, None) for a in odd for op in ('sum', 'prod', 'mean', 'min', 'max', 'count_nonzero')]
    cases += [(a, op, None) for a in odd[:2] for op in ('any', 'all')]
    for a, op, axis in cases:
        yield {'root': enc(a), 'view': enc_view(a, a), 'rows': [row(a, op, axis)]}


def files():
    return {
        'reductions.json': {
            'views': list(views()),
            'edges': list(edges()),
            'typed': list(typed()),
            'long_runs': list(long_runs()),
            'refused': list(refused()),
        }
    }
