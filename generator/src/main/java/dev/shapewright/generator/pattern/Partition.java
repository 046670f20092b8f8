package dev.shapewright.generator.pattern;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Numbers in blocks that can be split: first mark some numbers, then part them from the others. */
final class Partition {
  private final int[] elements;
  private final int[] placeOf;
  private final int[] blockOf;
  private final int[] start;
  private final int[] end;
  private final int[] marked;
  private final int[] touched;
  private int touchedCount;
  private int count = 1;

  /** All numbers below a size in block 0. */
  Partition(int size) {
    elements = new int[size];
    placeOf = new int[size];
    Arrays.setAll(elements, i -> i);
    Arrays.setAll(placeOf, i -> i);
    blockOf = new int[size];
    start = new int[size];
    end = new int[size];
    marked = new int[size];
    touched = new int[size];
    end[0] = size;
  }

  int count() {
    return count;
  }

  int blockOf(int element) {
    return blockOf[element];
  }

  int size(int block) {
    return end[block] - start[block];
  }

  int[] members(int block) {
    return Arrays.copyOfRange(elements, start[block], end[block]);
  }

  void mark(int element) {
    int block = blockOf[element];
    int place = placeOf[element];
    int firstUnmarked = start[block] + marked[block];
    if (place < firstUnmarked) {
      return;
    }
    int other = elements[firstUnmarked];
    elements[firstUnmarked] = element;
    placeOf[element] = firstUnmarked;
    elements[place] = other;
    placeOf[other] = place;
    if (marked[block]++ == 0) {
      touched[touchedCount++] = block;
    }
  }

  /**
   * Moves the marked numbers of each block, if they are not all of it, into a new block, which is
   * the last one when the given action learns of the block that was split.
   */
  void split(IntConsumer whenSplit) {
    for (int i = 0; i < touchedCount; i++) {
      int block = touched[i];
      int size = marked[block];
      marked[block] = 0;
      if (size < size(block)) {
        int fresh = count++;
        start[fresh] = start[block];
        end[fresh] = start[block] + size;
        start[block] += size;
        for (int k = start[fresh]; k < end[fresh]; k++) {
          blockOf[elements[k]] = fresh;
        }
        whenSplit.accept(block);
      }
    }
    touchedCount = 0;
  }
}
