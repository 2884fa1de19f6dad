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
 * @param dbOwnerUser the user that owns the tables and runs the migrations, or null where {@code dbUser} does
 * @param dbOwnerPassword that user's password
 * @param demo whether demo agencies are made and sign-in by one click is offered on loopback
 */
@ConfigurationProperties("mingjian")
record PlatformProperties(
    @DefaultValue("data") Path data,
    @Nullable String dbUrl,
    @Nullable String dbUser,
    @Nullable String dbPassword,
    @Nullable String dbOwnerUser,
    @Nullable String dbOwnerPassword,
    @DefaultValue("false") boolean demo
) {}
