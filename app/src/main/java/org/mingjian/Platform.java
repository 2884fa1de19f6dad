package org.mingjian;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The platform as a Spring application; {@link Mingjian} decides whether it is started at all. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Platform {}
