/**
 * Turns documents into files that people print: PDF with an embedded Chinese font.
 * The content comes from the caller; no rule of the business lives here.
 * Rendering fetches nothing from outside.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingjian.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
