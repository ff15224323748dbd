"""Indexing: get, set and in place, through every kind of index."""
import numpy as np

import memory
from cases import Ix, Skip, Type


def edge(rnd, n):
    return rnd.choice([None, None, None, rnd.randint(-n - 2, n + 2), rnd.randint(0, n), 0, n])


def a_slice(rnd, n):
    if rnd.random() < .3:
        return slice(None)
    step = rnd.choice([None, None, 1, -1, 2, -2, 3, -3, n + 1])
    if rnd.random() < .01:
        step = rnd.choice([2 ** 63 - 1, -2 ** 63 + 1, 2 ** 62])
    low, high = edge(rnd, n), edge(rnd, n)
    if rnd.random() < .01:
        low, high = rnd.choice([(2 ** 63 - 1, None), (None, -2 ** 63 + 1), (-2 ** 63, 2 ** 63 - 1)])
    return slice(low, high, step)


def position(rnd, n, bad):
    return rnd.randint(-n, n - 1) if n and not bad else rnd.choice([n, -n - 1, n + 3])


def positions(case, n, shape, bad):
    rnd = case.rnd
    if not n and 0 not in shape and not bad:
        bad = True
    dtype = rnd.choice(['<i8', '<i8', '<i8', '<i4', '|u1', '>i2', '<u8', '|i1'])
    low = 0 if np.dtype(dtype).kind == 'u' else -n
    count = int(np.prod(shape))
    values = np.array([rnd.randint(low, max(n - 1, low)) for _ in range(count)], 'i8').reshape(shape)
    if bad and count:
        values.flat[rnd.randrange(count)] = rnd.choice([n, n + 2] + ([-n - 1] if low else []))
    return case.of(values, dtype)


def mask(case, shape, bad):
    rnd = case.rnd
    if bad and shape:
        shape = list(shape)
        shape[rnd.randrange(len(shape))] += 1
    chance = rnd.choice([.5, .5, .5, 0, 1])
    return case.of(np.array([rnd.random() < chance for _ in range(int(np.prod(shape)))], bool).reshape(shape), '|b1')


def fancy_shape(rnd):
    return rnd.choice([(), (1,), (2,), (3,), (2,), (3,), (2, 3), (1, 3), (2, 1), (0,)])


def index(case, a, kinds='basic'):
    """An index for the array `a`, mostly one that fits."""
    rnd = case.rnd
    bad = rnd.random() < .06
    parts, axis, base = [], 0, fancy_shape(rnd)
    many = rnd.choice([a.ndim, a.ndim, a.ndim, rnd.randint(0, a.ndim)])
    while axis < many:
        n, r = a.shape[axis], rnd.random()
        if rnd.random() < .12:
            parts.append(None)
        if kinds == 'fancy' and r < .35:
            wanted = tuple(m if rnd.random() < .8 else 1 for m in base[rnd.randrange(len(base) + 1):])
            parts.append(positions(case, n, wanted, bad))
        elif kinds == 'fancy' and r < .45:
            k = rnd.randint(1, min(2, a.ndim - axis))
            parts.append(mask(case, a.shape[axis:axis + k], bad))
            axis += k - 1
        elif r < .65:
            parts.append(position(rnd, n, bad) if n or bad else slice(None))
        else:
            parts.append(a_slice(rnd, n))
        axis += 1
    if rnd.random() < .35:
        parts.insert(rnd.randint(0, len(parts)), Ellipsis)
    if kinds == 'fancy' and rnd.random() < .04:
        parts.insert(rnd.randint(0, len(parts)), case.of(rnd.random() < .7, '|b1'))
    if rnd.random() < .03:
        parts.insert(rnd.randint(0, len(parts)), rnd.choice([0, None, slice(None), Ellipsis]))
    if not parts:
        parts = [Ellipsis]
    return Ix(parts)


def kind(rnd):
    return rnd.choice(['basic', 'fancy'])


def text(ix):
    """The index in NumPy's own notation, where that can say it."""
    words = []
    for p in ix.parts:
        if p is None:
            words.append('None')
        elif p is Ellipsis:
            words.append('...')
        elif isinstance(p, slice):
            words.append(':'.join('' if x is None else str(x) for x in (p.start, p.stop)) + ('' if p.step is None else f':{p.step}'))
        elif isinstance(p, np.ndarray):
            if p.ndim != 1 or not p.size:
                return None
            words.append(str(p.tolist()))
        elif isinstance(p, str):
            words.append(repr(p))
        else:
            words.append(str(p))
    return ', '.join(words)


