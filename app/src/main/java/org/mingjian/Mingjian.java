package org.mingjian;

import org.springframework.boot.SpringApplication;

/** The one entry to everything: a platform to serve, or a command that needs no platform. */
public final class Mingjian {
    private Mingjian() {}

    public static void main(String[] args) {
        SpringApplication.run(Platform.class, args);
    }
}
