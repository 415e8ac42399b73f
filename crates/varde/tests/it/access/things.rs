//! New things of one tenant for each probe, so that an act that goes through disturbs no other probe.

use super::world::{CANARY, HERE, World};
use trust::{people::Role, vault::Sealed};

/// What stands in an address or a form, by the word before it in the address.
#[derive(Clone)]
pub(super) struct Things {
    unit: String,
    person: String,
    grant: String,
    export: String,
    recovery: String,
    /// Of the person, who is nobody that asks.
    passkey: String,
    word: String,
    theme: String,
    line: String,
    embed: String,
    job: String,
    /// A web address that an entry names.
    link: String,
    /// A list that was brought, and one that was taken in.
    upload: String,
    import: String,
    candidate: String,
    /// A course, and one time that it is held.
    course: String,
    run: String,
    /// A fair, and who is invited to it.
    fair: String,
    exhibitor: String,
    /// An entry, a change that somebody wants of it, a version, and an entry that may be the same.
    entry: String,
    twin: String,
    proposal: String,
    version: String,
    /// A photograph of that entry.
    photo: String,
    /// A search in vain, by its key.
    missed: String,
    /// A gathering with one date.
    series: String,
    /// Gatherings that came in with one file.
    brought: String,
    /// A calendar that is fetched.
    subscription: String,
    /// Somebody who wants company.
    asks: String,
    missing: String,
}

