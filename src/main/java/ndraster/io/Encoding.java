package ndraster.io;

import static ndraster.dtype.NumericType.BOOL;
import static ndraster.dtype.NumericType.FLOAT32;
import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT16;
import static ndraster.dtype.NumericType.INT32;
import static ndraster.dtype.NumericType.UINT16;
import static ndraster.dtype.NumericType.UINT8;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ndraster.dtype.NumericType;

/// A format that is written, with what its encoder was seen to store exactly (JPEG and GIF: as well as they
/// can). Encoders of more formats are registered, but lose alpha, depth or the order of colours.
///
/// @param name what people call it
/// @param plugIn what the encoder calls it
/// @param extensions the endings of its files, the main one first
/// @param types what a sample can be
/// @param counts how many samples a pixel can have; bool is always one
/// @param hasMany whether several images can be in one file
/// @param options the names of the [WriteOptions] that it has
record Encoding(
        String name,
        String plugIn,
        List<String> extensions,
        List<NumericType> types,
        List<Integer> counts,
        boolean hasMany,
        List<String> options) {

    private static final int MAX_ALTERNATIVES = 3;
    private static final List<NumericType> BYTES = List.of(UINT8);
    private static final List<Integer> GREY = List.of(1);
    private static final List<NumericType> SHORTS = List.of(UINT8, UINT16);
    private static final List<NumericType> TIFF_TYPES = List.of(BOOL, UINT8, UINT16, INT16, INT32, FLOAT32, FLOAT64);

    private static final List<Integer> GREY_AND_COLORS = List.of(1, 3);
    private static final List<Integer> UP_TO_RGBA = List.of(1, 2, 3, 4);
    private static final List<Integer> COLORS = List.of(3, 4);

    /// Not a plug-in's: written here.
    static final String OWN = "";

    private static final List<Encoding> ALL = List.of(
            one("PNG", OWN, ".png", List.of(BOOL, UINT8, UINT16), UP_TO_RGBA)
                    .with("level", "profile")
                    .withMany("duration", "plays"),
            one("TIFF", "TIFF", ".tif .tiff", TIFF_TYPES, UP_TO_RGBA)
                    .with("compression", "tile", "profile")
                    .withMany(),
            one("JPEG", "JPEG", ".jpg .jpeg .jpe .jfif", BYTES, GREY_AND_COLORS)
                    .with("quality", "subsampling", "progressive", "profile"),
            one("BMP", "BMP", ".bmp .dib", List.of(BOOL, UINT8), GREY_AND_COLORS),
            one("GIF", "GIF", ".gif", List.of(BOOL, UINT8), List.of(1, 3, 4)).withMany("duration", "plays"),
            one("WEBP", "WEBP", ".webp", BYTES, COLORS)
                    .with("quality", "lossless", "profile")
                    .withMany("duration", "plays"),
            one("ICO", OWN, ".ico", BYTES, COLORS).with("level").withMany(),
            one("TGA", "TGA", ".tga", BYTES, UP_TO_RGBA),
            one("QOI", "QOI", ".qoi", BYTES, COLORS),
            one("JPEG2000", "JPEG2000", ".jp2", SHORTS, List.of(1, 3, 4)),
            one("PAM", OWN, ".pam", List.of(BOOL, UINT8, UINT16), UP_TO_RGBA),
            one("PBM", OWN, ".pbm", List.of(BOOL), GREY),
            one("PGM", OWN, ".pgm", SHORTS, GREY),
            one("PPM", OWN, ".ppm", SHORTS, List.of(3)),
            one("PNM", OWN, ".pnm", List.of(BOOL, UINT8, UINT16), GREY_AND_COLORS),
            one("PFM", OWN, ".pfm", List.of(FLOAT32), GREY_AND_COLORS),
            one("PSD", "PSD", ".psd", BYTES, GREY_AND_COLORS),
            one("WBMP", "WBMP", ".wbmp", List.of(BOOL), GREY));

    private static Encoding one(
            String name, String plugIn, String extensions, List<NumericType> types, List<Integer> counts) {
        return new Encoding(name, plugIn, List.of(extensions.split(" ")), types, counts, false, List.of());
    }

    private Encoding with(String... more) {
        return new Encoding(name, plugIn, extensions, types, counts, hasMany, List.of(more));
    }

    private Encoding withMany(String... more) {
        List<String> all = Stream.concat(options.stream(), Stream.of(more)).toList();
        return new Encoding(name, plugIn, extensions, types, counts, true, all);
    }

    Encoding {
        extensions = List.copyOf(extensions);
        types = List.copyOf(types);
        counts = List.copyOf(counts);
        options = List.copyOf(options);
    }

    /// Those that are written here, or by a plug-in that is registered.
    static List<Encoding> all() {
        return ALL.stream().filter(Encoding::isPossible).toList();
    }

    private boolean isPossible() {
        return isOwn() || Codecs.isWriterRegistered(plugIn);
    }

    /// The format that the name of `file` asks for.
    static Encoding of(Path file) throws ImageFormatException {
        return of(extensionOf(file), file.toString());
    }

    /// The format of files with such names.
    ///
    /// @param subject what errors name
    static Encoding of(String extension, String subject) throws ImageFormatException {
        String lower = extension.toLowerCase(Locale.ROOT);
        Encoding encoding = ALL.stream()
                .filter(known -> known.extensions.contains(lower))
                .findFirst()
                .orElseThrow(() -> new ImageFormatException(subject, unknown(extension)));
        if (!encoding.isPossible()) {
            throw new ImageFormatException(
                    subject,
                    encoding.name + " is written by an ImageIO plug-in that is not on the class path; docs/formats.md"
                            + " names it");
        }
        return encoding;
    }

    private static String extensionOf(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static String unknown(String extension) {
        return problem(extension) + "; images are written as " + String.join(", ", allExtensions());
    }

    private static String problem(String extension) {
        if (extension.isEmpty()) {
            return "no extension to tell the format by";
        }
        return Formats.of(extension).isEmpty() ? "unknown extension " + extension : extension + " is read, not written";
    }

    static Set<String> allExtensions() {
        return all().stream()
                .flatMap(encoding -> encoding.extensions.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean is(String other) {
        return name.equals(other);
    }

    boolean isOwn() {
        return plugIn.equals(OWN);
    }

    /// @throws ImageFormatException if it lacks an option that is set
    void check(WriteOptions asked, String subject) throws ImageFormatException {
        for (String option : asked.names()) {
            if (!options.contains(option)) {
                throw new ImageFormatException(
                        subject,
                        name + " has no option " + option + "; "
                                + (options.isEmpty() ? "it has none" : "it has " + choice(options)));
            }
        }
    }

    boolean holds(NumericType type, int count) {
        return types.contains(type) && counts.contains(count) && (type != BOOL || count == 1) && !isUnread(type, count);
    }

    /// TIFF readers refuse float64 with alpha.
    private static boolean isUnread(NumericType type, int count) {
        return type == FLOAT64 && count % 2 == 0;
    }

    /// What the format holds, for people: `uint8 or uint16 with 1 or 3 channels`.
    String capacity() {
        Stream<String> names = types.stream().map(type -> type.name().toLowerCase(Locale.ROOT));
        return choice(names.toList()) + " with "
                + choice(counts.stream().map(String::valueOf).toList())
                + (counts.equals(List.of(1)) ? " channel" : " channels");
    }

    /// The endings of formats that hold such samples, and .npy, which holds all.
    static String alternatives(NumericType type, int count) {
        Stream<String> able = all().stream()
                .filter(encoding -> encoding.holds(type, count))
                .limit(MAX_ALTERNATIVES)
                .map(encoding -> encoding.extensions.getFirst());
        return choice(Stream.concat(able, Stream.of(".npy")).toList());
    }

    /// The endings of formats that hold several images.
    static String ofMany() {
        return choice(Stream.concat(
                        all().stream().filter(Encoding::hasMany).map(encoding -> encoding.extensions.getFirst()),
                        Stream.of(".npy"))
                .toList());
    }

    private static String choice(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
