package ndraster.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.elements.ElementsReader;
import ndraster.elements.ElementsWriter;
import ndraster.elements.Input;
import ndraster.elements.Named;
import ndraster.file.InputFile;
import ndraster.file.MappableFile;
import ndraster.file.WholeFile;
import ndraster.literal.PythonLiteral;

/// The tensors of a safetensors file: arrays with names, and texts about them.
///
/// The arrays are either in memory of their own ([#load]) or are the file ([#map]). What NumPy has no type for,
/// `BF16` and the like, is given as [#bits].
///
/// @see <a href="https://huggingface.co/docs/safetensors/index">Hugging Face: Safetensors</a>
public final class SafeTensors {
    private final Header header;
    private final Map<String, NDArray> arrays;

    private SafeTensors(Header header, Map<String, NDArray> arrays) {
        this.header = header;
        this.arrays = arrays;
    }

    /// What `file` holds; the tensors are not read.
    ///
    /// @throws ArrayFormatException if it is no safetensors file, or not all of one
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static Header header(Path file) throws IOException {
        try (SeekableByteChannel in = InputFile.open(file)) {
            return Named.of(file, () -> HeaderReader.read(Input.of(in))).header();
        }
    }

    /// All tensors of `file`, writable and with memory of their own.
    ///
    /// @throws ArrayFormatException if it is no safetensors file, or not all of one
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static SafeTensors load(Path file) throws IOException {
        try (SeekableByteChannel in = InputFile.open(file)) {
            return Named.of(file, () -> read(in));
        }
    }

    /// All tensors that come from `in`, a pipe for instance, up to its end; writable and with memory of their own.
    /// `in` is left open.
    ///
    /// @throws ArrayFormatException if that is no safetensors file, or not all of one, or more
    public static SafeTensors read(InputStream in) throws IOException {
        return read(Channels.newChannel(in));
    }