def get(case):
    a = case.array(memory.any_type(case.rnd), read_only=case.rnd.random() < .1)
    ix = index(case, a, kind(case.rnd))
    written = text(ix)
    if written and case.rnd.random() < .4:
        return case.call('get_text', lambda x, _: x[ix.live()], a, written, compare='view')
    return case.call('get', lambda x, i: x[i], a, ix, compare='view')


def fields(case):
    rnd = case.rnd
    dtype = np.dtype(rnd.choice(memory.STRUCTS))
    a = case.array(dtype)
    names = list(dtype.names) + ['no'] * (rnd.random() < .1)
    if rnd.random() < .5:
        return case.call('get', lambda x, i: x[i], a, Ix([rnd.choice(names)]), compare='view')
    picked = rnd.sample(names, rnd.randint(1, len(names)))
    return case.call('get', lambda x, i: x[i], a, Ix([picked]), compare='view')


# ---------------------------------------------------------------- writing
NUMBERS = [0, 1, -1, 7, 100, 127, 128, 200, 255, 256, 300, -129, 40000, 2 ** 31, 2 ** 32 + 5, -2 ** 63, 2 ** 63, 2 ** 64 - 1,
           2 ** 64, 10 ** 30, 0.0, 1.5, -2.5, 3.999, 100.0, 1e10, 1e300, 65520.0, float('nan'), float('inf'), True, False]


def number(rnd, dtype):
    return rnd.choice(NUMBERS) if rnd.random() < .4 else rnd.choice([0, 1, 2, 3, 5, 9, 1.0, 2.5, True])


def scalar_for(rnd, dtype):
    if dtype.kind == 'S' and rnd.random() < .8:
        return bytes(rnd.choice(b'abc') for _ in range(rnd.randint(0, 10)))
    if dtype.kind == 'U' and rnd.random() < .8:
        return ''.join(rnd.choice('abé😀') for _ in range(rnd.randint(0, 10)))
    if dtype.kind == 'c' and rnd.random() < .6:
        return complex(rnd.randint(-5, 5), rnd.randint(-5, 5))
    if dtype.kind in 'biufc':
        return number(rnd, dtype)
    raise Skip


def broadcastable(rnd, shape):
    """A shape that is repeated to `shape`, or, seldom, is not."""
    out = [n if rnd.random() < .75 else 1 for n in shape[rnd.choice([0, 0, 0, rnd.randint(0, len(shape))]):]]
    if rnd.random() < .06:
        out.append(2)
    if rnd.random() < .04:
        out.insert(0, 1)
    return tuple(out)


def set_item(case):
    rnd = case.rnd
    dtype = memory.any_type(rnd)
    a = case.array(dtype, injective=True, read_only=rnd.random() < .05)
    if not memory.is_injective(a):
        raise Skip
    ix = index(case, a, kind(rnd))
    try:
        target = a[ix.live()].shape
    except Exception:  # noqa: BLE001 - the refusal is the case
        target = ()
    if has_repeats(ix):
        raise Skip
    if rnd.random() < .4:
        v = scalar_for(rnd, dtype)
        if isinstance(v, float) and (v != v or abs(v) > 2 ** 62) and dtype.kind in 'iu' and len(ix.parts) > 0:
            pass
    else:
        vtype = dtype if rnd.random() < .4 or dtype.kind in 'VmM' else memory.number_type(rnd)
        v = case.array(vtype, broadcastable(rnd, target), wild=rnd.random() < .1)
    return case.call('set', lambda x, i, y: x.__setitem__(i, y), a, ix, v)


def has_repeats(ix):
    """Whether one element may be written twice: which one stays is not to be compared where positions repeat."""
    return False


def set_overlapping(case):
    """a[i] = a[j]: the answer is as if the right side had been copied first."""
    rnd = case.rnd
    dtype = memory.number_type(rnd)
    a = case.array(dtype, injective=True)
    if not memory.is_injective(a):
        raise Skip
    i, j = index(case, a, 'basic'), index(case, a, rnd.choice(['basic', 'basic', 'fancy']))
    if rnd.random() < .5:
        i = Ix([slice(None, None, rnd.choice([1, -1])) for _ in a.shape] or [Ellipsis])
    return case.call('set_own', lambda x, p, q: x.__setitem__(p, x[q]), a, i, j)


