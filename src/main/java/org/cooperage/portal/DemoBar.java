package org.cooperage.portal;

/// Given by the demo: shows the bar that moves the clock and lets the other firms act.
public interface DemoBar {

    boolean isShown();
}
