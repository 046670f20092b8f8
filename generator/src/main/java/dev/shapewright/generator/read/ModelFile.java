package dev.shapewright.generator.read;

/**
 * A file of a service model.
 *
 * @param name the file as the user knows it, such as a path or a {@code classpath:} URL; problems
 *     carry it
 * @param content the JSON text in UTF-8, uncompressed; neither copied nor changed
 */
@SuppressWarnings("ArrayRecordComponent") // Files are large, and never compared.
public record ModelFile(String name, byte[] content) {}
