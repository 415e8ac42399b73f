//! Those who want company in the demo town: the town has the words, the program the keys that seal them.

use accompaniment::{
    Accompaniment, Told, address,
    around::Asks,
    store::{self, Wish},
};
use kernel::{Language, Tx};
use shell::App;
use std::sync::Arc;
use trust::secret::Token;

/// Makes them where they are not there.
pub(crate) async fn settle(app: &App, room: &Accompaniment) -> anyhow::Result<()> {
    let (now, town) = (app.clock.millis(), town::accompaniment::town());
    let requests = town.requests.clone();
    app.db.write(move |tx| town.settle_goers(tx, now)).await?;
    let asks = Asks { language: Language::Nb, now: app.clock.oslo().datetime() };
    for one in requests {
        let (around, id, slug) = (Arc::clone(&room.around), one.id.clone(), one.gathering.clone());
        let by = one.answer.as_ref().map(|answer| answer.by.clone());
        let look = move |tx: &mut Tx<'_>| {
            if store::request(tx, &id)?.is_some() {
                return Ok(None);
            }
            let path = around.next(tx, &slug, asks)?.flatten();
            let Some(key) = path.and_then(|path| path.rsplit('/').next().map(str::to_owned)) else { return Ok(None) };
            let person = match &by {
                Some(email) => trust::store::people::by_email(tx, email)?.into_iter().next().map(|person| person.id),
                None => None,
            };
            Ok(around.date(tx, &slug, &key, asks)?.map(|goal| (goal, person)))
        };
        let Some((goal, person)) = app.db.read(look).await? else { continue };
        let Some(tenant) = goal.tenants.first().cloned() else { continue };
        let read = address::read(&one.to);
        let (way, to) = read.unwrap_or((address::By::Nothing, String::new()));
        let answer = one.answer.clone();
        let (who, word) = answer.map(|answer| (answer.who, answer.word)).unwrap_or_default();
        let told = Told { name: one.name, to, words: one.words, who, word };
        let sealed = match (told.name.is_empty() && told.who.is_empty(), &tenant) {
            (true, _) => None,
            (false, tenant) => match told.seal(app, tenant, &one.id).await {
                Ok(Some(sealed)) => Some(sealed),
                // It was erased once, and stays so.
                Ok(None) => continue,
                Err(error) => anyhow::bail!("{error:?}"),
            },
        };
        let code = accompaniment::code::Code::of(&Token::draw());
        let wish = Wish { id: one.id, tenant, goal, mark: code.mark(), language: Language::Nb, by: way, sealed };
        let put = move |tx: &mut Tx<'_>| store::settle(tx, &wish, person.as_deref(), one.days, now);
        app.db.write(put).await?;
    }
    Ok(())
}
