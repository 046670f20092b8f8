package dev.shapewright.generator.model;

/**
 * How failed attempts of a service are to be repeated where that differs from the standard.
 *
 * @param maxAttempts how many attempts a call has, the first one included
 * @param baseDelayMillis the longest delay before the first retry, in milliseconds
 */
public record Retries(int maxAttempts, int baseDelayMillis) {}
