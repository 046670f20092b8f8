package dev.shapewright.generator.emit;

/**
 * One file of the output.
 *
 * @param path below the output's root, with slashes
 * @param content the whole text
 */
public record EmittedFile(String path, String content) {}
