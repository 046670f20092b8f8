package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;

/**
 * Why a member cannot tell of a failure, although the model says that it does.
 *
 * @param member the member
 * @param found what it is instead of a string of a request that any text can be made legal for
 */
public record FailureObstacle(Member member, String found) {}
