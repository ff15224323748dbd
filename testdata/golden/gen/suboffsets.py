"""Buffers with pointers in them (PEP 3118's suboffsets), and what CPython's memoryview finds in them."""
import ctypes
import itertools
import random
import struct
from .pybuffer import view

# format, shape, which axes lead to pointers, the strides of those behind the last pointer (None: C order)
CASES = [
    ('B', (3, 4), (1, 0), None),
    ('B', (3, 4), (1, 1), None),
    ('B', (3, 4), (0, 1), None),
    ('h', (5,), (1,), None),
    ('H', (2, 3, 4), (1, 0, 0), (-8, -2)),
    ('i', (2, 3, 4), (0, 1, 0), None),
    ('i', (2, 3, 4), (1, 1, 0), (8,)),
    ('d', (2, 3, 2), (1, 0, 1), None),
    ('B', (2, 2, 3), (0, 0, 1), None),
    ('B', (2, 2, 2, 3), (1, 0, 1, 0), (-1,)),
    ('B', (2, 1, 2, 3), (0, 1, 0, 0), (1, 2)),
    ('q', (1, 1, 3), (1, 1, 0), (-16,)),
    ('B', (1, 3), (1, 0), None),
    ('B', (0, 3), (1, 0), None),
    ('B', (3, 0), (1, 0), None),
    ('B', (2, 0, 3), (1, 1, 0), None),
]


class Builder:
    """Lays tables and elements out in one block, with gaps between them."""

    def __init__(self, rng, code, shape, pointers, inner):
        self.rng, self.code, self.shape, self.pointers = rng, code, shape, pointers
        self.memory, self.places, self.next = bytearray(), [], 0
        size = struct.calcsize(code)
        self.last = max(i for i, p in enumerate(pointers) if p)
        rest = shape[self.last + 1 :]
        packed = [size * prod(rest[i + 1 :]) for i in range(len(rest))]
        self.strides = [0] * (self.last + 1) + list(inner or packed)
        self.suboffsets = [rng.choice([0, 8, 24]) if p else -1 for p in pointers]
        axis = self.last
        while axis >= 0:  # the axes of one table: up to the pointer before
            step = rng.choice([8, 16])
            while True:
                self.strides[axis] = step if rng.random() < 0.7 else -step
                step *= max(1, shape[axis])
                axis -= 1
                if axis < 0 or pointers[axis]:
                    break

    def room(self, axes, size):
        """The place of element (0, …) in new memory that has all of them."""
        steps = [self.strides[a] * max(0, self.shape[a] - 1) for a in axes]
        low, high = sum(min(0, s) for s in steps), sum(max(0, s) for s in steps) + size
        start = len(self.memory) + 8 * self.rng.randrange(4)
        self.memory.extend(bytes(start + high - low + -(high - low) % 8 - len(self.memory)))
        return start - low

    def block(self, axis):
        """The place of the first element, or pointer, of everything from `axis` on."""
        if axis > self.last:
            return self.elements(range(axis, len(self.shape)))
        end = next(i for i in range(axis, len(self.shape)) if self.pointers[i])
        axes = range(axis, end + 1)
        place = self.room(axes, 8)
        for index in itertools.product(*(range(self.shape[a]) for a in axes)):
            at = place + sum(i * self.strides[a] for i, a in zip(index, axes))
            target = self.block(end + 1) - self.suboffsets[end]
            struct.pack_into('<q', self.memory, at, target)
            self.places.append(at)
        return place

    def elements(self, axes):
        size = struct.calcsize(self.code)
        place = self.room(axes, size)
        for index in itertools.product(*(range(self.shape[a]) for a in axes)):
            at = place + sum(i * self.strides[a] for i, a in zip(index, axes))
            struct.pack_into('<' + self.code, self.memory, at, self.next)
            self.next += 1
        return place


def prod(lengths):
    result = 1
    for length in lengths:
        result *= length
    return result


def found(b, buf, code):
    """What a memoryview reads when it follows the pointers."""
    block = (ctypes.c_char * max(1, len(b.memory))).from_buffer(bytearray(b.memory) or bytearray(1))
    base = ctypes.addressof(block)
    for at in b.places:
        word = ctypes.c_int64.from_address(base + at)
        word.value += base
    return view(base + buf, struct.calcsize(code), code, b.shape, b.strides, b.suboffsets).tolist()


def cases():
    rng = random.Random(1)
    for code, shape, pointers, inner in CASES:
        b = Builder(rng, code, shape, pointers, inner)
        buf = b.block(0)
        yield {
            'format': code,
            'itemsize': struct.calcsize(code),
            'shape': list(shape),
            'strides': b.strides,
            'suboffsets': b.suboffsets,
            'memory': bytes(b.memory).hex(),
            'pointers': b.places,
            'buf': buf,
            'list': found(b, buf, code),
        }


def files():
    return {'suboffsets.json': list(cases())}
