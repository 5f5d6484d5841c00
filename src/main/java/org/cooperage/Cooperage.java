package org.cooperage;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The application: one process serves one cluster.
///
/// Components are known by their full names, so that two modules may each have their `OrderPages`. What templates ask
/// by name names itself: `@Component("fmt")`.
@Modulithic(systemName = "Cooperage")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Cooperage {}
