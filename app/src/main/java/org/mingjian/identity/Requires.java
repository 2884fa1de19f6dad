package org.mingjian.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens a handler to accounts with any one of the permissions; every handler has this or {@link Open} (SEC-08). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    /** The permissions of which one is enough. */
    Permission[] value();

    /** The duties during which the handler can be reached although nothing else can. */
    Duty[] during() default {};
}
