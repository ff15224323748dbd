package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;

/// The samples of a Netpbm file that has them as decimal numbers.
final class PlainSamples {
    private static final int BETWEEN_LOOKS = 1 << 16;

    private final ImageBytes bytes;
    private final NetpbmHeader header;
    private final Limits.Deadline deadline;
    private final FileView file;
    private long at;

    PlainSamples(ImageBytes bytes, NetpbmHeader header, Limits.Deadline deadline) {
        this.bytes = bytes;
        this.header = header;
        this.deadline = deadline;
        this.file = FileView.bigEndian(bytes.memory());
        this.at = header.start();
    }

    NDArray read() throws ImageFormatException {
        if (header.samples() > file.size()) {
            throw bytes.problem(Reasons.truncated("PNM")); // a sample takes a byte at least
        }
        int[] samples = new int[Math.toIntExact(header.samples())];
        for (int i = 0; i < samples.length; i++) {
            if (i % BETWEEN_LOOKS == 0) {
                deadline.check();
            }
            samples[i] = header.areBits() ? '1' - digit() : number();
        }
        NDArray array = NDArray.asArray(samples).reshape(header.shape());
        return header.areBits() ? array.astype(DType.BOOL) : array.astype(type());
    }

    private DType type() {
        return header.most() > 255 ? DType.UINT16 : DType.UINT8;
    }

    /// Bits need no space between them.
    private int digit() throws ImageFormatException {
        skip();
        int digit = file.u8(at++);
        if (digit != '0' && digit != '1') {
            throw damaged();
        }
        return digit;
    }

    private int number() throws ImageFormatException {
        skip();
        int value = 0;
        while (at < file.size() && Character.isDigit(file.u8(at))) {
            value = value * 10 + file.u8(at++) - '0';
            if (value > header.most()) {
                throw damaged();
            }
        }
        if (at < file.size() && !Character.isWhitespace(file.u8(at))) {
            throw damaged();
        }
        return value;
    }

    private ImageFormatException damaged() {
        return bytes.problem("damaged PNM: at byte " + at + " is no number up to " + (int) header.most());
    }

    private void skip() throws ImageFormatException {
        boolean isComment = false;
        while (at < file.size() && (isComment || file.u8(at) == '#' || Character.isWhitespace(file.u8(at)))) {
            isComment = file.u8(at) != '\n' && (isComment || file.u8(at) == '#');
            at++;
        }
        if (at >= file.size()) {
            throw bytes.problem(Reasons.truncated("PNM"));
        }
    }
}
