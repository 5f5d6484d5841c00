package org.cooperage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/// The whole application on a real PostgreSQL and a real port, as the role it always uses.
///
/// One context and one database for the whole run: tests make what they need under ids of their own and leave it.
/// Work as somebody: `Acting.as(someone, () -> doors.verb(…))`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Cooperage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface CooperageTest {}
