package ndraster.awt;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.memory.Watch;
import ndraster.screen.Position;

/// What a view shows: one or more pictures, all with the same channels.
sealed interface Subject permits ArraySubject, ImageSubject {
    /// A letter that means alpha.
    String ALPHA = "a";

    long rows();

    long columns();

    /// The lengths of the axes in front of the rows: how many pictures there are.
    List<Long> stack();

    /// The names of the channels; none if the memory has no channels that can be shown apart.
    List<String> channels();

    /// Whether the channels are grey or R, G, B, maybe with alpha.
    boolean areColours();

    /// The channels of one picture, each `(rows, columns)`, in the order of [#channels].
    ///
    /// @param index which picture: a number for each axis of [#stack]
    List<NDArray> bands(List<Long> index);

    /// One pixel in its own type; a number has no axes.
    NDArray element(List<Long> index, Position position);

    /// The image that knows the colours.
    Optional<BufferedImage> image();

    /// Asks to be told of all writes to the memory.
    List<Watch> watch(Runnable listener);

    /// Shape and type, for people.
    String description();
}
