"""What a consumer in C gets of an array: PEP 3118 buffers by request, and DLPack's structs."""
import ctypes
import numpy as np
from .common import address, dtype_spec, root_of
from .pybuffer import GET, RELEASE, PyBuffer

REQUESTS = {
    'SIMPLE': 0,
    'WRITABLE': 1,
    'FORMAT': 4,
    'ND': 8,
    'STRIDES': 0x18,
    'C_CONTIGUOUS': 0x38,
    'F_CONTIGUOUS': 0x58,
    'ANY_CONTIGUOUS': 0x98,
    'INDIRECT': 0x118,
    'CONTIG': 0x9,
    'STRIDED': 0x19,
    'RECORDS_RO': 0x1C,
    'RECORDS': 0x1D,
    'FULL_RO': 0x11C,
    'FULL': 0x11D,
}


def arrays():
    m = np.arange(12, dtype='<i4').reshape(3, 4)
    frozen = m.copy()
    frozen.flags.writeable = False
    return {
        'C order': m,
        'Fortran order': np.asfortranarray(m),
        'strided': m[::2, ::-1],
        'read-only': frozen,
        'read-only, strided': frozen[:, ::2],
        'one axis': np.arange(5, dtype='<u2'),
        '0-d': np.array(7, '>f8'),
        'empty': np.zeros((0, 3), 'u1'),
        'pixels': np.zeros((2, 3), [('r', 'u1'), ('g', 'u1'), ('b', 'u1'), ('a', 'u1')]),
    }


def view_of(a):
    root = root_of(a)
    return {
        'dtype': dtype_spec(a.dtype),
        'shape': list(a.shape),
        'strides': list(a.strides),
        'offset': address(a) - address(root),
        'nbytes': root.nbytes,
        'readonly': not a.flags.writeable,
    }


def buffer(a, flags):
    b = PyBuffer()
    try:
        GET(a, ctypes.byref(b), flags)
    except Exception as e:
        return {'error': {'type': type(e).__name__, 'message': str(e)}}
    numbers = lambda p: [p[i] for i in range(b.ndim)] if p else None  # noqa: E731
    out = {
        'len': b.len,
        'itemsize': b.itemsize,
        'readonly': bool(b.readonly),
        'format': b.format.decode() if b.format is not None else None,
        'shape': numbers(b.shape),
        'strides': numbers(b.strides),
        'suboffsets': numbers(b.suboffsets),
    }
    RELEASE(ctypes.byref(b))
    return out


def requests():
    return [
        {'array': name, **view_of(a), 'request': request, 'flags': flags, 'result': buffer(a, flags)}
        for name, a in arrays().items()
        for request, flags in REQUESTS.items()
    ]


POINTER = ctypes.pythonapi.PyCapsule_GetPointer
POINTER.restype = ctypes.c_void_p
POINTER.argtypes = [ctypes.py_object, ctypes.c_char_p]


def struct(a, versioned, **options):
    """The bytes of the struct: pointers are replaced, that to the data by its offset, the others by 0."""
    capsule = a.__dlpack__(max_version=(1, 0), **options) if versioned else a.__dlpack__()
    at = POINTER(capsule, b'dltensor_versioned' if versioned else b'dltensor')
    raw = bytearray(ctypes.string_at(at, 80 if versioned else 64))
    tensor = 32 if versioned else 0
    word = lambda at: int.from_bytes(raw[at : at + 8], 'little')  # noqa: E731
    numbers = lambda p: np.ctypeslib.as_array((ctypes.c_int64 * a.ndim).from_address(p)).tolist()  # noqa: E731
    shape, strides = numbers(word(tensor + 24)), numbers(word(tensor + 32))
    offset = word(tensor) - address(root_of(a))
    raw[tensor : tensor + 8] = (0 if options.get('copy') else offset).to_bytes(8, 'little')
    zero = [tensor + 24, tensor + 32] + ([8, 16] if versioned else [48, 56])
    for at in zero:
        raw[at : at + 8] = bytes(8)
    return {'shape': shape, 'strides': strides, 'hex': raw.hex()}


def dlpack_arrays():
    m = np.arange(24, dtype='<i4').reshape(4, 6)
    frozen = m.copy()
    frozen.flags.writeable = False
    out = {'C order': m, 'strided': m[::2, ::-1], 'Fortran order': np.asfortranarray(m), 'read-only': frozen}
    out['0-d'] = np.array(7, '<f8')
    for t in '?', 'i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8', 'f2', 'f4', 'f8', 'c8', 'c16':
        out['zeros(3,%r)' % t] = np.zeros(3, t)
    out['big-endian'] = np.zeros(3, '>i4')
    out['struct'] = np.zeros(3, [('r', 'u1')])
    out['text'] = np.zeros(3, 'U2')
    out['time'] = np.zeros(3, 'M8[s]')
    out['odd strides'] = np.zeros(3, [('a', '<f4'), ('b', 'u1')])['a']
    return out


def dlpack():
    cases = []
    for name, a in dlpack_arrays().items():
        for versioned in True, False:
            row = {'array': name, **view_of(a), 'versioned': versioned}
            try:
                row.update(struct=struct(a, versioned))
            except Exception as e:
                row.update(error={'type': type(e).__name__, 'message': str(e)})
            cases.append(row)
    a = np.arange(3, dtype='<i2')
    cases.append({'array': 'a copy', **view_of(a), 'versioned': True, 'copy': True, 'struct': struct(a, True, copy=True)})
    return cases


def files():
    return {'buffer_requests.json': requests(), 'dlpack.json': dlpack()}