impl Things {
    /// Of [`HERE`], in its first unit.
    pub(super) async fn new(world: &World) -> Self {
        let person = world.person(HERE, Some(Role::PeerWorker), 0).await;
        let asked = person.clone();
        let grant = world
            .db()
            .read(move |tx| {
                let row = tx.row("SELECT id FROM trust_grant WHERE person = $1", kernel::storage::params![&asked])?;
                row.map(|row| row.text(0)).transpose()
            })
            .await
            .unwrap()
            .unwrap();
        // A copy of everything that waits for another to agree; asked for by somebody who is not here any more.
        let export = kernel::ids::new_id().to_string();
        let sql = format!(
            "INSERT INTO trust_export (id, tenant, asked_by, asked_at, parts, part) VALUES ('{export}', '{HERE}', '{}', 1, 0, 0)",
            kernel::ids::new_id()
        );
        world.db().write(move |tx| tx.script(&sql)).await.unwrap();
        // Somebody is to be let in again; asked for by somebody who is not here any more.
        let recovery = kernel::ids::new_id().to_string();
        let sql = format!(
            "INSERT INTO trust_recovery (id, tenant, person, asked_by, asked_at) VALUES ('{recovery}', '{HERE}', '{person}', '{}', {})",
            kernel::ids::new_id(),
            world.town.clock.millis()
        );
        world.db().write(move |tx| tx.script(&sql)).await.unwrap();
        let missing = kernel::ids::new_id().to_string();
        let (passkey, owner) = (kernel::ids::new_id().to_string(), person.clone());
        let made = passkey.clone();
        let add = "INSERT INTO trust_passkey (id, tenant, person, name, credential_id, credential, backed_up, made_at)
            VALUES ($1, $2, $3, $4, $1, '{}', 0, 0)";
        let values = move |tx: &mut kernel::Tx<'_>| {
            tx.execute(add, kernel::storage::params![&made, HERE, &owner, &format!("{CANARY}-iPhone")])
        };
        world.db().write(values).await.unwrap();
        let [word, theme, line, embed] = chosen(world).await;
        let job = job(world).await;
        let link = link(world).await;
        let [upload, import] = lists(world).await;
        let candidate = candidate(world).await;
        let [course, run] = course(world).await;
        let [fair, exhibitor] = self::fair(world).await;
        let [entry, proposal, version] = self::entry(world).await;
        let [twin, ..] = self::entry(world).await;
        let photo = self::photo(world, &entry).await;
        let missed = self::missed(world).await;
        let series = self::series(world).await;
        let brought = self::brought(world).await;
        let subscription = self::subscription(world).await;
        let asks = self::asks(world).await;
        Self {
            unit: world.units[0].clone(),
            person,
            grant,
            passkey,
            export,
            recovery,
            word,
            theme,
            line,
            embed,
            job,
            link,
            upload,
            import,
            candidate,
            course,
            run,
            fair,
            exhibitor,
            entry,
            twin,
            proposal,
            version,
            photo,
            missed,
            series,
            brought,
            subscription,
            asks,
            missing,
        }
    }

    /// What the word before an identifier in an address means.
    fn of(&self, word: &str) -> &str {
        match word {
            "enheter" => &self.unit,
            "folk" => &self.person,
            "roller" => &self.grant,
            "passnokler" => &self.passkey,
            "uttrekk" => &self.export,
            "slippe-inn" => &self.recovery,
            "ord" | "valg" => &self.word,
            "temaer" => &self.theme,
            "hjelpenumre" => &self.line,
            "innbygging" => &self.embed,
            "import" => &self.upload,
            "tatt-inn" => &self.import,
            "arbeid" => "jobb",
            "{source}" => &self.job,
            "kartlegging" | "regneark" => &self.candidate,
            "kurs" => &self.course,
            "gang" => &self.run,
            "messer" => &self.fair,
            "utstillere" => &self.exhibitor,
            "tilbud" => &self.entry,
            "sla-sammen" => &self.twin,
            "forslag" => &self.proposal,
            "versjon" => &self.version,
            "bilder" => &self.photo,
            "{photo}" => "640.jpg",
            "maaned" => "2026-10",
            "mine-treff" => &self.series,
            "hent-inn" => &self.brought,
            "abonnement" => &self.subscription,
            "dato" => "2026-12-08",
            "folge-med" => &self.asks,
            _ => &self.missing,
        }
    }

    /// Each of them.
    pub(super) fn all(&self) -> [&str; 25] {
        let Self { unit, person, grant, passkey, export, recovery, word, job, link, upload, import, .. } = self;
        let Self { candidate, course, run, fair, exhibitor, entry, twin, proposal, version, photo, series, .. } = self;
        let Self { brought, subscription, asks, .. } = self;
        [
            unit,
            person,
            grant,
            passkey,
            export,
            recovery,
            word,
            job,
            link,
            upload,
            import,
            candidate,
            course,
            run,
            fair,
            exhibitor,
            entry,
            twin,
            proposal,
            version,
            photo,
            series,
            brought,
            subscription,
            asks,
        ]
    }

    /// The address with these things in it.
    pub(super) fn fill(&self, path: &str) -> String {
        let mut before = "";
        let mut filled = String::new();
        for part in path.split('/').skip(1) {
            filled.push('/');
            filled.push_str(if part.starts_with('{') { self.of(before) } else { part });
            before = part;
        }
        filled
    }

    /// What somebody might send there.
    pub(super) fn form(&self, path: &str) -> String {
        match path {
            "/min-side/passnokler/{id}/navn" => "navn=x".to_owned(),
            "/min-side/passnokler/{id}/fjern" => "siste=1".to_owned(),
            "/administrasjon/folk/{id}/brev" => "hvorfor=ikke-fram".to_owned(),
            "/administrasjon/valg/slutt" | "/administrasjon/valg/tilbake" => format!("id={}", self.word),
            "/redaksjon/lenker/prov" | "/redaksjon/lenker/virker" | "/redaksjon/lenker/angre" => {
                format!("lenke={}", self.link)
            }
            // Acts of the desk: each that any state of the thing allows.
            "/mine-treff/ny" => "name_nb=x&postnr=5353&hvor_ofte=uke&forste=2027-01-05&fra=14&til=15".to_owned(),
            "/mine-treff/{id}" => "gjor=vert".to_owned(),
            "/mine-treff/hent-inn/abonnement/{id}" => "gjor=pause".to_owned(),
            "/mine-treff/{id}/endre" => "versjon=1&name_nb=x&postnr=5353".to_owned(),
            "/mine-treff/{id}/datoer" => "hvor_ofte=uke&forste=2027-01-05&fra=14&til=15".to_owned(),
            "/mine-treff/{id}/pause" => "fra=2026-12-20&hvor_lenge=ukjent".to_owned(),
            "/mine-treff/{id}/overlat" => "hvem=ingen&fra=2026-12-20".to_owned(),
            "/mine-treff/{id}/dato/{date}" => "gjor=tema&tema=x".to_owned(),
            "/folge-med" => "gjor=blir-med".to_owned(),
            "/folge-med/{id}" => "gjor=nei&nei_ord=x".to_owned(),
            "/redaksjon/merke" => format!("hva=ring:{}&gjor=uke", self.entry),
            "/redaksjon/savnet" => format!("hva={}&gjor=ingenting", self.missed),
            "/redaksjon/maaned" => "brev=nei".to_owned(),
            "/redaksjon/tilbud/{id}" => "gjor=stemmer".to_owned(),
            "/redaksjon/forslag/{id}" => "gjor=nei".to_owned(),
            "/mine-treff/kurs/gang/{run}" => "gjor=apne".to_owned(),
            "/mine-treff/kurs/gang/{run}/deltakere" => format!("hvem={}", self.run),
            "/mine-treff/messer/{id}" => "gjor=apne".to_owned(),
            "/mine-treff/messer/{id}/utstillere/{who}" => "gjor=nei".to_owned(),
            "/mine-treff/messer/{id}/plan" => "gjor=lagre&rom-bredde=20&rom-dybde=12".to_owned(),
            "/redaksjon/register" => "sok=974760673".to_owned(),
            "/administrasjon/arbeid/igjen" | "/administrasjon/arbeid/gi-opp" => format!("kilde=jobb&id={}", self.job),
            _ => String::new(),
        }
    }
}

