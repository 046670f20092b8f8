package dev.shapewright.examples.benchmarks;

import java.util.Random;

/** What a long text is made of. Java keeps it in one byte for each char, or in two. */
public enum Letters {
  /** ASCII: a byte each. */
  ASCII("abcdefghijklmnopqrstuvwxyz 0123456789.,:\n"),

  /** Letters of several languages, and now and then a pair of surrogates. */
  MIXED("abcdefghijklm äöüßéñ жшщюя 数据管道 αβγδ \uD83D\uDE80"),

  /** Pairs of surrogates alone: twice as many chars as characters. */
  PAIRS("\uD83D\uDE80\uD83D\uDD25\uD83C\uDF0D\uD842\uDFB7");

  private final String alphabet;

  Letters(String alphabet) {
    this.alphabet = alphabet;
  }

  /** Text of this many characters, in the sense of code points. */
  String text(int characters) {
    int[] letters = alphabet.codePoints().toArray();
    Random random = new Random(characters);
    StringBuilder text = new StringBuilder(characters);
    for (int i = 0; i < characters; i++) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
