-- Somebody who has no account wants to be reminded of one date, or to hear when a series starts again. Where to lies sealed; `mark` is a
-- keyed hash of it, so that nobody is written to without end. Nothing here leads to «jeg kommer».
--
-- `occurrence` is empty where somebody waits for a series to start again. `wanted` is `before` or `same`, `due` the wall clock in Norway.
-- `stop` and `answer` are what can be known of the code that stops it and of the answer that says yes. `knows` is what is to be told
-- last, `heard` what has been: when it is (`2026-12-08T14:00`), `off`, `rests`, `over`. `told` counts, `failed` is 1 when the last
-- could not be delivered. After `gone_at` the row is erased, where that is before the date is over.
CREATE TABLE gatherings_reminder (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    occurrence {text} REFERENCES gatherings_occurrence (id) ON DELETE CASCADE,
    way {text} NOT NULL,
    language {text} NOT NULL,
    wanted {text},
    due {text},
    sealed {blob} NOT NULL,
    mark {text} NOT NULL,
    stop {text} NOT NULL,
    answer {text} NOT NULL,
    wrong {int} NOT NULL,
    knows {text} NOT NULL,
    heard {text} NOT NULL,
    told {int} NOT NULL,
    failed {int} NOT NULL,
    asked_at {int} NOT NULL,
    confirmed_at {int},
    reminded_at {int},
    gone_at {int},
    UNIQUE (stop, mark)
);
CREATE INDEX gatherings_reminder_mark ON gatherings_reminder (mark, asked_at);
CREATE INDEX gatherings_reminder_series ON gatherings_reminder (series);
CREATE INDEX gatherings_reminder_occurrence ON gatherings_reminder (occurrence);
CREATE INDEX gatherings_reminder_answer ON gatherings_reminder (answer);
CREATE INDEX gatherings_reminder_due ON gatherings_reminder (due);
