package ndraster.npy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.elements.Input;
import ndraster.elements.Named;
import ndraster.literal.PythonLiteral;
import ndraster.zip.Archive;
import ndraster.zip.Member;
import ndraster.zip.MemberChannel;

/// The members of an archive, by name, and the arrays in them; wherever the bytes of the archive are.
final class Members {
    private static final String SUFFIX = ".npy";

    private final Archive archive;
    private final NpyReader reader;
    private final Map<String, Member> members = new LinkedHashMap<>();

    Members(Archive archive, NpyReader reader) {
        this.archive = archive;
        this.reader = reader;
        archive.members().forEach(member -> members.put(member.name(), member));
    }

    /// What is made of the content of a member.
    interface Use<T> {
        T of(MemberChannel in) throws IOException;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : members.keySet()) {
            boolean isShort = name.endsWith(SUFFIX) && !members.containsKey(withoutSuffix(name));
            names.add(isShort ? withoutSuffix(name) : name);
        }
        return List.copyOf(names);
    }

    private static String withoutSuffix(String name) {
        return name.substring(0, name.length() - SUFFIX.length());
    }

    Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name)).or(() -> Optional.ofNullable(members.get(name + SUFFIX)));
    }

    Member member(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        PythonLiteral.repr(name) + " is not a file in the archive, which has " + abbreviated(names())));
    }

    private static String abbreviated(List<String> names) {
        return names.size() <= 10 ? names.toString() : names.subList(0, 10) + " and " + (names.size() - 10) + " more";
    }

    /// All arrays.
    ///
    /// @throws ArrayFormatException if they have more than `limit` bytes, or one can not be read
    Map<String, NDArray> arrays(long limit) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        long left = limit;
        for (String name : names()) {
            Member member = member(name);
            if (isArray(member)) {
                left -= member.size(); // a claim, but never exceeded when it is read
                checkLimit(member, left, limit);
                arrays.put(name, array(member));
            }
        }
        return arrays;
    }

    private static void checkLimit(Member member, long left, long limit) throws ArrayFormatException {
        if (left < 0) {
            throw new ArrayFormatException(
                    "with " + PythonLiteral.repr(member.name()) + " the arrays have more bytes than the " + limit
                            + " that are left of the limit",
                    member.headerOffset());
        }
    }

    private boolean isArray(Member member) throws IOException {
        return member.name().endsWith(SUFFIX)
                || read(
                        member,
                        in -> HeaderReader.isMagic(Channels.newInputStream(in).readNBytes(NpyVersion.MAGIC_SIZE)));
    }

    NDArray array(Member member) throws IOException {
        return read(member, in -> {
            NDArray array = reader.read(input(member, in));
            in.finish();
            return array;
        });
    }

    NpyStart start(Member member) throws IOException {
        return read(member, in -> reader.start(input(member, in)));
    }

    /// How much a compressed member will hold is only a claim.
    private static Input input(Member member, MemberChannel in) {
        return member.isStored() ? Input.of(in, member.size()) : Input.of(in);
    }

    /// Errors of the content name the member, and the byte of it.
    private <T> T read(Member member, Use<T> use) throws IOException {
        try (MemberChannel in = archive.read(member)) {
            return named(member, () -> use.of(in));
        }
    }

    static <T> T named(Member member, Named.Action<T> action) throws IOException {
        try {
            return action.run();
        } catch (ArrayFormatException e) {
            throw new ArrayFormatException(e.problem() + ", in " + PythonLiteral.repr(member.name()), e.offset());
        }
    }
}
