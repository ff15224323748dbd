"""Makes cases.json: what the format's own library (pip install safetensors numpy) writes, reads and refuses."""
import json
import os
import struct

import numpy
import safetensors
from safetensors.numpy import load, save

TYPES = ["|b1", "|i1", "|u1", "<i2", "<u2", "<f2", "<i4", "<u4", "<f4", "<c8", "<f8", "<i8", "<u8"]


def array(a):
    return {"typestr": a.dtype.str, "shape": list(a.shape), "hex": a.tobytes().hex()}


def written(arrays, metadata):
    data = save(arrays, metadata=metadata or None)
    return {
        "arrays": {name: array(a) for name, a in arrays.items()},
        "metadata": metadata,
        "hex": data.hex(),
    }


def refused(header, data=b"abcd", length=None):
    header = header if isinstance(header, bytes) else header.encode()
    file = struct.pack("<Q", len(header) if length is None else length) + header + data
    try:
        load(file)
    except safetensors.SafetensorError as e:
        return {"hex": file.hex(), "error": str(e).removeprefix("Error while deserializing: ")}
    raise AssertionError(header)


def tensor(shape="[1]", offsets="[0,4]", dtype='"F32"', name="a", more=""):
    return f'"{name}":{{"dtype":{dtype},"shape":{shape},"data_offsets":{offsets}{more}}}'


every = {f"t{i}": numpy.arange(6).reshape(2, 3).astype(t) for i, t in enumerate(TYPES)}
cases = {
    "safetensors": safetensors.__version__,
    "written": [
        written({}, {}),
        written(every, {}),
        written({"a": numpy.array(5, "<u2"), "Z": numpy.zeros((2, 0), "<u2"), "é\"\n\\/\x01😀": numpy.ones(1, "<u2")}, {}),
        written({"x": numpy.arange(3, dtype="<f4")}, {"format": "np"}),
    ],
    "refused": [
        refused("[]"),
        refused("{"),
        refused("{}"),
        refused("{" + tensor() + "}", b"abcde"),
        refused("{" + tensor() + "}", b"abc"),
        refused("{" + tensor() + "}\0"),
        refused("{" + tensor(shape="[2]") + "}"),
        refused("{" + tensor(shape="[-1]") + "}"),
        refused("{" + tensor(shape="[1.0]") + "}"),
        refused("{" + tensor(shape="[99999999999,99999999999]") + "}"),
        refused("{" + tensor(offsets="[4,8]") + "}", b"abcdefgh"),
        refused("{" + tensor(offsets="[4,0]") + "}"),
        refused("{" + tensor(offsets="[0,4,4]") + "}"),
        refused("{" + tensor() + "," + tensor(name="b") + "}"),
        refused("{" + tensor() + "," + tensor(name="b", offsets="[2,6]") + "}", b"abcdef"),
        refused("{" + tensor(dtype='"F33"') + "}"),
        refused("{" + tensor(dtype="1") + "}"),
        refused("{" + tensor() + ',"__metadata__":{"x":1}}'),
        refused("{" + tensor() + ',"__metadata__":[]}'),
        refused('{"a":{"dtype":"F32","shape":[1]}}'),
        refused("{" + tensor(name="\x01") + "}"),
        refused(b'{"\xff":1}'),
        refused("{}", b"", length=100_000_001),
        refused("{}", b"", length=2**64 - 1),
        refused("{}", b"", length=3),
    ],
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases.json"), "w", newline="\n") as out:
    json.dump(cases, out, indent=1, sort_keys=True)
    out.write("\n")
