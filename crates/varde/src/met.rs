//! What becomes of those who were met at a fair: candidates for whoever maps, and a question to those who are in the directory.

use directory::{
    desk,
    mapping::{About, Source, draft::LONGEST},
    store::{
        self,
        mapping::{self, Like, Likes},
    },
};
use gatherings::around::{Desk, Handed, Met};
use kernel::{
    Tx,
    storage::{Error, Result},
};
use mail::letters::Moment;
use std::collections::HashMap;
use trust::{Actor, Can, access::Right};

/// What is carried over: the name, and where they were met. How they are reached stays with the fair.
fn about(met: &Met) -> About {
    let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    About { name: short(&met.name, LONGEST.0), note: short(&met.note, LONGEST.1), ..About::default() }
}

/// What the desk knows of them. Nothing is told to who may not map, and no holder is named to who may not keep entries.
pub(crate) fn desk(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (met, places): (&[Met], &HashMap<String, Vec<String>>),
    entries: &[String],
    now: i64,
) -> Result<Desk> {
    let mut known = Desk::default();
    if let Some(can) = Can::ask(actor, Right::MapListings) {
        for one in met {
            if let Some(handed) = handed(tx, &can, &one.id)? {
                known.handed.insert(one.id.clone(), handed);
            }
        }
        let mut rest = met.iter().filter(|one| !known.handed.contains_key(&one.id)).peekable();
        if rest.peek().is_some() {
            let likes = Likes::read(tx, &can, places)?;
            for one in rest {
                if let Some(alike) = likes.of(&about(one), None).into_iter().next() {
                    let path = match alike.like {
                        Like::Candidate(id) => format!("{}/{id}", desk::mapping::PATH),
                        Like::Entry(slug) => format!("/aktiviteter/{slug}"),
                    };
                    known.alike.insert(one.id.clone(), (alike.name, path));
                }
            }
        }
    }
    if let Some(can) = Can::ask(actor, Right::KeepListings) {
        for id in entries {
            if store::askable(tx, &can, id, now)?.is_some() {
                known.askable.push(id.clone());
            }
        }
    }
    Ok(known)
}

fn handed(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Handed>> {
    let Some(candidate) = mapping::one(tx, can, id)? else { return Ok(None) };
    let slug = candidate.service.map_or(Ok(None), |service| mapping::slug(tx, &service))?;
    Ok(Some(match slug {
        Some(slug) => Handed { path: format!("/aktiviteter/{slug}"), listed: true },
        None => Handed { path: format!("{}/{id}", desk::mapping::PATH), listed: false },
    }))
}

/// Makes candidates of them, each once, and asks holders. Says how many of each.
pub(crate) fn hand_over(
    tx: &mut Tx<'_>,
    actor: &Actor,
    met: &[Met],
    entries: &[String],
    moment: Moment,
) -> Result<(usize, usize)> {
    let may = |right| Can::ask(actor, right).ok_or(Error::Unsupported("this right does not cover this act"));
    let (mut new, mut asked) = (0, 0);
    if !met.is_empty() {
        let can = may(Right::MapListings)?;
        for one in met {
            new += usize::from(mapping::add(tx, &can, &one.id, &about(one), Source::Fair, moment.now)?);
        }
    }
    if !entries.is_empty() {
        let can = may(Right::KeepListings)?;
        for id in entries {
            asked += usize::from(store::editor_asks(tx, &can, id, moment)?.is_some());
        }
    }
    Ok((new, asked))
}
