"""C's Py_buffer: got from objects, and made into memoryviews. ctypes has one function object for each of these functions,
with one type of argument, so that nobody else may declare them."""
import ctypes


class PyBuffer(ctypes.Structure):
    _fields_ = [
        ('buf', ctypes.c_void_p),
        ('obj', ctypes.py_object),
        ('len', ctypes.c_ssize_t),
        ('itemsize', ctypes.c_ssize_t),
        ('readonly', ctypes.c_int),
        ('ndim', ctypes.c_int),
        ('format', ctypes.c_char_p),
        ('shape', ctypes.POINTER(ctypes.c_ssize_t)),
        ('strides', ctypes.POINTER(ctypes.c_ssize_t)),
        ('suboffsets', ctypes.POINTER(ctypes.c_ssize_t)),
        ('internal', ctypes.c_void_p),
    ]


GET = ctypes.pythonapi.PyObject_GetBuffer
GET.argtypes = [ctypes.py_object, ctypes.POINTER(PyBuffer), ctypes.c_int]
RELEASE = ctypes.pythonapi.PyBuffer_Release
RELEASE.argtypes = [ctypes.POINTER(PyBuffer)]
FROM = ctypes.pythonapi.PyMemoryView_FromBuffer
FROM.restype = ctypes.py_object
FROM.argtypes = [ctypes.POINTER(PyBuffer)]

_alive = []


def numbers(values):
    return (ctypes.c_ssize_t * len(values))(*values)


def view(buf, itemsize, fmt, shape, strides, suboffsets=None):
    """The memoryview of a writable buffer at address `buf`; what it points to stays alive."""
    b = PyBuffer()
    b.buf, b.itemsize, b.len, b.readonly, b.ndim = buf, itemsize, itemsize, 0, len(shape)
    for length in shape:
        b.len *= length
    keep = fmt.encode(), numbers(shape), numbers(strides), suboffsets and numbers(suboffsets)
    b.format, b.shape, b.strides, b.suboffsets = keep
    _alive.append((b, keep))
    return FROM(ctypes.byref(b))
