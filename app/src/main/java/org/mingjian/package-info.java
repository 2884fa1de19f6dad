/** Boots the platform: command line, data folder, database, clock and keys. No rule lives here. */
@org.jspecify.annotations.NullMarked
package org.mingjian;
