package ndraster.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.file.FileOutput;
import ndraster.npy.Npy;
import ndraster.npy.NpyHeader;
import ndraster.npy.RawFiles;

/// A .npy file being written, of which the number of rows is known at the end: its header has room for any.
final class GrowingNpy implements RowsWriter {
    private final FileOutput file;
    private final OutputStream out;
    private Optional<NpyHeader> header = Optional.empty();

    GrowingNpy(FileOutput file) {
        this.file = file;
        this.out = Channels.newOutputStream(file);
    }

    @Override
    public void append(NDArray rows) throws IOException {
        long before = header.map(known -> known.shape().getFirst()).orElse(0L);
        long[] shape = rows.shape();
        shape[0] += before;
        NpyHeader grown = NpyHeader.of(rows.dtype(), Order.C, shape);
        if (header.isEmpty()) {
            Npy.writeHeader(out, grown);
        }
        header = Optional.of(grown);
        RawFiles.write(out, rows);
    }

    /// Writes how many rows there are.
    void finish() throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        Npy.writeHeader(start, header.orElseThrow());
        file.write(ByteBuffer.wrap(start.toByteArray()), 0);
    }
}
