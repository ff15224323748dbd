"""One case: memory, views into it, a call, and what became of it."""
import sys
import warnings
from pathlib import Path

import numpy as np

import memory

sys.path.append(str(Path(__file__).resolve().parent.parent / 'golden'))
from gen.common import dtype_spec, error  # noqa: E402


ACCIDENTS = ('WRITEBACKIFCOPY base is read-only', 'cannot reshape array of size 0 into shape',
             'The string provided for NumPy ISO datetime formatting was too short')


class Skip(Exception):
    """This case can not be told apart, or NumPy leaves it undefined."""


class Ix:
    """An index expression: its parts, as they stand between the brackets."""

    def __init__(self, parts):
        self.parts = parts

    def live(self):
        return tuple(self.parts) if len(self.parts) != 1 else self.parts[0]


class Type:
    """An element type as an argument."""

    def __init__(self, dtype):
        self.dtype = np.dtype(dtype)


class Case:
    def __init__(self, rnd):
        self.rnd = rnd
        self.roots, self.arrays, self.encoded = [], [], []

    # ------------------------------------------------------------ memory
    def root(self, raw):
        self.roots.append(raw)
        return len(self.roots) - 1

    def view(self, root, dtype, offset, shape, strides, read_only=False):
        a = np.ndarray(shape, dtype, self.roots[root], offset, strides)
        return self.keep(a, root, offset, read_only)

    def keep(self, a, root, offset, read_only=False):
        if read_only:
            a.flags.writeable = False
        self.arrays.append(a)
        self.encoded.append({'root': root, 'dtype': dtype_spec(a.dtype), 'offset': offset, 'shape': list(a.shape),
                             'strides': list(a.strides), **({'read_only': True} if read_only else {})})
        return a

    def array(self, dtype=None, shape=None, wild=None, plain=False, injective=False, read_only=False):
        """An array of its own memory, under any strides, perhaps misaligned."""
        rnd = self.rnd
        dtype = np.dtype(dtype) if dtype is not None else memory.number_type(rnd)
        shape = memory.shape(rnd) if shape is None else tuple(shape)
        wild = rnd.random() < .3 if wild is None else wild
        while True:
            steps, low, end = memory.strides(rnd, shape, dtype.itemsize, plain or rnd.random() < .4)
            head = 0 if plain or rnd.random() < .8 else rnd.randint(1, 9)
            if not injective or 0 not in [s for s, n in zip(steps, shape) if n > 1]:
                break
        size = max(end - low, 0)
        count = -(-size // max(dtype.itemsize, 1))
        raw = bytearray(head) + memory.contents(rnd, dtype, count, wild) + bytearray(rnd.choice([0, 0, 3]))
        return self.view(self.root(raw), dtype, head - low, shape, steps, read_only)

    def of(self, values, dtype=None):
        """A contiguous array of these values."""
        a = np.ascontiguousarray(np.array(values, dtype)).reshape(np.shape(values))
        root = self.root(bytearray(a.tobytes()))
        return self.view(root, a.dtype, 0, a.shape, a.strides)

    # ------------------------------------------------------------ the call
    def call(self, name, fn, *args, ulps=0, compare='bits', **options):
        """Runs `fn` on the live arguments and gives the case with its outcome."""
        before = [bytes(raw) for raw in self.roots]
        case = {'call': name, 'args': [self.encode(x) for x in args], 'roots': [raw.hex() for raw in before],
                'arrays': self.encoded}
        if ulps:
            case['ulps'] = ulps
        case.update(options)
        live = [x.live() if isinstance(x, Ix) else x.dtype if isinstance(x, Type) else x for x in args]
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            try:
                result = fn(*live)
            except Exception as e:  # noqa: BLE001 - that is the point
                if any(str(e).startswith(words) for words in ACCIDENTS):
                    raise Skip('an accident of how NumPy does it') from e
                case['error'] = error(e)
                return case
        texts = {str(w.message) for w in caught}
        if any('invalid value encountered in cast' in t for t in texts):
            raise Skip('the cast depends on the processor')
        self.outcome(case, result, compare)
        after = [bytes(raw) for raw in self.roots]
        if after != before:
            case['after'] = [raw.hex() for raw in after]
            if not ulps and any(has_nan(a) for a in self.arrays):
                case['nans'] = True
        return case

    def outcome(self, case, result, compare):
        if isinstance(result, str) and not isinstance(result, np.generic):
            case['text'] = result
        elif isinstance(result, (bool, int)) and not isinstance(result, np.generic):
            case['value'] = result
        elif isinstance(result, (tuple, list)):
            case['results'] = [self.array_outcome(np.asarray(r), compare) for r in result]
        elif result is not None:
            is_scalar = not isinstance(result, np.ndarray)
            if isinstance(result, (np.character, np.datetime64, np.timedelta64)):
                result = np.array(result, self.arrays[0].dtype)
            case['result'] = self.array_outcome(np.asarray(result), 'bits' if is_scalar else compare)
            if is_scalar:
                case['result']['scalar'] = True

    def array_outcome(self, a, compare):
        out = {'dtype': dtype_spec(a.dtype), 'shape': list(a.shape), 'hex': a.tobytes().hex()}
        if compare == 'view':
            out['view'] = self.view_of(a)
        return out

    def view_of(self, a):
        """Which memory the result shows: offset and strides in a root, or None for memory of its own."""
        for i, raw in enumerate(self.roots):
            if len(raw) and a.size and np.may_share_memory(a, np.frombuffer(raw, 'u1')):
                base = np.frombuffer(raw, 'u1').__array_interface__['data'][0]
                return {'root': i, 'offset': a.__array_interface__['data'][0] - base, 'strides': list(a.strides)}
        return None

    def encode(self, x):
        if isinstance(x, np.ndarray):
            return {'array': self.number_of(x)}
        if isinstance(x, Ix):
            return {'index': [self.encode_part(p) for p in x.parts]}
        if isinstance(x, Type):
            return {'dtype': dtype_spec(x.dtype)}
        if isinstance(x, bool):
            return {'bool': x}
        if isinstance(x, int):
            return {'int': str(x)}
        if isinstance(x, float):
            return {'float': repr(x)}
        if isinstance(x, complex):
            return {'complex': [repr(x.real), repr(x.imag)]}
        if isinstance(x, bytes):
            return {'bytes': x.hex()}
        if isinstance(x, str):
            return {'str': x}
        if x is None:
            return {'none': True}
        if isinstance(x, (tuple, list)):
            return {'list': [self.encode(y) for y in x]}
        if isinstance(x, dict):
            return {'options': x}
        raise TypeError(type(x))

    def number_of(self, a):
        return next(i for i, b in enumerate(self.arrays) if b is a)

    def encode_part(self, part):
        if part is None:
            return {'newaxis': True}
        if part is Ellipsis:
            return {'ellipsis': True}
        if isinstance(part, slice):
            return {'slice': [part.start, part.stop, part.step]}
        if isinstance(part, np.ndarray):
            return {'mask' if part.dtype.kind == 'b' else 'take': self.number_of(part)}
        if isinstance(part, str):
            return {'field': part}
        if isinstance(part, list):
            return {'fields': part}
        return {'int': part}


def has_nan(a):
    if a.dtype.names:
        return any(has_nan(a[n]) for n in a.dtype.names)
    return a.dtype.kind in 'fc' and bool(np.isnan(a).any())
