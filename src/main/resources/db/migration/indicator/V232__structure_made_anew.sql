-- A month is made anew when the register has doubled since: it is being filled, and nobody could tell a newcomer by it.
GRANT DELETE ON structure_month TO cooperage_app;
