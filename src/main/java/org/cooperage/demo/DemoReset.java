package org.cooperage.demo;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Empties every table and sets the clock back, right after the migrations and before anybody has read anything.
@Component
@ConditionalOnProperty("cooperage.demo.reset")
class DemoReset implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("""
                    DO $$ DECLARE names text; BEGIN
                      SELECT string_agg(format('%I', relname), ', ') INTO names FROM pg_class
                      WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
                        AND relname NOT IN ('flyway_schema_history', 'business_clock');
                      EXECUTE 'TRUNCATE ' || names || ' RESTART IDENTITY CASCADE';
                      UPDATE business_clock SET offset_millis = 0;
                    END $$""");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database could not be emptied.\nMaybe another process still works on it.", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "demo-reset";
    }
}
