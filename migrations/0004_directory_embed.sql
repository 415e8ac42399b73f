-- directory: what embeds ask, so that one that has fallen silent, or stands where it should not, is seen.
-- One row an embed, day and site, with a count. Nothing about who asked, or at what hour.

CREATE TABLE directory_embed_heard (
    embed {text} NOT NULL,
    day {text} NOT NULL,
    origin {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    times {int} NOT NULL,
    PRIMARY KEY (embed, day, origin)
);
CREATE INDEX directory_embed_heard_day ON directory_embed_heard (day);