/// Words that were searched for in vain, of nobody's place: every editor may say what was done about them.
async fn missed(world: &World) -> String {
    let missed = directory::missed::Missed {
        words: "skytebane".to_owned(),
        municipality: String::new(),
        day: world.town.clock.today(),
        times: 5,
    };
    let keep = move |tx: &mut kernel::Tx<'_>| {
        directory::store::keep_missed(tx, std::slice::from_ref(&missed))?;
        Ok(directory::store::missed_searches(tx, &[])?.first().map(directory::store::MissedSearch::key))
    };
    world.db().write(keep).await.unwrap().unwrap()
}

/// A word, a theme, a help number and an embed of [`HERE`].
async fn chosen(world: &World) -> [String; 4] {
    let (kinds, bodies) = (
        ["word", "theme", "help_line", "embed"],
        [
            r#"{"word":"Blåsebelgen","means":"kafé"}"#,
            r#"{"nb":"Laget","nn":"Laget","en":"Laget","asks":"fiske"}"#,
            r#"{"nb":"Laget","nn":"Laget","en":"Laget","number":"56158100","hours":"always","places":[],"strip":false,"source":"her","checked":"2026-11-22"}"#,
            r#"{"origins":["https://fugl.example"],"silent_after_days":14}"#,
        ],
    );
    let keep = move |tx: &mut kernel::Tx<'_>| {
        let sql = "INSERT INTO trust_setting (id, tenant, kind, name, body, made_at, made_by)
            VALUES ($1, $2, $3, $4, $5, 1, 'kanari')";
        let mut ids: [String; 4] = Default::default();
        for ((id, kind), body) in ids.iter_mut().zip(kinds).zip(bodies) {
            *id = kernel::ids::new_id().to_string();
            let name = format!("k{}", &id[24..]);
            tx.execute(sql, kernel::storage::params![&*id, HERE, kind, name, body])?;
        }
        Ok(ids)
    };
    world.db().write(keep).await.unwrap()
}

