package ndraster.cli;

import java.nio.file.Path;

/// One file to convert.
record Task(Path source, Path target) {}
