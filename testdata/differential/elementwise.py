"""Arithmetic, comparisons, functions, casts: allocating, in place and into an out, overlapping too."""
import operator

import numpy as np

import memory
from cases import Skip, Type
from indexing import broadcastable, number

ARITHMETIC = ['add', 'subtract', 'multiply', 'divide', 'floor_divide', 'remainder', 'power', 'minimum', 'maximum']
BITS = ['bitwise_and', 'bitwise_or', 'bitwise_xor', 'left_shift', 'right_shift']
COMPARISONS = ['equal', 'not_equal', 'less', 'less_equal', 'greater', 'greater_equal']
LOGICAL = ['logical_and', 'logical_or', 'logical_xor']
UNARY = ['negative', 'positive', 'absolute', 'sign', 'invert', 'logical_not', 'square', 'reciprocal', 'conjugate', 'sqrt',
         'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'tan', 'floor', 'ceil', 'rint', 'trunc', 'isnan', 'isinf',
         'isfinite', 'signbit']
INEXACT = {'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'tan', 'power'}
IN_PLACE = ['add', 'subtract', 'multiply', 'divide', 'floor_divide', 'remainder', 'power']
CASTINGS = ['no', 'equiv', 'safe', 'same_kind', 'unsafe']


def by_operator(name, a, b):
    """Comparisons as `==` does them: what can not be compared is not equal, where `np.equal` raises."""
    by_name = {'equal': operator.eq, 'not_equal': operator.ne, 'less': operator.lt, 'less_equal': operator.le,
               'greater': operator.gt, 'greater_equal': operator.ge, 'add': operator.add}
    return by_name[name](a, b)


def op(rnd):
    return rnd.choice(rnd.choice([ARITHMETIC, ARITHMETIC, BITS, COMPARISONS, LOGICAL]))


def ulps_of(name, *operands):
    complexes = any(isinstance(x, complex) or isinstance(x, np.ndarray) and x.dtype.kind == 'c' for x in operands)
    if name in INEXACT:
        return 64 if complexes else 4
    if complexes and name in ('multiply', 'divide', 'square', 'reciprocal', 'sqrt', 'absolute', 'sign'):
        return 8
    return 0


def undefined(name, *operands):
    """Shifts by more than the width are defined by NumPy; powers of structs and the like are errors and stay."""
    return name in ('minimum', 'maximum') and any(
        isinstance(x, np.ndarray) and x.dtype.kind in 'fc' for x in operands)


def pair(case, wild=None):
    rnd = case.rnd
    dims = memory.shape(rnd, rnd.choice([0, 1, 2, 3, 3]))
    one = case.array(shape=dims, wild=wild)
    other_type = one.dtype if rnd.random() < .4 else memory.number_type(rnd)
    other = case.array(other_type, broadcastable(rnd, dims), wild=wild)
    return (one, other) if rnd.random() < .5 else (other, one)


def binary(case):
    rnd = case.rnd
    name = op(rnd)
    a, b = pair(case)
    return case.call('binary', lambda n, x, y: getattr(np, n)(x, y), name, a, b, ulps=ulps_of(name, a, b),
                     **zero_sign(name, a, b))


def zero_sign(name, *operands):
    return {'zeros': True} if undefined(name, *operands) else {}


def with_number(case):
    rnd = case.rnd
    name = op(rnd)
    a = case.array()
    v = number(rnd, a.dtype)
    if isinstance(v, bool):
        raise Skip
    args = (a, v) if rnd.random() < .6 else (v, a)
    return case.call('binary', lambda n, x, y: getattr(np, n)(x, y), name, *args, ulps=ulps_of(name, a, v),
                     **zero_sign(name, a))


def into(case):
    rnd = case.rnd
    name = op(rnd)
    a, b = pair(case)
    if rnd.random() < .3:
        b = number(rnd, a.dtype)
        if isinstance(b, bool):
            raise Skip
    try:
        dims = np.broadcast_shapes(a.shape, b.shape) if isinstance(b, np.ndarray) else a.shape
    except ValueError:
        dims = a.shape
    if rnd.random() < .1:
        dims = broadcastable(rnd, dims)
    guess = [a.dtype, a.dtype, memory.number_type(rnd), np.dtype('f8'), np.dtype('c16')]
    out = case.array(rnd.choice(guess), dims, injective=True, read_only=rnd.random() < .04)
    if not memory.is_injective(out):
        raise Skip
    skip_rounded(name, out, a, b)
    return case.call('binary_into', lambda n, o, x, y: getattr(np, n)(x, y, out=o) is None or None, name, out, a, b,
                     ulps=ulps_of(name, a, b, out), **zero_sign(name, a, b))


def skip_rounded(name, out, *operands):
    """What is near in the precision of the computation is not near in that of a wider output."""
    if ulps_of(name, out, *operands):
        try:
            plain = getattr(np, name)(*operands).dtype
        except Exception:  # noqa: BLE001
            return
        if plain.kind in 'fc' and plain != out.dtype:
            raise Skip


def in_place(case):
    rnd = case.rnd
    name = rnd.choice(IN_PLACE)
    a = case.array(injective=True, read_only=rnd.random() < .05)
    if not memory.is_injective(a):
        raise Skip
    if rnd.random() < .5:
        v = number(rnd, a.dtype)
        if isinstance(v, bool):
            raise Skip
    else:
        v = case.array(a.dtype if rnd.random() < .4 else memory.number_type(rnd), broadcastable(rnd, a.shape))
    return case.call('in_place', lambda n, x, y: getattr(np, n)(x, y, out=x) is None or None, name, a, v,
                     ulps=ulps_of(name, a, v))


# ---------------------------------------------------------------- one memory
def placed(case, root, size, dtype, dims, tries=30):
    """A view of `dims` somewhere in the memory `root`."""
    rnd = case.rnd
    for _ in range(tries):
        steps, low, end = memory.strides(rnd, dims, dtype.itemsize)
        if end - low <= size:
            offset = rnd.randint(0, size - (end - low)) - low
            if rnd.random() < .8:
                offset += (-offset) % dtype.itemsize
            if offset + low >= 0 and offset + end <= size:
                return case.view(root, dtype, offset, dims, steps)
    raise Skip


def overlapping(case):
    """Two or three views of one memory; the target has no element twice."""
    rnd = case.rnd
    dtype = memory.number_type(rnd, memory.INTEGERS + memory.REALS + memory.COMPLEX)
    dims = memory.shape(rnd, rnd.choice([1, 1, 2, 2, 3]))
    count = max(int(np.prod(dims)), 1) * rnd.randint(1, 3) + rnd.randint(0, 4)
    root = case.root(memory.contents(rnd, dtype, count, False))
    size = count * dtype.itemsize
    target = placed(case, root, size, dtype, dims)
    if not memory.is_injective(target):
        raise Skip
    other = dtype
    if rnd.random() < .2 and dtype.kind in 'iu':
        other = memory.number_type(rnd, memory.INTEGERS)
    a = placed(case, root, size, other, broadcastable(rnd, dims))
    how = rnd.choice(['assign', 'in_place', 'in_place', 'binary_into', 'unary_into'])
    if how == 'assign':
        return case.call('assign', lambda x, y: x.__setitem__(Ellipsis, y), target, a)
    if how == 'in_place':
        name = rnd.choice(['add', 'subtract', 'multiply'])
        return case.call('in_place', lambda n, x, y: getattr(np, n)(x, y, out=x) is None or None, name, target, a,
                         ulps=ulps_of(name, target))
    if how == 'unary_into':
        name = rnd.choice(['negative', 'positive', 'absolute', 'square'])
        return case.call('unary_into', lambda n, o, x: getattr(np, n)(x, out=o) is None or None, name, target, a,
                         ulps=ulps_of(name, target))
    b = placed(case, root, size, dtype, broadcastable(rnd, dims))
    name = rnd.choice(['add', 'subtract', 'multiply', 'maximum'])
    return case.call('binary_into', lambda n, o, x, y: getattr(np, n)(x, y, out=o) is None or None, name, target, a, b,
                     ulps=ulps_of(name, target), **zero_sign(name, a))


# ---------------------------------------------------------------- one operand
def unary(case):
    rnd = case.rnd
    name = rnd.choice(UNARY)
    a = case.array()
    return case.call('unary', lambda n, x: getattr(np, n)(x), name, a, ulps=ulps_of(name, a))


def unary_into(case):
    rnd = case.rnd
    name = rnd.choice(UNARY)
    a = case.array()
    dims = a.shape if rnd.random() < .9 else broadcastable(rnd, a.shape)
    out = case.array(rnd.choice([a.dtype, memory.number_type(rnd), np.dtype('f8')]), dims, injective=True,
                     read_only=rnd.random() < .04)
    if not memory.is_injective(out):
        raise Skip
    skip_rounded(name, out, a)
    return case.call('unary_into', lambda n, o, x: getattr(np, n)(x, out=o) is None or None, name, out, a,
                     ulps=ulps_of(name, a))


def astype(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd))
    target = memory.any_type(rnd)
    casting = rnd.choice(CASTINGS + ['unsafe'] * 5)
    if a.dtype.kind == 'V' and not a.dtype.names and target.kind + str(target.names) != 'VNone':
        raise Skip
    if a.dtype.kind in 'mM' and target.kind in 'mM' and a.dtype != target:
        raise Skip
    if a.dtype.kind in 'SUV' and target.kind in 'mM' or a.dtype.kind in 'mM' and target.kind in 'SU':
        raise Skip
    return case.call('astype', lambda x, t, c: x.astype(t, casting=c), a, Type(target), casting)


