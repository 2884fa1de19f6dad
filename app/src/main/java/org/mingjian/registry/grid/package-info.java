/**
 * Reads any spreadsheet file as a stream of rows: CSV in the encodings that offices use, and XLSX.
 * It knows nothing of subjects or inspectors; a form of the registry gives the columns their meaning.
 * Nothing in a file is executed, followed or extracted, and every bound is a number of {@link GridLimits}.
 */
@NullMarked
package org.mingjian.registry.grid;

import org.jspecify.annotations.NullMarked;
