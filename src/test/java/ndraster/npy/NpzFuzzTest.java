package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ndraster.ArrayFormatException;
import ndraster.Damage;
import ndraster.Fuzz;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.elements.Input;
import ndraster.zip.Archive;
import ndraster.zip.Member;
import ndraster.zip.MemberChannel;
import ndraster.zip.Spool;
import org.junit.jupiter.api.Test;

/// Damaged archives. The heap of the tests is small, so that memory taken on an archive's word would end them.
class NpzFuzzTest {
    private static final int FILES = 100_000;
    private static final int LARGEST_RATIO = 1032;
    private static final List<String> TOKENS = List.of("PK\3\4", "PK\1\2", "PK\5\6", "PK\6\6", "PK\6\7", "PK", "a.npy");

    @Test
    void a_damaged_archive_is_arrays_or_an_ArrayFormatException_seed_11() throws IOException {
        List<byte[]> files = files();
        int taken = Fuzz.taken(11, FILES, random -> {
            byte[] file = files.get(random.nextInt(files.size()));
            int from = random.nextBoolean() ? 0 : file.length / 2;
            return !isRefused(new Damage(random, TOKENS).of(file, from));
        });
        assertThat(taken).as("files that were taken").isBetween(FILES / 50, FILES - FILES / 10);
    }

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : new String[] {"savez", "savez_compressed", "empty"}) {
            files.add(Golden.hex(Golden.load("npy")
                    .getAsJsonObject("npz")
                    .getAsJsonObject(name)
                    .get("file")));
        }
        files.add(written(true));
        files.add(written(false));
        return files;
    }

    private static byte[] written(boolean isCompressed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpzWriter writer = isCompressed ? NpzWriter.compressed(out) : NpzWriter.stored(out);
        writer.put("a", NDArray.zeros(DType.UINT8, 300));
        writer.put("ä", NDArray.arange(12).reshape(3, 4).transpose());
        writer.finish();
        return out.toByteArray();
    }

    private static boolean isRefused(byte[] file) throws IOException {
        try (Archive archive = Archive.open(Spool.of(new ByteArrayInputStream(file), file.length))) {
            long bytes = 0;
            for (Member member : archive.members()) {
                bytes += read(archive, member).nbytes();
            }
            assertThat(bytes)
                    .as(() -> "bytes of " + Golden.hex(file))
                    .isLessThanOrEqualTo((long) LARGEST_RATIO * file.length);
            return false;
        } catch (ArrayFormatException e) {
            assertThat(e.offset())
                    .as(() -> "where in " + Golden.hex(file))
                    .isBetween(0L, (long) LARGEST_RATIO * file.length);
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("reading " + Golden.hex(file), e);
        }
    }

    private static NDArray read(Archive archive, Member member) throws IOException {
        try (MemberChannel in = archive.read(member)) {
            NDArray array = NpyReader.DEFAULT.read(member.isStored() ? Input.of(in, member.size()) : Input.of(in));
            in.finish();
            return array;
        }
    }
}
