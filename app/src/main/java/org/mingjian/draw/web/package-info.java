/** The pages of the draw: list, form, ceremony, a party's own page, downloads, and what waits on the desk. */
@NullMarked
package org.mingjian.draw.web;

import org.jspecify.annotations.NullMarked;
