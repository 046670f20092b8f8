package dev.shapewright.generator.plan;

/** Why a name in Java is not that of the model. */
public enum NameReason {
  /** A word that Java keeps for itself. */
  KEYWORD("is a keyword of Java"),
  /** A class of the same name would hide it. */
  JAVA_LANG("is a type of java.lang"),
  /** A class of the same name would hide it. */
  USED_TYPE("is a type that generated classes use"),
  /** Windows keeps files of the name from being written. */
  DEVICE("is a device of Windows"),
  /** The class from which all exceptions of the service come. */
  BASE_EXCEPTION("is the service's base exception"),
  /** A method without parameters that every object has. */
  OBJECT_METHOD("is a method of every object"),
  /** A method or constant that the generated class has anyway. */
  OWN_METHOD("is what the generated class itself has"),
  /** A method of the runtime's exceptions. */
  EXCEPTION_METHOD("is a method of the runtime's exceptions"),
  /** Something else had it first. */
  TAKEN("is taken by"),
  /** Something else had it in an earlier version of the model. */
  TAKEN_BEFORE("was, before it left the model, that of"),
  /** The classes of errors are exceptions by their names, too. */
  EXCEPTION_SUFFIX("is an error: its class ends in Exception"),
  /** Something that no name in Java may have. */
  CHARACTERS("has characters that no name in Java may have"),
  /** Nothing of it is left in Java. */
  NO_IDENTIFIER("has no letter or digit"),
  /** Names in Java begin with a letter. */
  LEADING_DIGIT("begins with a digit"),
  /** Nobody reads so much. */
  TOO_LONG("is too long"),
  /** It was given earlier. */
  LOCKED("is kept as the names file has it");

  private final String words;

  NameReason(String words) {
    this.words = words;
  }

  /**
   * The reason as the end of a sentence that begins with the name.
   *
   * @return such as {@code is a keyword of Java}; of what is taken, without by what
   */
  public String words() {
    return words;
  }
}
