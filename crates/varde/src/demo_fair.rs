//! The fair of the demo town. How its exhibitors are reached is sealed as everywhere, so it is made here and not in the town.

use directory::listing::Listing;
use gatherings::{
    fair::{Answer, Told},
    store::fair::{self as store, Inviting},
};
use kernel::{Language, Tx};
use shell::App;
use town::fairs::{FAIR, INVITED, TENANT, exhibitor, fair, plan, programme, wants};
use trust::secret::Token;

/// Makes it where it is not there.
///
/// # Errors
/// When a database or the keystore fails.
pub(crate) async fn settle(app: &App) -> anyhow::Result<()> {
    let (now, today) = (app.clock.millis(), app.clock.today());
    let look = |tx: &mut Tx<'_>| {
        let mut names = directory::store::listed_names(tx)?;
        names.retain(|(_, slug, _)| INVITED.iter().any(|(invited, ..)| invited == slug));
        // A name in several languages is one entry.
        names.dedup_by(|one, other| one.0 == other.0);
        Ok((store::fair(tx, FAIR)?.is_some(), names))
    };
    let (there, names) = app.db.read(look).await?;
    if there || names.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> = names.iter().map(|(id, ..)| id.clone()).collect();
    let rows = app.db.read(move |tx| directory::store::by_ids(tx, &ids)).await?;
    let mut all = Vec::new();
    for (n, (slug, answer, ..)) in INVITED.iter().enumerate() {
        let Some(row) = rows.iter().find(|row| row.slug == *slug) else { continue };
        let name = Listing::read(row, Language::Nb).name.text;
        let token = Token::draw();
        let email = format!("stand{n}@messe.example");
        let told = Told { email, token: token.carried().to_owned(), ..Told::default() };
        let sealed = told.seal(app, TENANT, &exhibitor(n)).await;
        let sealed = sealed.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        let inviting = Inviting {
            id: exhibitor(n),
            name,
            entry: Some((row.parts.service.id.clone(), row.slug.clone())),
            language: Language::Nb,
            written: true,
            sealed,
            link: token.stored(),
        };
        all.push((inviting, *answer, wants(n)));
    }
    let settle = move |tx: &mut Tx<'_>| {
        let fair = fair(today);
        store::settle_fair(tx, &fair, now)?;
        store::settle_open(tx, &fair, now)?;
        for (one, said, wants) in &all {
            store::settle_exhibitor(tx, TENANT, FAIR, one, now)?;
            if *said != Answer::None {
                store::answer(tx, &one.id, (*said, wants), (Some(one.sealed.clone()), true), now)?;
            }
        }
        store::settle_plan(tx, TENANT, FAIR, &plan(), now)?;
        store::settle_programme(tx, TENANT, FAIR, &programme())
    };
    app.db.write(settle).await?;
    Ok(())
}
