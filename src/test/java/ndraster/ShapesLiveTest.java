package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random calls, made here and by a running NumPy.
class ShapesLiveTest {
    private static final String PROGRAM = """
            import json, random, sys
            import numpy as np
            rnd = random.Random(int(sys.argv[1]))
            types = ['|u1', '|i1', '|b1', '<u2', '>i2', '<i4', '>u4', '<i8', '<f2', '<f4', '>f8', '<c8', '|V3', '<U2', '|S5']
            def root(n, dtype):
                raw = bytes(rnd.randrange(1, 100) for _ in range(n * np.dtype(dtype).itemsize))
                if dtype == '<U2':
                    return np.array([chr(65 + i % 26) * (1 + i % 2) for i in range(n)], dtype)
                if dtype == '|b1':
                    raw = bytes(b % 2 for b in raw)
                return np.frombuffer(raw, dtype).copy()
            def view():
                dtype = rnd.choice(types)
                shape = [rnd.randrange(1 + (rnd.random() < .9), 5) for _ in range(rnd.randrange(1, 5))]
                base = root(int(np.prod(shape)), dtype)
                parts = [rnd.choice([':', '::-1', '::2', '1:', '::-2', ':']) for _ in shape]
                axes = rnd.sample(range(len(shape)), len(shape))
                index = ', '.join(parts)
                array = eval(f'base.reshape(shape)[{index}]').transpose(axes)
                return {'dtype': dtype, 'shape': shape, 'hex': base.tobytes().hex(), 'index': index, 'axes': axes}, array
            def axis(a):
                return rnd.randrange(-a.ndim, a.ndim)
            def positions(n):
                return [rnd.randrange(-n, n) for _ in range(rnd.randrange(6))] if n else []
            def case():
                spec, a = view()
                op = rnd.choice(['reshape', 'ravel', 'flatten', 'swapaxes', 'moveaxis', 'flip', 'rot90', 'squeeze', 'repeat',
                                 'repeats', 'expand', 'concatenate', 'stack', 'array_split', 'tile', 'roll', 'rollall',
                                 'constant', 'edge', 'reflect', 'symmetric', 'wrap', 'take', 'put', 'compress', 'nonzero',
                                 'putmask', 'place', 'mask', 'setmask', 'setmask1', 'ix', 'getlist', 'setlist', 'copy'])
                x = axis(a)
                n = a.shape[x]
                plain = np.ascontiguousarray(a)
                order = rnd.choice('CF')
                zero = np.zeros((), a.dtype)
                if op == 'reshape':
                    shape = [a.size // 2, -1] if a.size and a.size % 2 == 0 else [1, -1, 1]; order = rnd.choice('CFA')
                    args, r = [order, shape], a.reshape(shape, order=order)
                elif op == 'ravel': order = rnd.choice('CFKA'); args, r = [order], a.ravel(order)
                elif op == 'flatten': order = rnd.choice('CFKA'); args, r = [order], a.flatten(order)
                elif op == 'copy': order = rnd.choice('CFKA'); args, r = [order], a.copy(order)
                elif op == 'swapaxes': y = axis(a); args, r = [x, y], a.swapaxes(x, y)
                elif op == 'moveaxis': y = axis(a); args, r = [x, y], np.moveaxis(a, x, y)
                elif op == 'flip': args, r = [x], np.flip(a, x)
                elif op == 'rot90':
                    if a.ndim < 2: return None
                    y = (x + 1) % a.ndim; k = rnd.randrange(-4, 5); args, r = [k, x, y], np.rot90(a, k, (x, y))
                elif op == 'squeeze': args, r = [], a.squeeze()
                elif op == 'repeat': k = rnd.randrange(4); args, r = [k, x], a.repeat(k, x)
                elif op == 'repeats': k = [rnd.randrange(3) for _ in range(n)]; args, r = [k, x], a.repeat(k, x)
                elif op == 'expand': args, r = [x], np.expand_dims(a, x)
                elif op == 'concatenate': args, r = [x], np.concatenate([a, np.flip(a, x), a], x)
                elif op == 'stack': args, r = [x], np.stack([a, np.flip(a, x)], x)
                elif op == 'array_split':
                    k = rnd.randrange(1, 4); args, r = [k, x], np.array_split(a, k, x)[rnd.randrange(1)]
                elif op == 'tile': k = [rnd.randrange(3) for _ in range(rnd.randrange(1, 5))]; args, r = [k], np.tile(a, k)
                elif op == 'roll': k = rnd.randrange(-9, 9); args, r = [k, x], np.roll(a, k, x)
                elif op == 'rollall': k = rnd.randrange(-9, 9); args, r = [k], np.roll(a, k)
                elif op in ('constant', 'edge', 'reflect', 'symmetric', 'wrap'):
                    if 0 in a.shape or a.dtype.kind in 'VUS': return None
                    w = [[rnd.randrange(m + (op != 'wrap')), rnd.randrange(m + (op != 'wrap'))] for m in a.shape]
                    args, r = [w], np.pad(a, w, op)
                elif op == 'take':
                    p = positions(n); args, r = [p, x], a.take(np.array(p, 'i8'), x)
                elif op in ('put', 'place', 'putmask'):
                    if not a.size: return None
                    r = a.copy(); v = plain.ravel()[:rnd.randrange(1, 4)]
                    if op == 'put': p = positions(a.size); r.put(p, v); args = [p]
                    else:
                        m = np.array([rnd.random() < .5 for _ in range(a.size)], bool).reshape(a.shape)
                        (np.place if op == 'place' else np.putmask)(r, m, v); args = [m.ravel().tolist()]
                    args.append(len(v))
                elif op == 'compress':
                    c = [rnd.random() < .5 for _ in range(n)]; args, r = [c, x], a.compress(c, x)
                elif op == 'nonzero':
                    if a.dtype.kind in 'VUS': return None
                    args, r = [], a.nonzero()[-1].astype('<i8')
                elif op in ('mask', 'setmask', 'setmask1'):
                    k = rnd.randrange(1, a.ndim + 1)
                    m = np.array([rnd.random() < .5 for _ in range(int(np.prod(a.shape[:k])))], bool).reshape(a.shape[:k])
                    args, r = [list(a.shape[:k]), m.ravel().tolist()], a[m]
                    if op == 'setmask': r = a.copy(); r[m] = a[m][::-1]
                    if op == 'setmask1':
                        if not a.size: return None
                        r = a.copy(); r[m] = plain.ravel()[0]
                elif op == 'ix': p = [positions(m) for m in a.shape]; args, r = [p], a[np.ix_(*[np.array(q, 'i8') for q in p])]
                else:
                    y = axis(a) % a.ndim; p = positions(a.shape[y]); args = [p, y]
                    where = (slice(None),) * y + (np.array(p, 'i8'),)
                    r = a[where]
                    if op == 'setlist': r = a.copy(); r[where] = np.flip(a[where], y)
                return {'array': spec, 'op': op, 'args': args, 'type': r.dtype.str, 'result_shape': list(r.shape),
                        'result': r.tobytes().hex()}
            print(json.dumps([c for c in (case() for _ in range(int(sys.argv[2]))) if c]))
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260730, 777})
    void random_rearrangements_are_numpys(long seed) {
        JsonArray cases = JsonParser.parseString(Python.require().run(PROGRAM, seed, 1500))
                .getAsJsonArray();
        assertThat(cases).hasSizeGreaterThan(1000);
        for (JsonElement each : cases) {
            JsonObject row = each.getAsJsonObject();
            NDArray result = call(row.get("op").getAsString(), array(row), row.getAsJsonArray("args"));
            assertThat(result.shape()).as("%s", row).containsExactly(Golden.longs(row.get("result_shape")));
            assertThat(GoldenArrays.hex(result))
                    .as("%s", row)
                    .isEqualTo(row.get("result").getAsString());
            assertThat(result.dtype().typestr())
                    .as("%s", row)
                    .isEqualTo(row.get("type").getAsString());
        }
    }

    private static NDArray array(JsonObject row) {
        JsonObject spec = row.getAsJsonObject("array");
        int[] axes = ints(spec.get("axes"));
        return GoldenArrays.array(spec).get(spec.get("index").getAsString()).transpose(axes);
    }

    private static int[] ints(JsonElement list) {
        return Golden.elements(list).mapToInt(JsonElement::getAsInt).toArray();
    }

    private static NDArray call(String op, NDArray a, JsonArray args) {
        return switch (op) {
            case "put",
                    "place",
                    "putmask",
                    "mask",
                    "setmask",
                    "setmask1",
                    "getlist",
                    "setlist",
                    "take",
                    "compress",
                    "nonzero",
                    "ix" -> pick(op, a, args);
            case "constant" -> Padding.constant(a, 0, widths(args.get(0)));
            case "edge" -> Padding.edge(a, widths(args.get(0)));
            case "reflect" -> Padding.reflect(a, widths(args.get(0)));
            case "symmetric" -> Padding.symmetric(a, widths(args.get(0)));
            case "wrap" -> Padding.wrap(a, widths(args.get(0)));
            default -> arrange(op, a, args);
        };
    }

    private static NDArray arrange(String op, NDArray a, JsonArray args) {
        return switch (op) {
            case "reshape" -> a.reshape(Order.valueOf(args.get(0).getAsString()), Golden.longs(args.get(1)));
            case "ravel" -> a.ravel(Order.valueOf(args.get(0).getAsString()));
            case "flatten" -> a.flatten(Order.valueOf(args.get(0).getAsString()));
            case "copy" -> a.copy(Order.valueOf(args.get(0).getAsString()));
            case "squeeze" -> a.squeeze();
            case "repeats" ->
                a.repeat(NDArray.of(Golden.longs(args.get(0))), args.get(1).getAsInt());
            case "tile" -> Joining.tile(a, Golden.longs(args.get(0)));
            default -> arrange(op, a, ints(args));
        };
    }

    private static NDArray arrange(String op, NDArray a, int[] args) {
        return switch (op) {
            case "swapaxes" -> a.swapAxes(args[0], args[1]);
            case "moveaxis" -> Shaping.moveAxis(a, args[0], args[1]);
            case "flip" -> Shaping.flip(a, args[0]);
            case "rot90" -> Shaping.rot90(a, args[0], args[1], args[2]);
            case "repeat" -> a.repeat(args[0], args[1]);
            case "expand" -> Shaping.expandDims(a, args[0]);
            case "concatenate" -> Joining.concatenate(List.of(a, Shaping.flip(a, args[0]), a), args[0]);
            case "stack" -> Joining.stack(List.of(a, Shaping.flip(a, args[0])), args[0]);
            case "array_split" -> Joining.arraySplit(a, args[0], args[1]).getFirst();
            case "roll" -> Shaping.roll(a, args[0], args[1]);
            case "rollall" -> Shaping.roll(a, args[0]);
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static NDArray pick(String op, NDArray a, JsonArray args) {
        return switch (op) {
            case "take" ->
                a.take(NDArray.of(Golden.longs(args.get(0))), args.get(1).getAsInt());
            case "compress" -> a.compress(mask(args.get(0)), args.get(1).getAsInt());
            case "nonzero" -> a.nonzero().getLast();
            case "ix" ->
                a.get(Picking.ix(Golden.elements(args.get(0))
                        .map(Golden::longs)
                        .map(NDArray::of)
                        .toArray(NDArray[]::new)));
            case "mask", "setmask", "setmask1" ->
                masked(op, a, mask(args.get(1)).reshape(Golden.longs(args.get(0))));
            case "getlist", "setlist" -> listed(op, a, args);
            default -> changed(op, a.copy(), args);
        };
    }

    private static NDArray changed(String op, NDArray copy, JsonArray args) {
        NDArray values = copy.copy().ravel().get(Index.slice(0, args.get(1).getAsLong()));
        switch (op) {
            case "put" -> copy.put(NDArray.of(Golden.longs(args.get(0))), values);
            case "place" -> Picking.place(copy, mask(args.get(0)).reshape(copy.shape()), values);
            default -> Picking.putmask(copy, mask(args.get(0)).reshape(copy.shape()), values);
        }
        return copy;
    }

    private static NDArray masked(String op, NDArray a, NDArray mask) {
        if (op.equals("mask")) {
            return a.get(Index.mask(mask));
        }
        NDArray copy = a.copy();
        copy.set(
                op.equals("setmask")
                        ? a.get(Index.mask(mask)).get("::-1")
                        : a.ravel().get("0"),
                Index.mask(mask));
        return copy;
    }

    private static NDArray listed(String op, NDArray a, JsonArray args) {
        int axis = args.get(1).getAsInt();
        Index[] index = new Index[axis + 1];
        java.util.Arrays.fill(index, Index.all());
        index[axis] = Index.take(Golden.longs(args.get(0)));
        if (op.equals("getlist")) {
            return a.get(index);
        }
        NDArray copy = a.copy();
        copy.set(Shaping.flip(a.get(index), axis), index);
        return copy;
    }

    private static NDArray mask(JsonElement values) {
        List<JsonElement> list = values.getAsJsonArray().asList();
        boolean[] mask = new boolean[list.size()];
        IntStream.range(0, mask.length).forEach(i -> mask[i] = list.get(i).getAsBoolean());
        return NDArray.of(mask);
    }

    private static long[][] widths(JsonElement pairs) {
        return Golden.elements(pairs).map(Golden::longs).toArray(long[][]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hstack", "vstack", "dstack"})
    void arrays_without_axes_and_rows_are_stacked(String how) {
        List<NDArray> rows = List.of(NDArray.of(1, 2), NDArray.of(3, 4));
        NDArray result = switch (how) {
            case "hstack" -> Joining.hstack(rows);
            case "vstack" -> Joining.vstack(rows);
            default -> Joining.dstack(rows);
        };
        String expected = switch (how) {
            case "hstack" -> "array([1, 2, 3, 4], dtype=int32)";
            case "vstack" -> "array([[1, 2],\n       [3, 4]], dtype=int32)";
            default -> "array([[[1, 3],\n        [2, 4]]], dtype=int32)";
        };
        assertThat(result.repr()).isEqualTo(expected);
        assertThatThrownBy(() -> Joining.hstack(List.of())).hasMessageStartingWith("need at least one array");
    }
}
