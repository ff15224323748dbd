package ndraster.io;

import java.util.List;
import java.util.Set;

/// What can be done with a format here.
///
/// @param name in capitals: `PNG`
/// @param extensions the usual endings of its files, in lower case with their dot
/// @param isRead whether its files are opened
/// @param isWritten whether arrays are saved as its files
/// @param hasManyImages whether all images of a file can be read
/// @param isDeep whether more than 8 bits of a sample are kept, in each direction that there is
/// @param hasAlpha whether transparency is kept, in each direction that there is
/// @param metadata the blocks of metadata that are read
/// @param writtenMetadata those that are written
/// @param writtenTypes the element types that it is written from, as NumPy calls them
/// @param options the [WriteOptions] that it has
public record FormatInfo(
        String name,
        List<String> extensions,
        boolean isRead,
        boolean isWritten,
        boolean hasManyImages,
        boolean isDeep,
        boolean hasAlpha,
        Set<MetadataKind> metadata,
        Set<MetadataKind> writtenMetadata,
        List<String> writtenTypes,
        List<String> options) {

    /// Copies what it is given.
    public FormatInfo {
        extensions = List.copyOf(extensions);
        metadata = Set.copyOf(metadata);
        writtenMetadata = Set.copyOf(writtenMetadata);
        writtenTypes = List.copyOf(writtenTypes);
        options = List.copyOf(options);
    }
}
