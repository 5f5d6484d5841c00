package org.cooperage;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The application: one process serves one cluster.
@Modulithic(systemName = "Cooperage")
@SpringBootApplication
public class Cooperage {}
