package ndraster.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the pixels of a TIFF's page lie in its file: in strips of rows, or in tiles.
///
/// @param cellWidth the columns of a tile; of strips the image's
/// @param cellHeight the rows of a tile or strip
/// @param planes how often the grid is repeated: once for each sample if they are stored apart
/// @param isTiled whether cells at the image's edges are as large as others
/// @param rowBytes the bytes of a row, if rows follow each other as they are in one strip; else 0
record TiffGrid(
        long width,
        long height,
        long cellWidth,
        long cellHeight,
        int planes,
        boolean isTiled,
        long rowBytes,
        TiffField offsets,
        TiffField lengths) {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_LENGTHS = 279;
    private static final int PLANAR = 284;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int OLD_JPEG = 6;
    private static final int YCBCR = 6;

    /// Neighbouring rows or columns of the image.
    record Span(long start, long length) {}

    /// The bytes of a strip or tile.
    record Cell(long start, long length) {}

    /// Nothing where cells can not be taken out: in JPEG of the old kind they share tables.
    static Optional<TiffGrid> of(TiffDirectory fields, Window window) {
        boolean isTiled = fields.field(TILE_OFFSETS).isPresent();
        Optional<TiffField> offsets = fields.field(isTiled ? TILE_OFFSETS : STRIP_OFFSETS);
        Optional<TiffField> lengths = fields.field(isTiled ? TILE_LENGTHS : STRIP_LENGTHS);
        if (offsets.isEmpty() || lengths.isEmpty() || number(fields, COMPRESSION, 1) == OLD_JPEG) {
            return Optional.empty();
        }
        long width = number(fields, WIDTH, 0);
        long height = number(fields, HEIGHT, 0);
        int planes = number(fields, PLANAR, 1) == 2 ? (int) number(fields, SAMPLES, 1) : 1;
        TiffGrid grid = new TiffGrid(
                width,
                height,
                isTiled ? number(fields, TILE_WIDTH, width) : width,
                isTiled
                        ? number(fields, TILE_HEIGHT, height)
                        : Math.min(height, number(fields, ROWS_PER_STRIP, height)),
                planes,
                isTiled,
                isTiled || planes > 1 || offsets.get().count() > 1 ? 0 : plainRow(fields, width),
                offsets.get(),
                lengths.get());
        return Optional.of(grid).filter(found -> found.isWhole() && found.has(window));
    }

    private static long number(TiffDirectory fields, int tag, long missing) {
        return fields.field(tag).map(TiffField::number).orElse(missing);
    }

    private static long plainRow(TiffDirectory fields, long width) {
        boolean isPlain = number(fields, COMPRESSION, 1) == 1 && number(fields, PHOTOMETRIC, 1) != YCBCR;
        long bits = Math.multiplyExact(width, Math.multiplyExact(number(fields, BITS, 1), number(fields, SAMPLES, 1)));
        return isPlain ? (bits + Byte.SIZE - 1) / Byte.SIZE : 0;
    }

    private boolean isWhole() {
        long cells = Math.multiplyExact(Math.multiplyExact(across(), down()), planes);
        return width > 0 && height > 0 && offsets.count() == cells && lengths.count() == cells;
    }

    private boolean has(Window window) {
        return window.rows().last() < height && window.columns().last() < width;
    }

    private long across() {
        return Math.ceilDiv(width, cellWidth);
    }

    private long down() {
        return Math.ceilDiv(height, cellHeight);
    }

    int offsetsTag() {
        return isTiled ? TILE_OFFSETS : STRIP_OFFSETS;
    }

    int lengthsTag() {
        return isTiled ? TILE_LENGTHS : STRIP_LENGTHS;
    }

    /// The rows of the cells that have those of `window`.
    Span rows(Window window) {
        return rowBytes > 0
                ? new Span(
                        window.rows().start(),
                        window.rows().last() - window.rows().start() + 1)
                : span(window.rows(), cellHeight, height);
    }

    Span columns(Window window) {
        return span(window.columns(), cellWidth, width);
    }

    /// The pixels of the cells that have those of `window`.
    Window reach(Window window) {
        Span rows = rows(window);
        Span columns = columns(window);
        return new Window(
                new Window.Axis(rows.start, rows.length, 1), new Window.Axis(columns.start, columns.length, 1));
    }

    private static Span span(Window.Axis axis, long cell, long length) {
        long start = axis.start() / cell * cell;
        return new Span(start, Math.min(Math.ceilDiv(axis.last() + 1, cell) * cell, length) - start);
    }

    List<Cell> cells(Span rows, Span columns) {
        if (rowBytes > 0) {
            return List.of(new Cell(offsets.number() + rows.start() * rowBytes, rows.length() * rowBytes));
        }
        List<Cell> cells = new ArrayList<>();
        for (long plane = 0; plane < planes; plane++) {
            for (long y = rows.start(); y < rows.start() + rows.length(); y += cellHeight) {
                for (long x = columns.start(); x < columns.start() + columns.length(); x += cellWidth) {
                    int index = Math.toIntExact((plane * down() + y / cellHeight) * across() + x / cellWidth);
                    cells.add(new Cell(offsets.number(index), lengths.number(index)));
                }
            }
        }
        return cells;
    }

    /// The size of what these cells are.
    List<TiffField> fields(Span rows, Span columns) {
        List<TiffField> fields = new ArrayList<>();
        fields.add(TiffField.ofLongs(WIDTH, List.of(columns.length())));
        fields.add(TiffField.ofLongs(HEIGHT, List.of(rows.length())));
        if (isTiled) {
            fields.add(TiffField.ofLongs(TILE_WIDTH, List.of(cellWidth)));
            fields.add(TiffField.ofLongs(TILE_HEIGHT, List.of(cellHeight)));
        } else {
            fields.add(TiffField.ofLongs(ROWS_PER_STRIP, List.of(Math.min(cellHeight, rows.length()))));
        }
        return fields;
    }
}
