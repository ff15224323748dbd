package ndraster.codecs;

import java.util.List;

/// Takes samples out of a library's memory, which is gone afterwards.
@FunctionalInterface
public interface PlaneReader<T> {
    /// Makes something of the samples.
    ///
    /// @param planes one with all samples of a pixel, or grey and its alpha
    T read(List<Plane> planes) throws CodecException;
}
