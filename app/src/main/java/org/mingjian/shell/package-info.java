/**
 * Gives pages their common frame: layout, navigation, errors, language.
 * No rule of the business lives here.
 * Components follow one grammar so that a user who knows one list knows all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingjian.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
