@org.jspecify.annotations.NullMarked
package org.mingjian.browser;
