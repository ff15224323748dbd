"""Item 7: every text and every other argument that np.dtype() takes; Python literals."""
import ast
import warnings
import numpy as np
from .common import attempt, dtype_spec

LETTERS = '? b B h H i I l L q Q n N p P e f d F D S U V M m a c'.split()
NAMES = (
    'bool bool_ int8 byte int16 short int32 intc int64 int int_ intp long longlong uint8 ubyte uint16 ushort uint32 '
    'uintc uint64 uint uintp ulong ulonglong float16 half float32 single float64 float double complex64 csingle '
    'complex128 complex cdouble str str_ unicode bytes bytes_ void datetime64 timedelta64 '
    'float_ string character int0 uint0 str0 datetime timedelta Int8 UINT8'
).split()
SIZED = (
    'b1 i1 i2 i4 i8 u1 u2 u4 u8 f2 f4 f8 c8 c16 S0 S5 U0 U5 V0 V5 a5 =i4 |i4 <i4 >i4 <f >d |d >S5 >U5 >V5 |b1 >b1 '
    'i04 i0 i3 i16 u16 b2 b4 f1 f3 c4 c2 U-1 S-1 V-1 =int32 >uint8 !i4 @i4 ^i4 >>i4 <> < = 5S 3S5 x4 i4x '
    'S2147483647 U536870911 U536870912 S2147483648 V2147483648 U2147483647 S99999999999999999999'
).split() + [' i4', 'i4 ', 'S5 ', '> i4', 'u1 u1', 'i4\n', '', ' ', '\u00e9', "it's"]
TIMES = (
    'M8 m8 >M8 <m8 |M8[s] =M8[s] >datetime64[s] M8[ns] M8[25s] m8[3D] M8[1s] M8[007s] M8[generic] M8[3generic] '
    'M8[Y] M8[M] M8[W] M8[D] M8[h] M8[m] M8[s] M8[ms] M8[us] M8[ps] M8[fs] M8[as] M8[\u03bcs] M8[\u00b5s] M8[B] M8[xx] '
    'M8[3] M8[] M8[ M8[s M8s M8[s]] M8[s]x M8[-1s] M8[2147483647s] M8[2147483648s] M8[h][s] M8[0x5s] M[s] M4[s] '
    'M8[10ms/10] M8[s/5] M8[s/7] M8[Y/4] M8[Y/12] M8[Y/24] M8[Y/52] M8[Y/365] M8[M/4] M8[M/30] M8[10M/3] M8[M/720] '
    'M8[W/7] M8[W/5] M8[W/168] M8[W/10080] M8[D/3] M8[D/7] M8[D/24] M8[D/86400] M8[2D/2] M8[h/60] M8[h/3600] M8[h/7200] '
    'M8[m/60] M8[m/60000] M8[s/1000000] M8[us/1000000] M8[ns/1000000] M8[ps/1000000] M8[fs/1000] M8[fs/1000000] '
    'M8[as/2] M8[25s/1] M8[generic/2] M8[s/] M8[s/5/2] M8[s/5x] timedelta64[25us] datetime64[]'
).split()
COMMAS = [
    'u1,<f4,S3', '(2,3)u1', '(2,3)u1,<f8', 'i4,', 'i4,f8,', '3i4', '3i', '(3,)i4', '()i4', '1i4', '0i4', '(1,)u1,u1',
    '1u1,u1', 'i4, f8', '3i4,f8', 'i4,(2,2)f8', '(2, 3)f8,i2', '>i4,<f8', '=i4,f8', 'i4,>f8', 'b,i', 'int32,float64',
    'uint8,', '?,u1', 'S,U', 'M8[s],i4', 'i4,M8[25s]', '(2,3)f8 ,i4', '(2,3)f8, ', 'u1,zz', 'u1,2u1,S5,U2,V2,V',
    '2(3)i4', 'i4;f8', 'i4 f8', 'i4:f8', '-1i4', '(3)i4', '<2i4', '>(2,3)u2', '2>u2', '<2>u2', '2147483647u1',
    '(65536,65536)u1', '(2,3)', 'u1,f4:x',
]  # fmt: skip
SPECS = [
    ('S', 5), ('U', 5), ('V', 5), ('S3', 5), ('u1', 3), ('u1', (3,)), ('u1', ()), ('u1', 1), ('u1', (1,)), ('u1', 0),
    ('u1', -1), ('u1', (2, -1)), ('u1', (2, 3.0)), ('u1', 'x'), (('u1', 3), (2,)), ('u1', 2, 3), (1, 2), ('u1', [2]),
    ('S', -1), ('U', 0), ('S0', 3), ('S', (2,)), ('M8[s]', 2), ('V', 2**31), ('u1', 10**20), ('u1', (65536, 65536)),
    ('u1', (1,) * 64), ('u1', (1,) * 65), None, 5, 5.0, True, b'u1', [], {}, [('a', 'S0'), ('b', 'U0')],
    {'names': [], 'formats': [], 'itemsize': 8}, {'names': ['a'], 'formats': ['u1'], 'itemsize': -1},
    {'names': ('a', 'b'), 'formats': ('u1', 'u2')}, {'names': ['a', 'b'], 'formats': ['u1', 'u2'], 'titles': ['T', None]},
    {'names': ['a', 'b'], 'formats': ['u1', 'u2'], 'titles': ['T']}, {'names': ['a', 'b'], 'formats': ['u1', 'u2'], 'aligned': True},
    {'names': ['a'], 'formats': ['u1'], 'aligned': 5}, {'names': ['a'], 'formats': ['u1'], 'foo': 3}, {'names': ['a']},
    {'names': [1], 'formats': ['u1']}, {'names': [''], 'formats': ['u1']},
    {'names': ['a', 'p'], 'formats': ['u1', [('x', 'u1'), ('y', 'f8')]], 'aligned': True},
    {'x': ('u1', 0), 'y': ('<u2', 2)}, {'x': ('u1', 4), 'y': ('<u2', 2)}, {'x': ('u1', 0, 'T')}, {'x': ('u1',)}, {'x': 'u1'},
    {1: ('u1', 0)}, {'y': ('u1', 0), 'x': ('u1', 0)}, [(('T', 'a'), 'u1'), (('T', 'b'), 'u1')], [(('', 'a'), 'u1')],
    [(('a',), 'u1')], [(('a', 'b', 'c'), 'u1')], [('a', ('u1', 3))], [('a', ('u1', (3,)), 2)], [['a', 'u1']],
    [('a', 'u1', [3])], [('a', 'u1', 'x')], [('a', 'u1', 3.0)], [('a', None)], [('a', 5)], [('a', 'zz')], [('a', 'u1', 0)],
    [('a', 'u1', (0, 3))], [('a', 'u1', 2**31)], [('a', 'S', 5)], [('a', 'V', 5)], [('a', 'S3', 5)],
    [('a\nb', 'u1'), ('\u00e9"\'', 'u1'), ('\x00', 'u1')], [('a', 'u1,u1')], [('a', '(2,3)u1')], [('a', '2u1', 3)],
    [(b'a', 'u1')], [('a', 'M8[s]')], [('f0', 'u1'), ('', 'u1')], [('', 'u1'), ('f0', 'u1')], [('', [('', 'u1')])],
    [('a', '|V4'), ('', '|V2'), ('b', 'u1')], [('p', {'names': ['a'], 'formats': ['u1'], 'offsets': [2], 'itemsize': 8})],
    [('p', {'names': ['b', 'a'], 'formats': ['u1', 'u1'], 'offsets': [1, 0], 'itemsize': 8})],
    [('p', [('x', 'u1'), ('y', '<f4')], (2,))], ([('x', 'u1')], (2,)), ('<i4', (2, 3)),
    [('q', [('p', {'names': ['a'], 'formats': ['u1'], 'offsets': [2], 'itemsize': 8, 'titles': ['T']})])],
    {'names': ['a'], 'formats': ['V4'], 'offsets': [2], 'itemsize': 8},
    {'names': ['a', 'b'], 'formats': ['u1', 'u1'], 'offsets': [0, 1], 'itemsize': 4},
]  # fmt: skip
ALIGNED = [
    [('a', 'u1'), ('b', '<c16'), ('c', 'S3'), ('d', '<U1'), ('e', 'V2'), ('f', ('<f4', 3)), ('g', 'M8[s]')],
    [('a', 'u1'), ('b', {'names': ['x'], 'formats': ['<f8'], 'offsets': [4], 'itemsize': 12})], [], [('a', 'V0')],
    [(('T', 'a'), 'u1'), ('b', 'u2')], {'names': ['a', 'b'], 'formats': ['u1', '<u2'], 'offsets': [2, 0]},
    {'names': ['b', 'a'], 'formats': ['<u2', 'u1'], 'offsets': [0, 2], 'itemsize': 4}, 'u1,f8', 'u1', ('f8', 2),
    {'x': ('u1', 0), 'y': ('<u2', 2)}, {'x': ('u1', 0), 'y': ('<u2', 1)},
    {'names': ['a', 'b'], 'formats': ['u1', '<u2'], 'offsets': [0, 2], 'titles': ['T', None]},
]  # fmt: skip
LITERALS = [
    '1', '-1', '+1', '- 1', '0', '00', '007', '1_000', '1__0', '_1', '0x1F', '0X1f', '0o17', '0b101', '0b12', '0xg', '5L',
    '123456789012345678901234567890', '1.5', '-0.0', '.5', '5.', '.', '1e5', '1E-5', '1e+400', '1e', '1e16', '1e15', '1e-4',
    '1e-5', '123456789.125', '1.7976931348623157e308', '5e-324', '0.1', '100.0', '1.5f', '1_0.5', 'True', 'False', 'None', 'true', 'nan',
    "'a'", '"a"', "'a\"b'", '"a\'b"', "'a\\'b'", "'a\\'\"b'", "'\\n\\t\\r\\\\'", "'\\x41\\u00e9\\U0001F600'", "'\\101\\7\\0'", "'\\q'",
    "'\\a\\b\\f\\v'", "'\u00e9'", "'\\x7f\\xa0\\xad'", "'\\u200b\\u2028\\ud800'", "'\\U00110000'", "'\\x4'", "'\\u12'", "'a", "'a\nb'",
    "'a\\\nb'", "''", "'' ''", "'a' 'b'", "'a' b'b'", "u'a'", "U'a'", "b'a'", "B'a'", "r'a\\n'", "br'a\\n'", "Rb'a\\n'", "ub'a'",
    "b'\\x00\\xff'", "b'\u00e9'", "b'\\u0041'", "b'\"'", "b\"'\"", "()", '(1)', '(1,)', '(1, 2)', '(1,2,)', '(,)', '(1 2)', '(1,,2)',
    '[]', '[1]', '[1,]', '[1, [2, (3,)]]', '[1', '[1)', '{}', "{'a': 1}", "{'a': 1, 'b': (2, 3),}", "{'a': 1, 'a': 2}", "{1: 2}",
    "{'a': }", '{[]: 1}', "{'a' 1}", ' 1', '\t1', '1 ', '1\n', '( 1 ,\n 2 )', '1 2', '', ' ', 'a', 'a.b', '1+1', '[1]*2', '(1)(2)',
    "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }          \n", "[('a', '<i4'), (('T', 'b'), '|V3', (2, 3))]",
    '((((1))))', '1;2', '__import__', '#', "'\\", '-', '--1', '-True', "'a'b", '\x00',
]  # fmt: skip


def construct(arg, align=False):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        dt, err, _ = attempt(lambda: np.dtype(arg, align=align))
    if err:
        return {'error': err}
    descr, derr, _ = attempt(lambda: dt.descr)
    return {
        'dtype': dtype_spec(dt),
        'str': str(dt),
        'repr': repr(dt),
        'descr': {'error': derr} if derr else repr(descr),
    }


def literal(text):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            return {'text': text, 'repr': repr(ast.literal_eval(text))}
        except (ValueError, SyntaxError, TypeError) as e:
            return {'text': text, 'error': {'type': type(e).__name__, 'message': ''}}


def files():
    return {
        'dtype_texts.json': {
            'texts': [{'text': t, **construct(t)} for t in LETTERS + NAMES + SIZED + TIMES + COMMAS],
            'specs': [
                {'spec': repr(s), 'align': a, **construct(s, a)} for a, part in ((False, SPECS), (True, ALIGNED)) for s in part
            ],
        },
        'python_literals.json': {'literals': [literal(t) for t in LITERALS]},
    }
