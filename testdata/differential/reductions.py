"""Reductions, sorting, counting, quantiles."""
import numpy as np

import memory
from cases import Skip, Type

REDUCTIONS = ['sum', 'prod', 'mean', 'var', 'std', 'min', 'max', 'argmin', 'argmax', 'any', 'all', 'count_nonzero']
METHODS = ['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull',
           'linear', 'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest']


def axes(rnd, ndim, one=False):
    if rnd.random() < .25:
        return None
    bad = rnd.random() < .03
    count = 1 if one or not ndim else rnd.randint(1, ndim)
    picked = rnd.sample(range(ndim), min(count, ndim))
    picked = [x if rnd.random() < .6 else x - ndim for x in picked]
    if bad:
        picked = rnd.choice([[ndim], [-ndim - 1], picked[:1] * 2 if not one else [ndim + 2]])
    return picked or None


def numpys(axis):
    return axis[0] if axis and len(axis) == 1 else tuple(axis) if axis else None


def shape(rnd):
    if rnd.random() < .15:
        return rnd.choice([(300,), (130, 3), (3, 130), (17, 9, 3), (2, 40, 5), (1000,), (9, 129)])
    return memory.shape(rnd)


def reduce(case):
    rnd = case.rnd
    a = case.array(shape=shape(rnd))
    name = rnd.choice(REDUCTIONS)
    axis = axes(rnd, a.ndim, name.startswith('arg'))
    options = {}
    if rnd.random() < .3:
        options['keepdims'] = True
    if name in ('sum', 'prod', 'mean', 'var', 'std') and rnd.random() < .15:
        options['dtype'] = rnd.choice(['<i4', '<i8', '|u1', '<f4', '<f8', '<f2', '<c16'])
        if np.dtype(options['dtype']).kind in 'iu' and a.dtype.kind in 'fc':
            raise Skip
    if name in ('var', 'std') and rnd.random() < .3:
        options['ddof'] = rnd.choice([1, 2, 0.5])
    if axis:
        options['axis'] = axis
    is_product = name == 'prod' and a.dtype.kind == 'c'

    def run(n, x, o):
        return getattr(np, n)(x, **{**o, 'axis': numpys(o.get('axis'))})
    return case.call('reduce', run, name, a, options,
                     ulps=200 if is_product else 4 if a.dtype.kind == 'c' else 0)


def accumulate(case):
    rnd = case.rnd
    a = case.array(shape=shape(rnd))
    name = rnd.choice(['cumsum', 'cumprod'])
    axis = axes(rnd, a.ndim, True)
    if name == 'cumprod' and a.dtype.kind == 'c':
        raise Skip
    return case.call(name, lambda x, k: getattr(np, name)(x, axis=numpys(k)), a, axis)


def orderable(rnd):
    return memory.number_type(rnd) if rnd.random() < .8 else np.dtype(rnd.choice(memory.TEXTS))


def sort(case):
    rnd = case.rnd
    a = case.array(orderable(rnd), shape(rnd))
    axis = axes(rnd, a.ndim, True)
    name = rnd.choice(['sort', 'argsort'])
    if axis is None:
        return case.call(name, lambda x: getattr(np, name)(x, kind='stable'), a, **same_keys(name, a))
    return case.call(name, lambda x, k: getattr(np, name)(x, axis=k, kind='stable'), a, axis[0], **same_keys(name, a))


def same_keys(name, a):
    return {'zeros': True, 'nans': True} if name == 'sort' and a.dtype.kind in 'fc' else {}


def sort_in_place(case):
    rnd = case.rnd
    a = case.array(orderable(rnd), shape(rnd), injective=True, read_only=rnd.random() < .05, wild=False)
    if not memory.is_injective(a):
        raise Skip
    axis = axes(rnd, a.ndim, True)
    if axis is None:
        return case.call('sort_in_place', lambda x: x.sort(kind='stable'), a)
    return case.call('sort_in_place', lambda x, k: x.sort(axis=k, kind='stable'), a, axis[0])


def unique(case):
    rnd = case.rnd
    a = case.array(orderable(rnd), shape(rnd), wild=False)
    if rnd.random() < .5:
        return case.call('unique', np.unique, a)
    return case.call('unique_all', lambda x: np.unique(x, True, True, True), a)


def nonzero(case):
    a = case.array(memory.number_type(case.rnd) if case.rnd.random() < .9 else case.rnd.choice(memory.TEXTS))
    return case.call('nonzero', lambda x: x.nonzero(), a)


def bincount(case):
    rnd = case.rnd
    a = case.array(rnd.choice(['|u1', '<i4', '<i8', '|b1', '<u4', '>u2', '<u8', '<f4']), (rnd.choice([0, 1, 5, 40]),), wild=False)
    if rnd.random() < .8 and a.dtype.kind == 'i':
        a[...] = np.abs(a)
    if rnd.random() < .1:
        a = case.array(a.dtype, (2, 2), wild=False)
    least = rnd.choice([0, 0, 3, 30, -1])
    if rnd.random() < .4:
        w = case.array(memory.number_type(rnd, memory.INTEGERS + memory.REALS), a.shape if rnd.random() < .9 else (2,))
        return case.call('bincount', lambda x, y, m: np.bincount(x, y, m), a, w, least)
    return case.call('bincount', lambda x, m: np.bincount(x, minlength=m), a, least)


def histogram(case):
    rnd = case.rnd
    a = case.array(memory.number_type(rnd, memory.BOOL + memory.INTEGERS + memory.REALS), shape(rnd), wild=rnd.random() < .05)
    r = rnd.random()
    if r < .4:
        return case.call('histogram', lambda x, b: np.histogram(x, b), a, rnd.choice([10, 1, 3, 7, 256, 0]))
    if r < .7:
        low, high = rnd.choice([(0.0, 10.0), (-2.5, 2.5), (0.0, 0.0), (5.0, 1.0), (0.0, 255.0)])
        return case.call('histogram', lambda x, b, l, h: np.histogram(x, b, (l, h)), a, rnd.choice([10, 5, 64]), low, high)
    edges = sorted(rnd.uniform(-10, 12) for _ in range(rnd.randint(2, 6)))
    if rnd.random() < .2:
        edges = [float(round(e)) for e in edges]
    if rnd.random() < .05:
        edges = edges[::-1]
    return case.call('histogram', np.histogram, a, case.of(edges, '<f8'))


def quantiles(case):
    rnd = case.rnd
    a = case.array(memory.number_type(rnd), shape(rnd), wild=rnd.random() < .1)
    if not a.size:
        raise Skip
    axis = axes(rnd, a.ndim)
    name = rnd.choice(['percentile', 'quantile', 'median'])
    if a.dtype.kind == 'c' and name == 'median':
        raise Skip
    if name == 'median':
        return case.call('median', lambda x, k: np.median(x, axis=numpys(k)), a, axis)
    q = rnd.choice([0.0, 1.0, .5, .25, rnd.random(), .1]) * (100 if name == 'percentile' else 1)
    if rnd.random() < .03:
        q = rnd.choice([-1.0, 101.0])
    method = rnd.choice(METHODS + ['linear'] * 8)
    return case.call(name, lambda x, p, m, k: getattr(np, name)(x, p, axis=numpys(k), method=m), a, q, method, axis)


AREAS = {'reduce': reduce, 'accumulate': accumulate, 'sort': sort, 'sort_in_place': sort_in_place, 'unique': unique,
         'nonzero': nonzero, 'bincount': bincount, 'histogram': histogram, 'quantiles': quantiles}
_ = Type
