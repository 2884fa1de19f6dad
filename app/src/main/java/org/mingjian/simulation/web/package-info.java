@NullMarked
package org.mingjian.simulation.web;

import org.jspecify.annotations.NullMarked;
