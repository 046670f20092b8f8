/**
 * The generator as its callers see it: a request with all it needs, a result that tells what was
 * done. Knows no Maven. May import {@code read}, {@code plan}, {@code emit}, {@code write}, {@code
 * diff}, {@code report}, {@code text} and {@code model}.
 */
@NullMarked
package dev.shapewright.generator;

import org.jspecify.annotations.NullMarked;
