/** A program that keeps songs in a DynamoDB table, on a generated client. */
@NullMarked
package dev.shapewright.examples.songs;

import org.jspecify.annotations.NullMarked;