def text_numbers(case):
    """Texts that look like numbers, and numbers as texts."""
    rnd = case.rnd
    if rnd.random() < .5:
        words = [rnd.choice(['1', '-7', ' 12 ', '300', '1.5', 'nan', 'inf', '1e3', 'x', '', '1+2j', 'True', '0x10', '1_000', '-0'])
                 for _ in range(rnd.choice([1, 1, 2]))]
        a = case.of(words, rnd.choice(['<U6', '|S6']))
        return case.call('astype', lambda x, t, c: x.astype(t, casting=c), a, Type(memory.number_type(rnd)), 'unsafe')
    a = case.array()
    target = rnd.choice(['|S4', '|S32', '<U4', '<U32', '|S0', '<U0'])
    return case.call('astype', lambda x, t, c: x.astype(t, casting=c), a, Type(target), 'unsafe')


def fill(case):
    from indexing import scalar_for
    rnd = case.rnd
    dtype = np.dtype(rnd.choice(memory.NUMBERS + memory.TEXTS))
    a = case.array(dtype, injective=True, read_only=rnd.random() < .04)
    return case.call('fill', lambda x, v: x.fill(v), a, scalar_for(rnd, dtype))


def where(case):
    rnd = case.rnd
    a, b = pair(case)
    try:
        dims = np.broadcast_shapes(a.shape, b.shape)
    except ValueError:
        dims = a.shape
    condition = case.array(rnd.choice(['|b1', '|b1', '|u1', '<f8']), broadcastable(rnd, dims))
    r = rnd.random()
    if r < .2:
        a = number(rnd, b.dtype)
    elif r < .4:
        b = number(rnd, a.dtype)
    if isinstance(a, bool) or isinstance(b, bool):
        raise Skip
    return case.call('where', np.where, condition, a, b)


