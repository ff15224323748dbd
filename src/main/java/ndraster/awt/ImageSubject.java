package ndraster.awt;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.memory.Watch;
import ndraster.screen.Position;

/// An image, in its own colours, with the channels of its memory where it has any.
///
/// @param samples where the channels are
/// @param pixels the channels of each pixel; where no array has them in the order R, G, B, A (`TYPE_INT_ARGB`), and for
///     palettes and packed bits, a pixel's value is a copy
record ImageSubject(BufferedImage picture, Optional<Samples> samples, Optional<NDArray> pixels) implements Subject {
    static ImageSubject of(BufferedImage image) {
        Source source = Source.of(image);
        Optional<Samples> samples = source.palette().isPresent() ? Optional.empty() : RasterSamples.find(source);
        Optional<NDArray> pixels = samples.flatMap(Samples::channels);
        return new ImageSubject(image, samples, pixels);
    }

    private Source source() {
        return Source.of(picture);
    }

    @Override
    public long rows() {
        return picture.getHeight();
    }

    @Override
    public long columns() {
        return picture.getWidth();
    }

    @Override
    public List<Long> stack() {
        return List.of();
    }

    @Override
    public List<String> channels() {
        return samples.map(found -> ChannelNames.of(source().colours(), found.count()))
                .orElse(List.of());
    }

    @Override
    public boolean areColours() {
        return ChannelNames.among(channels()).filter(channels()::equals).isPresent();
    }

    @Override
    public List<NDArray> bands(List<Long> index) {
        return samples.map(found ->
                        IntStream.range(0, found.count()).mapToObj(found::band).toList())
                .orElse(List.of());
    }

    @Override
    public NDArray element(List<Long> index, Position position) {
        long row = position.row();
        long column = position.column();
        return pixels.map(found -> found.get(Index.at(row), Index.at(column)))
                .orElseGet(() -> Images.toArray(picture.getSubimage((int) column, (int) row, 1, 1))
                        .get("0, 0"));
    }

    @Override
    public Optional<BufferedImage> image() {
        return Optional.of(picture);
    }

    @Override
    public List<Watch> watch(Runnable listener) {
        return DataMemory.of(source()).map(DataMemory::banks).orElse(List.of()).stream()
                .map(bank -> bank.storage().watch(0, bank.storage().size(), listener))
                .toList();
    }

    @Override
    public String description() {
        return source().name();
    }
}
