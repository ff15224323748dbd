package ndraster.safetensors;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import ndraster.ArrayFormatException;
import ndraster.layout.Shapes;
import ndraster.literal.Json;
import ndraster.literal.LiteralException;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.Str;

/// Reads the text of a header; its errors begin with the words of the format's own library.
///
/// The tensors must fill the bytes behind the header without holes and overlaps: a file that is more than it says
/// could hide something.
final class HeaderParser {
    static final String METADATA = "__metadata__";

    private final String text;

    HeaderParser(String text) {
        this.text = text;
    }

    Header parse(OptionalLong dataSize) throws ArrayFormatException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<PythonLiteral, PythonLiteral> entry :
                dict(json(), "the header").entries().entrySet()) {
            String name = string(entry.getKey(), "a name");
            if (name.equals(METADATA)) {
                metadata.putAll(texts(entry.getValue()));
            } else {
                tensors.put(name, tensor(name, dict(entry.getValue(), PythonLiteral.repr(name))));
            }
        }
        return new Header(inOrder(tensors, dataSize), metadata);
    }

    private PythonLiteral json() throws ArrayFormatException {
        try {
            return Json.parseLong(text);
        } catch (LiteralException e) {
            int before = text.substring(0, e.position()).getBytes(StandardCharsets.UTF_8).length;
            throw new ArrayFormatException(
                    "invalid JSON in header: " + e.getMessage(), HeaderReader.LENGTH_SIZE + before);
        }
    }

    private Map<String, String> texts(PythonLiteral literal) throws ArrayFormatException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<PythonLiteral, PythonLiteral> entry :
                dict(literal, METADATA).entries().entrySet()) {
            texts.put(string(entry.getKey(), "a key"), string(entry.getValue(), "a value of " + METADATA));
        }
        return texts;
    }

    private Tensor tensor(String name, DictOf fields) throws ArrayFormatException {
        String type = string(field(fields, "dtype", name), "dtype");
        TensorType known = TensorType.of(type)
                .orElseThrow(() -> problem("invalid JSON in header: unknown variant " + PythonLiteral.repr(type)
                        + ", expected one of " + List.of(TensorType.values())));
        List<Long> shape = lengths(field(fields, "shape", name), name);
        List<Long> offsets = lengths(field(fields, "data_offsets", name), name);
        if (offsets.size() != 2) {
            throw problem("invalid JSON in header: data_offsets of tensor " + PythonLiteral.repr(name) + " has "
                    + offsets.size() + " numbers, not 2");
        }
        if (offsets.get(1) < offsets.get(0)) {
            throw problem("invalid offset for tensor " + PythonLiteral.repr(name) + ": " + offsets);
        }
        if (shape.size() > Shapes.MAX_DIMENSIONS) {
            throw problem("maximum supported dimension for an ndarray is currently " + Shapes.MAX_DIMENSIONS
                    + ", found " + shape.size() + " of tensor " + PythonLiteral.repr(name));
        }
        Tensor tensor = new Tensor(type, shape, offsets.get(0), offsets.get(1));
        checkSize(name, known, tensor);
        return tensor;
    }

    private void checkSize(String name, TensorType type, Tensor tensor) throws ArrayFormatException {
        long bits;
        try {
            bits = Tensor.bits(type, tensor.shape());
        } catch (ArithmeticException _) {
            throw problem("overflow computing buffer size from shape and/or element type: tensor "
                    + PythonLiteral.repr(name) + ", " + type + " " + tensor.shape());
        }
        if (bits % 8 != 0 || bits / 8 != tensor.nbytes()) {
            throw problem("invalid shape, data type, or offset for tensor " + PythonLiteral.repr(name) + ": " + type
                    + " " + tensor.shape() + " has " + bits / 8 + " bytes, found " + tensor.nbytes());
        }
    }

    private Map<String, Tensor> inOrder(Map<String, Tensor> tensors, OptionalLong dataSize)
            throws ArrayFormatException {
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        long end = 0;
        for (Map.Entry<String, Tensor> entry : sorted(tensors)) {
            Tensor tensor = entry.getValue();
            if (tensor.begin() != end) {
                throw problem("invalid offset for tensor " + PythonLiteral.repr(entry.getKey()) + ": it begins at "
                        + tensor.begin() + ", the one before ends at " + end);
            }
            end = tensor.end();
            ordered.put(entry.getKey(), tensor);
        }
        if (end != dataSize.orElse(end)) {
            throw problem("incomplete metadata, file not fully covered: the tensors have " + end
                    + " bytes, the file has " + dataSize.getAsLong());
        }
        return ordered;
    }

    private static List<Map.Entry<String, Tensor>> sorted(Map<String, Tensor> tensors) {
        Comparator<Tensor> byPlace = Comparator.comparingLong(Tensor::begin).thenComparingLong(Tensor::end);
        return tensors.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(byPlace))
                .toList();
    }

    private PythonLiteral field(DictOf fields, String key, String name) throws ArrayFormatException {
        return fields.get(key)
                .orElseThrow(() -> problem(
                        "invalid JSON in header: missing field `" + key + "` of tensor " + PythonLiteral.repr(name)));
    }

    private DictOf dict(PythonLiteral literal, String what) throws ArrayFormatException {
        if (literal instanceof DictOf dict) {
            return dict;
        }
        throw problem("invalid JSON in header: " + what + " is no object");
    }

    private String string(PythonLiteral literal, String what) throws ArrayFormatException {
        if (literal instanceof Str(String value)) {
            return value;
        }
        throw problem("invalid JSON in header: " + what + " is no string");
    }

    private List<Long> lengths(PythonLiteral literal, String name) throws ArrayFormatException {
        List<Long> lengths = new ArrayList<>();
        if (literal instanceof ListOf(List<PythonLiteral> items)) {
            for (PythonLiteral item : items) {
                lengths.add(length(item, name));
            }
            return lengths;
        }
        throw problem(
                "invalid JSON in header: shape and data_offsets of tensor " + PythonLiteral.repr(name) + " are arrays");
    }

    private long length(PythonLiteral literal, String name) throws ArrayFormatException {
        if (literal instanceof Int(BigInteger value) && value.signum() >= 0 && value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        throw problem("invalid JSON in header: a length or offset of tensor " + PythonLiteral.repr(name)
                + " is no integer of 63 bits");
    }

    private static ArrayFormatException problem(String problem) {
        return new ArrayFormatException(problem, HeaderReader.LENGTH_SIZE);
    }
}
