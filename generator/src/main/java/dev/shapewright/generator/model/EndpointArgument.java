package dev.shapewright.generator.model;

import java.util.List;

/** What an operation gives the endpoint rules for one of their parameters. */
public sealed interface EndpointArgument {
  /**
   * The parameter.
   *
   * @return its name in the rules
   */
  String parameter();

  /**
   * The same for every request.
   *
   * @param parameter the parameter's name
   * @param value a literal, a flag or strings, as the parameter's type wants it
   */
  record Constant(String parameter, EndpointExpression value) implements EndpointArgument {}

  /**
   * A member of the request.
   *
   * @param parameter the parameter's name
   * @param path the names of the members that lead to it, at least one
   */
  record Value(String parameter, List<String> path) implements EndpointArgument {}

  /**
   * The keys of a map of the request.
   *
   * @param parameter the parameter's name
   * @param path the names of the members that lead to the map, at least one
   */
  record Keys(String parameter, List<String> path) implements EndpointArgument {}

  /**
   * Strings in the items of a list of the request.
   *
   * @param parameter the parameter's name
   * @param path the names of the members that lead to the list, at least one
   * @param inItem for each string of an item, the names of the members that lead to it; none where
   *     the item is the string
   */
  record Each(String parameter, List<String> path, List<List<String>> inItem)
      implements EndpointArgument {}
}
