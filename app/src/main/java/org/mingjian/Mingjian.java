package org.mingjian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Mingjian {
    public static void main(String[] args) {
        SpringApplication.run(Mingjian.class, args);
    }
}