/// A web address that an entry of [`HERE`] names, and that nobody has answered for days.
async fn link(world: &World) -> String {
    let (service, slug) = (kernel::ids::new_id().to_string(), kernel::ids::new_id().simple().to_string());
    let digest = slug[16..].to_owned();
    let sql = format!(
        "INSERT INTO kernel_tenant (id, name) VALUES ('felles', 'felles') ON CONFLICT (id) DO NOTHING;
         INSERT INTO directory_service (id, tenant, code, slug, status, data, digest, modified)
         VALUES ('{service}', '{HERE}', '{digest}', '{CANARY}-{slug}', 'active', '{{}}', 'x', 1);
         INSERT INTO directory_link (digest, tenant, address, state, fault, since, tries, asked_on, due)
         VALUES ('{digest}', 'felles', 'https://{CANARY}.example/{digest}', 'broken', 'gone', '2026-11-01', 3, '2026-11-03',
         '2026-11-23');
         INSERT INTO directory_link_use (service, link, tenant, part) VALUES ('{service}', '{digest}', '{HERE}', 'service')"
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    digest
}

/// An entry of [`HERE`], a change that somebody wants of it, and an older version.
async fn entry(world: &World) -> [String; 3] {
    let [service, proposal, version] = [(); 3].map(|()| kernel::ids::new_id().to_string());
    let code = service[24..].to_owned();
    let sql = format!(
        r#"INSERT INTO directory_service (id, tenant, code, slug, status, data, digest, modified)
         VALUES ('{service}', '{HERE}', '{code}', '{CANARY}-{code}', 'active', '{{"id":"{service}","status":"active"}}', 'x', 1);
         INSERT INTO directory_content (owner, field, language, tenant, text)
         VALUES ('{service}', 'name', 'nb', '{HERE}', '{CANARY}');
         INSERT INTO directory_version (id, service, tenant, made_at, made_by, act, body)
         VALUES ('{version}', '{service}', '{HERE}', 1, '', 'before', '{{"id":"{service}","status":"active","name":"{CANARY} før"}}');
         INSERT INTO directory_proposal (id, tenant, service, origin, kind, body, base, language, state, made_at)
         VALUES ('{proposal}', '{HERE}', '{service}', 'holder', 'change',
         '[{{"key":"name.nb","was":"{CANARY}","is":"{CANARY} 2"}}]', '', 'nb', 'waiting', 1)"#
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    [service, proposal, version]
}

/// A photograph of an entry of [`HERE`] that it does not show.
async fn photo(world: &World, entry: &str) -> String {
    let (id, service) = (kernel::digest::fingerprint(entry.as_bytes()), entry.to_owned());
    let made = id.clone();
    let keep = move |tx: &mut kernel::Tx<'_>| {
        let add = "INSERT INTO directory_photo (id, tenant, service, width, height, made_at) VALUES ($1, $2, $3, 640, 480, 1)";
        tx.execute(add, kernel::storage::params![&made, HERE, &service])?;
        let add = "INSERT INTO directory_photo_file (photo, width, tenant, bytes) VALUES ($1, 640, $2, $3)";
        tx.execute(add, kernel::storage::params![&made, HERE, CANARY.as_bytes().to_vec()])
    };
    world.db().write(keep).await.unwrap();
    id
}

/// A gathering of [`HERE`] with one date.
async fn series(world: &World) -> String {
    let [series, rhythm, date] = [(); 3].map(|()| kernel::ids::new_id().to_string());
    let code = series[24..].to_owned();
    let sql = format!(
        "INSERT INTO gatherings_series (id, tenant, kind, code, slug, room, municipality, version, made_at, changed_at)
         VALUES ('{series}', '{HERE}', 'cafe', '{code}', '{CANARY}-{code}', '{CANARY}', '4626', 1, 1, 1);
         INSERT INTO gatherings_content (series, tenant, field, language, body) VALUES ('{series}', '{HERE}', 'name', 'nb', '{CANARY}');
         INSERT INTO gatherings_rhythm (id, tenant, series, starts, minutes, sequence, made_at, changed_at)
         VALUES ('{rhythm}', '{HERE}', '{series}', '2026-12-08T14:00', 90, 0, 1, 1);
         INSERT INTO gatherings_occurrence (id, tenant, series, rhythm, original, starts, ends, state, language, sequence, changed_at)
         VALUES ('{date}', '{HERE}', '{series}', '{rhythm}', '2026-12-08T14:00', '2026-12-08T14:00', '2026-12-08T15:30', 'planned', 'nb', 0, 1)"
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    series
}

async fn brought(world: &World) -> String {
    let id = kernel::ids::new_id().to_string();
    let sql = format!(
        "INSERT INTO gatherings_import (id, tenant, kind, file, source, report, made_at)
         VALUES ('{id}', '{HERE}', 'calendar', '{CANARY}.ics', '{CANARY}', '', 1)"
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    id
}

async fn subscription(world: &World) -> String {
    let id = kernel::ids::new_id().to_string();
    let sql = format!(
        "INSERT INTO gatherings_subscription (id, tenant, host, sealed, mark, language, source, made_by, made_at, due_at, failures)
         VALUES ('{id}', '{HERE}', '{CANARY}.example', $1, '{id}', 'nb', '{CANARY}', '{id}', 1, 1, 0)"
    );
    world.db().write(move |tx| tx.execute(&sql, kernel::params![Sealed::from_bytes(vec![1])])).await.unwrap();
    id
}

/// Somebody who wants company to a date of [`HERE`], by a code alone.
async fn asks(world: &World) -> String {
    let id = kernel::ids::new_id().to_string();
    let sql = format!(
        "INSERT INTO accompaniment_request (id, tenant, kind, thing, whole, mark, language, way, state, turn, heard, unreached, knows,
         asked_at, erase_at) VALUES ('{id}', '{HERE}', 'date', '{CANARY}', '{CANARY}', '{id}', 'nb', '', 'waiting', 0, 0, 0, '', 1, 1)"
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    id
}

/// A list that waits, and an import of another one.
async fn lists(world: &World) -> [String; 2] {
    let id = kernel::ids::new_id().to_string();
    let keep = move |tx: &mut kernel::Tx<'_>| {
        let sql = "INSERT INTO directory_upload (id, tenant, file, digest, added_at, added_by, state, about, draft,
            headers, done_count, item_count, counts, leaves_alike)
            VALUES ($1, $2, 'kanari.csv', 'x', 1, 'kanari', 'tried', '{}', '{\"source\":\"kanari\"}', 'x', 0, 0, '', 0)";
        tx.execute(sql, kernel::storage::params![&id, HERE])?;
        let sql = "INSERT INTO directory_upload_piece (upload, n, tenant, bytes) VALUES ($1, 0, $2, $3)";
        tx.execute(sql, kernel::storage::params![&id, HERE, b"Navn;Sted\nKanari;Her\n".to_vec()])?;
        let sql = "INSERT INTO directory_upload_finding (upload, kind, n, tenant, line, place, cell, reason, a, b)
            VALUES ($1, 'refused', 0, $2, 2, '', 'kanari', 'missing', '', '')";
        tx.execute(sql, kernel::storage::params![&id, HERE])?;
        let record = directory::import::Record {
            kind: "csv",
            file: "kanari.csv".into(),
            digest: id.clone(),
            ..Default::default()
        };
        let import = directory::store::begin_import(tx, &record, Some(HERE), 1)?;
        Ok([id.clone(), import.to_string()])
    };
    world.db().write(keep).await.unwrap()
}

/// Something that somebody of [`HERE`] has heard of, and that nobody has; it came alone from a spreadsheet.
async fn candidate(world: &World) -> String {
    let id = kernel::ids::new_id().to_string();
    let sql = format!(
        "INSERT INTO directory_candidate (id, tenant, name, municipality, phone_wrong, note, themes, source, state, version, made_at, made_by)
        VALUES ('{id}', '{HERE}', '{CANARY}', '', 0, '{CANARY}', '', 'import', 'new', 1, 1, 'kanari')"
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    id
}

/// A course of [`HERE`], and one time that it is held, with somebody on it who is called by the same identifier.
async fn course(world: &World) -> [String; 2] {
    let [course, run, day] = [(); 3].map(|()| kernel::ids::new_id().to_string());
    let sql = format!(
        "INSERT INTO gatherings_course (id, tenant, slug, language, name, about, for_whom, material, made_at, changed_at)
        VALUES ('{course}', '{HERE}', '{course}', 'nb', '{CANARY}', '{CANARY}', '', '', 1, 1);
        INSERT INTO gatherings_course_run
        (id, tenant, course, slug, town, venue, contact, seats, state, reason, made_at, changed_at)
        VALUES ('{run}', '{HERE}', '{course}', '{run}', '{CANARY}', '', '', 10, 'open', '', 1, 1);
        INSERT INTO gatherings_course_day (id, tenant, run, date, starts, ends)
        VALUES ('{day}', '{HERE}', '{run}', '2027-03-01', '10:00', '16:00');
        INSERT INTO gatherings_enrolment
        (id, tenant, run, n, state, why, way, language, link, made_at, confirmed_at, reminded, answered)
        VALUES ('{run}', '{HERE}', '{run}', 1, 'seat', '', 'email', 'nb', '{run}', 1, 1, 0, 0)"
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    [course, run]
}

/// A fair of [`HERE`] that has been, and somebody who is invited to it, whose address is erased.
async fn fair(world: &World) -> [String; 2] {
    let [fair, exhibitor, stand] = [(); 3].map(|()| kernel::ids::new_id().to_string());
    let sql = format!(
        "INSERT INTO gatherings_fair (id, tenant, slug, language, name, date, starts, ends, house, municipality, way, welcome,
         contact, state, reason, width, depth, thanks, made_at, changed_at)
        VALUES ('{fair}', '{HERE}', '{fair}', 'nb', '{CANARY}', '2026-10-01', '10:00', '15:00', '{CANARY}', '4626', '', '', '',
         'open', '', 2000, 1200, '', 1, 1);
        INSERT INTO gatherings_fair_exhibitor (id, tenant, fair, name, language, answer, brings, people, tables, chairs, power,
         wall, agreed, written, link, made_at)
        VALUES ('{exhibitor}', '{HERE}', '{fair}', '{CANARY}', 'nb', 'yes', '', 0, 1, 2, 0, 0, '', 0, '{exhibitor}', 1);
        INSERT INTO gatherings_fair_thing (id, tenant, fair, kind, number, exhibitor, power, x, y, width, depth, turned)
        VALUES ('{stand}', '{HERE}', '{fair}', 'stand', 1, '{exhibitor}', 0, 0, 0, 180, 80, 0)"
    );
    world.db().write(move |tx| tx.script(&sql)).await.unwrap();
    [fair, exhibitor]
}

/// A job of [`HERE`] that was given up.
async fn job(world: &World) -> String {
    let key = kernel::ids::new_id().to_string();
    let queue = move |tx: &mut kernel::Tx<'_>| {
        kernel::jobs::enqueue(tx, HERE, "kanari", &key, "{}", 1)?;
        let sql = "UPDATE kernel_job SET attempts = 8 WHERE dedup = $1";
        tx.execute(sql, kernel::storage::params![&key])?;
        let row = tx.row("SELECT id FROM kernel_job WHERE dedup = $1", kernel::storage::params![&key])?;
        row.map_or(Ok(0), |row| row.int(0))
    };
    world.db().write(queue).await.unwrap().to_string()
}
