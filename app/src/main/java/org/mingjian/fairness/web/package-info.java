@NullMarked
package org.mingjian.fairness.web;

import org.jspecify.annotations.NullMarked;
