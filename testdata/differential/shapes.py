"""Shapes, joining, views of other types, structs, printing, construction."""
import numpy as np

import memory
from cases import Ix, Skip, Type
from elementwise import by_operator
from indexing import broadcastable
from reductions import axes, numpys


def axis_of(rnd, ndim):
    if rnd.random() < .04 or not ndim:
        return rnd.choice([ndim, -ndim - 1])
    return rnd.randint(-ndim, ndim - 1)


def factors(rnd, size):
    out = []
    for p in (2, 3, 5, 2, 3):
        if size and size % p == 0 and rnd.random() < .6:
            out.append(p)
            size //= p
    out.append(size)
    rnd.shuffle(out)
    if rnd.random() < .2:
        out.insert(rnd.randint(0, len(out)), 1)
    if rnd.random() < .4:
        out[rnd.randrange(len(out))] = -1
    if rnd.random() < .08:
        out.append(rnd.choice([2, -1, 3, -2, 0]))
    return out


def reshape(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd))
    order = rnd.choice(['C', 'C', 'F'])
    dims = factors(rnd, a.size)
    if a.shape and rnd.random() < .3:
        dims = [n for n in a.shape if n != 1]
    return case.call('reshape', lambda x, o, s: x.reshape(s, order=o), a, order, dims, compare='view')


def rearrange(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd), read_only=rnd.random() < .1)
    name = rnd.choice(['transpose', 'swapaxes', 'moveaxis', 'flip', 'rot90', 'squeeze', 'expand_dims', 'broadcast_to', 'ravel',
                       'flatten', 'copy', 'atleast_1d', 'atleast_2d', 'atleast_3d', 'T'])
    n = a.ndim
    calls = {
        'T': ([], lambda x: x.T),
        'transpose': ([rnd.sample(range(n), n)], lambda x, p: x.transpose(p)),
        'swapaxes': ([axis_of(rnd, n), axis_of(rnd, n)], lambda x, i, j: x.swapaxes(i, j)),
        'moveaxis': ([axis_of(rnd, n), axis_of(rnd, n)], lambda x, i, j: np.moveaxis(x, i, j)),
        'flip': ([axes(rnd, n)], lambda x, k: np.flip(x, numpys(k))),
        'rot90': ([rnd.randint(-5, 5), axis_of(rnd, n), axis_of(rnd, n)], lambda x, k, i, j: np.rot90(x, k, (i, j))),
        'squeeze': ([rnd.choice([None, axes(rnd, n)])], lambda x, k: x.squeeze(numpys(k))),
        'expand_dims': ([[axis_of(rnd, n + 1)]], lambda x, k: np.expand_dims(x, tuple(k))),
        'broadcast_to': ([list(larger(rnd, a.shape))], lambda x, s: np.broadcast_to(x, s)),
        'ravel': ([rnd.choice('CF')], lambda x, o: x.ravel(o)),
        'flatten': ([rnd.choice('CF')], lambda x, o: x.flatten(o)),
        'copy': ([rnd.choice('CF')], lambda x, o: x.copy(o)),
    }
    args, fn = calls.get(name, ([], getattr(np, name, None)))
    if name == 'transpose' and rnd.random() < .1:
        args = [args[0][:-1] or [0, 0]]
    if name == 'transpose' and not args[0]:
        raise Skip
    return case.call(name, fn, a, *args, compare='view')


def larger(rnd, dims):
    out = [n if n != 1 or rnd.random() < .4 else rnd.randint(0, 4) for n in dims]
    for _ in range(rnd.choice([0, 0, 1, 2])):
        out.insert(0, rnd.randint(0, 3))
    if rnd.random() < .06 and out:
        out[rnd.randrange(len(out))] = rnd.choice([7, -1])
    return out


def joined(case):
    rnd = case.rnd
    name = rnd.choice(['concatenate', 'stack', 'hstack', 'vstack', 'dstack'])
    ndim = rnd.choice([0, 1, 1, 2, 2, 3])
    dims = memory.shape(rnd, ndim)
    dtype = memory.any_type(rnd)
    parts = []
    for _ in range(rnd.choice([1, 2, 2, 3])):
        d = list(dims)
        if ndim and rnd.random() < .2:
            d[rnd.randrange(ndim)] += 1
        numeric = dtype.kind in 'biufc' and rnd.random() < .3
        parts.append(case.array(memory.number_type(rnd) if numeric else dtype, d, wild=False))
    if name in ('concatenate', 'stack'):
        axis = axis_of(rnd, ndim + (name == 'stack'))
        return case.call(name, lambda p, k: getattr(np, name)(p, k), parts, axis)
    return case.call(name, getattr(np, name), parts)


