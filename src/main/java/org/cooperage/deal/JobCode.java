package org.cooperage.deal;

/// What people call a job: the number of its order and its own, `O-2611-000384` → `J-000384-07`.
final class JobCode {

    private JobCode() {}

    static String of(String orderCode, int number) {
        var orderNumber = orderCode.substring(orderCode.lastIndexOf('-') + 1);
        return "J-%s-%02d".formatted(orderNumber, number);
    }
}
