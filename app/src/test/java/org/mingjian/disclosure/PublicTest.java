package org.mingjian.disclosure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingjian.support.PlatformTest;
import org.springframework.context.annotation.Import;

/** A test of the public's pages on the whole platform. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@Import({HeldDraws.class, PublicSite.class})
@interface PublicTest {}