def split(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd), memory.shape(rnd, rnd.choice([1, 2, 3])))
    axis = rnd.randrange(a.ndim)
    name = rnd.choice(['split', 'array_split', 'split_at'])
    if name == 'split_at':
        at = [rnd.randint(-6, 6) for _ in range(rnd.randint(1, 3))]
        return case.call(name, lambda x, p, k: np.split(x, p, k), a, at, axis)
    return case.call(name, lambda x, n, k: getattr(np, name)(x, n, k), a, rnd.choice([1, 2, 3]), axis)


def repeated(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd))
    name = rnd.choice(['tile', 'repeat', 'repeats', 'roll', 'roll_axis', 'pad'])
    if name == 'tile':
        return case.call(name, lambda x, r: np.tile(x, r), a, [rnd.randint(0, 3) for _ in range(rnd.randint(1, 4))])
    if name == 'roll':
        return case.call(name, lambda x, s: np.roll(x, s), a, rnd.randint(-9, 9))
    if name == 'pad':
        return pad(case, a)
    axis = axis_of(rnd, a.ndim)
    if name == 'roll_axis':
        return case.call(name, lambda x, s, k: np.roll(x, s, k), a, rnd.randint(-9, 9), axis)
    if name == 'repeat' or not -a.ndim <= axis < a.ndim:
        return case.call('repeat', lambda x, n, k: x.repeat(n, k), a, rnd.choice([0, 1, 2, 3, 3, -1 if a.size else 1]), axis)
    counts = case.of([rnd.choice([0, 1, 2, 3]) for _ in range(a.shape[axis])], '<i8')
    return case.call(name, lambda x, n, k: x.repeat(n, k), a, counts, axis)


def pad(case, a):
    rnd = case.rnd
    if a.dtype.kind in 'SUVmM':
        raise Skip
    mode = rnd.choice(['constant', 'edge', 'reflect', 'symmetric', 'wrap'])
    widths = [[rnd.randint(0, 7), rnd.randint(0, 7)] for _ in a.shape]
    if not widths:
        raise Skip
    if mode == 'constant':
        v = rnd.choice([0, 1, 7])
        return case.call('pad_constant', lambda x, c, w: np.pad(x, w, constant_values=c), a, v, widths)
    return case.call('pad_' + mode, lambda x, w: np.pad(x, w, mode), a, widths)


# ---------------------------------------------------------------- types
def retype(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd))
    target = memory.any_type(rnd)
    if target.subdtype:
        raise Skip
    return case.call('view', lambda x, t: x.view(t), a, Type(target), compare='view')


def retype_pixels(case):
    """Struct pixels as bytes, and back."""
    rnd = case.rnd
    pixel = np.dtype(memory.STRUCTS[0])
    dims = memory.shape(rnd, rnd.choice([1, 2]))
    plain = rnd.choice(['|u1', '<u4', '>u4', '<i2', '|S4', '<f4'])
    if rnd.random() < .5:
        return case.call('view', lambda x, t: x.view(t), case.array(pixel, dims), Type(plain), compare='view')
    a = case.array(plain, dims + (4,) if rnd.random() < .7 else dims)
    return case.call('view', lambda x, t: x.view(t), a, Type(pixel), compare='view')


def struct_assign(case):
    rnd = case.rnd
    a = case.array(rnd.choice(memory.STRUCTS), injective=True)
    if not memory.is_injective(a):
        raise Skip
    other = rnd.choice([a.dtype, np.dtype(rnd.choice(memory.STRUCTS)), memory.number_type(rnd)])
    b = case.array(other, broadcastable(rnd, a.shape), wild=False)
    return case.call('assign', lambda x, y: x.__setitem__(Ellipsis, y), a, b)