    /// The tensors follow each other without holes.
    private static SafeTensors read(ReadableByteChannel channel) throws IOException {
        Input in = Input.of(channel);
        Header header = HeaderReader.read(in).header();
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, Tensor> entry : header.tensors().entrySet()) {
            arrays.put(entry.getKey(), elements(in, entry.getKey(), entry.getValue()));
        }
        long size = in.position();
        if (in.read(1).length > 0) {
            throw new ArrayFormatException(
                    "incomplete metadata, file not fully covered: the tensors have "
                            + header.tensors().values().stream()
                                    .mapToLong(Tensor::nbytes)
                                    .sum()
                            + " bytes, and there are more",
                    size);
        }
        return new SafeTensors(header, arrays);
    }

    private static NDArray elements(Input in, String name, Tensor tensor) throws IOException {
        try {
            return new ElementsReader(in, tensor.elementType(), tensor.elementShape(), tensor.nbytes()).read();
        } catch (ArrayFormatException e) {
            throw new ArrayFormatException(e.problem() + ", in tensor " + PythonLiteral.repr(name), e.offset());
        }
    }

    /// All tensors of `file` without reading them: their memory is the file, which stays mapped until none of them
    /// is used any more. `mode` says whether they can be written and who sees it, as in `Npy.map`.
    ///
    /// @throws ArrayFormatException if it is no safetensors file, or not all of one
    /// @throws java.nio.file.FileSystemException if there is no such file, or it must not be read or, for
    ///     `READ_WRITE`, written
    public static SafeTensors map(Path file, MapMode mode) throws IOException {
        return map(file, mode, Arena.ofAuto());
    }

    /// The same, mapped until `arena` is closed: after that the arrays throw `IllegalStateException`.
    public static SafeTensors map(Path file, MapMode mode, Arena arena) throws IOException {
        try (MappableFile open = MappableFile.open(file, mode)) {
            return Named.of(file, () -> map(open, arena));
        }
    }

    private static SafeTensors map(MappableFile file, Arena arena) throws IOException {
        HeaderReader.Framed framed = HeaderReader.read(Input.of(file.channel()));
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        long size = file.channel().size() - framed.dataStart();
        MemorySegment data = file.map(framed.dataStart(), size, arena);
        framed.header().tensors().forEach((name, tensor) -> arrays.put(name, array(tensor, data)));
        return new SafeTensors(framed.header(), arrays);
    }

    private static NDArray array(Tensor tensor, MemorySegment data) {
        MemorySegment memory = data.asSlice(tensor.begin(), tensor.nbytes());
        return NDArray.asArray(tensor.elementType(), memory, tensor.elementShape());
    }

    /// The names of the tensors, in the order of their bytes.
    public List<String> names() {
        return List.copyOf(header.tensors().keySet());
    }

    /// What the writer noted.
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /// What the file says of the tensors.
    public Header header() {
        return header;
    }

    /// The tensor `name`: the same array each time.
    ///
    /// @throws IllegalArgumentException if there is none
    /// @throws DTypeException if NumPy has no such type; [#bits] gives the elements then
    public NDArray get(String name) {
        NDArray array = array(name);
        Tensor tensor = header.tensors().get(name);
        if (tensor != null && tensor.dtype().isEmpty()) {
            throw new DTypeException("tensor " + PythonLiteral.repr(name) + " is of " + tensor.type()
                    + ", a type that NumPy does not have; bits(" + PythonLiteral.repr(name) + ") gives its elements as "
                    + array.dtype().name());
        }
        return array;
    }

    /// The tensor `name` as the bits of its elements, where NumPy has no such type: `BF16` as uint16, `F8_…` as
    /// uint8, both of the tensor's shape; `F6_…` and `F4`, several of which share a byte, as the bytes in one row.
    /// A shared view. Any other tensor as it is.
    ///
    /// @throws IllegalArgumentException if there is none
    public NDArray bits(String name) {
        return array(name);
    }

    private NDArray array(String name) {
        return Optional.ofNullable(arrays.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "File does not contain tensor " + PythonLiteral.repr(name) + "; it has " + names()));
    }

    /// Makes or replaces `file`, all at once, by `arrays`.
    ///
    /// The order is that of the format's own library, the largest elements first, so that the same arrays always
    /// give the same bytes. All numbers are written little-endian and in C order.
    ///
    /// @throws DTypeException if an array has a type that the format does not have
    /// @throws IllegalArgumentException if a name or text has half of a surrogate pair in it
    /// @throws java.nio.file.FileSystemException if the file can not be written
    public static void save(Path file, Map<String, NDArray> arrays) throws IOException {
        save(file, arrays, Map.of());
    }

    /// The same with texts about the arrays, written in the map's order.
    public static void save(Path file, Map<String, NDArray> arrays, Map<String, String> metadata) throws IOException {
        WholeFile.write(file, out -> write(out, arrays, metadata));
    }

    /// Writes the file to `out`, which is left open.
    ///
    /// @throws DTypeException as for [#save]; nothing has been written then
    public static void write(OutputStream out, Map<String, NDArray> arrays, Map<String, String> metadata)
            throws IOException {
        write(Channels.newChannel(out), arrays, metadata);
    }

    /// Writes the file to `out`, which is left open.
    ///
    /// @throws DTypeException as for [#save]; nothing has been written then
    public static void write(WritableByteChannel out, Map<String, NDArray> arrays, Map<String, String> metadata)
            throws IOException {
        Map<String, NDArray> ordered = HeaderWriter.ordered(arrays);
        ElementsWriter.writeAll(out, HeaderWriter.frame(ordered, metadata));
        for (NDArray array : ordered.values()) {
            DType little = array.dtype().withOrder(ByteOrder.LITTLE_ENDIAN);
            new ElementsWriter(out).write(array.dtype().equals(little) ? array : array.astype(little));
        }
    }
}
