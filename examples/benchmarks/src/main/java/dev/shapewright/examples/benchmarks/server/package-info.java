/** What all participants call, and the data that go to and fro. Imports the JDK alone. */
@NullMarked
package dev.shapewright.examples.benchmarks.server;

import org.jspecify.annotations.NullMarked;
