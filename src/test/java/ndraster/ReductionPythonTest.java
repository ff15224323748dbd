package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random arrays, views and axes, reduced and sorted here and by a living NumPy. Versions before 2.3 add up views with
/// gaps in another order, hence a tolerance; that of the golden data is to the bit.
class ReductionPythonTest {
    private static final int ARRAYS = 150;
    private static final List<String> TYPES = List.of(
            "|b1", "|i1", "|u1", "<i2", ">u2", "<i4", "<u4", "<i8", ">i8", "<u8", "<f2", "<f4", ">f4", "<f8", "<c8",
            "<c16");
    private static final List<String> REDUCTIONS = List.of(
            "sum", "prod", "mean", "var", "std", "min", "max", "argmin", "argmax", "any", "all", "count_nonzero");
    private static final List<String> ALONG_AN_AXIS = List.of("sort", "argsort", "cumsum");

    private static final String PROGRAM = """
            import json, sys
            import numpy as np
            sys.path.insert(0, 'testdata/golden')
            from gen.common import enc
            from gen.reductions import row
            np.seterr(all='ignore')
            answers = []
            for item in json.load(open(sys.argv[1])):
                view, memory = item['view'], bytes.fromhex(item['hex'])
                a = np.ndarray(view['shape'], view['dtype'], memory, view['offset'], view['strides'])
                for call in item['rows']:
                    op, axis = call.pop('op'), call.pop('axis', None)
                    axis = axis[0] if axis and len(axis) == 1 else tuple(axis) if axis else None
                    if op in ('sort', 'argsort'):
                        answers.append({'result': enc(getattr(np, op)(a, axis=axis, kind='stable'))})
                    elif op == 'cumsum':
                        answers.append({'result': enc(np.cumsum(a, axis=axis))})
                    else:
                        answers.append(row(a, op, axis, **call))
            json.dump(answers, open(sys.argv[2], 'w'))
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {20261, 20262, 20263})
    void random_views_are_reduced_and_sorted_as_numpy_does_for_seed(long seed) throws IOException {
        Python python = Python.require();
        JsonArray items = new JsonArray();
        Random random = new Random(seed);
        IntStream.range(0, ARRAYS).forEach(i -> items.add(item(random)));
        Path questions = Files.writeString(folder.resolve("questions.json"), items.toString());
        Path answers = folder.resolve("answers.json");
        python.run(PROGRAM, questions, answers);
        List<JsonObject> answered = Golden.objects(JsonParser.parseString(Files.readString(answers)))
                .toList();
        int next = 0;
        for (JsonObject item : Golden.objects(items).toList()) {
            for (JsonObject row : Golden.objects(item.get("rows")).toList()) {
                check(item, row, answered.get(next++));
            }
        }
        assertThat(next).isEqualTo(answered.size()).isGreaterThan(ARRAYS);
    }

    private static JsonObject item(Random random) {
        Numeric dtype = (Numeric) DType.of(TYPES.get(random.nextInt(TYPES.size())));
        long[] shape = LongStream.generate(() -> 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 7))
                .limit(1 + random.nextInt(4))
                .toArray();
        NDArray root = numbers(dtype, shape, random);
        NDArray view = view(root, random);
        JsonObject item = new JsonObject();
        item.addProperty("hex", GoldenArrays.hex(root));
        item.add("view", encoded(view));
        JsonArray rows = new JsonArray();
        REDUCTIONS.forEach(op -> rows.add(reduction(op, view.ndim(), random)));
        if (view.ndim() > 0) {
            ALONG_AN_AXIS.forEach(op -> rows.add(call(op, random.nextInt(view.ndim()))));
        }
        item.add("rows", rows);
        return item;
    }

    /// Near 1, so that neither sums nor products lose digits; now and then a NaN, an infinity or a large integer.
    private static NDArray numbers(Numeric dtype, long[] shape, Random random) {
        NDArray array = NDArray.zeros(dtype, shape);
        NDArray flat = array.asReshaped(-1);
        boolean isFloating = "fc".indexOf(dtype.kind()) >= 0;
        boolean isWild = random.nextInt(4) == 0;
        byte[] bits = new byte[dtype.itemSize()];
        for (long i = 0; i < flat.size(); i++) {
            if (isFloating) {
                double value = isWild && random.nextInt(9) == 0
                        ? List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0)
                                .get(random.nextInt(4))
                        : random.nextDouble(0.75, 1.25);
                flat.setItem(dtype.kind() == 'c' ? new Complex(value, random.nextDouble()) : (Object) value, i);
            } else if (dtype.equals(DType.BOOL)) {
                flat.setItem(random.nextBoolean(), i);
            } else if (isWild) {
                random.nextBytes(bits);
                flat.get(Index.at(i)).assign(NDArray.asArray(dtype, bits));
            } else {
                flat.setItem(random.nextInt(100), i);
            }
        }
        return array;
    }

    private static NDArray view(NDArray root, Random random) {
        NDArray view = root;
        for (int axis = 0; axis < root.ndim(); axis++) {
            int step = List.of(1, 1, 1, -1, 2, -2, 3).get(random.nextInt(7));
            view = view.get(", :".repeat(axis).replaceFirst(", ", "") + (axis > 0 ? ", " : "") + "::" + step);
        }
        if (random.nextInt(5) == 0) {
            view = view.get("..., " + random.nextInt((int) view.length(-1)));
        }
        return random.nextInt(3) == 0 ? view.transpose() : view;
    }

    private static JsonObject encoded(NDArray view) {
        JsonObject json = new JsonObject();
        json.addProperty("dtype", view.dtype().typestr());
        json.addProperty("offset", view.offset());
        json.add("shape", numbers(view.shape()));
        json.add("strides", numbers(view.strides()));
        return json;
    }

    private static JsonArray numbers(long... values) {
        JsonArray array = new JsonArray();
        LongStream.of(values).forEach(array::add);
        return array;
    }

    private static JsonObject reduction(String op, int ndim, Random random) {
        JsonObject call = new JsonObject();
        call.addProperty("op", op);
        long[] axes = IntStream.range(0, ndim)
                .filter(axis -> random.nextInt(2) == 0)
                .mapToLong(axis -> random.nextBoolean() ? axis : axis - ndim)
                .limit(op.startsWith("arg") ? 1 : ndim)
                .toArray();
        if (axes.length > 0) {
            call.add("axis", numbers(axes));
        }
        if (random.nextInt(3) == 0) {
            call.addProperty("keepdims", true);
        }
        return call;
    }

    private static JsonObject call(String op, int axis) {
        JsonObject call = new JsonObject();
        call.addProperty("op", op);
        call.add("axis", numbers(axis));
        return call;
    }

    private static void check(JsonObject item, JsonObject call, JsonObject answer) {
        NDArray array = GoldenArrays.view(item.get("view"), NDArray.asArray(Golden.hex(item.get("hex"))));
        NDArray expected = GoldenArrays.array(answer.get("result"));
        NDArray actual = result(array, call);
        assertThat(actual.dtype())
                .as("type of %s of %s", call, item.get("view"))
                .isEqualTo(expected.dtype());
        assertThat(actual.shape())
                .as("shape of %s of %s", call, item.get("view"))
                .containsExactly(expected.shape());
        ReductionRows.assertSame(actual.reshape(-1), expected.reshape(-1), tolerance(expected.dtype()));
    }

    private static NDArray result(NDArray array, JsonObject call) {
        String op = call.get("op").getAsString();
        int axis = call.has("axis") ? call.getAsJsonArray("axis").get(0).getAsInt() : 0;
        return switch (op) {
            case "sort" -> array.sort(axis);
            case "argsort" -> array.argsort(axis);
            case "cumsum" -> array.cumsum(axis);
            default -> ReductionRows.reduction(call).apply(array);
        };
    }

    private static double tolerance(DType dtype) {
        return switch (((Numeric) dtype).type()) {
            case FLOAT16 -> 0x1p-5;
            case FLOAT32, COMPLEX64 -> 0x1p-15;
            case FLOAT64, COMPLEX128 -> 0x1p-44;
            default -> 0;
        };
    }
}
