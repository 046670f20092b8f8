@org.jspecify.annotations.NullMarked
package dev.shapewright.runtime.waiter;
