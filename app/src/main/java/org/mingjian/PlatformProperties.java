package org.mingjian;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the command line decides before the platform starts.
 *
 * @param data the data folder
 * @param dbUrl JDBC address of a real PostgreSQL server, or null for the embedded one
 * @param dbUser its user
 * @param dbPassword its password
 * @param demo whether demo agencies are made and sign-in by one click is offered on loopback
 */
@ConfigurationProperties("mingjian")
record PlatformProperties(
    @DefaultValue("data") Path data,
    @Nullable String dbUrl,
    @Nullable String dbUser,
    @Nullable String dbPassword,
    @DefaultValue("false") boolean demo
) {}
