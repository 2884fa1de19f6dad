/**
 * Holds the national code tables: unified social credit codes, regions, economic activities and supervised industries.
 * The tables are static data that ship with the platform.
 * Nothing here knows an agency, a subject or a database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingjian.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
