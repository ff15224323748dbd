package ndraster.io;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.icc.IccReader;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Blocks of metadata taken apart by metadata-extractor. Nothing else uses that library, so that it is loaded
/// only when somebody wants to read tags.
final class MetadataTags {
    private MetadataTags() {}

    static List<MetadataTag> of(ImageMetadata metadata) {
        Metadata found = new Metadata();
        for (MetadataKind kind : MetadataKind.values()) {
            metadata.block(kind).ifPresent(bytes -> read(kind, bytes, found));
        }
        List<MetadataTag> tags = new ArrayList<>();
        found.getDirectories().forEach(directory -> add(directory, tags));
        metadata.texts().forEach((key, text) -> tags.add(new MetadataTag("Text", key, text)));
        return List.copyOf(tags);
    }

    private static void read(MetadataKind kind, byte[] bytes, Metadata found) {
        switch (kind) {
            case EXIF -> new ExifReader().extract(new ByteArrayReader(bytes), found);
            case XMP -> new XmpReader().extract(bytes, found);
            case IPTC -> new IptcReader().extract(new SequentialByteArrayReader(bytes), found, bytes.length);
            case ICC -> new IccReader().extract(new ByteArrayReader(bytes), found);
        }
    }

    private static void add(Directory directory, List<MetadataTag> tags) {
        if (directory instanceof XmpDirectory xmp) {
            xmp.getXmpProperties().forEach((path, value) -> tags.add(new MetadataTag("XMP", path, value)));
            return;
        }
        for (Tag tag : directory.getTags()) {
            String value = Objects.requireNonNullElse(tag.getDescription(), "");
            tags.add(new MetadataTag(directory.getName(), tag.getTagName(), value));
        }
    }
}
