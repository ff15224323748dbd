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
/// @param options the names of the [WriteOptions] that it has
record Encoding(
        String name,
        String plugIn,
        List<String> extensions,
        List<NumericType> types,
        List<Integer> counts,
        List<String> options) {

    private static final int MAX_ALTERNATIVES = 3;
    private static final List<NumericType> BYTES = List.of(UINT8);
    private static final List<NumericType> SHORTS = List.of(UINT8, UINT16);
    private static final List<NumericType> TIFF_TYPES = List.of(BOOL, UINT8, UINT16, INT16, INT32, FLOAT32, FLOAT64);

    private static final List<String> NO_OPTIONS = List.of();
    private static final List<String> JPEG_OPTIONS = List.of("quality", "subsampling", "progressive");

    /// Not a plug-in's: written here.
    static final String OWN = "";

    private static final List<Encoding> ALL = List.of(
            new Encoding(
                    "PNG", OWN, List.of(".png"), List.of(BOOL, UINT8, UINT16), List.of(1, 2, 3, 4), List.of("level")),
            new Encoding(
                    "TIFF",
                    "TIFF",
                    List.of(".tif", ".tiff"),
                    TIFF_TYPES,
                    List.of(1, 2, 3, 4),
                    List.of("compression", "tile")),
            new Encoding("JPEG", "JPEG", List.of(".jpg", ".jpeg", ".jpe", ".jfif"), BYTES, List.of(1, 3), JPEG_OPTIONS),
            new Encoding("BMP", "BMP", List.of(".bmp", ".dib"), List.of(BOOL, UINT8), List.of(1, 3), NO_OPTIONS),
            new Encoding("GIF", "GIF", List.of(".gif"), List.of(BOOL, UINT8), List.of(1, 3, 4), NO_OPTIONS),
            new Encoding("TGA", "TGA", List.of(".tga"), BYTES, List.of(1, 2, 3, 4), NO_OPTIONS),
            new Encoding("PAM", OWN, List.of(".pam"), List.of(BOOL, UINT8, UINT16), List.of(1, 2, 3, 4), NO_OPTIONS),
            new Encoding("PBM", OWN, List.of(".pbm"), List.of(BOOL), List.of(1), NO_OPTIONS),
            new Encoding("PGM", OWN, List.of(".pgm"), SHORTS, List.of(1), NO_OPTIONS),
            new Encoding("PPM", OWN, List.of(".ppm"), SHORTS, List.of(3), NO_OPTIONS),
            new Encoding("PNM", OWN, List.of(".pnm"), List.of(BOOL, UINT8, UINT16), List.of(1, 3), NO_OPTIONS),
            new Encoding("PFM", OWN, List.of(".pfm"), List.of(FLOAT32), List.of(1, 3), NO_OPTIONS),
            new Encoding("PSD", "PSD", List.of(".psd"), BYTES, List.of(1, 3), NO_OPTIONS),
            new Encoding("WBMP", "WBMP", List.of(".wbmp"), List.of(BOOL), List.of(1), NO_OPTIONS));

    Encoding {
        extensions = List.copyOf(extensions);
        types = List.copyOf(types);
        counts = List.copyOf(counts);
        options = List.copyOf(options);
    }

    static List<Encoding> all() {
        return ALL;
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
        return ALL.stream()
                .filter(encoding -> encoding.extensions.contains(lower))
                .findFirst()
                .orElseThrow(() -> new ImageFormatException(subject, unknown(extension)));
    }

    private static String extensionOf(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static String unknown(String extension) {
        return (extension.isEmpty() ? "no extension to tell the format by" : "unknown extension " + extension)
                + "; images are written as " + String.join(", ", allExtensions());
    }

    static Set<String> allExtensions() {
        return ALL.stream()
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
        Stream<String> able = ALL.stream()
                .filter(encoding -> encoding.holds(type, count))
                .limit(MAX_ALTERNATIVES)
                .map(encoding -> encoding.extensions.getFirst());
        return choice(Stream.concat(able, Stream.of(".npy")).toList());
    }

    private static String choice(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
