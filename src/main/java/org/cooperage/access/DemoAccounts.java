package org.cooperage.access;

import java.util.List;

/// Given by the demo, which stands above this module; absent everywhere else, and with it the trying.
public interface DemoAccounts {

    List<DemoAccount> list();
}