def field_write(case):
    rnd = case.rnd
    dtype = np.dtype(rnd.choice(memory.STRUCTS))
    a = case.array(dtype, injective=True, read_only=rnd.random() < .05)
    if not memory.is_injective(a):
        raise Skip
    name = rnd.choice(dtype.names)
    field = dtype.fields[name][0]
    v = case.array(field.base if field.kind in 'SUc' or rnd.random() < .5 else memory.number_type(rnd),
                   broadcastable(rnd, a.shape + field.shape), wild=False)
    if field.names:
        raise Skip
    return case.call('set', lambda x, i, y: x.__setitem__(i, y), a, Ix([name]), v)


def struct_compare(case):
    rnd = case.rnd
    dims = memory.shape(rnd, rnd.choice([0, 1, 2]))
    a = case.array(rnd.choice(memory.STRUCTS), dims, wild=False)
    b = case.array(a.dtype if rnd.random() < .7 else rnd.choice(memory.STRUCTS), broadcastable(rnd, dims), wild=False)
    return case.call('binary', by_operator, rnd.choice(['equal', 'not_equal', 'less', 'add']), a, b)


def complex_parts(case):
    rnd = case.rnd
    a = case.array()
    name = rnd.choice(['real', 'imag', 'conj'])
    fns = {'real': lambda x: x.real, 'imag': lambda x: x.imag, 'conj': lambda x: x.conj()}
    return case.call(name, fns[name], a, compare='view' if name == 'real' or a.dtype.kind == 'c' and name == 'imag' else 'bits')


# ---------------------------------------------------------------- printing and construction
def printed(case):
    rnd = case.rnd
    a = case.array(memory.any_type(rnd), rnd.choice([memory.shape(rnd), memory.shape(rnd, largest=9), (30,), (40, 2)]))
    options = {}
    if rnd.random() < .5:
        choices = {'precision': rnd.choice([0, 1, 3, 8, 17]), 'threshold': rnd.choice([0, 5, 20, 1000]),
                   'edgeitems': rnd.choice([1, 2, 3, 5]), 'linewidth': rnd.choice([20, 40, 75, 120]),
                   'suppress': rnd.random() < .5, 'nanstr': 'NaN', 'infstr': 'Inf', 'sign': rnd.choice('-+ '),
                   'floatmode': rnd.choice(['fixed', 'unique', 'maxprec', 'maxprec_equal'])}
        options = {k: choices[k] for k in rnd.sample(sorted(choices), rnd.randint(1, 3))}
    name = rnd.choice(['repr', 'str'])

    def run(x, o):
        with np.printoptions(**o):
            return repr(x) if name == 'repr' else str(x)
    return case.call(name, run, a, options)


def arange(case):
    rnd = case.rnd
    if rnd.random() < .5:
        numbers = rnd.randint(-9, 9), rnd.randint(-9, 20), rnd.choice([1, 2, -1, 3, -4, 0])
    else:
        numbers = rnd.uniform(-5, 5), rnd.uniform(-5, 9), rnd.choice([.5, .1, -.25, 1.0, 1e-1, .3])
    return case.call('arange', lambda *x: np.arange(*x, dtype='i8' if isinstance(x[0], int) else 'f8'), *numbers)


def full(case):
    from indexing import scalar_for
    rnd = case.rnd
    dtype = np.dtype(rnd.choice(memory.NUMBERS + memory.TEXTS))
    return case.call('full', lambda t, v, s: np.full(s, v, t), Type(dtype), scalar_for(rnd, dtype), list(memory.shape(rnd)))


def dtype_text(case):
    rnd = case.rnd
    dtype = np.dtype(rnd.choice([rnd.choice(memory.NUMBERS), rnd.choice(memory.OTHERS), rnd.choice(memory.STRUCTS)]))
    name = rnd.choice(['dtype_repr', 'dtype_str'])
    return case.call(name, repr if name == 'dtype_repr' else str, Type(dtype))


def promotion(case):
    rnd = case.rnd
    a, b = memory.any_type(rnd), memory.any_type(rnd)
    return case.call('promote', lambda x, y: repr(np.promote_types(x, y)), Type(a), Type(b))


AREAS = {'reshape': reshape, 'rearrange': rearrange, 'joined': joined, 'split': split, 'repeated': repeated, 'retype': retype,
         'retype_pixels': retype_pixels, 'struct_assign': struct_assign, 'field_write': field_write,
         'struct_compare': struct_compare, 'complex_parts': complex_parts, 'printed': printed, 'arange': arange,
         'full': full, 'dtype_text': dtype_text, 'promotion': promotion}
