-- mail: letters and text messages to addresses that a room knows, of people who do not work here.

-- No address and no words stand here: `room` and `kind` say what it is, `about` names the thing by opaque identifiers, and
-- the room writes it when it is sent. `once` is the room's word for what must not be told twice. `sealed`, `handle` and
-- `mark` are as in mail_outbox. After `good_until` it is not worth sending any more.
CREATE TABLE mail_notice (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    room {text} NOT NULL,
    kind {text} NOT NULL,
    about {text} NOT NULL,
    once {text} NOT NULL,
    way {text} NOT NULL,
    sealed {blob},
    handle {text},
    mark {text},
    state {text} NOT NULL,
    reason {text},
    made_at {int} NOT NULL,
    due_at {int} NOT NULL,
    good_until {int} NOT NULL,
    tries {int} NOT NULL,
    leased_until {int} NOT NULL,
    handed_at {int}
);
CREATE UNIQUE INDEX mail_notice_once ON mail_notice (room, once);
CREATE INDEX mail_notice_due ON mail_notice (state, way, due_at);
CREATE INDEX mail_notice_handle ON mail_notice (handle);
CREATE INDEX mail_notice_mark ON mail_notice (mark, handed_at);
CREATE INDEX mail_notice_tenant ON mail_notice (tenant, state, made_at);
