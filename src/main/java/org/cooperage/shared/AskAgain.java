package org.cooperage.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a handler of a form: when it refuses what was typed, its page is shown again with the faults and what stood in
/// the form, as `faults`, `typed` (by field) and `asked`, the last word of the path the form was sent to.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AskAgain {

    /// The page the form stands on; `{name}` is the path variable of that name.
    String value();
}
