package dev.shapewright.examples.taskrunner.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The tasks of the service and how far each is. Thread-safe. */
final class TaskBoard {
  private static final String WAITING = "WAITING";
  private static final String RUNNING = "RUNNING";
  private static final String CANCELED = "canceled";
  private static final String TIMED_OUT = "timed out";

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final long reportLimit;
  private boolean closed;

  /** With the time that a worker may say nothing about its task. */
  TaskBoard(Duration reportLimit) {
    this.reportLimit = reportLimit.toNanos();
  }

  void add(ScriptedTask task) {
    lock.lock();
    try {
      Entry entry = new Entry(task);
      if (entries.putIfAbsent(task.taskId(), entry) != null) {
        throw new IllegalArgumentException("two tasks have the id " + task.taskId());
      }
      waiting.add(entry);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the next task; waits for one as long as {@code hold}, then answers null. */
  @Nullable ScriptedTask take(Duration hold) throws InterruptedException {
    long left = hold.toNanos();
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      Entry next = closed ? null : waiting.poll();
      if (next == null) {
        return null;
      }
      next.state = RUNNING;
      next.heardOf = System.nanoTime();
      return next.task;
    } finally {
      lock.unlock();
    }
  }

  /** Notes a report of progress; true when the worker is to stop. */
  boolean reportProgress(String taskId) throws ServiceError {
    lock.lock();
    try {
      Entry entry = find(taskId);
      if (!entry.state.equals(CANCELED)) {
        entry.requireRunning();
      }
      entry.reports++;
      entry.heardOf = System.nanoTime();
      if (entry.reports == entry.task.cancelAtReport()) {
        entry.state = CANCELED;
      }
      return entry.state.equals(CANCELED);
    } finally {
      lock.unlock();
    }
  }

  void setStatus(String taskId, String status) throws ServiceError {
    lock.lock();
    try {
      Entry entry = find(taskId);
      entry.requireRunning();
      entry.state = status;
    } finally {
      lock.unlock();
    }
  }

  /** True once for the operation that the task's script wants throttled. */
  boolean throttles(String taskId, String operation) {
    lock.lock();
    try {
      Entry entry = entries.get(taskId);
      if (entry == null || entry.throttled || !operation.equals(entry.task.throttledOperation())) {
        return false;
      }
      entry.throttled = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** True when there were tasks and none of them waits or runs any more. */
  boolean isOver() {
    lock.lock();
    try {
      dropSilent();
      return !entries.isEmpty()
          && entries.values().stream()
              .noneMatch(entry -> entry.state.equals(WAITING) || entry.state.equals(RUNNING));
    } finally {
      lock.unlock();
    }
  }

  Map<String, String> states() {
    lock.lock();
    try {
      dropSilent();
      Map<String, String> states = new LinkedHashMap<>();
      entries.forEach((taskId, entry) -> states.put(taskId, entry.state));
      return states;
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of all polls that are held. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes tasks from workers that said nothing for too long: they may never say anything again. */
  private void dropSilent() {
    long now = System.nanoTime();
    for (Entry entry : entries.values()) {
      if (entry.state.equals(RUNNING) && now - entry.heardOf > reportLimit) {
        entry.state = TIMED_OUT;
      }
    }
  }

  private Entry find(String taskId) throws ServiceError {
    dropSilent();
    Entry entry = entries.get(taskId);
    if (entry == null || entry.state.equals(WAITING) || entry.state.equals(TIMED_OUT)) {
      throw new ServiceError(
          400, "TaskNotFoundException", "The task " + taskId + " was not found.");
    }
    return entry;
  }

  private static final class Entry {
    final ScriptedTask task;
    String state = WAITING;
    int reports;
    long heardOf;
    boolean throttled;

    Entry(ScriptedTask task) {
      this.task = task;
    }

    void requireRunning() throws ServiceError {
      if (!state.equals(RUNNING)) {
        throw ServiceError.invalidRequest(
            "The task " + task.taskId() + " is " + state + ", no longer RUNNING.");
      }
    }
  }
}
