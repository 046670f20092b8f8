package dev.shapewright.generator.write;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not as it would be generated.
 *
 * @param file the file
 * @param present its text, or null if it is missing
 * @param expected the text that it would be given, or null if it would not be there
 */
public record Difference(Path file, @Nullable String present, @Nullable String expected) {}
