package org.example.modular.first;

import org.example.modular.second.Outer;
import org.example.modular.second.hidden.Inner;

/** Uses what it may and what it may not. */
public class Intruder {
    Outer lawful = new Outer();
    Inner unlawful = new Inner();
}
