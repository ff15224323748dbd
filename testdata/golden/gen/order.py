"""Item 10: sorting, distinct values, quantiles, histograms, counts and running totals."""
import numpy as np
from .common import DTYPES, attempt, enc, enc_view
from .reductions import pattern
from .values import VALUES

STRUCT = np.dtype([('a', 'u1'), ('b', '<f4')])
METHODS = [
    'inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear',
    'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest',
]  # fmt: skip


def outcome(f):
    with np.errstate(all='ignore'):
        value, err, _ = attempt(f)
    return {'error': err} if err else {'result': enc(np.asarray(value))}


def case(a, rows):
    root = a if a.base is None else a.base
    return {'root': enc(root), 'view': enc_view(a, root), 'rows': rows}


def order_rows(a):
    axes = range(-1, a.ndim - 1)
    yield from ({'op': 'sort', 'axis': x} | outcome(lambda: np.sort(a, axis=x, kind='stable')) for x in axes)
    yield from ({'op': 'argsort', 'axis': x} | outcome(lambda: np.argsort(a, axis=x, kind='stable')) for x in axes)


def unique_row(a):
    u = np.unique_all(a)
    if a.dtype.kind in 'fcM':
        u = u._replace(values=np.unique(a), **dict(zip(('indices', 'inverse_indices', 'counts'), np.unique(a, True, True, True)[1:])))
    return {'op': 'unique', 'values': enc(u.values), 'index': enc(u.indices), 'inverse': enc(u.inverse_indices), 'counts': enc(u.counts)}


def arrays():
    for t in DTYPES:
        yield np.concatenate([VALUES[t][::-1], VALUES[t]])
        with np.errstate(all='ignore'):
            root = np.array(np.round(pattern(24, 'f8') / 9).reshape(4, 6).astype(t))
        yield root[::-1, ::2]
        yield np.array(root[0].astype(np.dtype(t).newbyteorder('>')))
    texts = ['b', '', 'abc', 'a\u00e9', 'ab', 'b', 'a', '\U0001f600', 'zz', '\uffff', 'abcdefghijk', 'abcdefghij']
    yield np.array(texts)
    yield np.array([x.encode('latin-1', 'replace') for x in texts])
    yield np.array([b'ab\0', b'\xff\0\0', b'\0\0\1', b'abc', b'ab\0'], 'V3')
    yield np.array(['2020-01-02', 'NaT', '1969-05-05', '2020-01-01', 'NaT'], 'M8[D]')
    yield np.array([(2, 1.5), (1, np.nan), (2, -1), (1, 7), (2, 1.5), (0, np.inf)], STRUCT)
    yield np.array([((2, 'b'), 1), ((1, 'z'), 5), ((2, 'a'), 3), ((1, 'z'), 4)], [('p', [('k', '>i2'), ('n', 'U2')]), ('v', '<i8')])
    yield np.zeros((0,), '<f4')
    yield np.zeros((2, 0, 3), '<i4')


def ordering():
    for a in arrays():
        rows = list(order_rows(a))
        rows += [unique_row(a)] if a.size else []
        yield case(a, rows)


def running():
    for t in DTYPES:
        with np.errstate(all='ignore'):
            a = np.array((pattern(24, 'f8') / 40).reshape(4, 6).astype(t))[:, ::-1]
        rows = [{'op': op} | ({} if x is None else {'axis': x}) | outcome(lambda: getattr(np, op)(a, axis=x)) for op in ('cumsum', 'cumprod') for x in (None, 0, 1)]
        yield case(a, rows)