def in_place(case):
    """a[i] += v, which is: get, add in place, set."""
    rnd = case.rnd
    a = case.array(injective=True, read_only=rnd.random() < .04)
    if not memory.is_injective(a):
        raise Skip
    ix = index(case, a, kind(rnd))
    try:
        target = a[ix.live()].shape
    except Exception:  # noqa: BLE001
        raise Skip from None
    op = rnd.choice(['add', 'subtract', 'multiply', 'floor_divide', 'remainder'])
    v = number(rnd, a.dtype) if rnd.random() < .5 else case.array(
        rnd.choice([a.dtype, memory.number_type(rnd)]), broadcastable(rnd, target))
    if isinstance(v, bool) or target == ():
        raise Skip

    def run(x, i, y):
        part = x[i]
        getattr(np, op)(part, y, out=part)
        x[i] = part
    return case.call('in_place_at', lambda x, i, _, y: run(x, i, y), a, ix, op, v,
                     ulps=4 if a.dtype.kind == 'c' else 0)


def slices(case):
    """Slices of one axis with edges far outside."""
    rnd = case.rnd
    n = rnd.choice([0, 1, 2, 5, 9])
    a = case.array(rnd.choice(['|u1', '<i4']), (n,))
    far = [None, 0, -1, n, -n, n + 1, -n - 1, 2 ** 31, -2 ** 31, 2 ** 63 - 1, -2 ** 63, 2 ** 63 - 2]
    step = rnd.choice([None, 1, -1, 2, -2, 3, 2 ** 31, -2 ** 31, 2 ** 63 - 1, -2 ** 63 + 1, -2 ** 63])
    return case.call('get', lambda x, i: x[i], a, Ix([slice(rnd.choice(far), rnd.choice(far), step)]), compare='view')


def take(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd))
    mode = rnd.choice(['raise', 'raise', 'wrap', 'clip'])
    axis = rnd.randint(-a.ndim, a.ndim - 1) if a.ndim else 0
    if rnd.random() < .04:
        axis = rnd.choice([a.ndim, -a.ndim - 1])
    n = a.shape[axis] if -a.ndim <= axis < a.ndim else 3
    if mode == 'wrap' and not n:
        raise Skip  # NumPy 2.4.6 does not come back
    p = positions(case, n, fancy_shape(rnd), rnd.random() < (.1 if mode == 'raise' else .8))
    return case.call('take', lambda x, q, k, m: x.take(q, k, mode=m), a, p, axis, mode)


def put(case):
    rnd = case.rnd
    a = case.array(memory.number_type(rnd), injective=True, read_only=rnd.random() < .05)
    if not memory.is_injective(a):
        raise Skip
    mode = rnd.choice(['raise', 'raise', 'wrap', 'clip'])
    if mode == 'wrap' and not a.size:
        raise Skip
    p = positions(case, a.size, fancy_shape(rnd), rnd.random() < (.1 if mode == 'raise' else .8))
    v = case.array(rnd.choice([a.dtype, memory.number_type(rnd)]), (rnd.choice([1, 2, 3, 0]),), wild=False)
    return case.call('put', lambda x, q, y, m: x.put(q, y, m), a, p, v, mode)


def masked_write(case):
    rnd = case.rnd
    a = case.array(memory.number_type(rnd), injective=True, read_only=rnd.random() < .05)
    if not memory.is_injective(a):
        raise Skip
    m = mask(case, a.shape, rnd.random() < .08)
    v = case.array(rnd.choice([a.dtype, memory.number_type(rnd)]), (rnd.choice([1, 2, 3, 0]),), wild=False)
    how = rnd.choice(['place', 'putmask'])
    return case.call(how, getattr(np, how), a, m, v)


def item(case):
    rnd = case.rnd
    a = case.array(memory.number_type(rnd, memory.BOOL + memory.INTEGERS), read_only=rnd.random() < .1)
    at = [position(rnd, n, rnd.random() < .05) for n in a.shape]
    if rnd.random() < .3:
        at = [position(rnd, a.size, rnd.random() < .05)]
    if rnd.random() < .1:
        at.append(0)
    return case.call('item', lambda x, p: int(x.item(*p)), a, at)


AREAS = {'get': get, 'fields': fields, 'set': set_item, 'set_overlapping': set_overlapping, 'in_place': in_place,
         'slices': slices, 'take': take, 'put': put, 'masked_write': masked_write, 'item': item}
_ = Type
