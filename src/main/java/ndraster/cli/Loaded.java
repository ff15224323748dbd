package ndraster.cli;

import ndraster.NDArray;
import ndraster.io.ImageMetadata;

/// What was read: an array, and the metadata that still holds for it.
record Loaded(NDArray array, ImageMetadata metadata) {}
