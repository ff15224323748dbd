package ndraster.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The header of a PBM, PGM, PPM, PAM or PFM file.
///
/// `P1` to `P3` have their samples as decimal numbers, `P4` to `P6` as bytes; 1 and 4 are bits of which 1 is
/// black, 2 and 5 grey, 3 and 6 colours. `P7` is PAM, `Pf` and `PF` are floating-point grey and colours, from the
/// bottom row up.
///
/// @param start the byte at which the samples start
/// @param most the number that stands for white; of floating point the scale, negative for little-endian
record NetpbmHeader(char kind, long width, long height, int channels, double most, long start) {
    private static final int MOST_CHANNELS = 4;
    private static final int LARGEST = 65535;

    /// Whether a file begins as these do.
    static boolean isAt(FileView file) {
        return file.size() > 2
                && file.u8(0) == 'P'
                && "1234567Ff".indexOf(file.u8(1)) >= 0
                && Character.isWhitespace(file.u8(2));
    }

    static NetpbmHeader of(ImageBytes bytes) throws ImageFormatException {
        Words words = new Words(FileView.bigEndian(bytes.memory()), bytes);
        char kind = words.next().charAt(1);
        NetpbmHeader header = kind == '7' ? ofPam(words) : ofOthers(kind, words);
        boolean isGood = header.width > 0
                && header.height > 0
                && header.channels > 0
                && header.channels <= MOST_CHANNELS
                && (header.isFloating() ? header.most != 0 : header.most >= 1 && header.most <= LARGEST);
        if (!isGood) {
            throw bytes.problem("damaged PNM: it says that it has " + header.width + " x " + header.height
                    + " pixels of " + header.channels + " channels up to " + header.most);
        }
        return header;
    }

    private static NetpbmHeader ofOthers(char kind, Words words) throws ImageFormatException {
        long width = words.number();
        long height = words.number();
        boolean areBits = kind == '1' || kind == '4';
        double most = areBits ? 1 : words.decimal();
        int channels = kind == '3' || kind == '6' || kind == 'F' ? 3 : 1;
        return new NetpbmHeader(kind, width, height, channels, most, words.at + 1);
    }

    private static NetpbmHeader ofPam(Words words) throws ImageFormatException {
        Map<String, String> values = new HashMap<>();
        String key = words.next();
        while (!key.equals("ENDHDR")) {
            values.put(key, words.next());
            key = words.next();
        }
        return new NetpbmHeader(
                '7',
                words.parse(values, "WIDTH"),
                words.parse(values, "HEIGHT"),
                (int) words.parse(values, "DEPTH"),
                words.parse(values, "MAXVAL"),
                words.at + 1);
    }

    boolean isText() {
        return kind <= '3';
    }

    boolean areBits() {
        return kind == '1' || kind == '4';
    }

    boolean isFloating() {
        return kind == 'f' || kind == 'F';
    }

    boolean isTruth() {
        return areBits() || (kind == '7' && most == 1 && channels == 1);
    }

    long samples() {
        return Math.multiplyExact(Math.multiplyExact(width, height), channels);
    }

    long[] shape() {
        return channels == 1 ? new long[] {height, width} : new long[] {height, width, channels};
    }

    /// The words of a header; what follows `#` on a line is a comment.
    private static final class Words {
        private static final int LONGEST = 70;
        private final FileView file;
        private final ImageBytes bytes;
        private long at;

        Words(FileView file, ImageBytes bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        String next() throws ImageFormatException {
            skip();
            StringBuilder word = new StringBuilder();
            while (at < file.size() && !Character.isWhitespace(file.u8(at)) && word.length() < LONGEST) {
                word.append((char) file.u8(at++));
            }
            if (at >= file.size()) {
                throw bytes.problem(Reasons.truncated("PNM"));
            }
            return word.toString();
        }

        private void skip() {
            boolean isComment = false;
            while (at < file.size() && (isComment || file.u8(at) == '#' || Character.isWhitespace(file.u8(at)))) {
                isComment = file.u8(at) != '\n' && (isComment || file.u8(at) == '#');
                at++;
            }
        }

        long number() throws ImageFormatException {
            return parse(next());
        }

        private long parse(String word) throws ImageFormatException {
            try {
                return Integer.parseInt(word);
            } catch (NumberFormatException _) {
                throw notANumber(word);
            }
        }

        long parse(Map<String, String> values, String key) throws ImageFormatException {
            Optional<String> value = Optional.ofNullable(values.get(key));
            if (value.isEmpty()) {
                throw bytes.problem("damaged PAM: its header has no " + key);
            }
            return parse(value.get());
        }

        double decimal() throws ImageFormatException {
            String word = next();
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException _) {
                throw notANumber(word);
            }
        }

        private ImageFormatException notANumber(String word) {
            return bytes.problem("damaged PNM: its header has '" + word + "' where a number should be");
        }
    }
}