def quantiles():
    base = pattern(60, 'f8').reshape(5, 4, 3)
    holes = base.copy()
    holes[1, 2, 1] = np.nan
    inputs = [base.astype(t) for t in ('|u1', '|i1', '<i4', '<u8', '<f2', '<f4', '<f8')] + [holes, holes.astype('f4'), base[:, ::2, ::-1], base[:0], base[0, 0, :1]]
    for n, a in enumerate(map(np.array, inputs)):
        axes = [None] + [x for x in (0, -1, (0, 1)) if a.ndim > 1]
        rows = [{'op': 'median'} | at(x) | outcome(lambda: np.median(a, axis=x)) for x in axes]
        qs = [0, 25, 50, 99, 100, 33.3] if n < 9 else [50]
        rows += [{'op': 'percentile', 'q': q} | at(x) | outcome(lambda: np.percentile(a, q, axis=x)) for k, q in enumerate(qs) for x in [axes[k % len(axes)]]]
        if a.dtype.str in ('<f8', '|u1') and n < 9:
            rows += [{'op': 'percentile', 'q': q, 'method': m} | outcome(lambda: np.percentile(a, q, method=m)) for m in METHODS for q in (0, 10, 37.5, 50, 100)]
        yield case(a, rows)
    odd = np.array([1 + 1j, 2]), np.array([True, False, True])
    for a in odd:
        yield case(a, [{'op': 'median'} | outcome(lambda: np.median(a)), {'op': 'percentile', 'q': 50} | outcome(lambda: np.percentile(a, 50))])
    a = np.arange(3.0)
    yield case(a, [{'op': 'percentile', 'q': q} | outcome(lambda: np.percentile(a, q)) for q in (-1, 101)] + [{'op': 'median', 'axis': [3]} | outcome(lambda: np.median(a, axis=3))])


def at(axis):
    return {} if axis is None else {'axis': list(axis) if isinstance(axis, tuple) else [axis]}


def histogram_row(a, **options):
    with np.errstate(all='ignore'):
        value, err, _ = attempt(lambda: np.histogram(a, **options))
    row = {'op': 'histogram'} | {k: enc(v) if isinstance(v, np.ndarray) else v for k, v in options.items()}
    return row | ({'error': err} if err else {'counts': enc(value[0]), 'edges': enc(value[1])})


def histograms():
    base = pattern(200, 'f8')
    inputs = [base.astype(t) for t in ('|u1', '|i1', '<i2', '<i4', '<u8', '<f4', '<f8')] + [np.array([True, False, True]), np.zeros(0), np.full(3, 7), np.full(3, 7.5, 'f4')]
    edges = [np.array([0, 10, 50, 100, 200]), np.array([-5.5, 0, 0, 30.25]), np.array([3, 1])]
    for a in inputs:
        rows = [histogram_row(a, bins=n) for n in (1, 3, 10, 7)]
        rows += [histogram_row(a, bins=n, range=r) for n, r in ((5, (0, 100)), (3, (0.5, 20.25)), (4, (7, 7)))]
        yield case(a, rows + [histogram_row(a, bins=e) for e in edges])
    a = np.array([1.0, np.nan])
    yield case(a, [histogram_row(a, bins=n) for n in (0, 3)] + [histogram_row(a, bins=3, range=r) for r in ((2, 1), (0, 4))])
    ones = np.arange(3.0)
    yield case(ones, [histogram_row(ones, bins=n) for n in (0, -1)])


def counts():
    for a in [np.array(x) for x in ([0, 3, 3, 1], [], [-1, 2], [1.5], [[1]], [True, False])] + [np.array([5, 2], t) for t in ('|u1', '>i4', '<u8')]:
        a = a.astype('i8') if a.size == 0 else a
        rows = [{'op': 'bincount', 'minlength': n} | outcome(lambda: np.bincount(a, minlength=n)) for n in (0, 6)]
        w = np.linspace(-1, 1, 4)[: max(a.size, 1)].astype('f4')
        yield case(a, rows + [{'op': 'bincount', 'minlength': 0, 'weights': enc(w)} | outcome(lambda: np.bincount(a, weights=w))])
    a = np.array([1])
    yield case(a, [{'op': 'bincount', 'minlength': -1} | outcome(lambda: np.bincount(a, minlength=-1))])


def files():
    return {
        'order.json': {
            'ordering': list(ordering()),
            'running': list(running()),
            'quantiles': list(quantiles()),
            'histograms': list(histograms()),
            'counts': list(counts()),
        }
    }
