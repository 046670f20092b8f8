/**
 * Clients: their configuration, their operations and the one method that carries out a call. May
 * use every other package.
 */
@NullMarked
package dev.shapewright.runtime.client;

import org.jspecify.annotations.NullMarked;