def clip(case):
    rnd = case.rnd
    a = case.array(wild=False)
    low, high = sorted([rnd.choice([-3, 0, 1, 2.5, 5]), rnd.choice([1, 3, 4, 7.25, 300])])
    if rnd.random() < .3:
        low = case.array(rnd.choice([a.dtype, memory.number_type(rnd)]), broadcastable(rnd, a.shape), wild=False)
        high = case.array(low.dtype, broadcastable(rnd, a.shape), wild=False)
    return case.call('clip', lambda x, l, h: x.clip(l, h), a, low, high, zeros=True)


def rounding(case):
    rnd = case.rnd
    a = case.array()
    digits = rnd.choice([0, 0, 1, 2, 3, -1, -2])
    if a.dtype.kind == 'b':
        raise Skip
    return case.call('round', lambda x, d: x.round(d), a, digits)


def text_comparisons(case):
    rnd = case.rnd
    dims = memory.shape(rnd, rnd.choice([0, 1, 2]))
    a = case.array(rnd.choice(memory.OTHERS), dims)
    b = case.array(a.dtype if rnd.random() < .5 else rnd.choice(memory.OTHERS + ['<i4']), broadcastable(rnd, dims))
    if 'm' in (a.dtype.kind + b.dtype.kind).lower():
        raise Skip
    return case.call('binary', by_operator, rnd.choice(COMPARISONS), a, b)


AREAS = {'binary': binary, 'with_number': with_number, 'into': into, 'in_place_ufunc': in_place,
         'overlapping': overlapping, 'unary': unary, 'unary_into': unary_into, 'astype': astype,
         'text_numbers': text_numbers, 'fill': fill, 'where': where, 'clip': clip, 'rounding': rounding,
         'text_comparisons': text_comparisons}
