package org.example.faulty;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Takes chance from where nobody can check it. */
public class FaultyChance {
    public int random() {
        return new Random().nextInt();
    }

    public double math() {
        return Math.random();
    }

    public int local() {
        return ThreadLocalRandom.current().nextInt();
    }

    public void shuffle(List<String> rows) {
        Collections.shuffle(rows);
    }
}
