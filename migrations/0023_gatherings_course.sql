-- gatherings: courses, the times they are held, who has a seat, and what came of it.

-- A course, in the words of those who hold it and in the language they wrote it in. `material` is what those who took part
-- find afterwards.
CREATE TABLE gatherings_course (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    slug {text} NOT NULL,
    language {text} NOT NULL,
    name {text} NOT NULL,
    about {text} NOT NULL,
    for_whom {text} NOT NULL,
    material {text} NOT NULL,
    made_at {int} NOT NULL,
    changed_at {int} NOT NULL
);
CREATE UNIQUE INDEX gatherings_course_slug ON gatherings_course (slug);
CREATE INDEX gatherings_course_tenant ON gatherings_course (tenant);

-- One time that a course is held. `contact` is what the public page says of whom to ring. Days are wall clock in Norway.
CREATE TABLE gatherings_course_run (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    course {text} NOT NULL REFERENCES gatherings_course (id),
    slug {text} NOT NULL,
    town {text} NOT NULL,
    venue {text} NOT NULL,
    contact {text} NOT NULL,
    seats {int} NOT NULL,
    opens {text},
    closes {text},
    state {text} NOT NULL,
    reason {text} NOT NULL,
    made_at {int} NOT NULL,
    changed_at {int} NOT NULL
);
CREATE UNIQUE INDEX gatherings_course_run_slug ON gatherings_course_run (course, slug);
CREATE INDEX gatherings_course_run_tenant ON gatherings_course_run (tenant);

CREATE TABLE gatherings_course_day (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    run {text} NOT NULL REFERENCES gatherings_course_run (id),
    date {text} NOT NULL,
    starts {text} NOT NULL,
    ends {text} NOT NULL
);
CREATE INDEX gatherings_course_day_run ON gatherings_course_day (run, date, starts);

-- Somebody who has asked for a seat. `sealed` has the name, the address and what else they told, under a key of their own;
-- `contact` is the address's blind index and `link` what is stored of their link. `n` is the order in which they asked. `until`
-- is when a seat that is not confirmed, or not answered for, goes to the next. `erase_at` is when their key is destroyed.
CREATE TABLE gatherings_enrolment (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    run {text} NOT NULL REFERENCES gatherings_course_run (id),
    n {int} NOT NULL,
    state {text} NOT NULL,
    why {text} NOT NULL,
    way {text} NOT NULL,
    language {text} NOT NULL,
    sealed {blob},
    contact {text},
    link {text} NOT NULL,
    made_at {int} NOT NULL,
    confirmed_at {int},
    until {int},
    unreached_at {int},
    reminded {int} NOT NULL,
    answered {int} NOT NULL,
    erase_at {int}
);
CREATE UNIQUE INDEX gatherings_enrolment_link ON gatherings_enrolment (link);
CREATE UNIQUE INDEX gatherings_enrolment_contact ON gatherings_enrolment (run, contact);
CREATE INDEX gatherings_enrolment_run ON gatherings_enrolment (run, state, n);
CREATE INDEX gatherings_enrolment_until ON gatherings_enrolment (until);
CREATE INDEX gatherings_enrolment_erase ON gatherings_enrolment (erase_at);

-- Who was there on which day, as those who hold the course have said.
CREATE TABLE gatherings_attendance (
    day {text} NOT NULL REFERENCES gatherings_course_day (id),
    enrolment {text} NOT NULL REFERENCES gatherings_enrolment (id),
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    present {int} NOT NULL,
    PRIMARY KEY (day, enrolment)
);

-- What is told to all who take part: the words of those who hold the course.
CREATE TABLE gatherings_course_message (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    run {text} NOT NULL REFERENCES gatherings_course_run (id),
    body {text} NOT NULL,
    made_at {int} NOT NULL,
    made_by {text} NOT NULL
);
CREATE INDEX gatherings_course_message_run ON gatherings_course_message (run, made_at);

-- A certificate. It outlives the enrolment and has no name: `name` is a keyed hash of the name that stands on it.
CREATE TABLE gatherings_certificate (
    code {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    run {text} NOT NULL REFERENCES gatherings_course_run (id),
    enrolment {text} NOT NULL,
    name {text} NOT NULL,
    days {int} NOT NULL,
    minutes {int} NOT NULL,
    made_on {text} NOT NULL
);
CREATE UNIQUE INDEX gatherings_certificate_enrolment ON gatherings_certificate (enrolment);

-- What somebody thought of a course. Nothing here leads to who it was or when it was said.
CREATE TABLE gatherings_course_answer (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    run {text} NOT NULL REFERENCES gatherings_course_run (id),
    useful {int},
    safe {int},
    again {int},
    said {text} NOT NULL
);
CREATE INDEX gatherings_course_answer_run ON gatherings_course_answer (run);
