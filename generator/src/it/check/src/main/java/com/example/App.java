package com.example;

import com.example.lamps.LampsClient;
import com.example.lamps.model.Color;

/** Uses the generated client, so that the build fails if it is not there. */
public final class App {
  private App() {}

  static void warm(LampsClient client, String lamp) {
    client.switchLamp(b -> b.lampId(lamp).color(Color.WARM));
  }
}
